"""Cut the words of a text into windows of at most 126 pieces that the encoder reads one at a time.

Whole lines are packed together as long as they fit; only a line that is too long is cut, into windows that overlap,
and each word is then judged by the window in which it stands farthest from an edge. Linear; depends on the text
alone, so batches cannot change the result.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

#: Pieces in a window beside [CLS] and [SEP], as trained.
WINDOW_PIECES: Final = 126
#: Pieces that two windows of one long line share.
OVERLAP_PIECES: Final = 24


class Window(NamedTuple):
    """Words `first` to `last` (exclusive) are read; those from `keep_first` to `keep_last` take their tags from it."""

    first: int
    last: int
    keep_first: int
    keep_last: int


def windows_of(lengths: Sequence[int], breaks: Sequence[int]) -> Iterator[Window]:
    """Yield the windows of a text whose words have `lengths` pieces and whose line breaks are the words at `breaks`
    (sorted).

    The kept ranges follow one another without a gap and cover all words.
    """
    start = room_used = at = 0
    for stop in (*(b + 1 for b in breaks), len(lengths)):
        size = sum(lengths[at:stop])
        if room_used + size > WINDOW_PIECES:
            if at > start:
                yield Window(start, at, start, at)
            start, room_used = at, 0
            if size > WINDOW_PIECES:
                yield from _long_line(lengths, at, stop)
                start = at = stop
                continue
        room_used += size
        at = stop
    if start < len(lengths):
        yield Window(start, len(lengths), start, len(lengths))


def _long_line(lengths: Sequence[int], first: int, stop: int) -> Iterator[Window]:
    """Cut one line into overlapping windows; the middle of each overlap is the border of what is kept."""
    keep_from = first
    while first < stop:
        last, used = first, 0
        while last < stop and used + min(lengths[last], WINDOW_PIECES) <= WINDOW_PIECES:
            used += min(lengths[last], WINDOW_PIECES)
            last += 1
        if last == stop:
            yield Window(first, stop, keep_from, stop)
            return
        back, shared = last, 0
        while back - 1 > first and shared + lengths[back - 1] <= OVERLAP_PIECES:
            back -= 1
            shared += lengths[back]
        middle = max(keep_from + 1, (back + last + 1) // 2)
        yield Window(first, last, keep_from, middle)
        keep_from, first = middle, min(back, middle)


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
