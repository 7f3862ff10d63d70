"""Windows of the names mix for both heads: the names head learns its labels, the values head who is private in our own frames."""

from __future__ import annotations

import random
from collections.abc import Iterator

from forge.encode import MAX_PIECES
from forge.mix import Mix
from forge.rows import Row, Taught, grouped, row_of
from forge.sample import TAGS, Sample, text_of
from sanitizer.recognizers.chat_ner.pieces import Pieces
from sanitizer.recognizers.chat_ner.shield import shielded
from sanitizer.recognizers.chat_ner.value_spans import LABELS, TAG_COUNT
from sanitizer.recognizers.chat_ner.words import BREAK, split_words

_BITS = {tag: 1 << i for i, tag in enumerate(TAGS)}
_PERSON = 1 + 2 * LABELS.index("PERSON")
_NO_PERSON = (1 << TAG_COUNT) - 1 - (0b11 << _PERSON)
_POOL = 256


class NameRows:
    """An endless stream of batches of the names mix, cut as the chat model reads."""

    def __init__(self, mix: Mix, pieces: Pieces, seed: int) -> None:
        self._mix, self._pieces, self._rng = mix, pieces, random.Random(f"names/{seed}")

    def batches(self, size: int) -> Iterator[list[Row]]:
        """Groups of about `size` pieces, of texts of near-equal length."""
        while True:
            rows = sorted((self._row(self._mix.sample()) for _ in range(_POOL)), key=lambda row: len(row.ids))
            groups = list(grouped(rows, size))
            self._rng.shuffle(groups)
            yield from groups

    def _row(self, sample: Sample) -> Row:
        """One window of whole words of a sample."""
        text, pieces = text_of(sample), self._pieces
        owners = [number for number, segment in enumerate(sample) for _ in segment.text]
        blocked = [False] * len(text)
        for start, end in shielded(text):
            blocked[start:end] = [True] * (end - start)
        words = split_words(text)
        encoded = pieces.encode(words)
        first = self._first([len(ids) for ids, _ in encoded])
        taught: list[Taught] = []
        previous, size = -1, 0
        for word, (own, shape) in zip(words[first:], encoded[first:], strict=True):
            size += len(own)
            if size > MAX_PIECES - 2:
                break
            owner = owners[word.start]
            segment = sample[owner]
            is_within = owner == previous
            previous = -1 if word.key == BREAK else owner
            of_name, of_value = 0, 0
            if word.key != BREAK and not blocked[word.start]:
                if segment.label:
                    of_name = _BITS[("I-" if is_within else "B-") + segment.label]
                else:
                    of_name = _BITS["O"]
                    for label in segment.open:
                        of_name |= _BITS["B-" + label] | _BITS["I-" + label]
                if segment.told and "PERSON" not in segment.open:
                    of_value = 1 << (_PERSON + is_within) if segment.label == "PERSON" else _NO_PERSON
            taught.append(Taught(word.start, word.end, own, shape, of_name, of_value))
        return row_of(text, taught, pieces.cls_id, pieces.sep_id, is_followed=True)

    def _first(self, lengths: list[int]) -> int:
        """The first word, so that the window is about full."""
        tail, last = 0, len(lengths)
        while last > 0 and tail + lengths[last - 1] <= MAX_PIECES - 2:
            last -= 1
            tail += lengths[last]
        return self._rng.randint(0, min(last, max(0, len(lengths) - 1)))
