"""The evidence of a text: lists that load, casts that hold together, inflected names."""

from __future__ import annotations

from importlib.resources import files

import pytest

from sanitizer.detection.casts import casts, spoken_of
from sanitizer.detection.frame import REACH, frame_at
from sanitizer.detection.frame_words import bare, word_set, words_of
from sanitizer.recognizers.inflection import bases


@pytest.mark.parametrize("name", ["knowledge", "asked", "fiction", "private", "own", "own kin", "kin"])
def test_a_list_holds_words_in_lower_case(name: str) -> None:
    words = word_set(name)
    assert words.count(words_of(""), 3) == 0
    assert all(phrase == phrase.lower() for phrase in words.phrases)


@pytest.mark.parametrize(
    ("name", "text", "least"),
    [
        ("knowledge", "The philosopher wrote novels in the 19th century", 3),
        ("knowledge", "Compara los poemas del siglo de oro", 2),
        ("knowledge", "夏目漱石の小説", 1),
        ("private", "Termin mit der Vermieterin am Montag", 2),
        ("private", "zadzwoń jutro do sąsiadki", 2),
        ("fiction", "Write a short story", 1),
        ("asked", "Wer schrieb das?", 1),
    ],
)
def test_words_are_counted(name: str, text: str, least: int) -> None:
    assert word_set(name).count(words_of(text), 5) >= least


@pytest.mark.parametrize(
    ("token", "word"), [("l'Odyssée", "Odyssée"), ("Hopper's", "Hopper"), ("Bach'ın", "Bach"), ("-x-", "x")]
)
def test_a_token_is_bared(token: str, word: str) -> None:
    assert bare(token) == word


@pytest.mark.parametrize(
    ("word", "base"),
    [("Mickiewicza", "mickiewicz"), ("Ibsens", "ibsen"), ("Пушкину", "пушкин"), ("Kochanowskiego", "kochanowski")],
)
def test_inflected_names_have_bases(word: str, base: str) -> None:
    assert base in bases(word)


def test_short_words_have_no_other_base() -> None:
    assert bases("Ann") == ("ann",)


def test_contact_and_letters_are_private() -> None:
    assert frame_at("write to ines@weber.example.net", 0).private >= 3
    assert frame_at("Dear Ines,\nhow are you?", 0).private >= 2
    assert frame_at("Newton wrote the Principia in 1687.", 0).private == 0


def test_what_is_far_away_does_not_count() -> None:
    far = "x " * (2 * REACH)
    assert frame_at(f"{far}my uncle", 0).private == 0


def test_one_frequent_name_shows_no_cast() -> None:
    assert spoken_of({"tom"}, " tom called ") == (frozenset(), frozenset())
    assert "queequeg" in spoken_of({"ahab", "ishmael"}, " ahab and ishmael ").sure


def test_the_file_of_casts_has_its_form() -> None:
    text = (files("sanitizer.recognizers") / "data" / "public_casts.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert len(casts()) == len(lines) > 200
    for line in lines:
        assert line.count("| ") == 1, line[:40]
        assert line == line.lower(), line[:40]
