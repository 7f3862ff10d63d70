"""What lists say of a word: given name, family name, everyday word, name of somebody or something public."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from sanitizer.recognizers.word_lists import word_list

_DATA = Path(__file__).parent / "data"


@lru_cache(maxsize=1)
def _names() -> tuple[frozenset[str], frozenset[str]]:
    given: frozenset[str] = frozenset()
    family: frozenset[str] = frozenset()
    for line in (_DATA / "names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("g "):
            given = frozenset(line[2:].split())
        elif line.startswith("s "):
            family = frozenset(line[2:].split())
    return given, family


@lru_cache(maxsize=1)
def _public() -> tuple[frozenset[str], frozenset[str]]:
    full: set[str] = set()
    alone: set[str] = set()
    for line in (_DATA / "public_names.txt").read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if kind in ("full", "alone"):
            (full if kind == "full" else alone).update(name.strip() for name in rest.split(";"))
    return frozenset(full), frozenset(alone)


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    """Given names that are everyday words of some language: in lower case they say nothing."""
    return frozenset(word_list("name everyday words"))


def is_given(word: str) -> bool:
    """A given name of some country."""
    return _bare(word) in _names()[0]


def is_family(word: str) -> bool:
    """A frequent family name of some country."""
    return _bare(word) in _names()[1]


def is_everyday(word: str) -> bool:
    """A word that is more often something else than a name when written small."""
    return _bare(word) in _everyday()


def is_public(name: str) -> bool:
    """The full name of somebody public, historic or fictional, or of nobody (`John Doe`)."""
    return " ".join(name.lower().split()) in _public()[0]


def is_public_alone(name: str) -> bool:
    """A name that alone means an assistant, a product, a law or somebody known to all."""
    return " ".join(name.lower().split()) in _public()[1]


def _bare(word: str) -> str:
    return word.strip(".,'’").lower()
