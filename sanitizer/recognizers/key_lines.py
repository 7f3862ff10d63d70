r"""Private keys as tools print them: every line behind a number or a mark (`     2→…`, ` 3 | …`, `+…`, `> …`, `id_rsa-4-…`).

What stands before the lines stays, so that the print keeps its form; each line of the key is found by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sanitizer.core.document import Span
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.lines import line_start

_CODED = " \t\"'`"
"""What stands before the lines of a key in code and settings: there the key is found in one piece."""
_PIECE = lazy(r"\d+|[ \t]+|[^\d \t]")
_ROW = lazy(r"(?P<data>[A-Za-z0-9+/]{1,120}={0,2})[ \t]{0,8}[|│\"',;*#]{0,3}[ \t]{0,8}\r?(?:\n|\Z)")
_HEADER = lazy(
    r"(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset|[A-Z][A-Za-z-]{2,20}): [^\n]{0,120}(?:\n|\Z)|[ \t|│]{0,8}\r?(?:\n|\Z)"
)
_LAST = lazy(r"-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----")
_REACH = 90
_MOST = 400
_LONGEST_LINE = 260


class Printed(NamedTuple):
    """The lines of a key: its data, and with them its first and last line."""

    rows: list[Span]
    frame: list[Span]


def below(text: str, first: Span) -> Printed | None:
    """The lines under `-----BEGIN …-----` at `first`; None if nothing, or only what code has, stands before it."""
    prefix = _prefix(text, first.start)
    if prefix is None:
        return None
    printed = Printed([], [first])
    at = _next_line(text, first.end)
    for _ in range(_MOST):
        head = prefix.match(text, at, at + _LONGEST_LINE)
        if head is None:
            break
        last = _LAST.match(text, head.end())
        if last is not None:
            printed.frame.append(Span(*last.span()))
            break
        row = _ROW.match(text, head.end())
        if row is not None:
            printed.rows.append(Span(*row.span("data")))
        other = row or _HEADER.match(text, head.end())
        if other is None or other.end() <= at:
            break
        at = other.end()
    return printed


def above(text: str, last: Span) -> Printed | None:
    """The lines over `-----END …-----` at `last`, of a print that begins within the key; None of a whole one."""
    prefix = _prefix(text, last.start)
    if prefix is None:
        return None
    printed = Printed([], [last])
    at = line_start(text, last.start, _REACH)
    for _ in range(_MOST):
        if at == 0 or text[at - 1] != "\n":
            break
        begin = line_start(text, at - 1, _LONGEST_LINE)
        head = prefix.match(text, begin, at)
        if text.find("-----BEGIN ", begin, at) >= 0:
            return None
        row = _ROW.match(text, head.end()) if head is not None else None
        if row is None or row.end() != at:
            break
        printed.rows.append(Span(*row.span("data")))
        at = begin
    return printed


def _prefix(text: str, at: int) -> re.Pattern[str] | None:
    """What the other lines begin with: the same signs, any number in place of a number."""
    start = line_start(text, at, _REACH)
    written = text[start:at]
    if (start and text[start - 1] != "\n") or not written.strip(_CODED):
        return None
    return re.compile("".join(_pieces(written)))


def _pieces(written: str) -> Iterator[str]:
    for piece in _PIECE.findall(written):
        if piece[0].isdigit():
            yield r"\d{1,12}"
        elif piece[0] in " \t":
            yield r"[ \t]{0,12}" if written.startswith(piece) else r"[ \t]{1,12}"
        else:
            yield re.escape(piece)


def _next_line(text: str, at: int) -> int:
    end = text.find("\n", at, at + 40)
    return len(text) if end < 0 else end + 1
