"""The bundled model as it ships: sane answers, exact offsets, and no dependence on neighbours."""

from __future__ import annotations

import itertools
import pickle
import random
import sys

import pytest

from sanitizer.core.errors import ModelError
from sanitizer.recognizers.chat_ner.chat_model import ChatModel, bundled_model
from sanitizer.recognizers.chat_ner.name_spans import NameSpan

TEXTS = [
    "Hi, my name is Anna Kowalska and I live in Kraków.",
    "my son jackson got detention again, his teacher is Mrs. Lindqvist",
    "Best regards,\nRajesh Iyer\nSenior nurse",
    "Author: Ingrid Bakke <ingrid@mail.example>\n\n    fix the login page",
    '{"name": "Pedro Salgueiro", "id": 17}',
    "TypeError: Cannot read properties of undefined (reading 'map')",
    "How do I use Redis with Django? " * 40,
    "Marta Oyelaran told Kwame that the lease is over. " * 30,
    "",
    "ok",
]


@pytest.fixture(scope="module")
def model() -> ChatModel:
    return ChatModel.load(bundled_model())


def people(model: ChatModel, text: str, bias: float | None = None) -> list[str]:
    return [text[s.start : s.end] for s in model.names([text], bias)[0] if s.label == "PERSON"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hi, my name is Anna Kowalska and I need help.", ["Anna Kowalska"]),
        ("my son jackson is sick", ["jackson"]),
        ("Thanks,\nDan", ["Dan"]),
        ("Jackson told me that he quit.", ["Jackson"]),
        ("Chase fixed the bug.", ["Chase"]),
        ("my landlord Wei won't return the deposit", ["Wei"]),
        ("Signed-off-by: Lucía Fernández <lf@mail.example>", ["Lucía Fernández"]),
        ('1,"Pedro Salgueiro",Braga', ["Pedro Salgueiro"]),
        ('{"user":"Annika","id":4}', ["Annika"]),
        ("Priya: are you coming?\nTomasz: yes", ["Priya", "Tomasz"]),
        ("Dr. Moreau says it is only a cold.", ["Moreau"]),
        ("Tell Ngozi's mother that I called.", ["Ngozi"]),
        ("PATIENT: HALVORSEN, MARGARET", ["HALVORSEN, MARGARET"]),
        ("Emma\nNoah", ["Emma", "Noah"]),
        ("[10:15 AM] Sarah: Hey Mike, did you get my email?", ["Sarah", "Mike"]),
        ("[2:30 PM] John: Hi Lisa!\n[2:31 PM] Lisa: Hey John, sure.", ["John", "Lisa", "Lisa", "John"]),
        ("Comment by Mike Johnson: lovely", ["Mike Johnson"]),
    ],
)
def test_people_are_found(model: ChatModel, text: str, names: list[str]) -> None:
    assert people(model, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Please chase the bug before you deploy.",
        "Jenkins build #42 failed, restart the pipeline.",
        "pip install pandas && docker compose up -d",
        "Hey Siri, set a timer for ten minutes.",
        "The grace period ends in May.",
        "Write to anna.kowalska@mail.example or @anna_k",
        "https://forum.example/users/Anna-Kowalska",
        "Traceback (most recent call last):\nKeyError: 'name'",
        "Use Dijkstra or A* for the grid.",
        "Dear Sir or Madam,",
        "😀😀 🎉",
        " \n\t ",
        "0123 4567 — 89",
    ],
)
def test_no_people_are_made_up(model: ChatModel, text: str) -> None:
    assert people(model, text) == []


def test_the_answer_for_a_text_never_depends_on_its_neighbours(model: ChatModel) -> None:
    alone = [model.names([text])[0] for text in TEXTS]
    order = list(range(len(TEXTS))) * 3
    random.Random(4).shuffle(order)
    assert model.names([TEXTS[i] for i in order]) == [alone[i] for i in order]
    halves = model.names(TEXTS[:4]) + model.names(TEXTS[4:])
    assert halves == alone
    assert any(alone)


def test_offsets_are_code_points(model: ChatModel) -> None:
    for before in ("", "😀 ", "\ud83d\ude00\ud800 ", "e\u0301 ", "日本 "):
        text = before + "My name is Anna Kowalska."
        assert [text[s.start : s.end] for s in model.names([text])[0]] == ["Anna Kowalska"]


@pytest.mark.parametrize(
    "text",
    [
        "A" * 1_000_000,
        "(" * 200_000,
        "\n" * 10_000,
        "x\n" * 10_000,
        "@" * 100_000,
        "://" * 50_000,
        "\ud800" * 5_000,
        "\0\0",
        "٣٤ ಕ क 漢",
        "Ab9" * 100_000,
        "ab " * 20_000,
        "名前" * 5_000,
        "\u0301" * 10_000,
        "a\u0301" * 10_000,
    ],
)
def test_hostile_text_is_read_to_its_end(model: ChatModel, text: str) -> None:
    names, values = model.look(text, (-4.0,))
    for span in (*names[0], *values):
        assert 0 <= span.start < span.end <= len(text)


