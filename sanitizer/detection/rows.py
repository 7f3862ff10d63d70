"""Names below and above a certain one: numbered lists, speakers of a chat, columns of a log or a table."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sanitizer.detection.name_likeness import Likeness, likeness
from sanitizer.recognizers.name_shape import name_at

_MOST_LINES = 400
_LONGEST = 400
_LISTED, _LIKE = 0.75, 0.6

_HEAD = re.compile(
    r"[ \t]*(?:(?:[-*•·>–—☐☑✅✓#|]+|\[[ xX]\]|\(?\d{1,3}[.):]|[a-z][.)]|[\"'“«`]|\*\*|__"
    r"|\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?|\[?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[.,]\d+)?(?:[ ]?[AaPp]\.?[Mm]\.?)?\]?[,:]?|[0-9a-f]{7,40}(?=[ \t]))[ \t]*){0,6}"
)
"""What may stand before the names of a list, a log or a chat: bullets, numbers, times, commit ids; no words."""
_TAILS = (
    (":", re.compile(r"[ ]?[*_]{0,2}[:：]")),
    ("\t", re.compile(r"[ ]?\t")),
    ("|", re.compile(r"[ ]*\|")),
    (";", re.compile(r"[ ]?;")),
    ("(", re.compile(r"[ ]\(")),
    ("-", re.compile(r"[ ]?[-–—][ ]")),
    ("9", re.compile(r",?[ ]{1,4}#?\+?\d")),
    (",", re.compile(r",")),
    ("", re.compile(r"[\"'”»`*]{0,2}[ ]{0,3}(?=\r?\n|\Z)")),
)
_WORD_BEHIND = re.compile(r"[ ]\w")
_NUMBER = re.compile(r"\d+")
_HEX = re.compile(r"[0-9a-f]{7,40}")


class Row(NamedTuple):
    """How a name stands in its line: what is before it, by shape, and what is behind it."""

    head: str
    tail: str


class _Line(NamedTuple):
    row: Row
    start: int
    end: int
    likeness: Likeness


def column_neighbors(text: str, sure: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, float]]:
    """Places and scores of names that stand in their lines as certain ones do in theirs."""
    if "\n" not in text:
        return
    starts = [0, *(m.end() for m in re.finditer("\n", text))]
    certain = Counter(row for place in sure if (row := _row_of(text, starts, place)) is not None)
    if not certain:
        return
    places = {start for start, _ in sure}
    lines = [line for at in starts[:_MOST_LINES] if (line := _read(text, at, certain)) is not None]
    said = Counter(text[line.start : line.end] for line in lines)
    for line in lines:
        if line.start in places:
            continue
        count = certain[line.row]
        if line.likeness is Likeness.LISTED:
            yield line.start, line.end, _LISTED
        elif count > 1 or (line.row.tail == ":" and said[text[line.start : line.end]] > 1):
            yield line.start, line.end, _LIKE


def _row_of(text: str, starts: Sequence[int], place: tuple[int, int]) -> Row | None:
    """The row of a certain name; None if it stands in a sentence."""
    first = starts[bisect_right(starts, place[0]) - 1]
    if place[0] - first > _LONGEST:
        return None
    head = _HEAD.match(text, first)
    if head is None or head.end() != place[0]:
        return None
    return _row(text, first, place[0], place[1])


def _read(text: str, first: int, rows: Counter[Row]) -> _Line | None:
    """What stands at the beginning of a line, if its row is one of `rows`."""
    head = _HEAD.match(text, first)
    if head is None:
        return None
    name = name_at(text, head.end(), small=False, most=4)
    if name is None:
        return None
    row = _row(text, first, name.start, name.end)
    if row is None or row not in rows:
        return None
    how = likeness(text[name.start : name.end])
    return _Line(row, name.start, name.end, how) if how is not Likeness.NONE else None


def _row(text: str, first: int, start: int, end: int) -> Row | None:
    head = _NUMBER.sub("9", _HEX.sub("h", text[first:start]))
    for tail, pattern in _TAILS:
        if pattern.match(text, end):
            return Row(head, tail)
    # Behind a number, a time or a commit id the rest of the line may follow without a sign between.
    return Row(head, " ") if ("9" in head or "h" in head) and _WORD_BEHIND.match(text, end) else None
