"""Days of private life; time stamps of logs, commits and releases are not even looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Finding
from sanitizer.recognizers.birth_beside import is_beside_person
from sanitizer.recognizers.date_words import (
    DATE,
    DATE_WORDS,
    MONTHS,
)
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_FIGURES = lazy(r"\d+")

_OF_DAYS = lazy(r"[0-9]|(?:first|second|third|(?:ur|if|ix|en|gh|in|lf|ie)th)(?!\w)")
"""A figure or an ordinal in words: no day is written without."""
_BEHIND_DAY = frozenset("-/. snrteSNRTE\x80")


def is_a_day(date: str) -> bool:
    """Its figures can be a calendar day (any order), and its year, if there is one, a year of people now living."""
    figures = [int(n) for n in _FIGURES.findall(date)]
    if "年" in date or "년" in date:
        return True
    years = [n for n in figures if n > 99]
    if any(not 1900 <= y <= 2035 for y in years):
        return False
    return all(
        n <= 31 or n in years or (len(figures) == 3 and n == figures[-1]) or (len(figures) <= 2 and n == figures[-1])
        for n in figures
    )


class PrivateDateRecognizer:
    """Days of somebody's life, beside a word for what happened on them; only strict acts on these."""

    name = "pii/date"
    entities = frozenset({"DATE"})
    anchors = DATE_WORDS
    edges = dict.fromkeys(anchors, "left")
    classes = ()
    _NEAR_DATE = lazy(rf"(?<![\w/.\-:])(?:{DATE})(?![\w/\-]|[.:]\d)")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if around.kind is FieldKind.CODE or (start and text[start - 1].isalpha()):
            return
        first, last = max(0, start - 60), end + 70
        if _OF_DAYS.search(view.lower, first, last) is None:
            return
        for match in self._NEAR_DATE.finditer(view.lower, first, last):
            if is_a_day(match.group()) and "\n\n" not in text[min(start, match.start()) : max(end, match.end())]:
                yield Finding(*match.span(), "DATE", self.name, 0.6, ("a day beside a word of private life",))


class DayRecognizer:
    """Any other day in prose: only possible, so that only a strict policy acts on it. No time stamps, no versions.

    A day right behind a person, with its year, is a day of birth.
    """

    name = "pii/day"
    entities = frozenset({"DATE", "DATE_OF_BIRTH"})
    anchors = MONTHS
    classes = ("digits",)
    behind_digits: ClassVar = {1: _BEHIND_DAY, 2: _BEHIND_DAY, 4: frozenset("-/.\x80")}
    _HERE = lazy(rf"(?<![\w/.\-:])(?:{DATE})(?![\w/\-]|[.:]\d|t\d| \d\d:\d\d:\d\d)")

    _ORDINAL = lazy(
        r"\d{1,2}(?:st|nd|rd|th)(?=[ ]?(?:[,.;:)!?\n]|$|[ ](?:at|in|for|and|is|was|to|we|i|he|she|they|it)\b))",
        re.IGNORECASE,
    )

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        if around.kind not in (FieldKind.PROSE, FieldKind.TITLE):
            return ()
        text = view.folded
        if text[start].isdigit():
            match = self._HERE.match(view.lower, start, start + 40)
            return (self._day(text, *match.span()),) if match is not None and is_a_day(match.group()) else ()
        return self._named(view, start, end)

    def _named(self, view: View, start: int, end: int) -> Iterator[Finding]:
        """At the name of a month, a year behind a sign, an ordinal."""
        text = view.folded
        if text[start].isalpha() and start and text[start - 1].isalpha() and text[start] < "\u3000":
            return
        if text.startswith("the ", start) or text.startswith("The ", start):
            ordinal = self._ORDINAL.match(text, start + 4)
            if ordinal is not None:
                yield Finding(*ordinal.span(), "DATE", self.name, 0.35, ("a day of the month",))
            return
        for match in self._HERE.finditer(view.lower, max(0, start - 24), end + 24):
            if match.start() < end and start < match.end() and is_a_day(match.group()):
                yield self._day(text, *match.span())
                return

    def _day(self, text: str, start: int, stop: int) -> Finding:
        if is_beside_person(text, start, stop):
            return Finding(start, stop, "DATE_OF_BIRTH", self.name, 0.6, ("a day right behind a person",))
        return Finding(start, stop, "DATE", self.name, 0.4, ("a day",))


RECOGNIZERS = (PrivateDateRecognizer(), DayRecognizer())
