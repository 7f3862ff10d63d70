"""Which lines of code, logs and tables the chat model reads: a sum of weights over the words of a line.

Most lines of code hold nothing private, and the model is ten thousand times as dear as this look. The weights were
learned from the model's own answers (models/scripts/train_gate.py). A line is read with its neighbors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final
from zlib import crc32

import numpy as np

from sanitizer.recognizers.chat_ner.words import split_words

BUCKETS: Final = 1 << 16
BEFORE: Final = 16
"""Features of the line before that count, at most."""
_CUT: Final = re.compile(r"\n+|(?<=[.!?])\s(?=\S)")
_LONG: Final = 160
"""Characters from which a line is cut behind a sentence too."""
_CACHED: Final = 100_000


def lines_of(text: str) -> list[tuple[int, int]]:
    """The lines of a text, long ones cut behind sentences; together they cover it."""
    lines: list[tuple[int, int]] = []
    at = 0
    for match in _CUT.finditer(text):
        if match.group()[0] == "\n" or match.start() - at > _LONG:
            lines.append((at, match.end()))
            at = match.end()
    if at < len(text):
        lines.append((at, len(text)))
    return lines


class Gate:
    """`weights` are [2 × BUCKETS]: of a line's own features, then of those of the line before."""

    def __init__(self, weights: Any, bias: float) -> None:
        self._own: list[float] = weights[:BUCKETS].tolist()
        self._before: list[float] = weights[BUCKETS:].tolist()
        self._bias = bias
        self._hashes: dict[str, int] = {}

    @classmethod
    def read(cls, stored: bytes) -> Gate:
        """From little-endian half floats: the weights, then the bias."""
        numbers = np.frombuffer(stored, "<f2").astype(np.float32)
        return cls(numbers[:-1], float(numbers[-1]))

    def stretches(self, text: str) -> Iterator[tuple[int, int]]:
        """The stretches of `text` that are worth reading: lines that may hold a value, and their neighbors."""
        lines = lines_of(text)
        hot = self._hot(text, lines)
        at = 0
        while at < len(lines):
            if not any(hot[max(0, at - 1) : at + 2]):
                at += 1
                continue
            first = at
            while at < len(lines) and any(hot[max(0, at - 1) : at + 2]):
                at += 1
            yield lines[first][0], lines[at - 1][1]

    def features(self, line: str) -> list[int]:
        """Buckets of the words of a line and of its pairs of words."""
        found: list[int] = []
        chain = 0
        hashes = self._hashes
        for _, _, key in split_words(line):
            hashed = hashes.get(key)
            if hashed is None:
                if len(hashes) >= _CACHED:
                    hashes.clear()
                hashed = hashes[key] = crc32(_spelled(key).encode("utf-8", "replace"))
            found.append(hashed & (BUCKETS - 1))
            found.append((hashed * 31 + chain) & (BUCKETS - 1))
            chain = hashed * 7
        return found

    def _hot(self, text: str, lines: Sequence[tuple[int, int]]) -> list[bool]:
        own, before = self._own, self._before
        hot: list[bool] = []
        context = 0.0
        for start, end in lines:
            features = self.features(text[start:end])
            hot.append(sum([own[f] for f in features]) + context + self._bias >= 0.0)
            context = sum([before[f] for f in features[-BEFORE:]])
        return hot


def _spelled(key: str) -> str:
    """What a word is to the gate: a number its length, another word its letters and whether it begins with a capital."""
    if key.isdigit():
        return f"#{min(len(key), 12)}"
    mark = "A" if len(key) > 1 and key.isupper() else "T" if key[0].isupper() else ""
    return mark + key.lower()
