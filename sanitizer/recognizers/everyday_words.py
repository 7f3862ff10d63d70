"""Ordinary words of many languages: what begins a sentence, labels a line or heads a column is no name."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from sanitizer.recognizers.name_evidence import is_family, is_given

_DATA = Path(__file__).parent / "data"


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    made = (_DATA / "ordinary_words.txt").read_text(encoding="utf-8").splitlines()
    written = (_DATA / "everyday_words.txt").read_text(encoding="utf-8").splitlines()
    own = (word for line in written if not line.startswith("#") for word in line.split()[1:])
    return frozenset([*(word for word in made if not word.startswith("#")), *own])


def is_ordinary_word(word: str) -> bool:
    """A word of some language that is the given or family name of hardly anybody."""
    small = word.lower()
    return small in _words() and not is_given(small) and not is_family(small)
