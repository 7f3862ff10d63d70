"""Batches of chats for the chat model: marked chats drawn anew each epoch, chats of a corpus, technical text."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from forge.chats import OPEN, Text, bodies, drawn, from_corpus, half_cleaned, recased, renamed, technical
from forge.gazetteer import Gazetteer
from forge.rows import Row, Taught, grouped, row_of
from forge.sample import LABELS as NAMES
from forge.sample import TAGS
from sanitizer.detection.numbering import PLACEHOLDER
from sanitizer.recognizers.chat_ner.pieces import Pieces
from sanitizer.recognizers.chat_ner.value_spans import LABELS
from sanitizer.recognizers.chat_ner.windows import WINDOW_PIECES
from sanitizer.recognizers.chat_ner.words import BREAK, split_words

RENAMED, RENAMED_CORPUS, HALF_CLEANED = 0.4, 0.8, 0.15
_POOL = 400

_ANY_NAME = (1 << len(TAGS)) - 1
"""All tags of the names head."""
_NAMES = {label: TAGS.index(f"B-{label}") for label in NAMES}


class ValueMix:
    """The texts, and how they are drawn."""

    def __init__(self, files: Sequence[Path], corpus: Path, tech: Path, gazetteer: Gazetteer, pieces: Pieces) -> None:
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
            pool = list(grouped(sorted(rows[at : at + _POOL], key=lambda row: len(row.ids)), size))
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
        encoded = pieces.encode(words)
        is_followed = not PLACEHOLDER.search(source.text)
        first = 0
        while first < len(words):
            room = WINDOW_PIECES - rng.randint(0, 30)
            last, size = first, 0
            while last < len(words) and (last == first or size + len(encoded[last][0]) <= room):
                size += len(encoded[last][0])
                last += 1
            window = slice(first, last)
            taught = [
                Taught(
                    word.start,
                    word.end,
                    *piece,
                    0 if word.key == BREAK else names_bits(tag),
                    1 << tag if tag >= 0 else 0,
                )
                for word, piece, tag in zip(words[window], encoded[window], tags[window], strict=True)
            ]
            yield row_of(source.text, taught, pieces.cls_id, pieces.sep_id, is_followed=is_followed)
            first = last


def names_bits(tag: int) -> int:
    """What the names head may say of a word with a tag of the values: public people stand unmarked in chats."""
    label = LABELS[(tag - 1) // 2] if tag > 0 else OPEN
    return 1 << (_NAMES[label] + (tag - 1) % 2) if label in _NAMES else _ANY_NAME


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
