"""Dates of birth, announced by a word or a key."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.date_words import (
    BIRTH,
    BIRTH_KEYS,
    BIRTH_YEAR,
    DATE,
    LINK,
)
from sanitizer.recognizers.dates import is_a_day
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_REACH = 110
_BIRTH_VALUE = lazy(rf"{LINK}(?P<date>{DATE})")
_LONG_AGO = lazy(r",? 1[0-7]\d\d\b")
_SOMEBODY = lazy(
    r"\b(?:i|i'm|we|she|he|my|wife|husband|son|daughter|mother|father|mom|dad|kid|baby|patient"
    r"|ich|er|sie|je|elle|il|yo)\b",
    re.I,
)


class BirthDateRecognizer:
    """`born on 3 May 1984`, `DOB: 05/03/84`, `geboren am …`, `"birth_date": "1984-05-03"`."""

    name = "pii/date-of-birth"
    entities = frozenset({"DATE_OF_BIRTH"})
    anchors = BIRTH
    edges = dict.fromkeys(("turn ", "turns ", "turning "), "left")
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if start and text[start - 1].isalpha() and text[start - 1].isascii() and text[start : start + 1].islower():
            return
        match = _BIRTH_VALUE.match(view.lower, end, end + _REACH)
        if match is None or "\n[" in match.group() or not is_a_day(match.group("date")):
            yield from self._year(text, start, end)
            return
        if _LONG_AGO.match(text, match.end()):
            return
        yield Finding(
            match.start("date"), match.end("date"), "DATE_OF_BIRTH", self.name, 0.92, ("announced as a date of birth",)
        )

    def _year(self, text: str, start: int, end: int) -> Iterator[Finding]:
        """`I was born in 1984`, `in March 1984`: only of somebody who speaks or is spoken of as present."""
        match = BIRTH_YEAR.match(text, end, end + 40)
        if match is not None and _SOMEBODY.search(text[max(0, start - 24) : start]):
            yield Finding(*match.span("year"), "DATE_OF_BIRTH", self.name, 0.6, ("announced as a year of birth",))


class KeyedBirthDateRecognizer:
    """A field that stands alone under a key such as `dob`."""

    name = "pii/date-of-birth-keyed"
    entities = frozenset({"DATE_OF_BIRTH"})
    anchors = ()
    classes = ("digits",)
    _WHOLE = lazy(rf"\s*(?P<date>{DATE})(?:T[0-9:.Z+]*)?\s*\Z", re.IGNORECASE)

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        if not around.key or len(view.folded) > 40 or BIRTH_KEYS.isdisjoint(around.names(0)):
            return
        match = self._WHOLE.match(view.folded)
        if match is not None and match.start("date") <= start <= match.end("date"):
            yield Finding(*match.span("date"), "DATE_OF_BIRTH", self.name, 0.95, ("its key names a date of birth",))


RECOGNIZERS = (BirthDateRecognizer(), KeyedBirthDateRecognizer())
