"""Words too common to be hunted for as somebody's name or secret outside the place where they were found."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).parent


@lru_cache(maxsize=2)
def _words(file: str) -> frozenset[str]:
    text = (_HERE / file).read_text("utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line and not line.startswith("#"))


def is_common(word: str) -> bool:
    """Whether a word, in lower case, is one of everyday English, or a word of the computer trade."""
    return word.lower() in _words("common_words.txt")


def is_kin(word: str) -> bool:
    """Whether a word is what people call their kin (mom, Oma, abuela), or a title."""
    return word.lower() in _words("kin_words.txt")