def test_names_behind_a_long_text_are_found(model: ChatModel) -> None:
    filler = "lorem ipsum dolor sit amet, " * 9_000
    for break_ in ("\n", " "):
        text = filler.strip() + "." + break_ + "Hello, my name is Anna Kowalska."
        assert len(text) > 200_000
        assert "Anna Kowalska" in people(model, text)


def test_a_name_in_the_middle_of_a_long_line_is_whole(model: ChatModel) -> None:
    talk = "we had to move the meeting to the next week because the room was taken and nobody had a key to it "
    for cut in range(0, len(talk), 3):
        text = talk * 5 + talk[:cut].rstrip() + " and then Anna Kowalska said hello to all of us " + talk * 2
        assert people(model, text) == ["Anna Kowalska"], cut


def test_no_span_crosses_a_line_break(model: ChatModel) -> None:
    text = "Anna\nKowalska\nPeter\r\nLindqvist\rMaria"
    assert all("\n" not in text[s.start : s.end] and "\r" not in text[s.start : s.end] for s in model.names([text])[0])


def test_a_lower_bias_covers_more(model: ChatModel) -> None:
    def covered(bias: float) -> int:
        return sum(s.end - s.start for spans in model.names(TEXTS, bias) for s in spans)

    assert covered(-4) >= covered(0) >= covered(4)
    assert model.names(TEXTS) == model.names(TEXTS, model.recall_bias["balanced"])
    assert model.recall_bias["strict"] <= model.recall_bias["balanced"]


def test_spans_are_sorted_apart_and_scored(model: ChatModel) -> None:
    for spans in model.names(TEXTS):
        assert spans == sorted(spans)
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
        assert all(0 < s.score <= 1 and isinstance(s, NameSpan) for s in spans)


def test_it_travels_to_worker_processes(model: ChatModel) -> None:
    assert pickle.loads(pickle.dumps(model)).names(TEXTS[:2]) == model.names(TEXTS[:2])


def test_a_missing_onnxruntime_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ModelError, match="onnxruntime") as caught:
        ChatModel.load(bundled_model())
    assert "pip install" in caught.value.hint
    assert "--policy secrets" in caught.value.hint


def found(model: ChatModel, text: str) -> set[tuple[str, str]]:
    return {(text[s.start : s.end], s.label) for s in model.values([text])[0] if s.score >= 0.7}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the wifi upstairs wants plum-otter-41 nowadays", "plum-otter-41"),
        ("policy for the van is with Alder Mutual, they know it as KL-55 20718 A", "KL-55 20718 A"),
        ("ask mkowalczyk88 on the forum, he sold me the bike", "mkowalczyk88"),
        ("we live above the bakery, 12 Cooper Row, Hythe", "12 Cooper Row, Hythe"),
    ],
)
def test_values_that_no_rule_announces(model: ChatModel, text: str, value: str) -> None:
    left = text
    for word in sorted((v for v, _ in found(model, text)), key=len, reverse=True):
        left = left.replace(word, "")
    assert not any(part in left for part in value.split())


@pytest.mark.parametrize(
    "text",
    [
        "the gate valve opens at 77 degrees, see page 14",
        "build 4471 failed on node 20.11.1 after 312 s",
        "for i in range(10): print(i)",
        "Dickens wrote about London; the Thames is 346 km long",
    ],
)
def test_ordinary_text_holds_nothing(model: ChatModel, text: str) -> None:
    assert not {label for _, label in found(model, text)} - {"PERSON", "LOCATION", "ORGANIZATION", "DATE", "AGE"}


def test_a_text_has_the_same_values_whatever_is_read_with_it(model: ChatModel) -> None:
    texts = ["the safe is 4471-9", "nothing here", "login of kim is kbrandt_7"]
    assert model.values(texts) == [model.values([text])[0] for text in texts]


def test_the_gate_lets_lines_with_values_through(model: ChatModel) -> None:
    code = "x = 1\n" * 200 + 'password = "otter-maple-41"\n' + "y = 2\n" * 200
    look = model.look(code, stretches=model.gate.stretches(code))
    assert "otter-maple-41" in {code[s.start : s.end] for s in look.values}


def test_a_text_read_again_after_a_change_has_the_answers_of_a_new_one(model: ChatModel) -> None:
    text = "Anna Kowalska lives at 12 Cooper Row, Hythe.\n" * 12
    changed = text.replace("Anna Kowalska", "[PERSON_1]", 1)
    model.look(text, (0.0,))
    assert model.look(changed, (0.0,)) == ChatModel.load(bundled_model()).look(changed, (0.0,))


@pytest.mark.parametrize(
    ("text", "is_read"), [("k3x9Qz7Lm2", True), ("[SECRET_1]\n[PERSON_2]", False), ("-- :)", False)]
)
def test_a_text_that_is_one_random_token_is_read_and_one_of_placeholders_is_not(text: str, is_read: bool) -> None:
    model = ChatModel.load(bundled_model())
    model.look(text, (0.0,))
    assert bool(model._known) is is_read
