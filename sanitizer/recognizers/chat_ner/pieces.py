"""Words to pieces of MiniLM's vocabulary, with a bounded cache; in Python, so that no tokenizer library is needed.

A number is one piece that tells its length (of at most two digits: whether it can be a day or a month; of four:
whether it can be a year), since which number it is must not matter. What sticks to the word before begins with `##`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from sanitizer.recognizers.chat_ner.words import BREAK, KIND, LOWER, Word, shape_of

_CACHED_WORDS: Final = 60_000
_WORD_PIECES: Final = 5
_LONGEST_WORD: Final = 100
"""Letters of a word that is read; a longer one is unknown (BERT's own limit), so that a blob costs one piece."""
_LINE_BREAK: Final = 1
_DIGITS, _LONGEST_NUMBER = 10, 20
_YEAR, _DAY, _SMALL = 60, 61, 62
_GLUED: Final = 40
"""Added to the kind of a number that sticks to the word before it."""

KINDS: Final = tuple(range(105))
"""Numbers N of the pieces `[unusedN]` that our training gives a meaning."""


class Vocabulary:
    """The ids of pieces; `vocab` lists the pieces in id order."""

    def __init__(self, vocab: Sequence[str]) -> None:
        self._ids = {piece: i for i, piece in enumerate(vocab)}
        self.cls_id = self._ids["[CLS]"]
        self.sep_id = self._ids["[SEP]"]
        self.pad_id = self._ids["[PAD]"]
        self._unknown = (self._ids["[UNK]"],)
        self._longest = max(len(piece) for piece in vocab)

    def kind_id(self, number: int) -> int:
        """The id of the piece `[unused{number}]`."""
        return self._ids[f"[unused{number}]"]


class Pieces(Vocabulary):
    """Turns words into (piece ids, case shape)."""

    def __init__(self, vocab: Sequence[str]) -> None:
        super().__init__(vocab)
        self._cache: dict[tuple[str, bool], tuple[tuple[int, ...], int]] = {}

    def encode(self, words: Sequence[Word]) -> list[tuple[tuple[int, ...], int]]:
        """(ids, shape) of each word; never empty, at most five pieces."""
        encoded = []
        behind = -1
        for start, end, key in words:
            asked = (key, start == behind)
            found = self._cache.get(asked)
            if found is None:
                found = self._encoded(*asked)
                if len(self._cache) >= _CACHED_WORDS:
                    self._cache.clear()
                if len(key) <= _LONGEST_WORD:  # a row of a million signs is not worth its memory
                    self._cache[asked] = found
            encoded.append(found)
            behind = end
        return encoded

    def _encoded(self, key: str, glued: bool) -> tuple[tuple[int, ...], int]:
        if key == BREAK:
            return (self.kind_id(_LINE_BREAK),), LOWER
        if key[0] == KIND:
            return (self.kind_id(int(key[1:])),), LOWER
        if key.isdigit() and key.isascii():
            return (self.kind_id(_number_kind(key) + (_GLUED if glued else 0)),), LOWER
        if len(key) > _LONGEST_WORD:
            return self._unknown, LOWER
        shape = shape_of(key)
        word = key if key[0].isalnum() else key[0]
        ids = spelled(folded(word), self._ids, self._longest, "##" if glued and word[0].isalpha() else "")
        return ids[:_WORD_PIECES] or self._unknown, shape


def _number_kind(digits: str) -> int:
    if len(digits) == 4 and digits[:2] in ("19", "20"):
        return _YEAR
    if len(digits) <= 2 and int(digits) <= 31:
        return _SMALL if int(digits) > 12 else _DAY
    return _DIGITS + min(len(digits), _LONGEST_NUMBER)


def folded(word: str) -> str:
    """`word` in lower case and without accents, as the vocabulary is written."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


def spelled(word: str, ids: Mapping[str, int], longest: int, first: str = "") -> tuple[int, ...]:
    """The ids of the longest pieces that a folded word is made of; empty if it cannot be spelled.

    `first` is put before the first piece; a word that has no such beginning is spelled without it.
    """
    found: list[int] = []
    start = 0
    while start < len(word):
        prefix = "##" if start else first
        end = min(len(word), start + longest)
        while end > start and prefix + word[start:end] not in ids:
            end -= 1
        if end > start:
            found.append(ids[prefix + word[start:end]])
            start = end
        elif start or not first:
            return ()
        else:
            first = ""
    return tuple(found)
