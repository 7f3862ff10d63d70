"""How the teacher cuts and spells words. Needs no torch."""

from __future__ import annotations

import itertools

import pytest
from forge.plain_pieces import LINE_BREAK, WordPiece
from forge.plain_words import merged, split_words
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.recognizers.chat_ner.words import LOWER, TITLE

VOCAB = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", LINE_BREAK, "jose", "kow", "##al", "##ska", ",", "##a"]


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


def test_longest_piece_first_and_accents_folded() -> None:
    pieces = WordPiece(VOCAB)
    assert pieces.encode("José") == ((5,), TITLE)
    assert pieces.encode("kowalska") == ((6, 7, 8), LOWER)
    assert pieces.encode("\n") == ((4,), LOWER)


def test_what_the_vocabulary_cannot_spell_is_one_unknown_piece() -> None:
    pieces = WordPiece(VOCAB)
    assert pieces.encode("joséx") == ((1,), LOWER)
    assert pieces.encode("a" * 101) == ((1,), LOWER)
    assert pieces.encode("\u0301") == ((1,), LOWER)
    assert pieces.encode("\ud800") == ((1,), LOWER)


def test_of_a_number_two_pieces_are_read_and_of_a_long_word_eight() -> None:
    pieces = WordPiece([*VOCAB, "1", "##2", "##3", "10", "-", "b"])
    assert pieces.encode("123")[0] == (11, 12)
    assert pieces.encode("10:15")[0] == (14,)
    assert pieces.encode("---")[0] == (15,)
    assert pieces.encode("b" + "a" * 20)[0] == (16, *[10] * 7)


def test_the_cache_is_bounded() -> None:
    pieces = WordPiece(VOCAB)
    for number in range(70_000):
        pieces.encode(str(number))
    assert len(pieces._cache) <= 60_000
    assert pieces.encode("jose") == ((5,), LOWER)
