"""Numbers of persons beside the noun that names them, whatever office or firm gave them: `Vertragskonto 2003948172`,
`nr klienta: 7728193`, `5512984 is my customer number`.

The exact shapes of known numbers are rules; here any plausible code counts, a mistyped one too, and so the score is lower.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sanitizer.core.finding import Finding
from sanitizer.recognizers.labelled_words import AFTER_NOUN, BEFORE_NOUN, NOT_VALUES, NOUNS, PLATE, TELLING, VALUE, VIN
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_REACH = 120
_COLOR = lazy(r"[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?", 0)
_DIGIT = lazy(r"\d")
_LEAST_DIGITS = {"GOV_ID": 5, "FINANCIAL": 5, "MEDICAL_ID": 3, "DEVICE_ID": 3, "VEHICLE": 1, "ACCOUNT_ID": 3}
_REVERSED = (" is my ", " was my ", " is the ", " ist meine ", " est mon ", " es mi ")
_COMMON = frozenset(word_list("numbered common"))
_MINE = lazy(r"(?:own |new |old )?(?P<noun>[^\W\d_]+(?: [^\W\d_]+)?)", 0)
_BACK = lazy(r"(?<![\w.,/\-])(?P<v>[A-Z0-9][A-Z0-9\-/]{3,24})[\"'”)]?\Z", 0)


class LabelledRecognizer:
    """A noun, a word for number or a colon, a code."""

    name = "pii/labelled-number"
    entities = frozenset(NOUNS.values())
    anchors = tuple(NOUNS)
    edges: ClassVar = {noun: "both" if len(noun) < 4 or noun in _COMMON else "left" for noun in NOUNS}
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        lower, text = view.lower, view.folded
        if _DIGIT.search(lower, end, end + 60) is None:
            return
        noun = lower[start:end]
        after = AFTER_NOUN.match(lower, end, end + _REACH)
        if after is None:
            return
        entity = NOUNS[noun]
        value = _value(text, after.end(), entity)
        if value is None:
            return
        stop = _trimmed(text, value.start(), value.end())
        if (
            text[value.start() - 1] == "#"
            and _COLOR.fullmatch(text[value.start() : stop])
            and "a" <= lower[start - 1 : start] <= "z"
        ):
            return
        labelled = bool(after.group("label")) or BEFORE_NOUN.search(lower[max(0, start - 24) : start]) is not None
        linked = bool(after.group("asked") or after.group("mine") or after.group("link").strip(" \t\"'`*"))
        strong = labelled or noun in TELLING or linked
        if value.start() == end or not _plausible(
            text[value.start() : stop], entity, strong, noun in TELLING or labelled
        ):
            return
        why = ("a noun for a number beside it",)
        yield Finding(value.start(), stop, entity, self.name, 0.7 if labelled or noun in TELLING else 0.6, why)


class ReversedRecognizer:
    """`5512984 is my customer number`."""

    name = "pii/labelled-number-before"
    entities = LabelledRecognizer.entities
    anchors = _REVERSED
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if not text[start - 1 : start].isalnum() or _DIGIT.search(text, max(0, start - 8), start) is None:
            return
        noun = _MINE.match(view.lower, end, end + 40)
        value = _BACK.search(text[max(0, start - 32) : start])
        if noun is None or value is None:
            return
        words = noun.group("noun")
        entity = NOUNS.get(words) or NOUNS.get(words.split(" ")[0])
        if entity and _plausible(value.group("v"), entity, True, True):
            first = max(0, start - 32) + value.start("v")
            yield Finding(first, first + len(value.group("v")), entity, self.name, 0.7, ("said to be such a number",))


def _value(text: str, at: int, entity: str) -> re.Match[str] | None:
    """The code at `at`, in the widest shape that its kind may have."""
    if entity == "VEHICLE":
        return VIN.match(text, at) or PLATE.match(text, at)
    return VALUE.match(text, at)


def _trimmed(text: str, start: int, end: int) -> int:
    """`end` without separators at it; `start` where the value runs on into a word and so is none."""
    while end > start and text[end - 1] in " -/._":
        end -= 1
    if end < len(text) and ((text[end].isalpha() and text[end].isascii()) or text[end] in "(_@%"):
        return start
    return end


def _plausible(value: str, entity: str, strong: bool, named: bool) -> bool:
    """Whether a number of `entity` may look like `value`; more is asked where only a noun stands before it."""
    digits = sum(map(str.isdigit, value))
    mixed = digits < sum(map(str.isalnum, value))
    code = mixed and entity in ("ACCOUNT_ID", "MEDICAL_ID", "DEVICE_ID") and len(value) >= 6
    if digits < (1 if code and named else _LEAST_DIGITS[entity]) or len(value) < 4 or NOT_VALUES.fullmatch(value):
        return False
    if entity == "VEHICLE" and not mixed:
        return False
    if named:
        return len(value) > 4 or mixed or not value.startswith(("19", "20"))
    if strong:
        return digits >= 5 or (mixed and digits >= 3)
    return digits >= 6 or (mixed and digits >= 4)


RECOGNIZERS = (LabelledRecognizer(), ReversedRecognizer())
