"""A rewritten copy of a text that knows where each of its characters came from."""

from __future__ import annotations

from bisect import bisect_right

from sanitizer.core.document import Span


class Offsets:
    """Maps spans of a rewritten text back to the text it was made from.

    The rewritten text is a row of segments: either copied one to one, or a unit (an escape, a folded character) that
    stands for a whole range of the original. A span that touches a unit covers all of that range.
    """

    __slots__ = ("_at", "_to", "_unit")

    def __init__(self, at: list[int], to: list[int], unit: list[int]) -> None:
        self._at = at
        """Where each segment starts in the rewritten text, ascending, from 0."""
        self._to = to
        """Where it starts in the original."""
        self._unit = unit
        """The length in the original of a unit; 0 for a copied segment."""

    def span(self, start: int, end: int) -> Span:
        """The original of the non-empty span [start, end)."""
        first = bisect_right(self._at, start) - 1
        origin = self._to[first] if self._unit[first] else self._to[first] + start - self._at[first]
        last = bisect_right(self._at, end - 1) - 1
        if self._unit[last]:
            return Span(origin, self._to[last] + self._unit[last])
        return Span(origin, self._to[last] + end - self._at[last])


class Rewriter:
    """Builds a rewritten text segment by segment, in order."""

    __slots__ = ("_at", "_length", "_parts", "_to", "_unit")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._at: list[int] = []
        self._to: list[int] = []
        self._unit: list[int] = []

    def copy(self, part: str, origin: int) -> None:
        """Adds `part`, which stands at `origin` in the original just so."""
        self._add(part, origin, 0)

    def unit(self, part: str, origin: int, length: int) -> None:
        """Adds `part` for the `length` original characters at `origin`."""
        self._add(part, origin, length)

    def _add(self, part: str, origin: int, unit: int) -> None:
        if part:
            self._at.append(self._length)
            self._to.append(origin)
            self._unit.append(unit)
            self._parts.append(part)
            self._length += len(part)

    def text(self) -> str:
        return "".join(self._parts)

    def offsets(self) -> Offsets:
        return Offsets(self._at, self._to, self._unit)
