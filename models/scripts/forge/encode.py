"""Samples to arrays: word pieces, case shapes and, at the first piece of each word, the set of tags the loss
accepts.
"""

from __future__ import annotations

import random
from typing import NamedTuple

import numpy as np

from forge.plain_pieces import WordPiece
from forge.plain_words import merged
from forge.sample import TAGS, Sample, text_of
from sanitizer.recognizers.chat_ner.shield import shielded

MAX_PIECES = 128
_BITS = {tag: 1 << i for i, tag in enumerate(TAGS)}
_ANY = (1 << len(TAGS)) - 1


class Encoded(NamedTuple):
    """`allowed[i]` is a bit set over TAGS for the word that starts at piece i; 0 where no word starts."""

    ids: list[int]
    shapes: list[int]
    allowed: list[int]


def encode(sample: Sample, pieces: WordPiece, rng: random.Random) -> Encoded:
    """Encode one sample; a long one is cut to a random window of whole words."""
    owners: list[int] = []
    for number, segment in enumerate(sample):
        owners += [number] * len(segment.text)
    text = text_of(sample)
    words = merged(text, shielded(text))
    encoded = [pieces.encode(word.text) for word in words]
    first, room = 0, MAX_PIECES - 2
    if sum(len(ids) for ids, _ in encoded) > room:
        first = _window_start([len(ids) for ids, _ in encoded], room, rng)
    ids, shapes, allowed = [pieces.cls_id], [0], [0]
    previous = -1
    for word, (word_ids, shape) in zip(words[first:], encoded[first:], strict=True):
        if len(ids) + len(word_ids) > MAX_PIECES - 1:
            break
        owner = owners[word.start]
        segment = sample[owner]
        if segment.label:
            bits = _BITS[("I-" if owner == previous else "B-") + segment.label]
        else:
            bits = _BITS["O"]
            for label in segment.open:
                bits |= _BITS["B-" + label] | _BITS["I-" + label]
        previous = owner
        if word.text == "\n":
            bits, previous = _BITS["O"], -1
        ids += word_ids
        shapes += [shape] * len(word_ids)
        allowed += [bits] + [0] * (len(word_ids) - 1)
    return Encoded([*ids, pieces.sep_id], [*shapes, 0], [*allowed, 0])


def _window_start(lengths: list[int], room: int, rng: random.Random) -> int:
    """Pick the first word so that the window is about full."""
    tail, last = 0, len(lengths)
    while last > 0 and tail + lengths[last - 1] <= room:
        last -= 1
        tail += lengths[last]
    return rng.randint(0, min(last, len(lengths) - 1))


class Batch(NamedTuple):
    """Arrays [batch, length]: ids, shapes, mask (int64) and allowed [batch, length, TAGS] (bool)."""

    ids: np.ndarray
    shapes: np.ndarray
    mask: np.ndarray
    allowed: np.ndarray


def collate(items: list[Encoded], pad_id: int) -> Batch:
    """Pad to the longest, rounded up to a multiple of 8."""
    length = -(-max(len(item.ids) for item in items) // 8) * 8
    ids = np.full((len(items), length), pad_id, np.int64)
    shapes, mask, bits = (np.zeros((len(items), length), np.int64) for _ in range(3))
    for row, item in enumerate(items):
        n = len(item.ids)
        ids[row, :n], shapes[row, :n], mask[row, :n], bits[row, :n] = item.ids, item.shapes, 1, item.allowed
    allowed = (bits[:, :, None] >> np.arange(len(TAGS))) & 1 == 1
    return Batch(ids, shapes, mask, allowed)
