"""Looks that come before anything dear: they turn away what could only be turned away later, and nothing else."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

import pytest

from sanitizer.recognizers.anatomy import anatomy, chain_needed, digits_needed
from sanitizer.recognizers.classes import outline, postcodes, tokens
from sanitizer.recognizers.engine import RuleEngine, build_engine
from sanitizer.recognizers.labelled_gap import has_label, may_join, names_number
from sanitizer.recognizers.labelled_value import value_from
from sanitizer.recognizers.phone_shape import is_embedded, is_inside
from sanitizer.recognizers.rule import Rule
from sanitizer.recognizers.surroundings import Near


@pytest.mark.parametrize(
    ("pattern", "chain"),
    [
        (r"ghp_[0-9A-Za-z]{36}", 40),
        (r"(?:bot|token)(?s:.{0,80}?)[0-9A-Za-z_-]{24,28}\.[0-9A-Za-z_-]{6}", 24),
        (r"(?:[a-f0-9]{32}|[A-Z]{20})", 20),
        (r"(?:ab){4}c?[0-9]{3}", 11),
        (r"\w{20}", 0),
        (r"[^\s]{20}", 0),
    ],
)
def test_the_longest_chain_that_every_match_has(pattern: str, chain: int) -> None:
    assert chain_needed(anatomy(pattern)) == chain


def test_digits_are_counted_over_separators() -> None:
    assert digits_needed(anatomy(r"[0-9]{3}-[0-9]{2}-[0-9]{4}")) == 9


def test_a_secret_waits_for_its_chain() -> None:
    value = "".join(random.Random(7).choices("0123456789abcdef", k=32))
    rule = Rule(
        "secret/t", "SECRET", r"acme(?s:.{0,80}?)(?P<v>[0-9a-f]{32})", anchors=("acme",), span="v", boundary="none"
    )
    engine = RuleEngine([rule])

    assert [(f.start, f.end) for f in engine.find(f"acme: {value}")] == [(6, 38)]
    assert [(f.start, f.end) for f in engine.find(f"acmé, acme {value}")] == [(11, 43)]
    assert engine.find("acme is the name of a firm in many a book") == []


def test_what_tokens_are_made_of_looks_alike() -> None:
    assert tokens("a-B_9/+ é=中.") == b"ttttttt \xe9=?."


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Leeds LS6 2QT, or\n10115 Berlin", (9, 23)),
        ("1,\n10115 Berlin; K1A 0B1", (8, 20)),
        ("in 2024 we met, at 9 AM", ()),
    ],
)
def test_postcodes_come_in_the_order_of_the_text(text: str, places: tuple[int, ...]) -> None:
    assert tuple(postcodes(outline(text))) == places


def test_an_address_before_another_postcode_is_found() -> None:
    text = "I live at 14 Marlowe Gardens, Leeds LS6 2QT; send it to me, 10115 Berlin is too far"

    assert any(
        text[f.start : f.end].endswith("LS6 2QT") for f in build_engine(entities=frozenset({"ADDRESS"})).find(text)
    )


@pytest.mark.parametrize("before", ["a", "Z", "7", "_", "$", "#", "x-", "9.", "b/"])
def test_a_number_inside_something_is_seen_at_once(before: str) -> None:
    assert is_inside(before + "030123456", len(before))


@pytest.mark.parametrize("before", [" ", "(", "+", "\n", ": ", "–", "(-", "é"])
def test_other_numbers_are_looked_at(before: str) -> None:
    assert not is_inside(before + "030123456", len(before))
    assert not is_embedded(before) or before == "é"


class Days:
    """Keeps at which runs of digits it was called."""

    name = "test/days"
    entities = frozenset({"DATE"})
    anchors: Sequence[str] = ()
    classes: Sequence[str] = ("digits",)
    behind_digits: ClassVar = {2: frozenset("./"), 4: frozenset("-\x80")}

    def __init__(self) -> None:
        self.calls: list[int] = []

    def find_at(self, view: Any, start: int, end: int, around: Any) -> Iterable[Any]:
        self.calls.append(start)
        return ()


def test_digits_are_told_apart_by_what_stands_behind_them() -> None:
    days = Days()
    text = "2024-01-15 31/12/2024 31-12-2024 12345678 1234567"

    RuleEngine([], [days]).find(text)

    assert days.calls == [0, 11, 14]


@pytest.mark.parametrize(
    ("gap", "label", "joins"),
    [
        (" number: ", True, True),
        (' of the lot": "', False, True),
        (" # ", True, True),
        (" and then some more words of them ", False, False),
        (" номер ", True, True),
        ("_no ", True, True),
    ],
)
def test_words_of_a_gap(gap: str, label: bool, joins: bool) -> None:
    assert has_label(gap) is label
    assert names_number(gap) is label
    assert may_join(gap) is joins


@pytest.mark.parametrize("text", ["ec2-a", "4xlarge", "7d3fa9", "utf8 x", "0b1_x"])
def test_digits_in_words_are_no_values(text: str) -> None:
    first = next(at for at, c in enumerate(text) if c.isdigit())

    assert value_from(text, 0, first, "ACCOUNT_ID") is None


@pytest.mark.parametrize(
    ("text", "value"), [("ab123456", "ab123456"), ("AB-123", "AB-123"), ("448 291 773", "448 291 773")]
)
def test_values_with_letters_stay(text: str, value: str) -> None:
    first = next(at for at, c in enumerate(text) if c.isdigit())

    assert value_from(text, 0, first, "ACCOUNT_ID") == (0, len(value))


def test_words_near_a_place_are_the_same_in_ascii_and_beyond() -> None:
    text = "Call my_office, x2 (HOME) at 9:30-ish"

    assert Near(text, "").words == Near(f"{text} é", "").words - {"é"}
