"""Words too common to be hunted for as somebody's name or secret outside the place where they were found."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    text = (files("sanitizer.detection") / "common_words.txt").read_text("utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line and not line.startswith("#"))


def is_common(word: str) -> bool:
    """Whether a lower-cased word is one of everyday English, or a word of the computer trade."""
    return word.lower() in _words()
