"""Dates of birth, ages, and day-level dates of private life.

Anchored on the words that announce them, so that time stamps of logs, commits and releases are not even looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Finding
from sanitizer.recognizers.date_words import (
    AGE_NOT,
    BIRTH,
    BIRTH_KEYS,
    BIRTH_YEAR,
    DATE,
    DATE_WORDS,
    LINK,
    MONTHS,
    PERSONS,
)
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_given
from sanitizer.recognizers.surroundings import Near, Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_REACH = 110
_BIRTH_VALUE = lazy(rf"{LINK}(?P<date>{DATE})", re.IGNORECASE)
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
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if start and text[start - 1].isalpha() and text[start - 1].isascii() and text[start : start + 1].islower():
            return
        match = _BIRTH_VALUE.match(text, end, end + _REACH)
        if match is None or "\n[" in match.group() or not _is_a_day(match.group("date")):
            yield from self._year(text, start, end)
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


_AGE_BEFORE = lazy(r"(?<![\w.,\-/$€£+])(?P<age>\d{1,3}|[a-z]+(?:-[a-z]+)?)[\s\-]{0,2}\Z", re.IGNORECASE)
_NUMBER_WORDS = frozenset(
    f"{ten}{sep}{one}".strip("- ")
    for ten in ("", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
    for one in ("", *["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
    for sep in ("-", " ")
) | frozenset(
    ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
)
_WEAK_UNITS = frozenset(word_list("age units weak"))
"""Units of durations as well as of ages."""
_AGE_UNITS = (*word_list("age units"), *word_list("age units weak"))
_TENS = lazy(
    r"\bage[ds]?\s*(?:[:=]|is|of)?\s*(?P<age>\d{1,3})(?![\d.,\-/%]\d|\d|\s?(?:%|days?|hours?"
    r"|months? ago|seconds?|ms|s\b|h\b))",
    re.IGNORECASE,
)
_IM = lazy(
    r"(?:i'?m|i am|i’m|he's|she's|s?he is|s?he was|whos|turnd|turn(?:ing|ed|s)|who is|who's|now)\s(?P<age>\d{1,2})(?=["
    r" ]?(?:[,!?;)\n]|[.](?!\d)|$| and | now| from| male| female| m\b| f\b| this| next| yrs"
    r"| years? young| with | years old))",
    re.IGNORECASE,
)


class AgeRecognizer:
    """`34 years old`, `34yo`, `aged 34`, `I'm 34`: the number with its unit."""

    name = "pii/age"
    entities = frozenset({"AGE"})
    anchors = (
        *_AGE_UNITS,
        "aged ",
        "age: ",
        "age is ",
        "age of ",
        "i'm ",
        "i am ",
        "im ",
        "she's ",
        "he's ",
        "turning ",
        "turned ",
        "turns ",
    )
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        if around.kind is FieldKind.CODE:
            return
        text, unit = view.folded, view.lower[start:end]
        if unit not in _AGE_UNITS and start and text[start - 1].isalnum():
            return
        if unit in _AGE_UNITS:
            span = self._before(text, start, end)
        else:
            match = (_TENS if unit.startswith("age") else _IM).match(text, start, start + 24)
            span = match.span("age") if match else None
            if span and unit.startswith("i") and span[1] - span[0] < 2:
                span = None
        if span is None:
            return
        near = around.near(*span, 40)
        if unit in _AGE_UNITS and AGE_NOT.among(near):
            return
        if unit in _WEAK_UNITS and not self._is_persons(text, span, end, near):
            return
        yield Finding(*span, "AGE", self.name, 0.75, ("a number of years of a person",))

    @staticmethod
    def _is_persons(text: str, span: tuple[int, int], end: int, near: Near) -> bool:
        """`Frieda (4 Jahre)`, `mój mąż ma 81 lat`: alone it could be a duration."""
        closed = text[end : end + 1] in ("", ".", ",", ")", ";", "\n") and not text[
            span[0] - 4 : span[0]
        ].lower().endswith(("for ", "in ", "of ", "seit ", "vor "))
        return closed and (text[span[0] - 1 : span[0]] == "(" or PERSONS.among(near))

    @staticmethod
    def _before(text: str, start: int, end: int) -> tuple[int, int] | None:
        match = _AGE_BEFORE.search(text[max(0, start - 24) : start])
        if match is None:
            return None
        said = match.group("age").lower()
        if not (said in _NUMBER_WORDS if not said.isdigit() else 0 < int(said) < 116):
            return None
        stop = end - (len(text[start:end]) - len(text[start:end].rstrip(" ,.")))
        return max(0, start - 24) + match.start("age"), stop


class BracketedAgeRecognizer:
    """`Siobhán (29, nurse …)`, `my kid (14)`: a small number in brackets right behind a person."""

    name = "pii/age-bracketed"
    entities = frozenset({"AGE"})
    anchors = tuple(f" ({n}" for n in range(1, 10))
    classes = ()
    _AGE = lazy(r" \((?P<age>\d{1,2}(?:[ ](?:years?|yrs?|jahre?|anos|años|ans|anni|jaar|lat|лет))?)[,)]", re.IGNORECASE)
    _KIN = frozenset(word_list("name kin")) | {"female", "male", "woman", "man", "boy", "girl"}

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        match = self._AGE.match(text, start) if around.kind is not FieldKind.CODE else None
        before = text[max(0, start - 24) : start].split() if match is not None else []
        if match is None or not before:
            return
        word = before[-1].strip(",.*_")
        if word.lower() in self._KIN or (word[:1].isupper() and is_given(word)):
            yield Finding(*match.span("age"), "AGE", self.name, 0.7, ("behind a person, in brackets",))


class PrivateDateRecognizer:
    """Days of somebody's life, beside a word for what happened on them; only strict acts on these."""

    name = "pii/date"
    entities = frozenset({"DATE"})
    anchors = DATE_WORDS
    classes = ()
    _NEAR_DATE = lazy(rf"(?<![\w/.\-:])(?:{DATE})(?![\w/\-]|[.:]\d)", re.IGNORECASE)

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if around.kind is FieldKind.CODE or (start and text[start - 1].isalpha()):
            return
        for match in self._NEAR_DATE.finditer(text, max(0, start - 60), end + 70):
            if _is_a_day(match.group()) and "\n\n" not in text[min(start, match.start()) : max(end, match.end())]:
                yield Finding(*match.span(), "DATE", self.name, 0.6, ("a day beside a word of private life",))


