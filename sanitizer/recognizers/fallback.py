"""The automaton without a wheel: which four-byte groups a stretch of text holds says which literals can be in it.

A `memoryview` cast to 32-bit numbers hands the groups to `set` in C; what it has in common with the groups of the
literals is looked for with `str.find`. Stretches are short, so that few literals come into question in each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

# By frequency in documentation, code and JSON, the commonest first; what is not listed is rare.
_COMMON = b" et\na\"isnrolcdpumf,.:hg-0_y1b2=v/w'()3>k54*<6987x[]#+j{}q\\z"
_BLOCK = 2048


class Pure:
    """All occurrences of a fixed set of literals, in the standard library alone."""

    __slots__ = ("_always", "_four", "_literals", "_longest", "_two")

    def __init__(self, literals: Sequence[str]) -> None:
        self._literals = tuple(literals)
        self._longest = max(map(len, literals), default=1)
        self._four: dict[int, list[tuple[int, int]]] = {}
        """The rarest four bytes of each longer literal, as the machine reads them → (its last four, its number)."""
        self._two: dict[int, list[tuple[int, int]]] = {}
        self._always: list[int] = []
        for number, literal in enumerate(self._literals):
            raw = literal.encode("utf-8")
            if len(raw) >= 4:
                self._four.setdefault(_rarest(raw, 4), []).append((_number(raw[-4:]), number))
            elif len(raw) >= 2:
                self._two.setdefault(_rarest(raw, 2), []).append((_number(raw[-2:]), number))
            else:
                self._always.append(number)

    def hits(self, text: str) -> list[tuple[int, int, int]]:
        """(number of the literal, start, end), by end; of those with one end the longest first."""
        found: list[tuple[int, int, int]] = []
        for first in range(0, len(text), _BLOCK):
            last = first + _BLOCK
            stretch = text[first : last + self._longest - 1]
            for number in self._possible(stretch):
                literal = self._literals[number]
                place = stretch.find(literal)
                while 0 <= place < _BLOCK:
                    found.append((number, first + place, first + place + len(literal)))
                    place = stretch.find(literal, place + 1)
        found.sort(key=lambda hit: (hit[2], hit[1]))
        return found

    def _possible(self, stretch: str) -> Iterator[int]:
        """The numbers of all literals that may be in `stretch`."""
        raw = memoryview(stretch.encode("utf-8", "replace"))
        yield from self._always
        for size, table in ((4, self._four), (2, self._two)):
            groups: set[int] = set()
            for shift in range(size):
                part = raw[shift : shift + (len(raw) - shift) // size * size]
                groups.update(part.cast("I") if size == 4 else part.cast("H"))
            for group in table.keys() & groups:
                for last, number in table[group]:
                    if last in groups:
                        yield number


def _rarest(raw: bytes, size: int) -> int:
    """The group of `size` neighboring bytes of `raw` that is least to be expected, as the machine reads it."""
    start = max(range(len(raw) - size + 1), key=lambda at: sum(map(_rarity, raw[at : at + size])))
    return _number(raw[start : start + size])


def _number(group: bytes) -> int:
    return memoryview(group).cast("I" if len(group) == 4 else "H")[0]


def _rarity(byte: int) -> int:
    place = _COMMON.find(byte)
    return place if place >= 0 else len(_COMMON)
