"""Cut the words of a text into windows of at most 126 pieces, each with some of what stands before it.

What announces a value often stands in the line before it, so a window begins with the last pieces of the one before;
they are read, not judged. A window ends at a line break where one is near. Linear; depends on the text alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

WINDOW_PIECES: Final = 126
"""Pieces in a window beside [CLS] and [SEP], as trained."""
BEFORE_PIECES: Final = 32
"""Pieces of what stands before that a window begins with, at most."""
_LEAST_NEW: Final = 48
"""A line break ends a window only when so many pieces are new in it."""


class Window(NamedTuple):
    """Words `first` to `last` (exclusive) are read; those from `keep_first` to `keep_last` take their tags from it."""

    first: int
    last: int
    keep_first: int
    keep_last: int


def windows_of(lengths: Sequence[int], breaks: Sequence[int]) -> Iterator[Window]:
    """Yield the windows over words of `lengths` pieces; the words at `breaks` (sorted) are line breaks.

    The kept ranges follow one another without a gap and cover all words.
    """
    ends = list(accumulate(lengths, initial=0))
    keep = 0
    while keep < len(lengths):
        first = bisect_right(ends, max(0, ends[keep] - BEFORE_PIECES - 1)) if keep else 0
        first = min(first, keep)
        last = max(keep + 1, bisect_right(ends, ends[first] + WINDOW_PIECES) - 1)
        if last < len(lengths):
            last = _line_end(breaks, bisect_right(ends, ends[keep] + _LEAST_NEW), last)
        yield Window(first, last, keep, last)
        keep = last


def _line_end(breaks: Sequence[int], least: int, last: int) -> int:
    """Behind the last line break in [least, last), else `last`."""
    at = bisect_right(breaks, last - 1)
    return breaks[at - 1] + 1 if at and breaks[at - 1] >= least else last


def fed(
    window: Window, encoded: Sequence[tuple[tuple[int, ...], int]], first_id: int, last_id: int
) -> tuple[list[int], list[int], list[int]]:
    """What a network reads of a window, and where the words that the window decides stand in it.

    :param encoded: (piece ids, case shape) of each word of the text.
    :return: ids and shapes between `first_id` and `last_id` ([CLS] and [SEP]), and the first piece of each kept word.
    """
    ids, shapes, first_pieces = [first_id], [0], []
    for word_ids, shape in encoded[window.first : window.last]:
        first_pieces.append(len(ids))
        ids += word_ids[:WINDOW_PIECES]
        shapes += [shape] * min(len(word_ids), WINDOW_PIECES)
    kept = first_pieces[window.keep_first - window.first : window.keep_last - window.first]
    return [*ids, last_id], [*shapes, 0], kept
