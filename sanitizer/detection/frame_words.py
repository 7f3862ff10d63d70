"""Lists of words that show what a text is about, and how many of a list stand in a text (data/frames.txt)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sanitizer.recognizers.word_lists import word_list

_FILE = "frames.txt"
_TOKEN = re.compile(r"[^\s\d.,;:!?()\[\]{}\"“”„«»‚‘…|/*#<>=`¿¡、。「」『』《》！？，：]+")
_UNSPACED = re.compile("[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
"""Scripts that write words together, or with articles and endings that are not told apart here."""
_SHORTEST_STEM = 2
_POSSESSIVE = re.compile(r"['’]s?\Z|['’](?:\w{1,3})\Z")
_BEFORE_NAME = re.compile(r"\A(?:[dlnDLN]|[Qq]u|[Dd]ell|[Aa]ll|[Nn]ell|[Dd]all|[Ss]ull)['’]")


class Words(NamedTuple):
    """A text as its words."""

    text: str
    """In lower case."""
    tokens: tuple[str, ...]
    """As written, without marks at their ends."""
    lower: frozenset[str]
    joined: str
    """In lower case, a blank on both sides of each."""


def words_of(text: str) -> Words:
    tokens = tuple(bare(token) for token in _TOKEN.findall(text))
    small = [token.lower() for token in tokens]
    return Words(text.lower(), tokens, frozenset(small), f" {' '.join(small)} ")


def bare(token: str) -> str:
    """A word without quotes, articles that lean on it, and what leans on its end: `l'Odyssée`, `Hopper's`, `Bach'ın`."""
    token = _BEFORE_NAME.sub("", token.strip("'’-–_~"))
    return _POSSESSIVE.sub("", token)


class WordSet:
    """The words, beginnings of words and phrases of one list."""

    def __init__(self, name: str) -> None:
        entries = word_list(name, _FILE)
        self._within = tuple(e for e in entries if _UNSPACED.search(e))
        spaced = [e for e in entries if not _UNSPACED.search(e)]
        self._phrases = tuple(e for e in spaced if " " in e or "-" in e or "'" in e)
        self._stems = frozenset(e[:-1] for e in spaced if e.endswith("*"))
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._words = frozenset(e for e in spaced if not e.endswith("*"))

    def count(self, words: Words, most: int) -> int:
        """How many different entries stand in the text, up to `most`."""
        found = len(self._words & words.lower)
        if found < most:
            found += sum(f" {phrase} " in words.joined for phrase in self._phrases)
        if found < most and _UNSPACED.search(words.text):
            found += sum(part in words.text for part in self._within)
        if found < most:
            found += len({stem for word in words.lower if (stem := self.stem(word))})
        return min(found, most)

    def stem(self, word: str) -> str:
        """The beginning of `word` that is on the list; empty if there is none."""
        return next((word[:n] for n in self._lengths if n <= len(word) and word[:n] in self._stems), "")

    def holds(self, word: str) -> bool:
        return word in self._words or bool(self.stem(word))

    @property
    def phrases(self) -> tuple[str, ...]:
        """Entries of several words and those within words."""
        return self._phrases + self._within


@lru_cache(maxsize=16)
def word_set(name: str) -> WordSet:
    return WordSet(name)
