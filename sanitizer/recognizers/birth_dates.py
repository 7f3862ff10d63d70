"""Dates of birth, announced by a word or a key: before the date, behind it, or by the age that somebody turns on that day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from sanitizer.core.finding import Finding
from sanitizer.recognizers.birth_words import (
    AGED,
    BEHIND,
    BIRTH_DAY,
    BORN_SHORT,
    FORWARD,
    LATER,
    LINKS,
    LONG_AGO,
    PLACED,
    STARTERS,
    TURNING,
)
from sanitizer.recognizers.date_words import BIRTH, BIRTH_KEYS, BIRTH_YEAR, DATE
from sanitizer.recognizers.dates import is_a_day
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_public, is_public_alone
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_REACH = 110
_MOST_WORDS = 12
_SOMEBODY = lazy(
    r"\b(?:i|i'm|we|she|he|my|wife|husband|son|daughter|mother|father|mom|dad|kid|baby|patient|brother|sister"
    r"|ich|er|sie|je|elle|il|yo|ella|él|lei|lui|ele|ela|ik|hij|zij|jag|hon|han|jeg|hun)\b",
    re.IGNORECASE,
)
_TOKEN = lazy(r"昭和|平成|令和|[\u3040-\u30ff]+|[^\W\d_]+|[0-9]|[.!?;]\s|\n\n|[{}]")
_NAME = lazy(r"(?:[A-ZÀ-Ž][\w'’.\-]*[ ]){1,3}[A-ZÀ-Ž][\w'’\-]+[ ,(]{0,3}(?:was |is |wurde |est |fue )?\Z")
_EPOCHS = ("1900-01-01", "1970-01-01", "2000-01-01")
_OWNER = lazy(r"['’]s?\Z")
_VERSION = lazy(r"v?[0-9]+(?:\.[0-9]+)+")
_BIOGRAPHY = lazy(
    r"[^\n()]{0,60}\)[,]? (?:is|was|are|were|ist|war|est|était|es|fue|è|era) (?:an?|the|ein|eine|der|die|un|une|una|le|la|el|il)\b"
)


class BirthDateRecognizer:
    """`born on 3 May 1984`, `DOB: 05/03/84`, `geboren am …`, `29.07.1984 г.р.`, `"birth_date": "1984-05-03"`."""

    name = "pii/date-of-birth"
    entities = frozenset({"DATE_OF_BIRTH"})
    anchors = BIRTH
    # Short words stand in many others (`s.`, `nar`, `turn `); those that code puts behind a small letter do not count.
    edges: ClassVar = {
        word: "left"
        for word in BIRTH
        if word[0].isalpha() and (len(word) < 5 or word[-1] == " ") and word not in ("dob", "born", "bday")
    }
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if start and text[start - 1].isalpha() and text[start - 1].isascii() and text[start : start + 1].islower():
            return
        span = _ahead(view.lower, end)
        if span is None:
            span = _back(view.lower, start, end)
        if span is None:
            yield from self._year(text, start, end)
        elif span[0] < start or not _is_history(text, start, span[1]):
            yield Finding(*span, "DATE_OF_BIRTH", self.name, 0.92, ("announced as a date of birth",))

    def _year(self, text: str, start: int, end: int) -> Iterator[Finding]:
        """`I was born in 1984`, `in March 1984`: only of somebody who speaks or is spoken of as present."""
        match = BIRTH_YEAR.match(text, end, end + 40)
        if match is not None and _SOMEBODY.search(text[max(0, start - 24) : start]):
            yield Finding(*match.span("year"), "DATE_OF_BIRTH", self.name, 0.6, ("announced as a year of birth",))


def _ahead(lower: str, end: int) -> tuple[int, int] | None:
    """The day behind `end`, if nothing but joining words stand between; the name of a place is let pass."""
    stop = end + _REACH
    places = 0
    for count, token in enumerate(_TOKEN.finditer(lower, end, stop)):
        word = token.group()
        if word[0].isdigit() or word in STARTERS or (not count and word != "the"):
            day = BIRTH_DAY.match(lower, token.start(), token.start() + 64)
            if day is not None and (count or not word[0].isalpha() or token.start() > end):
                return day.span() if is_a_day(day.group()) else None
        if count > _MOST_WORDS:
            return None
        listed = lower[end - 1] == "s" and 0 < count < 3 and word.isalpha()
        known = listed or word in LINKS or (word[0] in ".!?;" and token.start() - end < 12)
        rest = not count and token.start() == end and len(word) < 5
        if places and word[0].isalpha():
            places -= 1
        elif not (known or rest):
            return None
        if word in PLACED:
            places = 5
    return None


def _back(lower: str, start: int, end: int) -> tuple[int, int] | None:
    """The day right before the word: `29.07.1984 г.р.`, `May 3rd is my birthday`, `(dob)`."""
    if not BEHIND.match(lower, start):
        return None
    first = max(0, start - 48)
    for match in FORWARD.finditer(lower, first, start):
        if LATER.fullmatch(lower, match.end(), start) and is_a_day(match.group()):
            return match.span()
    return None


def _is_history(text: str, start: int, stop: int) -> bool:
    """Somebody public, or somebody of long ago: `Grace Hopper (born 9 December 1906) was a …`."""
    if LONG_AGO.match(text, stop):
        return True
    before = text[max(0, start - 48) : start]
    if text[stop - 10 : stop] in _EPOCHS or is_public_alone(_OWNER.sub("", before.rstrip().split(" ")[-1])):
        return True
    if before.endswith("(") and _BIOGRAPHY.match(text, stop):
        return True
    name = _NAME.search(before)
    if name is None:
        word = (before.removesuffix(" ").removesuffix(" was").split(" ") or [""])[-1]
        born = text[start : start + 8].lower().startswith(("born", "was born"))
        return born and (_VERSION.fullmatch(word) is not None or (word[:1].isupper() and is_public_alone(word)))
    words = re.sub(r"[ ,(]+(?:was|is|wurde|est|fue)?\s*\Z", "", name.group())
    return is_public(words) or is_public(" ".join(words.split()[-2:]))


class TurningRecognizer:
    """`he'll be 40 on July 29`, `wird am 3. Mai 50`."""

    name = "pii/date-of-birth-age"
    entities = frozenset({"DATE_OF_BIRTH"})
    anchors = TURNING
    edges: ClassVar = {word: "left" for word in TURNING if word[0].isalpha()}
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        match = AGED.match(view.lower, end, end + 64)
        if match is None or view.lower[max(0, start - 7) : start].endswith(("there ", "there")):
            return ()
        span = match.span("day") if match.group("day") else match.span("first")
        return (Finding(*span, "DATE_OF_BIRTH", self.name, 0.8, ("the day on which somebody turns an age",)),)


class ShortBirthRecognizer:
    """`b. 9 May 1921`, `f. 29.07.1984`, `Patient: J.M., 29/07/1984`: an abbreviation or a name, and a whole day."""

    name = "pii/date-of-birth-short"
    entities = frozenset({"DATE_OF_BIRTH"})
    anchors = tuple(BORN_SHORT)
    edges: ClassVar = {word: "left" for word in BORN_SHORT if word[0].isalpha()}
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        match = BORN_SHORT[view.lower[start:end]].match(view.folded, start, start + 96)
        if match is None or not is_a_day(match.group("day").lower()):
            return ()
        return (Finding(*match.span("day"), "DATE_OF_BIRTH", self.name, 0.8, ("a day right behind a person",)),)


class KeyedBirthDateRecognizer:
    """A field that stands alone under a key such as `dob`."""

    name = "pii/date-of-birth-keyed"
    entities = frozenset({"DATE_OF_BIRTH"})
    anchors = ()
    classes = ("digits",)
    _WHOLE = lazy(rf"\s*(?P<date>{DATE}|(?:19|20)\d{{6}})(?:T[0-9:.Z+]*)?\s*\Z", re.IGNORECASE)

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        if not around.key or len(view.folded) > 40 or BIRTH_KEYS.isdisjoint(around.names(0)):
            return ()
        match = self._WHOLE.match(view.folded)
        if match is None or not match.start("date") <= start <= match.end("date"):
            return ()
        return (Finding(*match.span("date"), "DATE_OF_BIRTH", self.name, 0.95, ("its key names a date of birth",)),)


RECOGNIZERS = (BirthDateRecognizer(), TurningRecognizer(), ShortBirthRecognizer(), KeyedBirthDateRecognizer())
