from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.recognizers.chat_ner.chat_model import bundled_model
from sanitizer.recognizers.chat_ner.pack import read_pack
from sanitizer.recognizers.chat_ner.pieces import Pieces
from sanitizer.recognizers.chat_ner.words import (
    BREAK,
    HEX,
    KIND,
    LOWER,
    MIXED,
    PLACEHOLDER,
    RANDOM,
    TITLE,
    UPPER,
    UUID,
    shape_of,
    split_words,
)


@given(st.text(max_size=200))
def test_words_hold_every_sign_but_blanks_once_and_in_order(text: str) -> None:
    words = split_words(text)
    held = [index for word in words for index in range(word.start, word.end)]
    assert held == sorted(set(held))
    assert all(text[index].isspace() for index in set(range(len(text))) - set(held))


def keys(text: str) -> list[str]:
    return [word.key for word in split_words(text)]


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        ("[PERSON_12]", PLACEHOLDER),
        ("0d9f2c4e-6a1b-4e3d-9c77-51e0aa7b8e02", UUID),
        ("18c2f0e9ab77d1e0", HEX),
        ("d" * 19 + "0" * 21, HEX + 2),
        ("a1b2c3", RANDOM + 1),
        ("M393A4K40EB3", RANDOM + 3),
    ],
)
def test_a_token_whose_spelling_says_nothing_is_read_by_its_kind(token: str, kind: int) -> None:
    assert keys(f"see {token}, then") == ["see", f"{KIND}{kind}", ",", "then"]


@pytest.mark.parametrize("token", ["person_12", "jdoe42", "[PERSON]", "route66", "2026", "deadbeef", "Straße"])
def test_other_tokens_are_spelled(token: str) -> None:
    assert not any(len(key) > 1 and key.startswith(KIND) for key in keys(token))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("五十嵐 美咲さん", ["五", "十", "嵐", "美", "咲", "さ", "ん"]),
        ("김민수는 x1", ["김", "민", "수", "는", "x", "1"]),
        ("Jose\u0301 met", ["Jose\u0301", "met"]),
    ],
)
def test_scripts_without_blanks_are_read_sign_by_sign_and_accents_stay(text: str, words: list[str]) -> None:
    assert keys(text) == words


@pytest.mark.parametrize(
    ("word", "shape"),
    [("anna", LOWER), ("42", LOWER), ("Anna", TITLE), ("A", TITLE), ("ANNA", UPPER), ("McKay", MIXED)],
)
def test_the_shape_of_a_word_is_its_case(word: str, shape: int) -> None:
    assert shape_of(word) == shape


def test_a_line_break_takes_the_blanks_behind_it() -> None:
    assert keys("a\r\n\n  b") == ["a", BREAK, "b"]


PIECES = Pieces(read_pack(bundled_model()).vocab)


def spelled(text: str) -> list[tuple[int, ...]]:
    return [ids for ids, _ in PIECES.encode(split_words(text))]


def test_a_number_is_its_length() -> None:
    assert spelled("48213 77190") == [(PIECES.kind_id(15),)] * 2
    assert spelled("1987") == spelled("2026") != spelled("3026")
    assert spelled("7") == spelled("12") != spelled("31") != spelled("32")


def test_what_sticks_to_the_word_before_is_told_apart() -> None:
    assert spelled("kim 42")[1] != spelled("kim42")[1]
    assert spelled("re port") != spelled("report")


@given(st.text(max_size=60))
def test_every_word_has_one_to_five_pieces(text: str) -> None:
    assert all(1 <= len(ids) <= 5 for ids in spelled(text))
