"""All literal anchors of a layout: where they stand in a text, and what waits there.

Half of all places are short words inside longer ones (`rg` in `org`), and each costs what a real one costs. Of ASCII text
it is known what can stand before a word, so there the automaton looks for short words together with the sign before them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sanitizer.recognizers.anchors import Automaton, Hit, automaton, has_wheel
from sanitizer.recognizers.runners import ANYWHERE, BOTH, LEFT, RIGHT, Entry, Spot, Table, spots_of

_SHORT = 3
_SIGNS = tuple(chr(c) for c in range(128) if not chr(c).isalpha())
"""All that can stand before a word in ASCII text; lower case is looked at, so capitals are letters too."""
_BEHIND_SIGN = {LEFT: ANYWHERE, BOTH: RIGHT}
"""What is still to be asked where the sign before a literal is a part of it."""


class Literals:
    """The literals of a layout; what looks for them is built when there is a first text."""

    __slots__ = ("_accelerate", "_ascii", "_spots", "_whole", "_words")

    def __init__(self, literals: Mapping[str, Sequence[Entry]], *, accelerate: bool) -> None:
        self._words = tuple(literals)
        self._spots = spots_of(literals)
        self._accelerate = accelerate and has_wheel()
        self._whole: tuple[Automaton, Table] | None = None
        self._ascii: _Ascii | None = None

    @property
    def spots(self) -> Sequence[Spot]:
        return self._spots

    def hits(self, lower: str) -> tuple[list[Hit], Table]:
        """Where literals stand in `lower`, by the numbers of a table. Edges are still to be looked at."""
        if self._accelerate and lower.isascii():
            if self._ascii is None:
                self._ascii = _ascii(self._words, self._spots)
            return self._ascii.hits(lower), self._ascii.table
        if self._whole is None:
            self._whole = automaton(self._words, accelerate=self._accelerate), Table(self._spots)
        return self._whole[0].hits(lower), self._whole[1]


class _Ascii(NamedTuple):
    """What looks for literals in ASCII text."""

    automaton: Automaton
    table: Table
    starts: dict[str, int]
    """The short words, which at the beginning of a text have no sign before them, and their numbers."""

    def hits(self, lower: str) -> list[Hit]:
        found = self.automaton.hits(lower)
        for size in range(min(_SHORT, len(lower)), 0, -1):
            number = self.starts.get(lower[:size])
            if number is not None:
                before = next((at for at, hit in enumerate(found) if hit[2] >= size), len(found))
                found.insert(before, (number, 0, size))
        return found


def _ascii(words: Sequence[str], spots: Sequence[Spot]) -> _Ascii:
    both = [(word, spot) for word, spot in zip(words, spots, strict=True) if word.isascii()]
    short = [(word, spot) for word, spot in both if _is_short(word, spot)]
    others = [(word, spot) for word, spot in both if not _is_short(word, spot)]
    # The others come first: of two that end together, the longer one goes before.
    chosen = [word for word, _ in others] + [sign + word for word, _ in short for sign in _SIGNS]
    behind = [spot._replace(bound=_BEHIND_SIGN[spot.bound], skip=1) for _, spot in short for _ in _SIGNS]
    starts = {word: len(chosen) + at for at, (word, _) in enumerate(short)}
    table = Table([*(spot for _, spot in others), *behind, *(spot for _, spot in short)])
    return _Ascii(automaton(chosen), table, starts)


def _is_short(word: str, spot: Spot) -> bool:
    return len(word) <= _SHORT and word[0].isalpha() and spot.bound in _BEHIND_SIGN
