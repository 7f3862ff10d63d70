"""Ordinary words of many languages: what begins a sentence, labels a line or heads a column is no name."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_family, is_given

_DATA = Path(__file__).parent / "data"


_COMPOUND = lazy(
    r"\w{3,}(?:nummern?|zeichen|schein|kassen?|versicherung|vertrag|rechnung|ausweis|konto|adresse|termin|schlüssel|gesetz|bescheid|"
    r"antrag|meldung|leitung|verwaltung|stelle|schule|klinik|dienst|plan|liste|karte|brief|zimmer|wohnung|zahlung|datum|betrag|preis|"
    r"kosten|gebühr|ungen|ung|heit|keit|schaft|ität|ismus|nummer|numret|bevis|räkning|avtal|rekening|nummeret|regning|numero|lasku)"
)
"""German and Nordic nouns made of two."""


@lru_cache(maxsize=1)
def _made() -> frozenset[str]:
    lines = (_DATA / "ordinary_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@lru_cache(maxsize=1)
def _written() -> frozenset[str]:
    lines = (_DATA / "everyday_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split()[1:])


def is_ordinary_word(word: str) -> bool:
    """A word of some language that is the given or family name of hardly anybody."""
    return is_label_word(word) or (word.lower() in _made() and _is_no_name(word.lower()))


def is_made_word(word: str) -> bool:
    """A word of some language, by a list made of texts, whoever else bears it as a name."""
    return word.lower() in _made() or word.lower() in _written()


def is_label_word(word: str) -> bool:
    """An ordinary word that labels, greets or asks, from a list written for that, or a noun made of two."""
    small = word.lower()
    return (small in _written() or _COMPOUND.fullmatch(small) is not None) and _is_no_name(small)


def _is_no_name(word: str) -> bool:
    return not is_given(word) and not is_family(word)
