"""Cut text into the words the chat model reads.

A word is a run of letters, one sign of a script that writes no blanks, a run of digits, a run of one symbol, a line break
with the blanks behind it, or one whole token whose spelling says nothing: a placeholder of ours, a UUID, a hex digest, a
random row of letters and digits. Such a token is read by its kind alone, so that it is judged as a whole. Linear in the
length of the text.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

BREAK: Final = "\n"
"""The key of a line break."""

KIND: Final = "\n"
"""The first sign of the key of a word that is read by its kind; the number of the kind follows. No other word holds it."""

PLACEHOLDER, UUID, HEX, RANDOM = 3, 4, 5, 75
"""Numbers of kinds: pieces `[unusedN]` of the vocabulary; four lengths follow HEX, five lengths of three cases RANDOM."""

_UNSPACED: Final = "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
"""Chinese, Japanese, and Korean, whose particles stick to the words."""
_LETTERS: Final = rf"[^\W_{_UNSPACED}]"
_MARKS: Final = "\u0300-\u036f"
_WORD: Final = re.compile(
    r"[\n\r]\s*|(?P<placeholder>\[[A-Z][A-Z_]*_\d+\])|"
    r"(?P<uuid>(?<![^\W_])[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}(?![^\W_]))|"
    rf"{_LETTERS}+(?:[{_MARKS}]+{_LETTERS}*)*|([^\w\s]|_)\3*|\S"
)
_ACCENT: Final = re.compile(f"[{_MARKS}]")
_RUN: Final = re.compile(r"\d+|[^\W\d_]+")
_HEX: Final = frozenset("0123456789abcdefABCDEF")
_HEX_FROM, _HEX_STEPS = 12, (20, 36, 42)
_RANDOM_FROM, _RANDOM_RUNS, _LONG = 6, 4, 28
_RANDOM_STEPS: Final = (10, 16, 24, 40)


LOWER, TITLE, UPPER, MIXED = range(4)
"""Case shapes, the rows of the token-type embedding: no case or lower, Title (also a lone capital), UPPER, mIxed."""


class Word(NamedTuple):
    """Code point offsets, and what the model reads: the text itself, BREAK, or KIND and a number."""

    start: int
    end: int
    key: str


def split_words(text: str) -> list[Word]:
    """The words of `text` in order; together they hold every sign but blanks."""
    words: list[Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        token = match.group()
        if match.lastgroup == "placeholder":
            words.append(Word(start, end, f"{KIND}{PLACEHOLDER}"))
        elif match.lastgroup == "uuid":
            words.append(Word(start, end, f"{KIND}{UUID}"))
        elif token[0] in "\n\r":
            words.append(Word(start, end, BREAK))
        elif not token[0].isalnum() or token.isalpha() or token.isdigit() or _ACCENT.search(token):
            words.append(Word(start, end, token))
        else:
            words += _mixed(start, token)
    return words


def _mixed(start: int, token: str) -> list[Word]:
    """Letters and digits in one row: by its kind if it is a digest or random, else run by run."""
    size = len(token)
    if token.isascii() and size >= _HEX_FROM and _HEX.issuperset(token):
        return [Word(start, start + size, f"{KIND}{HEX + _step(size, _HEX_STEPS)}")]
    runs = [Word(start + m.start(), start + m.end(), m.group()) for m in _RUN.finditer(token)]
    if (len(runs) >= _RANDOM_RUNS and size >= _RANDOM_FROM) or size >= _LONG:
        case = 0 if token == token.upper() else 1 if token == token.lower() else 2
        return [Word(start, start + size, f"{KIND}{RANDOM + 3 * _step(size, _RANDOM_STEPS) + case}")]
    return runs


def _step(size: int, borders: tuple[int, ...]) -> int:
    return sum(size >= border for border in borders)


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
