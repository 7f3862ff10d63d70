"""Plain text, in pieces of bounded size that end where a line ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sanitizer.core.document import Buffer, Pointer, RawString
from sanitizer.core.redaction import Change, Edit
from sanitizer.syntax.encoding import Encoding, encoding_of, walk_decoded
from sanitizer.syntax.interface import ROOT, Record, Syntax
from sanitizer.syntax.json_editor import source_edits
from sanitizer.syntax.memory import Trail
from sanitizer.syntax.place import line_break

PIECE = 64 << 10
"""Bytes of a piece at most; a longer line is a piece of its own."""

_ARMOR, _ARMOR_END = b"-----BEGIN ", b"-----END "


class TextSyntax:
    """See `Syntax`. A piece has the pointer of its first line, counted from 0: `/0`, `/812`."""

    name = "text"

    def confidence(self, data: Buffer, name: str) -> float:
        """What is nothing else is text."""
        return 0.3 if len(data) else 0.1

    def strings(
        self, data: Buffer, start: int = 0, end: int | None = None, base: Pointer = ROOT
    ) -> Iterator[RawString]:
        """Pieces between two offsets; lines are counted from `start`."""
        return walk_decoded(data, start, end, self._walk)

    def records(self, data: Buffer) -> Iterator[Record]:
        return iter((Record(ROOT, 0, len(data)),))

    def editor(self, data: Buffer) -> TextEditor:
        return TextEditor(encoding_of(data))

    def edits(self, data: Buffer, raw: RawString, changes: Sequence[Change]) -> Iterator[Edit]:
        return self.editor(data).edits(raw, changes)

    @staticmethod
    def _walk(data: Buffer, start: int, end: int, errors: str) -> Iterator[RawString]:
        return walk_pieces(data, start, end, errors, lambda _, stop: stop)


class TextEditor:
    """The editor of one text."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding

    def edits(self, raw: RawString, changes: Sequence[Change]) -> Iterator[Edit]:
        """See `Editor.edits`."""
        return source_edits(raw.text, raw.start, iter(changes), self._encoding)


SYNTAX: Syntax = TextSyntax()


def walk_pieces(
    data: Buffer, start: int, end: int, errors: str, moved: Callable[[int, int], int]
) -> Iterator[RawString]:
    """The pieces between two offsets of a UTF-8 text; together they are all of it.

    :param moved: where a piece from start to stop had better end: behind its start, and no later than there.
    """
    broken_by = line_break(data)
    trail = Trail(data, start)
    line = 0
    while start < end:
        stop = end if end - start <= PIECE else moved(start, start + _cut(data, start, end))
        piece = data[start:stop]
        yield RawString(Pointer((line,)), start, stop, piece.decode("utf-8", errors))
        line += piece.count(broken_by)
        trail.passed(stop)
        start = stop


def _cut(data: Buffer, start: int, end: int) -> int:
    """Where to end a piece: after a blank line of its second half, else after a line, and not within armor."""
    window = data[start : start + PIECE]
    at = max(window.rfind(b"\n\n") + 2, window.rfind(b"\n\r\n") + 3)
    if at < PIECE // 2:
        # A carriage return at the very end may be half of a line end.
        at = window.rfind(b"\n") + 1 or window.rfind(b"\r", 0, -1) + 1
    if not at:
        return _line_end(data, start + PIECE, end) - start
    armor = window.rfind(_ARMOR, 0, at)
    if armor > 0 and window.find(_ARMOR_END, armor, at) < 0:
        # A key (RFC 7468) that is cut in two is not known for a key any more.
        return max(window.rfind(b"\n", 0, armor), window.rfind(b"\r", 0, armor)) + 1 or at
    return at


def _line_end(data: Buffer, at: int, end: int) -> int:
    feed = data.find(b"\n", at, end)
    stop = end if feed < 0 else feed
    # A lone carriage return ends a line too; the byte before `at` may be one already, with its line feed behind it.
    lone = data.find(b"\r", at - 1, stop)
    if lone >= 0 and lone + 1 < stop:
        return lone + 1
    return end if feed < 0 else feed + 1
