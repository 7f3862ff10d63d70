"""The words right before which names stand, as data/name_cues.txt has them: by word, what kind of word it is."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parent / "data" / "name_cues.txt"

NEAR = frozenset({"kin", "own", "of", "family"})
"""Kinds behind which a name is believed that no list has."""


class Cue(NamedTuple):
    """One word before names."""

    kind: str
    language: str


@lru_cache(maxsize=1)
def cues() -> dict[str, Cue]:
    """Each word in lower case; one that several kinds have is of the kind that demands most."""
    found: dict[str, Cue] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        head, _, rest = line.partition(": ")
        kind, language = head.split()
        for written in rest.split("|"):
            for word in _expanded(written.strip()):
                known = found.get(word)
                if known is None or (known.kind in NEAR and kind not in NEAR):
                    found[word] = Cue(kind, language)
    return found


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
    return frozenset(word for word, cue in cues().items() if cue.kind not in ("call", "with", "of"))