def _is_a_day(date: str) -> bool:
    """Its figures can be a calendar day (any order), and its year, if there is one, a year of people now living."""
    figures = [int(n) for n in re.findall(r"\d+", date)]
    if "年" in date or "년" in date:
        return True
    years = [n for n in figures if n > 99]
    if any(not 1900 <= y <= 2035 for y in years):
        return False
    return all(
        n <= 31 or n in years or (len(figures) == 3 and n == figures[-1]) or (len(figures) <= 2 and n == figures[-1])
        for n in figures
    )


class DayRecognizer:
    """Any other day in prose: only possible, so that only a strict policy acts on it. No time stamps, no versions."""

    name = "pii/day"
    entities = frozenset({"DATE"})
    anchors = MONTHS
    classes = ("digits",)
    _HERE = lazy(rf"(?<![\w/.\-:])(?:{DATE})(?![\w/\-]|[.:]\d|T\d| \d\d:\d\d:\d\d)", re.IGNORECASE)

    _ORDINAL = lazy(
        r"\d{1,2}(?:st|nd|rd|th)(?=[ ]?(?:[,.;:)!?\n]|$|[ ](?:at|in|for|and|is|was|to|we|i|he|she|they|it)\b))",
        re.IGNORECASE,
    )

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        if around.kind not in (FieldKind.PROSE, FieldKind.TITLE):
            return
        text = view.folded
        if text[start].isdigit():
            match = self._HERE.match(text, start, start + 40)
            if match is not None and _is_a_day(match.group()):
                yield Finding(*match.span(), "DATE", self.name, 0.4, ("a day",))
            return
        if text[start].isalpha() and start and text[start - 1].isalpha() and text[start] < "\u3000":
            return
        if text.startswith("the ", start) or text.startswith("The ", start):
            ordinal = self._ORDINAL.match(text, start + 4)
            if ordinal is not None:
                yield Finding(*ordinal.span(), "DATE", self.name, 0.35, ("a day of the month",))
            return
        for match in self._HERE.finditer(text, max(0, start - 24), end + 24):
            if match.start() < end and start < match.end() and _is_a_day(match.group()):
                yield Finding(*match.span(), "DATE", self.name, 0.4, ("a day",))
                return


RECOGNIZERS = (
    BirthDateRecognizer(),
    KeyedBirthDateRecognizer(),
    AgeRecognizer(),
    PrivateDateRecognizer(),
    DayRecognizer(),
)
