"""Whether a value reads like words or like chance: letter triples against a table of English and identifiers."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from sanitizer.recognizers.lazy import lazy

_TABLE = Path(__file__).parent / "data" / "letters.txt"
_LETTERS = lazy(r"[A-Za-z]+")
_SEPARATORS = lazy(r"[-_./:\s]+")
_BORDER = 26
_STEPS = 6
_ENOUGH = 240
"""Characters that tell what a value is like; a longer one is judged by its beginning."""


@lru_cache(maxsize=1)
def _surprises() -> bytes:
    text = _TABLE.read_text("ascii").replace("\n", "")
    return bytes(ord(c) - 33 for c in text)


def surprise(value: str) -> float:
    """Bits per letter of `value`: about 3 for words, above 5 for chance."""
    table = _surprises()
    total = count = 0
    for run in _LETTERS.findall(value):
        a = b = _BORDER
        for letter in run.lower():
            c = ord(letter) - 97
            total += table[(a * 27 + b) * 27 + c]
            a, b = b, c
            count += 1
    return total / count / _STEPS if count else 0.0


def reads_like_words(value: str) -> bool:
    """`value` is made of words: a name, a phrase, an identifier, a path. Values of few letters are not."""
    value = value[:_ENOUGH]
    bare = _SEPARATORS.sub("", value)
    letters = sum(map(len, _LETTERS.findall(bare)))
    if letters < 4 or letters < 0.7 * len(bare):
        return False
    return surprise(value) < (4.6 if letters < 12 else 4.9)
