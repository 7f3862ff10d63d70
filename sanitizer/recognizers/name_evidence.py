"""What lists say of a word: given name, family name, everyday word, name of somebody or something public."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from sanitizer.recognizers.word_lists import word_list

_DATA = Path(__file__).parent / "data"
_LEAST_OF_SURNAME = 4
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


@lru_cache(maxsize=1)
def _public() -> tuple[frozenset[str], frozenset[str]]:
    lines = [
        line
        for file in ("public_names.txt", "public_people.txt")
        for line in (_DATA / file).read_text(encoding="utf-8").split("\n")
    ]
    full = "; ".join(line[5:] for line in lines if line.startswith("full "))
    alone = "; ".join(line[6:] for line in lines if line.startswith("alone "))
    return frozenset(full.split("; ")), frozenset(alone.split("; "))


@lru_cache(maxsize=1)
def _public_by_surname() -> dict[str, list[str]]:
    """The full names under their last word, where that is long enough to tell somebody."""
    under: dict[str, list[str]] = {}
    for name in _public()[0]:
        first, _, surname = name.rpartition(" ")
        if len(surname) >= _LEAST_OF_SURNAME and first.partition(" ")[0].rstrip(".") not in _TITLES:
            under.setdefault(surname, []).append(name)
    return under


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


def is_public_surname(word: str) -> bool:
    """The last word, of four letters or more, of the full name of somebody public; most are also borne by others."""
    return _bare(word) in _public_by_surname()


def public_surnames_in(text: str) -> frozenset[str]:
    """Surnames, in lower case, of the public persons whose full names stand in `text`."""
    flat = " ".join(text.lower().split())
    under = _public_by_surname()
    written = _WORD.findall(" ".join(set(flat.split())))
    words = {word.removesuffix("'s").removesuffix("’s") for word in written}
    return frozenset(word for word in words & under.keys() if any(_stands(name, flat) for name in under[word]))


def _stands(name: str, flat: str) -> bool:
    """`name` has more than one word and stands in `flat` between the bounds of words."""
    if " " not in name or name not in flat:
        return False
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", flat) is not None


def _bare(word: str) -> str:
    return word.strip(".,'’").lower()
