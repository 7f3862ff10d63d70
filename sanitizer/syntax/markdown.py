"""Markdown: the pieces of plain text, but no piece ends within a fenced block that fits into one.

What leads up to a block (`My key:`) says what stands in it, so they are one text; which lines of it are code, and
which of them talk, is for `detection.prose` to see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.core.document import Buffer, RawString
from sanitizer.syntax.head import head_of
from sanitizer.syntax.interface import Syntax
from sanitizer.syntax.memory import Trail
from sanitizer.syntax.text import PIECE, TextSyntax, walk_pieces

_NAMES = (".md", ".markdown", ".mdx", ".mdc", ".mkd", ".qmd")
_RUN = re.compile(rb"`{3,}|~{3,}")
# Spaces, block quotes and one list marker may stand before an opening fence; nothing but quotes before a closing one.
_BEFORE_OPENING = re.compile(rb"[ \t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)?")
_BEFORE_CLOSING = re.compile(rb"[ \t>]*")
_MARKS = re.compile(
    rb"^(?:#{1,6} \S|\*\*[^*\n]|[-*+] \[[ xX]\] |\|[ :-]*-{3,}[ :|-]*\||>\s)|\]\(https?://|^-{3,}\r?$", re.MULTILINE
)


class MarkdownSyntax(TextSyntax):
    """See `Syntax`. Pointers are those of plain text: the first line of the piece, counted from 0."""

    name = "markdown"

    def confidence(self, data: Buffer, name: str) -> float:
        """A fence or two other marks; else the name decides."""
        if name.lower().endswith(_NAMES):
            return 0.5
        head = head_of(data).data[: 64 << 10]
        if next(_fences(head, 0, len(head)), None):
            return 0.4
        return 0.35 if len(_MARKS.findall(head)) > 1 and not name.lower().endswith(".txt") else 0.0

    @staticmethod
    def _walk(data: Buffer, start: int, end: int, errors: str) -> Iterator[RawString]:
        return walk_pieces(data, start, end, errors, _Whole(data, start, end).cut)


SYNTAX: Syntax = MarkdownSyntax()


class _Whole:
    """Moves the end of a piece before the block it would cut in two. To be asked in ascending order."""

    def __init__(self, data: Buffer, start: int, end: int) -> None:
        self._data = data
        self._fences = _fences(data, start, end)
        self._fence = (start, start)

    def cut(self, start: int, stop: int) -> int:
        while self._fence[1] < stop and (fence := next(self._fences, None)):
            self._fence = fence
        first, last = self._fence
        if start < first < stop < last and last - first <= PIECE:
            return _with_lead(self._data, start, first)
        return stop


def _with_lead(data: Buffer, start: int, first: int) -> int:
    """Where to end a piece before the block at `first`: before the paragraph that leads up to it, if there is one."""
    lead = data[start:first].rstrip()
    blank = max(lead.rfind(b"\n\n"), lead.rfind(b"\n\r\n"))
    return first if blank < 0 else _line_end(data, start + blank + 1, first)


def _fences(data: Buffer, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Byte ranges of fenced blocks, whole lines, from the opening fence to its closing one."""
    trail = Trail(data, start)
    # Per fence character, the shortest run that is known to have no closing fence in the rest of the text.
    hopeless: dict[int, int] = {}
    at = start
    while run := _RUN.search(data, at, end):
        at = run.end()
        first = _line_start(data, run.start(), start)
        mark, length = data[run.start()], at - run.start()
        if not _opens(data, first, run, end) or length >= hopeless.get(mark, length + 1):
            continue
        stop = _closing(data, _line_end(data, at, end), end, mark, length)
        if stop < 0:
            hopeless[mark] = length
            continue
        yield first, stop
        trail.passed(stop)
        at = stop


def _opens(data: Buffer, first: int, run: re.Match[bytes], end: int) -> bool:
    before = _BEFORE_OPENING.match(data, first, run.start())
    if not before or before.end() != run.start():
        return False
    # ```like this``` is inline code.
    return run.group()[:1] == b"~" or b"`" not in data[run.end() : _line_end(data, run.end(), end)]


def _closing(data: Buffer, at: int, end: int, mark: int, length: int) -> int:
    """Where the line of the closing fence ends; -1 if there is none."""
    closing = re.compile(re.escape(bytes([mark])) + rb"{%d,}" % length)
    while run := closing.search(data, at, end):
        first, stop = _line_start(data, run.start(), at), _line_end(data, run.end(), end)
        before = _BEFORE_CLOSING.match(data, first, run.start())
        if before and before.end() == run.start() and not data[run.end() : stop].strip():
            return stop
        at = stop
    return -1


def _line_start(data: Buffer, at: int, start: int) -> int:
    return max(data.rfind(b"\n", start, at) + 1, start)


def _line_end(data: Buffer, at: int, end: int) -> int:
    feed = data.find(b"\n", at, end)
    return end if feed < 0 else feed + 1
