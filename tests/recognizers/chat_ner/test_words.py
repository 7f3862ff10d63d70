from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.recognizers.chat_ner.words import LOWER, MIXED, TITLE, UPPER, shape_of, split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("   \t ", []),
        ("Ann's mom", ["Ann", "'", "s", "mom"]),
        ("resume_jane_smith.pdf", ["resume", "_", "jane", "_", "smith", ".", "pdf"]),
        ('"user":"Ann",1', ['"', "user", '"', ":", '"', "Ann", '"', ",", "1"]),
        ("a  \r\n \n b", ["a", "\n", "b"]),
        ("Jose\u0301 left", ["Jose\u0301", "left"]),
        ("李雷 met Tom", ["李", "雷", "met", "Tom"]),
        ("\ud83d Anna", ["\ud83d", "Anna"]),
    ],
)
def test_split(text: str, words: list[str]) -> None:
    assert [word.text for word in split_words(text)] == words


@given(st.text(st.characters(codec=None), max_size=80))
def test_words_are_the_text_without_spaces(text: str) -> None:
    words = split_words(text)
    assert "".join(text[w.start : w.end] for w in words if w.text != "\n").split() == "".join(text.split()).split()
    assert all(a.end <= b.start for a, b in itertools.pairwise(words))


@given(st.text("ab\n\r 1", max_size=40))
def test_every_line_break_is_a_word(text: str) -> None:
    broken = [w for w in split_words(text) if w.text == "\n"]
    assert sum(text[w.start : w.end].count("\n") + text[w.start : w.end].count("\r") for w in broken) == text.count(
        "\n"
    ) + text.count("\r")


@pytest.mark.parametrize(
    ("word", "shape"),
    [("anna", LOWER), ("12", LOWER), ("", LOWER), ("Anna", TITLE), ("A", TITLE), ("ANNA", UPPER), ("McCoy", MIXED)],
)
def test_shape(word: str, shape: int) -> None:
    assert shape_of(word) == shape
