"""What lists say of a word: given name, family name, everyday word, name of somebody or something public."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from sanitizer.recognizers.inflection import bases
from sanitizer.recognizers.word_lists import word_list

_DATA = Path(__file__).parent / "data"
_PUBLIC_FILES = ("public_names.txt", "public_people.txt", "public_figures.txt", "public_things.txt")
_LEAST_OF_SURNAME = 4
_FULL = 2
_TITLES = frozenset(
    (
        *("king", "queen", "prince", "princess", "lord", "lady", "emperor", "empress", "emir", "sheikh", "baron"),
        *("pope", "saint", "san", "santa", "sankt", "st", "imam", "father", "mother", "sister", "brother"),
        *("uncle", "aunt", "judge", "captain", "doctor", "dr", "mr", "mrs", "miss", "big", "little"),
    )
)
"""First words behind which the last word is a given name (`King Charles`) or anybody's family name (`Mr Darcy`)."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")


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


class _Public(NamedTuple):
    full: frozenset[str]
    alone: frozenset[str]
    """Words that alone mean an assistant, a product, a law or somebody known to all."""
    persons: frozenset[str]
    """Those of `alone` that mean a person, a figure or a god."""
    shared: frozenset[str]
    """Full names of public persons that others bear too: a frequent given name with a frequent family name."""


def _is_frequent(name: str) -> bool:
    first, _, last = name.partition(" ")
    return is_given(first) and is_family(last)


@lru_cache(maxsize=1)
def _public() -> _Public:
    full: list[str] = []
    alone: list[str] = []
    persons: list[str] = []
    shared: list[str] = []
    for file in _PUBLIC_FILES:
        for line in (_DATA / file).read_text(encoding="utf-8").split("\n"):
            kind, _, names = line.partition(" ")
            if kind == "full" and file == "public_figures.txt":
                for figure in names.split("; "):
                    (shared if _is_frequent(figure) else full).append(figure)
            elif kind == "full":
                full += names.split("; ")
            elif kind in ("alone", "thing"):
                alone += names.split("; ")
                if kind == "alone" and file != "public_names.txt":
                    persons += names.split("; ")
    return _Public(frozenset(full), frozenset(alone), frozenset(persons), frozenset(shared) - frozenset(full))


@lru_cache(maxsize=1)
def _public_by_surname() -> dict[str, list[str]]:
    """The full names under their last word, where that is long enough to tell somebody."""
    under: dict[str, list[str]] = {}
    for name in _public().full | _public().shared:
        first, _, surname = name.rpartition(" ")
        if len(surname) >= _LEAST_OF_SURNAME and first.partition(" ")[0].rstrip(".") not in _TITLES:
            under.setdefault(surname, []).append(name)
    return under


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    lines = (_DATA / "public_places.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if line.startswith("place ") for name in line[6:].split("; "))


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
    return " ".join(name.lower().split()) in _public().full


def is_place(name: str) -> bool:
    """A country, region or large town of the world; many are also names of people."""
    return " ".join(name.lower().split()) in _places()


def is_public_variant(name: str) -> bool:
    """A public person's full name with its last word in some case or with more names in between: `Kelsey Hightowers`,
    `Linus Benedict Torvalds`."""
    words = name.lower().split()
    if len(words) < _FULL:
        return False
    heads = {" ".join(words[:-1]), words[0]}
    full = _public().full
    return any(f"{head} {base}" in full for head in heads for base in bases(words[-1]))


def is_public_shared(name: str) -> bool:
    """The full name of somebody public that is also that of many others: the text must speak for it."""
    return " ".join(name.lower().split()) in _public().shared


def is_public_alone(name: str) -> bool:
    """A name that alone means an assistant, a product, a law or somebody known to all."""
    return " ".join(name.lower().split()) in _public().alone


def is_person_alone(name: str) -> bool:
    """A name that alone means a person, a figure or a god known to all."""
    return " ".join(name.lower().split()) in _public().persons


def is_public_inflected(word: str) -> bool:
    """The surname of somebody public, or a name that means one alone, in some case of an inflected language."""
    under, persons = _public_by_surname(), _public().persons
    return any(base in under or base in persons for base in bases(_bare(word)))


def is_public_surname(word: str) -> bool:
    """The last word, of four letters or more, of the full name of somebody public; most are also borne by others."""
    return _bare(word) in _public_by_surname()


def public_surnames_in(text: str) -> frozenset[str]:
    """Surnames, in lower case, of the public persons whose full names stand in `text`."""
    return frozenset(name.rpartition(" ")[2] for name in public_people_in(text))


def public_people_in(text: str) -> frozenset[str]:
    """The full names of two words or more, in lower case, of public persons that stand in `text`."""
    flat = " ".join(text.lower().split())
    under = _public_by_surname()
    written = _WORD.findall(" ".join(set(flat.split())))
    words = {word.removesuffix("'s").removesuffix("’s") for word in written}
    full = _public().full
    return frozenset(
        name for word in words & under.keys() for name in under[word] if name in full and _stands(name, flat)
    )


def _stands(name: str, flat: str) -> bool:
    """`name` has more than one word and stands in `flat` between the bounds of words."""
    if " " not in name or name not in flat:
        return False
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", flat) is not None


def _bare(word: str) -> str:
    return word.strip(".,'’").lower()
