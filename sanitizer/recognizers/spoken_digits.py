"""Telephone numbers spelled out: `four one five, five five five, oh one nine two`, also in de, fr, es, pt, it, nl."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.phone_words import KEYS, NEAR
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.terms_near import TermsNear
from sanitizer.recognizers.view import View

_WORDS = {
    "en": "zero oh one two three four five six seven eight nine double triple",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zwo",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "pt": "zero um dois três quatro cinco seis sete oito nove",
    "it": "zero uno due tre quattro cinque sei sette otto nove",
    "nl": "nul een twee drie vier vijf zes zeven acht negen",
}
_DIGIT = "|".join(sorted({w for words in _WORDS.values() for w in words.split()}, key=len, reverse=True))
_LINK = r"(?:[ ]?[,.\-–/·…][ ]?|[ ]|\n| and | dash | hyphen | then )"
_RUN = re.compile(
    rf"(?:(?:plus|area code) )?(?:{_DIGIT}|[0-9])(?:{_LINK}{{1,2}}(?:{_DIGIT}|[0-9])\b){{5,24}}", re.IGNORECASE
)
_ENDS_IN_DIGIT = re.compile(rf"\b(?:{_DIGIT}|[0-9]){_LINK}{{1,2}}\Z", re.IGNORECASE)
_WORD = re.compile(rf"{_DIGIT}|[0-9]", re.IGNORECASE)
_LONGEST = 240
_WINDOW = 80
# Digits of a code, a card or a date are spelled out too.
_OTHER = TermsNear(
    (
        "code",
        "pin",
        "countdown",
        "count",
        "counting",
        "array",
        "list",
        "sequence",
        "fibonacci",
        "numbers from",
        "zählen",
    )
)


def _pairs() -> tuple[str, ...]:
    """Two digit words in a row, as anchors: either alone is an everyday word."""
    pairs = []
    for words in _WORDS.values():
        for first in words.split():
            for second in words.split():
                pairs += [f"{first} {second}", f"{first}-{second}", f"{first}, {second}"]
    return tuple(dict.fromkeys(pairs))


class SpokenDigitsRecognizer:
    """A row of seven or more digit words near a word for telephones."""

    name = "pii/phone-spoken"
    entities = frozenset({"PHONE"})
    anchors = _pairs()
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if start and text[start - 1].isalnum() or _ENDS_IN_DIGIT.search(text[max(0, start - 14) : start]):
            return
        for prefix in ("area code ", "plus "):
            if view.lower.startswith(prefix, start - len(prefix)) and start >= len(prefix):
                start -= len(prefix)
        match = _RUN.match(text, start, start + _LONGEST)
        if match is None:
            return
        words = [w.lower() for w in _WORD.findall(match.group())]
        count = len(words) + words.count("triple")
        if not 7 <= count <= 16 or len(set(words)) < 3:
            return
        near = around.near(start, match.end(), _WINDOW)
        if NEAR.among(near) or not KEYS.isdisjoint(around.names(start)):
            yield Finding(
                start, match.end(), "PHONE", self.name, 0.85, ("digits in words", "announced as a phone number")
            )
        elif count in (10, 11) and not _OTHER.among(near) and words[:5] != ["one", "two", "three", "four", "five"]:
            yield Finding(
                start, match.end(), "PHONE", self.name, 0.45, ("digits in words", "as many as a phone number has")
            )


RECOGNIZERS = (SpokenDigitsRecognizer(),)
