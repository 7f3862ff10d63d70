"""The words of plain_words.py to pieces, one word at a time, with a bounded cache."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from forge.plain_words import MAX_WORD_CHARS
from sanitizer.recognizers.chat_ner.pieces import Vocabulary, folded, spelled
from sanitizer.recognizers.chat_ner.words import LOWER, shape_of

#: The piece that stands for a line break; MiniLM never saw it, our training gives it its meaning.
LINE_BREAK: Final = "[unused1]"
_CACHED_WORDS: Final = 60_000
#: Pieces read of one word: the first letters tell a name; of a number it matters only that it is one.
_WORD_PIECES: Final = 8
_NUMBER_PIECES: Final = 2
_LEADING_DIGITS: Final = re.compile(r"\d+")


class WordPiece(Vocabulary):
    """Turn a word into (piece ids, case shape)."""

    def __init__(self, vocab: Sequence[str]) -> None:
        super().__init__(vocab)
        self._blob = (self._unknown, LOWER)
        self._line_break = ((self._ids[LINE_BREAK],), LOWER)
        self._cache: dict[str, tuple[tuple[int, ...], int]] = {}

    def encode(self, word: str) -> tuple[tuple[int, ...], int]:
        """Return (ids, shape) of one word of `split_words`; never empty, at most eight pieces."""
        if len(word) > MAX_WORD_CHARS:
            return self._blob
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) >= _CACHED_WORDS:
                self._cache.clear()
            found = self._line_break if word == "\n" else (self._pieces(_core(word)), shape_of(word))
            self._cache[word] = found
        return found

    def _pieces(self, word: str) -> tuple[int, ...]:
        plain = folded(word)
        room = _NUMBER_PIECES if any(c.isdigit() for c in plain) else _WORD_PIECES
        return spelled(plain, self._ids, self._longest)[:room] or self._unknown


def _core(word: str) -> str:
    """Return what is spelled of a word: of a run of one symbol the symbol, of a number with marks its first part."""
    if not word[0].isalnum():
        return word[0]
    digits = _LEADING_DIGITS.match(word)
    return digits.group() if digits and not word.isalnum() else word
