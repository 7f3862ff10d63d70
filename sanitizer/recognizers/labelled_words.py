"""Nouns that numbers of persons stand beside, by what the number is."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.recognizers.word_lists import word_list

ENTITIES = ("ACCOUNT_ID", "GOV_ID", "FINANCIAL", "MEDICAL_ID", "DEVICE_ID", "VEHICLE")


def _spellings(noun: str) -> Iterator[str]:
    """`national id` also as it is written in keys."""
    yield noun
    if " " in noun and noun.replace(" ", "").isalpha():
        for joint in ("_", "-", ""):
            yield noun.replace(" ", joint)


NOUNS = {
    spelling: entity for entity in ENTITIES for noun in word_list(f"numbered {entity}") for spelling in _spellings(noun)
}
"""Noun → what its number is. A noun says nothing alone: a word for "number", a colon or a telling shape must follow."""
TELLING = frozenset(spelling for noun in word_list("numbered telling") for spelling in _spellings(noun))
"""Nouns that already mean a number: `pesel`, `iban`."""
COMMON = frozenset(word_list("numbered common"))
"""Nouns that other words begin with."""
WEAK = frozenset(word_list("numbered weak"))
"""Nouns of many things: only with a word for "number"."""
