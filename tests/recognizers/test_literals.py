"""Short words are looked for with the sign before them: the same places are visited as without the wheel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from hypothesis import given
from hypothesis import strategies as st

from sanitizer.recognizers.anchors import has_wheel
from sanitizer.recognizers.engine import RuleEngine
from sanitizer.recognizers.literals import Literals
from sanitizer.recognizers.runners import _EDGES, ANYWHERE, BOTH, Entry


class Visited:
    """A recognizer that finds nothing and keeps where it was called."""

    name = "test/visited"
    entities = frozenset({"PERSON"})
    anchors: Sequence[str] = ("rg", "ni", "tin", "rgb", " rg", "org", "n.", "größe", "ab")
    edges: ClassVar[dict[str, str]] = {"rg": "both", "ni": "left", "tin": "both", "org": "right", "rgb": "left"}
    classes: Sequence[str] = ()

    def __init__(self) -> None:
        self.calls: list[tuple[int, int]] = []

    def find_at(self, view: Any, start: int, end: int, around: Any) -> Iterable[Any]:
        self.calls.append((start, end))
        return ()


class Numbered(Visited):
    digits_within = (2, 4)


MUCH = "." * 25_000
"""More than what is looked at before an automaton is built."""


def visited(recognizer: Visited, text: str, *, accelerate: bool, before: str = "") -> list[tuple[int, int]]:
    """Where `recognizer` is called in `text`, once `before` was looked at."""
    engine = RuleEngine([], [recognizer], accelerate=accelerate)
    engine.find(before)
    engine.find(text)
    return recognizer.calls


PIECES = st.lists(
    st.sampled_from(["rg", "RG", "ni", "tin", "rgb", "o", "n.", "ab", " ", "\n", "_", "7", "\x1b", "é", "größe", "%3a"])
)


@given(PIECES)
def test_the_same_places_with_and_without_the_wheel(pieces: list[str]) -> None:
    text = "".join(pieces)
    plain = sorted(visited(Visited(), text, accelerate=False))

    assert sorted(visited(Visited(), text, accelerate=True, before=MUCH)) == plain
    assert sorted(visited(Visited(), text, accelerate=True)) == plain


@given(PIECES)
def test_the_first_texts_and_later_ones_have_the_same_hits(pieces: list[str]) -> None:
    lower = "".join(pieces).lower()
    edges = Visited.edges
    entries = {
        word: [Entry("", _EDGES.get(edges.get(word, ""), ANYWHERE), len(word), lambda *_: ())]
        for word in Visited.anchors
    }
    first, later = Literals(entries, accelerate=True), Literals(entries, accelerate=True)
    later.hits(MUCH)

    assert places(first, lower) == places(later, lower)


def places(literals: Literals, lower: str) -> list[tuple[int, int]]:
    """Where literals begin and end, in the order in which they are told."""
    hits, table = literals.hits(lower)
    return [(start + table.spots[number].skip, end) for number, start, end in hits]


def test_short_words_are_found_at_the_edges_of_a_text_and_not_inside_words() -> None:
    assert visited(Visited(), "rg", accelerate=True) == [(0, 2)]
    assert visited(Visited(), "tin rg: tin", accelerate=True) == [(0, 3), (3, 6), (4, 6), (8, 11)]
    assert visited(Visited(), "argue, latin", accelerate=True) == []


def test_inside_words_the_automaton_finds_nothing_to_turn_away() -> None:
    entries = {word: [Entry("", BOTH, len(word), lambda *_: ())] for word in ("rg", "tin")}
    literals = Literals(entries, accelerate=True)

    for before in ("", MUCH):
        literals.hits(before)
        found, _ = literals.hits("org latin argue margin")
        assert len(found) == (0 if has_wheel() else 3)


def test_recognizers_of_numbers_wait_for_a_digit() -> None:
    assert visited(Numbered(), "ab 17, and ab, 1 ab", accelerate=True) == [(0, 2), (11, 13), (17, 19)]
    assert visited(Numbered(), "ab and so on: 1", accelerate=True) == []
