"""Cut text into the words the name model reads, with character offsets and a case shape.

A word is a run of letters and digits, one other visible character, one CJK character, or a run of white space
that holds a line break (the model sees it as one special piece, so that it can learn the layout of chats).
Linear in the length of the text for any input: one alternation, no backtracking.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_CJK: Final = "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_MARKS: Final = "\u0300-\u036f"
_LETTERS: Final = rf"[^\W_{_CJK}]"
_WORD: Final = re.compile(rf"{_LETTERS}+(?:[{_MARKS}]+{_LETTERS}*)*|\S|[\n\r]\s*")

#: Case shapes, the row of the token-type embedding: no case or lower, Title (also a lone capital), UPPER, mIxed.
LOWER: Final = 0
TITLE: Final = 1
UPPER: Final = 2
MIXED: Final = 3

#: A word longer than this is read as unknown (BERT's own limit), so blobs cost one piece.
MAX_WORD_CHARS: Final = 100


class Word(NamedTuple):
    """One word: code point offsets into the text and the text itself ("\\n" for any line break)."""

    start: int
    end: int
    text: str


def split_words(text: str) -> list[Word]:
    """Return the words of `text` in order; a line break is a word whose text is "\\n"."""
    words: list[Word] = []
    for match in _WORD.finditer(text):
        piece = match.group()
        words.append(Word(match.start(), match.end(), "\n" if piece[-1].isspace() else piece))
    return words


def shape_of(word: str) -> int:
    """Return the case shape of one word: LOWER, TITLE, UPPER or MIXED."""
    if word.islower():
        return LOWER
    lowered = word.lower()
    if lowered == word:
        return LOWER
    if len(word) == 1 or (word[0].isupper() and word[1:] == lowered[1:]):
        return TITLE
    return UPPER if word.isupper() else MIXED
