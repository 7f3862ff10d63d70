from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.recognizers.chat_ner.words import LOWER, MIXED, TITLE, UPPER, merged, shape_of, split_words


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
        ("10:15am, 2026-03-01 v1.2.3", ["10:15", "am", ",", "2026-03-01", "v1", ".", "2.3"]),
        ("1,2,Anna 3-year-old", ["1,2", ",", "Anna", "3", "-", "year", "-", "old"]),
        ("**Anna** -- __init__ ...", ["**", "Anna", "**", "--", "__", "init", "__", "..."]),
        ("((a)] =>", ["((", "a", ")", "]", "=", ">"]),
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
    ("text", "blocked", "words"),
    [
        ("to ann@x.example now", [(3, 16)], ["to", "@", "now"]),
        ("<ann@x.example>", [(1, 14)], ["<", "@", ">"]),
        ("a@b.example c@d.example", [(0, 11), (12, 23)], ["@", "@"]),
        ("see https://x.example/a-b?c=1", [(4, 29)], ["see", "http"]),
        ("hi @ann_lee", [(3, 11)], ["hi", "@", "ann", "_", "lee"]),
        ("no address", [], ["no", "address"]),
        ("", [], []),
        ("half of word", [(6, 8)], ["half", "http", "word"]),
        ("half of word", [(2, 6)], ["http", "word"]),
    ],
)
def test_an_address_is_one_word(text: str, blocked: list[tuple[int, int]], words: list[str]) -> None:
    result = merged(text, blocked)
    assert [word.text for word in result] == words
    assert all(a.end <= b.start for a, b in itertools.pairwise(result))


@pytest.mark.parametrize("text", ["1." * 50_000, "1." * 50_000 + "a", "-" * 100_000, "a@b.c " * 10_000, "_-" * 50_000])
def test_long_texts_are_linear(text: str) -> None:
    assert sum(w.end - w.start for w in merged(text, [])) == len(text) - text.count(" ")


@pytest.mark.parametrize(
    ("word", "shape"),
    [("anna", LOWER), ("12", LOWER), ("", LOWER), ("Anna", TITLE), ("A", TITLE), ("ANNA", UPPER), ("McCoy", MIXED)],
)
def test_shape(word: str, shape: int) -> None:
    assert shape_of(word) == shape
