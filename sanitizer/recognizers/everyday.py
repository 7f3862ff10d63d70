"""Everyday English words, and words of the computer trade: written with a capital they are no names either."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).parent.parent / "detection" / "common_words.txt"
"""The list that says what is hunted for nowhere; read here as data, since this floor lies below detection."""


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(line for line in _FILE.read_text("utf-8").splitlines() if line and not line.startswith("#"))


def is_everyday_english(word: str) -> bool:
    """`word`, in lower case, is in the list."""
    return word.lower() in _words()
