"""All literal anchors of a layout: where they stand in a text, and what waits there.

Half of all places are short words inside longer ones (`rg` in `org`), and each costs what a real one costs. So the automaton
looks for short words together with the sign before them; where that is none of ASCII, a look of its own finds them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sanitizer.recognizers.anchors import Automaton, Hit, automaton, has_wheel
from sanitizer.recognizers.runners import ANYWHERE, BOTH, LEFT, LETTERS, RIGHT, Entry, Spot, Table, spots_of

_SHORT = 3
_PATIENCE = 20_000
"""An automaton is built when more characters than these were looked at: for fewer, it takes longer to build than it saves."""
_SIGNS = tuple(chr(c) for c in range(128) if not chr(c).isalpha())
"""All of ASCII that can stand before a word; lower case is looked at, so capitals are letters too."""
_AFTER_OTHERS = re.compile(r"[^\x00-\x7f](?=[a-z])")
_BEHIND_SIGN = {LEFT: ANYWHERE, BOTH: RIGHT}
"""What is still to be asked where the sign before a literal is a part of it."""


class Literals:
    """The literals of a layout; what looks for them is built when there is enough to look at."""

    __slots__ = ("_accelerate", "_heads", "_literals", "_patience", "_search")

    def __init__(self, literals: Mapping[str, Sequence[Entry]], *, accelerate: bool) -> None:
        self._literals = literals
        self._accelerate = accelerate and has_wheel()
        self._patience = _PATIENCE if self._accelerate else 0
        self._heads: Mapping[str, Sequence[str]] = {}
        self._search: _Search | None = None

    def hits(self, lower: str) -> tuple[list[Hit], Table]:
        """Where literals stand in `lower`, by the numbers of a table. Edges are still to be looked at."""
        if self._search is None:
            self._patience -= len(lower)
            if self._patience > 0:
                self._heads = self._heads or _by_head(self._literals)
                return _found_by_head(self._literals, self._heads, lower)
            self._search = _search(self._literals, accelerate=self._accelerate)
            self._heads = {}
        return self._search.hits(lower), self._search.table


def _by_head(literals: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Literals by their first characters: all of a short one."""
    heads: defaultdict[str, list[str]] = defaultdict(list)
    for literal in literals:
        heads[literal[:_SHORT]].append(literal)
    return dict(heads)


def _found_by_head(
    literals: Mapping[str, Sequence[Entry]], heads: Mapping[str, Sequence[str]], lower: str
) -> tuple[list[Hit], Table]:
    """What an automaton finds in `lower`, and a table of no more than that."""
    numbers: dict[str, int] = {}
    found = [
        (numbers.setdefault(literal, len(numbers)), at, at + len(literal))
        for size in range(1, _SHORT + 1)
        for at in range(len(lower) - size + 1)
        for literal in heads.get(lower[at : at + size], ())
        if lower.startswith(literal, at)
    ]
    spots = spots_of({literal: literals[literal] for literal in numbers})
    cuts = [LETTERS if _is_short(*both) else frozenset[str]() for both in zip(numbers, spots, strict=True)]
    hits = [hit for hit in found if lower[hit[1] - 1 : hit[1]] not in cuts[hit[0]]]
    return sorted(hits, key=_by_end), Table(spots)


class _Search(NamedTuple):
    """What looks for literals."""

    automaton: Automaton
    table: Table
    short: dict[str, int]
    """Short words that the automaton knows with a sign before them only, and their numbers."""

    def hits(self, lower: str) -> list[Hit]:
        """By their end; of those with one end the longest first."""
        found = self.automaton.hits(lower)
        if self.short and (unsigned := list(self._unsigned(lower))):
            found += unsigned
            found.sort(key=_by_end)
        return found

    def _unsigned(self, lower: str) -> Iterator[Hit]:
        """Short words at the beginning of the text, and behind what is not of ASCII."""
        yield from self._at(lower, 0)
        if not lower.isascii():
            for match in _AFTER_OTHERS.finditer(lower):
                yield from self._at(lower, match.end())

    def _at(self, lower: str, start: int) -> Iterator[Hit]:
        for size in range(1, _SHORT + 1):
            number = self.short.get(lower[start : start + size])
            if number is not None and start + size <= len(lower):
                yield number, start, start + size


def _by_end(hit: Hit) -> tuple[int, int]:
    return hit[2], hit[1]


def _search(literals: Mapping[str, Sequence[Entry]], *, accelerate: bool) -> _Search:
    words, spots = tuple(literals), spots_of(literals)
    if not accelerate:
        return _Search(automaton(words, accelerate=False), Table(spots), {})
    both = list(zip(words, spots, strict=True))
    short = [(word, spot) for word, spot in both if _is_short(word, spot)]
    others = [(word, spot) for word, spot in both if not _is_short(word, spot)]
    # The others come first: of two that end together, the longer one goes before.
    chosen = [word for word, _ in others] + [sign + word for word, _ in short for sign in _SIGNS]
    behind = [spot._replace(bound=_BEHIND_SIGN[spot.bound], skip=1) for _, spot in short for _ in _SIGNS]
    numbers = {word: len(chosen) + at for at, (word, _) in enumerate(short)}
    table = Table([*(spot for _, spot in others), *behind, *(spot for _, spot in short)])
    return _Search(automaton(chosen), table, numbers)


def _is_short(word: str, spot: Spot) -> bool:
    return len(word) <= _SHORT and word.isascii() and word[0].isalpha() and spot.bound in _BEHIND_SIGN
