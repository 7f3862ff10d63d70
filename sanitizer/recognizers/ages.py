"""Ages of persons, with their units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Finding
from sanitizer.recognizers.date_words import (
    AGE_NOT,
    PERSONS,
)
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_given
from sanitizer.recognizers.surroundings import Near, Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

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
        "turnd ",
        "she is ",
        "he is ",
        "she was ",
        "he was ",
        "whos ",
        "who's ",
        "turns ",
    )
    # A weak unit ends its word and its sentence; no word runs into the others.
    edges: ClassVar = {word: "left" for word in anchors if word[0].isalpha()} | {
        unit: "right" for unit in _WEAK_UNITS if unit[-1].isalpha()
    }
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


RECOGNIZERS = (AgeRecognizer(), BracketedAgeRecognizer())
