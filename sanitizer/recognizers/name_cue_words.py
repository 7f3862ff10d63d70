"""The words right before which names stand, as data/name_cues.txt has them: by word, what kind of word it is."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parent / "data" / "name_cues.txt"

NEAR = frozenset({"kin", "own", "of", "family"})
"""Kinds behind which a name is believed that no list has."""
_BEFORE = NEAR | {"role", "call", "feast", "with"}


_ALSO_NAMES = frozenset(
    (
        "guy",
        "neta",
        "neto",
        "nora",
        "anya",
        "anh",
        "germana",
        "sina",
        "isa",
        "marit",
        "mari",
        "tati",
        "veli",
        "ema",
        "tia",
        "tate",
    )
)


class Cue(NamedTuple):
    """One word before names."""

    kind: str
    language: str


@lru_cache(maxsize=1)
def cues() -> dict[str, Cue]:
    """Each word in lower case; one that several kinds have is of the kind that demands most."""
    found: dict[str, Cue] = {}
    for kind, language, words in _lines():
        for word in words if kind in _BEFORE else ():
            known = found.get(word)
            if known is None or (known.kind in NEAR and kind not in NEAR):
                found[word] = Cue(kind, language)
    return found


@lru_cache(maxsize=16)
def words_of(kind: str, language: str = "") -> frozenset[str]:
    """All words of a kind, of one language or of all."""
    return frozenset(w for k, known, words in _lines() if k == kind and language in ("", known) for w in words)


@lru_cache(maxsize=1)
def _lines() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Kind, language and words of each line."""
    read = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, _, rest = line.partition(": ")
            kind, language = head.split()
            read.append((kind, language, tuple(w for written in rest.split("|") for w in _expanded(written.strip()))))
    return tuple(read)


def _expanded(written: str) -> list[str]:
    """`wuj(ek ka -)` is `wujek`, `wujka`, `wuj`; what follows the bracket is said of each."""
    if "(" not in written:
        return [written]
    stem, _, rest = written.partition("(")
    endings, _, behind = rest.partition(")")
    return [stem + ending.replace("-", "") + behind for ending in endings.split()]


@lru_cache(maxsize=1)
def cue_words() -> frozenset[str]:
    """All words that call people without naming them: no names themselves."""
    people = (word for word, cue in cues().items() if cue.kind not in ("call", "with", "of", "feast"))
    return frozenset((*people, *words_of("label"), *words_of("field"), *words_of("strict"))) - _ALSO_NAMES
