"""The word lists of data/words.txt and its like: kept as text, so that people who know a language can add to them."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@lru_cache(maxsize=4)
def _lists(file: str) -> dict[str, str]:
    joined: dict[str, str] = {}
    name = ""
    for line in (_DATA / file).read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            joined[name] += " " + line.strip()
        elif line and not line.startswith("#"):
            name, _, rest = line.partition(": ")
            joined[name] = rest
    return joined


def _word(written: str) -> str:
    """A `_` at an end of a word is a blank; underscores inside are themselves."""
    word = written.strip()
    if word.startswith("_"):
        word = " " + word[1:]
    return word[:-1] + " " if word.endswith("_") else word


@cache
def word_list(name: str, file: str = "words.txt") -> tuple[str, ...]:
    """The words of the list `name`, in the order of the file. KeyError if there is no such list."""
    return tuple(_word(w) for w in _lists(file)[name].split("|") if w.strip())
