"""The bundled model as it ships: sane answers, exact offsets, and no dependence on neighbours."""

from __future__ import annotations

import itertools
import pickle
import random
import sys

import pytest

from sanitizer.core.errors import ModelError
from sanitizer.recognizers.chat_ner.name_model import NameModel, NameSpan, bundled_model

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
def model() -> NameModel:
    return NameModel.load(bundled_model())


def people(model: NameModel, text: str, bias: float | None = None) -> list[str]:
    return [text[s.start : s.end] for s in model.find([text], bias)[0] if s.label == "PERSON"]


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
def test_people_are_found(model: NameModel, text: str, names: list[str]) -> None:
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
def test_no_people_are_made_up(model: NameModel, text: str) -> None:
    assert people(model, text) == []


def test_the_answer_for_a_text_never_depends_on_its_neighbours(model: NameModel) -> None:
    alone = [model.find([text])[0] for text in TEXTS]
    order = list(range(len(TEXTS))) * 3
    random.Random(4).shuffle(order)
    assert model.find([TEXTS[i] for i in order]) == [alone[i] for i in order]
    halves = model.find(TEXTS[:4]) + model.find(TEXTS[4:])
    assert halves == alone
    assert any(alone)


def test_offsets_are_code_points(model: NameModel) -> None:
    for before in ("", "😀 ", "\ud83d\ude00\ud800 ", "e\u0301 ", "日本 "):
        text = before + "My name is Anna Kowalska."
        assert [text[s.start : s.end] for s in model.find([text])[0]] == ["Anna Kowalska"]


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
        "Ab9" * 100_000,
        "ab " * 20_000,
        "名前" * 5_000,
        "\u0301" * 10_000,
        "a\u0301" * 10_000,
    ],
)
def test_hostile_text_is_read_to_its_end(model: NameModel, text: str) -> None:
    for span in model.find([text])[0]:
        assert 0 <= span.start < span.end <= len(text)


def test_names_behind_a_long_text_are_found(model: NameModel) -> None:
    filler = "lorem ipsum dolor sit amet, " * 9_000
    for break_ in ("\n", " "):
        text = filler.strip() + "." + break_ + "Hello, my name is Anna Kowalska."
        assert len(text) > 200_000
        assert "Anna Kowalska" in people(model, text)


def test_a_name_in_the_middle_of_a_long_line_is_whole(model: NameModel) -> None:
    for words in range(90, 130):
        text = "word " * words + "and then Anna Kowalska said hello " + "word " * 60
        assert people(model, text) == ["Anna Kowalska"], words


def test_no_span_crosses_a_line_break(model: NameModel) -> None:
    text = "Anna\nKowalska\nPeter\r\nLindqvist\rMaria"
    assert all("\n" not in text[s.start : s.end] and "\r" not in text[s.start : s.end] for s in model.find([text])[0])


def test_a_lower_bias_covers_more(model: NameModel) -> None:
    def covered(bias: float) -> int:
        return sum(s.end - s.start for spans in model.find(TEXTS, bias) for s in spans)

    assert covered(-4) >= covered(0) >= covered(4)
    assert model.find(TEXTS) == model.find(TEXTS, model.recall_bias["balanced"])
    assert model.recall_bias["strict"] <= model.recall_bias["balanced"]


def test_spans_are_sorted_apart_and_scored(model: NameModel) -> None:
    for spans in model.find(TEXTS):
        assert spans == sorted(spans)
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
        assert all(0 < s.score <= 1 and isinstance(s, NameSpan) for s in spans)


def test_it_travels_to_worker_processes(model: NameModel) -> None:
    assert pickle.loads(pickle.dumps(model)).find(TEXTS[:2]) == model.find(TEXTS[:2])


def test_a_missing_onnxruntime_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ModelError, match="onnxruntime") as caught:
        NameModel.load(bundled_model())
    assert "pip install" in caught.value.hint
    assert "--policy secrets" in caught.value.hint
