"""Nouns that numbers of persons stand beside, by what the number is."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from sanitizer.recognizers.word_lists import word_list

ENTITIES = ("VEHICLE", "GOV_ID", "FINANCIAL", "MEDICAL_ID", "DEVICE_ID", "ACCOUNT_ID")


COMMON = frozenset(word_list("numbered common"))
"""Nouns that other words begin with: only whole, or glued to a word for "number"."""
_GLUED = ("id", "no", "nr", "num", "number", "ref", "code")


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def _plain(noun: str) -> str:
    """`noun` without the marks on its Latin letters."""
    return (
        "".join(c for c in unicodedata.normalize("NFD", noun) if not unicodedata.combining(c))
        if noun[0] < "\u0250"
        else noun
    )


def _spellings(noun: str) -> Iterator[str]:
    """`national id` also as it is written in keys, `führerschein` and `numéro` without their marks."""
    yield from dict.fromkeys((noun, noun.translate(_UMLAUTS), _plain(noun)))
    if " " in noun and noun.replace(" ", "").isalpha():
        for joint in ("_", "-", ""):
            yield noun.replace(" ", joint)
    if noun in COMMON and noun.isascii():
        for label in _GLUED:
            yield noun + label
        if not noun.endswith("s"):
            yield noun + "s"


def _nouns() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for entity in ENTITIES:
        for noun in word_list(f"numbered {entity}"):
            for spelling in _spellings(noun):
                if entity not in found.get(spelling, ()):
                    found[spelling] = (*found.get(spelling, ()), entity)
    return found


NOUNS = _nouns()
"""Noun → what its number may be. A noun says nothing alone: a word for "number", a colon or a telling shape must follow."""
TELLING = frozenset(spelling for noun in word_list("numbered telling") for spelling in _spellings(noun)) | frozenset(
    noun + label for noun in COMMON & NOUNS.keys() for label in _GLUED
)
"""Nouns that already mean a number: `pesel`, `iban`, `customerid`."""
WEAK = frozenset(word_list("numbered weak"))
"""Nouns of many things: only with a word for "number"."""
CODES = frozenset(word_list("numbered codes"))
"""Nouns whose numbers are short codes of letters with few digits or none: `Booking J2NSTDG`."""
