"""Where an offset is, as people count: line and column from 1."""

from __future__ import annotations

from sanitizer.core.document import Buffer
from sanitizer.syntax.encoding import encoding_of
from sanitizer.syntax.memory import Trail

_CHUNK = 1 << 20


def line_break(data: Buffer) -> bytes:
    """What ends a line here: a line feed (with a carriage return or not), or, where there is none, a lone return."""
    return b"\n" if data.find(b"\n") >= 0 or data.find(b"\r") < 0 else b"\r"


class Lines:
    """Answers `at(offset)` in linear time overall when offsets ascend; going back starts again.

    Columns count code units of the file's encoding: bytes in UTF-8.
    """

    def __init__(self, data: Buffer) -> None:
        self._data = data
        encoding = encoding_of(data)
        self._unit = encoding.unit
        self._mark = encoding.mark
        self._break = line_break(data).decode().encode(encoding.codec)
        self._rewind()

    def _rewind(self) -> None:
        self._at = self._begin = self._mark
        self._line = 1
        self._trail = Trail(self._data)

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of a byte offset."""
        if offset < self._at:
            self._rewind()
        while self._at < offset:
            stop = min(self._at + _CHUNK * self._unit, offset)
            self._count(stop)
            self._trail.passed(stop)
        return self._line, (offset - self._begin) // self._unit + 1

    def _count(self, stop: int) -> None:
        chunk = self._data[self._at : stop]
        if self._unit == 1:
            breaks = chunk.count(self._break)
            last = chunk.rfind(self._break)
        else:
            found = _aligned(chunk, self._break)
            breaks, last = len(found), found[-1] if found else -1
        if breaks:
            self._line += breaks
            self._begin = self._at + last + self._unit
        self._at = stop


def _aligned(chunk: bytes, needle: bytes) -> list[int]:
    """Offsets of `needle` that fall on a whole character."""
    found = []
    at = chunk.find(needle)
    while at >= 0:
        if at % len(needle) == 0:
            found.append(at)
        at = chunk.find(needle, at + 1)
    return found


def line_and_column(data: Buffer, offset: int) -> tuple[int, int]:
    """`Lines(data).at(offset)`, for a single offset."""
    return Lines(data).at(offset)
