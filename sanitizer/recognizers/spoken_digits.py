"""Telephone numbers spelled out: `four one five, five five five, oh one nine two`, also in de, fr, es, pt, it, nl."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
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
_RUN = lazy(
    rf"\b(?:(?:plus|area code) )?(?:{_DIGIT}|[0-9])(?:{_LINK}{{1,2}}(?:{_DIGIT}|[0-9])\b){{5,24}}", re.IGNORECASE
)
_ENDS_IN_DIGIT = lazy(rf"\b(?:{_DIGIT}|[0-9]){_LINK}{{1,2}}\Z")
_WORD = lazy(rf"{_DIGIT}|[0-9]", re.IGNORECASE)
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


_RARE = (
    *(
        "zero",
        "three",
        "six",
        "seven",
        "eight",
        "nine",
        "double ",
        "five five",
        "one one",
        "two two",
        "four four",
        "five one",
        "one two",
        "zwei ",
        "drei ",
        "sechs ",
        "sieben ",
        "acht ",
        "neun ",
        "zéro ",
        "trois ",
        "quatre ",
    ),
    *(
        "sept ",
        "huit ",
        "neuf ",
        "cero ",
        "siete ",
        "ocho ",
        "nueve ",
        "três ",
        "sete ",
        "oito ",
        "nove ",
        "sette ",
        "otto ",
        "quattro ",
        "drie ",
        "zeven ",
    ),
    *("zes ", "negen "),
)
"""A row of seven digits without any of these is one in six hundred; the others are everyday words."""
_NEIGHBOR = lazy(rf"{_LINK}{{1,2}}(?:{_DIGIT}|[0-9])\b")
"""Of `view.lower`, as all that is looked at first."""


class SpokenDigitsRecognizer:
    """A row of seven or more digit words near a word for telephones."""

    name = "pii/phone-spoken"
    entities = frozenset({"PHONE"})
    anchors = _RARE
    edges: ClassVar = {word: "left" if word[-1] == " " else "both" for word in _RARE}
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        stop = end - 1 if text[end - 1] == " " else end
        lower = view.lower
        if not (_NEIGHBOR.match(lower, stop) or _ENDS_IN_DIGIT.search(lower[max(0, start - 14) : start])):
            return
        low = max(0, start - _LONGEST // 2)
        match = next((m for m in _RUN.finditer(text, low, end + _LONGEST) if m.start() <= start < m.end()), None)
        if match is None or (match.start() and text[match.start() - 1].isalnum()):
            return
        start = match.start()
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
