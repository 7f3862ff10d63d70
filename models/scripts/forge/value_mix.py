"""Batches for the value model: marked chats drawn anew each epoch, chats of a corpus, technical text."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from forge.chats import OPEN, Text, bodies, drawn, from_corpus, half_cleaned, recased, renamed, technical
from forge.gazetteer import Gazetteer
from sanitizer.recognizers.chat_ner.windows import WINDOW_PIECES
from sanitizer.recognizers.chat_values.decode import LABELS
from sanitizer.recognizers.chat_values.pieces import ValuePieces
from sanitizer.recognizers.chat_values.words import split_words

RENAMED, RENAMED_CORPUS, HALF_CLEANED = 0.4, 0.8, 0.15
_POOL = 400


class Row(NamedTuple):
    """One window: ids, shapes, and at the first piece of each word its tag (−1: unknown, or no first piece)."""

    ids: list[int]
    shapes: list[int]
    tags: list[int]


class ValueMix:
    """The texts, and how they are drawn."""

    def __init__(
        self, files: Sequence[Path], corpus: Path, tech: Path, gazetteer: Gazetteer, pieces: ValuePieces
    ) -> None:
        self._bodies = [body for path in files for body in bodies(path)]
        self._corpus = from_corpus(corpus)
        self._technical = technical(tech)
        self._gazetteer, self._pieces = gazetteer, pieces

    def batches(self, epoch: int, seed: int, size: int, corpus: float, tech: int) -> list[list[Row]]:
        """The batches of one epoch, of about `size` pieces each, in random order within pools.

        :param corpus: the share of the corpus that an epoch reads; `tech` is a number of technical texts.
        """
        rng = random.Random(f"{seed}/{epoch}")
        texts = [self._new(drawn(name, body, f"{seed}/{epoch}"), RENAMED, rng) for name, body in self._bodies]
        some = rng.sample(self._corpus, int(corpus * len(self._corpus)))
        texts += [self._new(text, RENAMED_CORPUS, rng) for text in some]
        texts += rng.sample(self._technical, min(tech, len(self._technical)))
        rng.shuffle(texts)
        rows = [row for text in texts for row in self._rows(recased(text, rng), rng)]
        rng.shuffle(rows)
        result: list[list[Row]] = []
        for at in range(0, len(rows), _POOL):
            pool = list(_grouped(sorted(rows[at : at + _POOL], key=lambda row: len(row.ids)), size))
            rng.shuffle(pool)
            result += pool
        return result

    def _new(self, text: Text, share: float, rng: random.Random) -> Text:
        if rng.random() < share:
            text = renamed(text, self._gazetteer, rng)
        return half_cleaned(text, rng) if rng.random() < HALF_CLEANED else text

    def _rows(self, source: Text, rng: random.Random) -> Iterator[Row]:
        """The text cut into windows whose borders are elsewhere each time."""
        words = split_words(source.text)
        tags = tagged(source, [(word.start, word.end) for word in words])
        pieces = self._pieces
        room = WINDOW_PIECES - rng.randint(0, 30)
        row = Row([pieces.cls_id], [0], [-1])
        for (ids, shape), tag in zip(pieces.encode(words), tags, strict=True):
            if len(row.ids) + len(ids) > room + 1 and len(row.ids) > 1:
                yield Row([*row.ids, pieces.sep_id], [*row.shapes, 0], [*row.tags, -1])
                row = Row([pieces.cls_id], [0], [-1])
                room = WINDOW_PIECES - rng.randint(0, 30)
            row.ids.extend(ids)
            row.shapes.extend([shape] * len(ids))
            row.tags.extend([tag] + [-1] * (len(ids) - 1))
        yield Row([*row.ids, pieces.sep_id], [*row.shapes, 0], [*row.tags, -1])


def tagged(source: Text, words: Sequence[tuple[int, int]]) -> list[int]:
    """The tag of each word: 0 nothing, B and I of each label, −1 open."""
    tags: list[int] = []
    spans, at, previous = source.spans, 0, -1
    for start, end in words:
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        if at == len(spans) or spans[at][0] >= end:
            tags.append(0)
            previous = -1
            continue
        label = spans[at][2]
        tags.append(-1 if label == OPEN else 1 + 2 * LABELS.index(label) + (previous == at))
        previous = at
    return tags


def _grouped(rows: Sequence[Row], size: int) -> Iterator[list[Row]]:
    group: list[Row] = []
    for row in rows:
        if group and (len(group) + 1) * len(row.ids) > size:
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def padded(rows: Sequence[Row], pad_id: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Arrays [batch, length]: ids, shapes, tags, mask."""
    length = -(-max(len(row.ids) for row in rows) // 8) * 8
    ids = np.full((len(rows), length), pad_id, np.int64)
    shapes, mask = np.zeros_like(ids), np.zeros_like(ids)
    tags = np.full_like(ids, -1)
    for at, row in enumerate(rows):
        n = len(row.ids)
        ids[at, :n], shapes[at, :n], tags[at, :n], mask[at, :n] = row.ids, row.shapes, row.tags, 1
    return ids, shapes, tags, mask
