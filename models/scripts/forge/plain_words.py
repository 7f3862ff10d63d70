"""Cut text into the words that the name model read before it became the chat model: its teacher still does.

A word is a run of letters and digits, a number with its inner marks (10:15, 2026-03-01, 1.2.3), a run of one symbol,
one CJK character, or a run of white space that holds a line break (the model sees it as one special piece, so that it
can learn the layout of chats). Linear in the length of the text for any input: one alternation, no backtracking.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import Final, NamedTuple

_CJK: Final = "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_MARKS: Final = "\u0300-\u036f"
_LETTERS: Final = rf"[^\W_{_CJK}]"
_NUMBER: Final = r"\d+(?:[.,:/-]\d+)+"
_WORD: Final = re.compile(rf"{_NUMBER}|{_LETTERS}+(?:[{_MARKS}]+{_LETTERS}*)*|([^\w\s]|_)\1*|\S|[\n\r]\s*")

#: A word longer than this is read as unknown (BERT's own limit), so blobs cost one piece.
MAX_WORD_CHARS: Final = 100


class Word(NamedTuple):
    """One word: code point offsets into the text and the text itself ("\\n" for any line break, "@" or "http" for an address)."""

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


def merged(text: str, blocked: Sequence[tuple[int, int]]) -> list[Word]:
    """Return the words of `text` with those of each e-mail address and URL made one: "@" or "http".

    They hold no name for the model and would cost ten pieces each. `blocked` are the stretches of shield.py (sorted, not
    overlapping); a handle among them keeps its words, which tell what a post is about.
    """
    result: list[Word] = []
    stretches = iter((*(b for b in blocked if text[b[0]] != "@"), (sys.maxsize, sys.maxsize)))
    start, end = next(stretches)
    joined = -1
    for word in split_words(text):
        while word.start >= end:
            start, end = next(stretches)
            joined = -1
        if word.end <= start or word.text == "\n":
            result.append(word)
        elif joined < 0:
            joined = word.start
            result.append(Word(joined, word.end, "@" if "@" in text[start:end] else "http"))
        else:
            result[-1] = Word(joined, word.end, result[-1].text)
    return result
