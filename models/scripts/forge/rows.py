"""One window of training text for both heads, and batches of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from forge.sample import TAGS
from sanitizer.recognizers.chat_ner.value_spans import TAG_COUNT


class Row(NamedTuple):
    """Pieces, and at the first piece of each word the set of tags (bits) that each head may give it; 0 teaches nothing."""

    ids: list[int]
    shapes: list[int]
    names: list[int]
    values: list[int]
    text: str
    """The text of the window."""
    words: list[tuple[int, int]]
    """First piece of each word, and where in `text` the word starts."""
    is_followed: bool
    """Whether the names head follows the name model here."""


class Taught(NamedTuple):
    """A word of a window: where it starts and ends in the whole text, its pieces and shape, and what each head may say of it (bits)."""

    start: int
    end: int
    ids: Sequence[int]
    shape: int
    names: int
    values: int


def row_of(text: str, taught: Sequence[Taught], cls_id: int, sep_id: int, *, is_followed: bool) -> Row:
    """The window over `taught`, neighboring words of `text`."""
    begin, end = (taught[0].start, taught[-1].end) if taught else (0, 0)
    row = Row([cls_id], [0], [0], [0], text[begin:end], [], is_followed)
    for word in taught:
        row.words.append((len(row.ids), word.start - begin))
        more = [0] * (len(word.ids) - 1)
        row.ids.extend(word.ids)
        row.shapes.extend([word.shape] * len(word.ids))
        row.names.extend([word.names, *more])
        row.values.extend([word.values, *more])
    row.ids.append(sep_id)
    for tags in (row.shapes, row.names, row.values):
        tags.append(0)
    return row


class Batch(NamedTuple):
    """Arrays [batch, length], and what is allowed [batch, length, tags] (bool)."""

    ids: np.ndarray
    shapes: np.ndarray
    mask: np.ndarray
    names: np.ndarray
    values: np.ndarray


def grouped(rows: Sequence[Row], size: int) -> Iterator[list[Row]]:
    """Rows (sorted by length) in groups of about `size` pieces."""
    group: list[Row] = []
    for row in rows:
        if group and (len(group) + 1) * len(row.ids) > size:
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def padded(rows: Sequence[Row], pad_id: int) -> Batch:
    """The rows of a group, filled up to the longest."""
    length = -(-max(len(row.ids) for row in rows) // 8) * 8
    ids = np.full((len(rows), length), pad_id, np.int64)
    shapes, mask, names, values = (np.zeros((len(rows), length), np.int64) for _ in range(4))
    for at, row in enumerate(rows):
        n = len(row.ids)
        ids[at, :n], shapes[at, :n], mask[at, :n] = row.ids, row.shapes, 1
        names[at, :n], values[at, :n] = row.names, row.values
    return Batch(ids, shapes, mask, _allowed(names, len(TAGS)), _allowed(values, TAG_COUNT))


def _allowed(bits: np.ndarray, count: int) -> np.ndarray:
    return (bits[:, :, None] >> np.arange(count)) & 1 == 1
