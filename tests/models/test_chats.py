"""Marked chats as training texts. Needs no torch."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from forge.chats import OPEN, Text, bodies, chat_files, drawn, half_cleaned, recased, renamed
from forge.gazetteer import Gazetteer
from forge.value_mix import tagged

from benchmarks.quality import dataset
from sanitizer.recognizers.chat_ner.value_spans import LABELS
from sanitizer.recognizers.chat_ner.words import split_words

CHATS = Path(__file__).parents[2] / "models/data/chats"
SOURCE = Text("Ana Ruiz called; code 4471, ana said", [(0, 8, "PERSON"), (22, 26, "SECRET"), (28, 31, "PERSON")])


def test_only_what_may_teach_is_read() -> None:
    assert {path.parent for path in chat_files()} == {
        dataset.HERE / "chats/dev",
        dataset.HERE / "near_misses/dev",
        CHATS,
    }
    taught = {body.strip() for path in chat_files() for _, body in bodies(path)}
    kept = {body.strip() for half in ("check", "test", "fresh") for path in halves(half) for _, body in bodies(path)}
    assert not taught & kept


def halves(split: str) -> list[Path]:
    return [*dataset.HERE.glob(f"chats/{split}/*.txt"), *dataset.HERE.glob(f"near_misses/{split}/*.tsv")]


def test_every_body_can_be_drawn_and_numbers_differ(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("=== user en prose note\nPIN ⟦SECRET|⟪[d]{9}⟫⟧ ⟦?DATE|today⟧\n", encoding="utf-8")
    (tmp_path / "b.tsv").write_text("# note\nkind\tone␤two\n", encoding="utf-8")
    ((name, body),) = bodies(tmp_path / "a.txt")
    first, second = drawn(name, body, "1"), drawn(name, body, "2")
    assert first.text != second.text
    assert [label for *_, label in first.spans] == ["SECRET", OPEN]
    assert list(bodies(tmp_path / "b.tsv")) == [("b-2", "one\ntwo")]


def test_a_person_is_renamed_alike_everywhere(gazetteer_folder: Path) -> None:
    gazetteer = Gazetteer(gazetteer_folder, Path(__file__).parents[2] / "models/data")
    for seed in range(20):
        new = renamed(SOURCE, gazetteer, random.Random(seed))
        full, code, short = (new.text[start:end] for start, end, _ in new.spans)
        assert code == "4471"
        assert short in full.lower().split() or " " in short
        assert new.text.endswith(" said")


def test_half_of_the_values_become_placeholders() -> None:
    texts = [half_cleaned(SOURCE, random.Random(seed)) for seed in range(30)]
    assert {len(text.spans) for text in texts} >= {0, 1, 2, 3} - {0}
    for text in texts:
        assert text.text.count("[PERSON_") + text.text.count("[SECRET_") == 3 - len(text.spans)
        for start, end, _ in text.spans:
            assert text.text[start:end] in ("Ana Ruiz", "4471", "ana")


def test_case_changes_keep_the_spans() -> None:
    for seed in range(50):
        text = recased(SOURCE, random.Random(seed))
        assert text.spans == SOURCE.spans
        assert text.text.lower() == SOURCE.text.lower()


@pytest.mark.parametrize(
    ("spans", "tags"),
    [
        ([(0, 8, "PERSON")], [("B", "PERSON"), ("I", "PERSON"), None]),
        ([(0, 3, "PERSON"), (4, 8, "SECRET")], [("B", "PERSON"), ("B", "SECRET"), None]),
        ([(4, 13, OPEN)], [None, "open", "open"]),
    ],
)
def test_words_get_the_tags_of_their_spans(spans: list[tuple[int, int, str]], tags: list[object]) -> None:
    words = [(word.start, word.end) for word in split_words("Ana Ruiz said")]
    numbers = tagged(Text("Ana Ruiz said", spans), words)
    assert numbers == [
        0 if tag is None else -1 if tag == "open" else 1 + 2 * LABELS.index(tag[1]) + (tag[0] == "I")  # type: ignore[index]
        for tag in tags
    ]
