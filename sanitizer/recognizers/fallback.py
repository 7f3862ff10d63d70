"""The automaton without a wheel: each word is looked into once, and what it holds is remembered.

A text is cut into pieces, a word with the signs before it. An occurrence lies in one piece, or it begins in one and
goes on behind its word: both depend on the piece alone, but for what stands behind it. Pieces come again and again, so
that nearly all of the work is `findall` and one look-up for each piece, in C.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, compress
from typing import cast

_PIECES = re.compile(r"\W*\w+|\W+")
_WORD = re.compile(r"\W*\w+")
_HEADS = (6, 3, 2)
_MOST = 100_000
"""Pieces remembered at most; about 20 MB."""
_LONG = 120
"""Longer pieces hardly come twice."""

Literal = tuple[int, str]
"""(number, literal)."""
GoingOn = dict[str, tuple[tuple[int, int, str], ...]]
"""Next character → (number, how far before it the literal begins, literal)."""
Held = tuple[tuple[tuple[int, int, int], ...], GoingOn, int]
"""(number, start, end) of what lies in a piece; what may go on behind it; its length."""


class Pure:
    """All occurrences of a fixed set of literals, in the standard library alone."""

    __slots__ = ("_known",)

    def __init__(self, literals: Sequence[str]) -> None:
        self._known = _Pieces(literals)

    def hits(self, text: str) -> list[tuple[int, int, int]]:
        """(number of the literal, start, end), by end; of those with one end the longest first."""
        pieces = _PIECES.findall(text)
        if len(self._known) > _MOST:
            self._known.clear()
        # None stands for nothing, and `compress` leaves it out.
        held = cast("list[Held]", list(map(self._known.__getitem__, pieces)))
        starts = accumulate(map(len, pieces), initial=0)
        found: list[tuple[int, int, int]] = []
        for start, (within, begun, size) in compress(zip(starts, held, strict=False), held):
            for number, first, last in within:
                found.append((number, start + first, start + last))
            if begun:
                end = start + size
                for number, before, literal in begun.get(text[end : end + 1], ()):
                    first = end - before
                    if text.startswith(literal, first):
                        found.append((number, first, first + len(literal)))
        found.sort(key=_by_end)
        return found


class _Pieces(dict[str, "Held | None"]):
    """Piece → what it holds, None for nothing; worked out when it is first asked for."""

    def __init__(self, literals: Sequence[str]) -> None:
        super().__init__()
        self._within: dict[str, list[Literal]] = {}
        """Literals that one piece can hold, by their head."""
        self._begun: dict[str, dict[str, list[Literal]]] = {}
        """Those that go on behind a word, by what comes before that and the character behind it."""
        for number, literal in enumerate(literals):
            first = _WORD.match(literal)
            if first is not None and first.end() < len(literal):
                going_on = self._begun.setdefault(first.group(), {})
                going_on.setdefault(literal[first.end()], []).append((number, literal))
            else:
                size = next((size for size in _HEADS if size <= len(literal)), 1)
                self._within.setdefault(literal[:size], []).append((number, literal))
        self._single = frozenset(head for head in self._within if len(head) == 1)
        self._longest = max(map(len, self._begun), default=0)
        self._merged: dict[tuple[str, ...], GoingOn] = {}

    def __missing__(self, piece: str) -> Held | None:
        within, begun, size = self._within, self._begun, len(piece)
        heads = [
            (at, piece[at : at + head])
            for head in _HEADS
            for at in range(size - head + 1)
            if piece[at : at + head] in within
        ]
        if not self._single.isdisjoint(piece):
            heads += [(at, character) for at, character in enumerate(piece) if character in self._single]
        inside = tuple(
            (number, at, at + len(literal))
            for at, head in heads
            for number, literal in within[head]
            if piece.startswith(literal, at)
        )
        ends = range(max(0, size - self._longest), size)
        leads = tuple([piece[at:] for at in ends if piece[at:] in begun])
        held = (inside, self._after(leads), size) if inside or leads else None
        if size <= _LONG:
            self[piece] = held
        return held

    def _after(self, leads: tuple[str, ...]) -> GoingOn:
        """What may go on behind a piece that ends in each of `leads`; pieces with the same endings share it."""
        merged = self._merged.get(leads)
        if merged is None:
            found: dict[str, list[tuple[int, int, str]]] = {}
            for lead in leads:
                for character, literals in self._begun[lead].items():
                    found.setdefault(character, []).extend((number, len(lead), each) for number, each in literals)
            merged = self._merged[leads] = {character: tuple(each) for character, each in found.items()}
        return merged


def _by_end(hit: tuple[int, int, int]) -> tuple[int, int]:
    return hit[2], hit[1]
