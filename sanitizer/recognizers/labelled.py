"""Numbers of persons beside the noun that names them, whatever office or firm gave them: `Vertragskonto 2003948172`,
`nr klienta: 7728193`, `5512984 is my customer number`, `the number on my badge says 048291`.

The exact shapes of known numbers are rules; here any plausible code counts, a mistyped one too, and so the score is lower.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar, NamedTuple

from sanitizer.core.finding import Finding
from sanitizer.recognizers.labelled_gap import (
    ASKED,
    BACK,
    COLON,
    DIRECT,
    FAR,
    OBJECT,
    OF_BANK,
    PREPOSITION,
    SAID,
    SENTENCE,
    WHERE,
    ends_in_label,
    governs,
    has_label,
    is_announced,
    is_of_thing,
    is_thing,
    may_be_direct,
    may_join,
    names_number,
)
from sanitizer.recognizers.labelled_value import NOT_VALUES, PLATE_SHAPE, is_counted, plausible, same_shape, value_from
from sanitizer.recognizers.labelled_words import CODES, COMMON, NOUNS, TELLING, WEAK
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_REACH = 84
_BACK_REACH = 60
_NEAR_ENOUGH = 24
_digit = re.compile(r"[0-9]").search
_DIGIT = lazy(r"[0-9]")
_NO_DIGITS = bytes(c for c in range(128) if not 48 <= c <= 57)
_DIGIT_APART = lazy(r"[^0-9][0-9]")
_OWNERS = frozenset(
    listed(
        "my the our your his her their mein meine unsere ihre mon ma mi il mio mia meu minha moje mój mitt min мой мій is - = own"
    )
)
_CHIPS = frozenset(
    ["chip", "chips", "microchip", "microchips", "frame", "frame number", "frame no", "frame n", "rahmennummer"]
)
_CODE = lazy(r"(?=[A-Z]*[0-9])(?=[0-9]*[A-Z][0-9]*[A-Z])[A-Z0-9]{6,10}")
_COLOR = lazy(r"[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?")
_BACK_VALUE = lazy(r"(?<![\w.,/\-$€£])#?(?P<v>[A-Z0-9][A-Z0-9\-/]{3,24}(?: [0-9]{2,6}){0,5})\Z")
_STOPS = lazy(r"[\n{}<>;!?=|]")
_FIGURE = lazy(r"[1-9][0-9]*(?:\.[0-9]+)?")
_COUNTS = frozenset(["numbers", "ids", "codes", "nummern", "nos"])
_SERIES = 260
_LIST = 90
_JOINT = lazy(
    r"(?:[ ]?\([^()\d\n]{1,24}\))?(?:[ ]?(?:[,;/&+、]|and|or|und|oder|y|e|et|ou|i|en|och|og|и)[ ]?[^\d\n]{0,28}|\n[^\d\n]{0,16})\Z"
)


class Said(NamedTuple):
    """How the noun and the value belong together."""

    labelled: bool
    """A word for "number" is there."""
    linked: bool
    """A mark or a verb is there."""
    loose: bool = False
    """Other words stand between."""


class LabelledRecognizer:
    """A noun, perhaps a word for number, and a code, in either order."""

    name = "pii/labelled-number"
    entities = frozenset({"ACCOUNT_ID", "GOV_ID", "FINANCIAL", "MEDICAL_ID", "DEVICE_ID", "VEHICLE"})
    anchors = tuple(NOUNS)
    edges: ClassVar = {noun: "both" if len(noun) < 4 or noun in COMMON else "left" for noun in NOUNS}
    classes = ()
    digits_within = (_BACK_REACH, _REACH)

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        lower = view.lower
        if start and "a" <= lower[start - 1] <= "z":
            return ()
        digit = _digit(lower, end, end + _REACH)
        if digit is not None:
            for entity in NOUNS[lower[start:end]]:
                found = self._behind(view, start, end, digit.start(), entity)
                if found:
                    return () if is_thing(lower[max(0, start - 16) : start]) else found
        before = lower[start - 1 : start]
        if (
            before
            and before in " (-=,"
            and (before == "(" or lower[max(0, start - 9) : start].split(" ")[-2:][0].strip("(") in _OWNERS)
        ):
            return self._before(view, start, end)
        return ()

    def _behind(self, view: View, start: int, end: int, digit: int, entity: str) -> list[Finding]:
        """The value behind the noun, which holds the first digit there or one further on, and others of its shape."""
        text, lower = view.folded, view.lower
        noun = lower[start:end]
        at = end
        for attempt in range(3):
            gap = lower[end:digit]
            if names_number(gap) if attempt else digit - end < _NEAR_ENOUGH or may_join(gap):
                span = value_from(text, at, digit, entity)
                # What is shorter than four characters is never plausible, and `_said` is dear.
                glued = span is not None and span[0] == end and lower[end - 1] < "\u2e80"
                short = span is None or glued or span[1] - span[0] < 4
                said = None if span is None or short else _said(view, start, end, span[0], skipped=attempt > 0)
                if span and said is not None and _fits(text, lower, span, entity, noun, said):
                    score = 0.7 if said.labelled or noun in TELLING else 0.6
                    return [self._finding(span, entity, score), *self._alike(text, lower, span, entity)]
            behind = _DIGIT_APART.search(lower, digit, end + _REACH)
            # A number further on needs a word for "number" before it.
            if behind is None or (not attempt and not has_label(lower[end : end + _REACH])):
                break
            at, digit = digit + 1, behind.end() - 1
        return []

    def _before(self, view: View, start: int, end: int) -> list[Finding]:
        """`5512984 is my customer number`, `A-44718 (member no.)`."""
        text, lower = view.folded, view.lower
        noun = lower[start:end]
        first = max(0, start - _BACK_REACH)
        digit = _behind_last_digit(lower, first, start)
        stop = digit
        while stop < start and text[stop].isalnum() and text[stop].isupper():
            stop += 1
        gap = BACK.fullmatch(lower, stop, start)
        value = _BACK_VALUE.search(text[first:stop]) if gap is not None else None
        if gap is None or value is None:
            return []
        behind = DIRECT.match(lower, end, end + 24)
        labelled = noun in TELLING or (behind is not None and bool(behind.group("label")))
        if not labelled or not (gap.group("mine") or "is" in gap.group() or "(" in gap.group()):
            return []
        span = (first + value.start("v"), first + value.end("v"))
        if _DIGIT.search(lower, end, end + 24) and not gap.group("mine") and "(" not in gap.group():
            return []
        said = Said(True, True)
        entity = NOUNS[noun][0]
        return [self._finding(span, entity, 0.7)] if _fits(text, lower, span, entity, noun, said) else []

    def _alike(self, text: str, lower: str, span: tuple[int, int], entity: str) -> list[Finding]:
        """What is written as the value at `span` nearby: the other ones of a list, of another person."""
        value = text[span[0] : span[1]]
        shape = same_shape(value)
        if shape is None:
            return []
        telling = len(value) >= 8 and not value.isdigit() and not value.isalpha()
        reach = _SERIES if telling else _LIST
        low = max(0, span[0] - _SERIES) if telling else span[1]
        found = []
        joined = span[1]
        for match in shape.finditer(text, low, span[1] + reach):
            if match.start() < span[1] and match.end() > span[0]:
                continue
            if not telling and not _JOINT.fullmatch(lower, joined, match.start()):
                break
            joined = match.end()
            if not NOT_VALUES.fullmatch(match.group()) and not is_counted(lower, *match.span()):
                found.append(self._finding(match.span(), entity, 0.6, "written as the number named before it"))
        return found

    def _finding(
        self, span: tuple[int, int], entity: str, score: float, why: str = "a noun for a number beside it"
    ) -> Finding:
        return Finding(*span, entity, self.name, score, (why,))


def _behind_last_digit(lower: str, first: int, stop: int) -> int:
    """The place behind the last digit between two places; 0 if there is none."""
    part = lower[first:stop]
    if part.isascii():
        held = part.encode().rstrip(_NO_DIGITS)
        return first + len(held) if held else 0
    return max((m.end() for m in _DIGIT.finditer(lower, first, stop)), default=0)


def _said(view: View, start: int, end: int, value: int, *, skipped: bool) -> Said | None:
    """How what stands between a noun and a value joins them; None if it does not."""
    lower = view.lower
    if not skipped:
        near = value - end < 64 and may_be_direct(lower, end, value)
        direct = DIRECT.fullmatch(lower, end, value) if near else None
        if direct is not None:
            labelled = bool(direct.group("label").strip(" #")) or _is_named(lower, start, end)
            linked = bool(direct.group("link").strip(" \t\r\n\"'`*")) or "#" in direct.group("label")
            return Said(labelled, linked)
    gap = lower[end:value]
    if not skipped and _is_of_bank(view, start, end, value):
        return Said(False, True, loose=True)
    if _STOPS.search(gap) is not None:
        if OBJECT.fullmatch(gap):
            return Said(True, True)
        return None if skipped else _asked(gap)
    if WHERE.fullmatch(gap) is not None and not skipped and not is_of_thing(gap):
        return Said(False, True, loose=True)
    named = names_number(gap)
    if not (named or may_join(gap)) or (". " in gap and SENTENCE.search(gap)) or is_of_thing(gap):
        return None
    if named and FAR.fullmatch(gap) is not None:
        return Said(True, True, loose=True)
    if skipped or (SAID.fullmatch(gap) is None and COLON.fullmatch(gap) is None):
        return None
    label = DIRECT.match(lower, end, value)
    if label and label.group("label").strip(" _-") in _COUNTS:
        return None
    if (label and label.group("label")) or is_announced(lower[max(0, start - 60) : start]):
        return Said(True, True, loose=True)
    linked = PREPOSITION.match(gap) is not None or COLON.fullmatch(gap) is not None
    return Said(False, linked, loose=True)


def _is_of_bank(view: View, start: int, end: int, value: int) -> bool:
    """A bank, a brand or a country stands between, which begins with a capital or has none."""
    lower = view.lower
    noun = lower[start:end]
    if noun not in TELLING and noun not in CODES and not _is_named(lower, start, end):
        return False
    bank = OF_BANK.fullmatch(lower, end, value)
    return bank is not None and not view.folded[bank.start("name") : value].lstrip()[:1].islower()


def _is_named(lower: str, start: int, end: int) -> bool:
    """A word for "number" is a part of the noun, or governs it."""
    return ends_in_label(lower[start:end]) or governs(lower[max(0, start - 24) : start])


def _asked(gap: str) -> Said | None:
    """A question or a request, and the answer on the next line."""
    if "?" not in gap and "\n" not in gap:
        return None
    asked = ASKED.fullmatch(gap)
    return None if asked is None else Said(bool(asked.group("label")), True, loose=not asked.group("label"))


def _fits(text: str, lower: str, span: tuple[int, int], entity: str, noun: str, said: Said) -> bool:
    value = text[span[0] : span[1]]
    if is_counted(lower, *span) or (
        text[span[0] - 1 : span[0]] == "#" and _COLOR.fullmatch(value) and not (said.labelled or value.isdigit())
    ):
        return False
    telling = noun in TELLING
    digits = sum(map(str.isdigit, value))
    if said.loose and not (entity == "VEHICLE" and PLATE_SHAPE.fullmatch(value)):
        least = 5 if said.labelled or telling else 7
        if not (
            digits >= least
            or (digits >= least - 3 and len(value) >= 6 and not value.isdigit())
            or (telling and len(value) >= 5 and not value.isdigit())
        ):
            return False
        if not (said.labelled or telling or said.linked or noun in CODES):
            return False
    bare = _FIGURE.fullmatch(value) is not None
    if noun in WEAK and not said.labelled and entity != "VEHICLE" and (bare or digits < 5):
        return False
    if noun in _CHIPS and digits < (7 if noun.startswith("frame") and value.isdigit() else 9 if "chip" in noun else 1):
        return False
    if noun.removesuffix("s") in CODES and _CODE.fullmatch(value):
        return True
    counted = value.isdigit() and digits < 8 and not (said.labelled or telling or lower[span[0] - 1 : span[0]] == "#")
    if counted and _is_plural(lower, span[0], noun):
        return False
    strong = said.labelled or telling or said.linked
    if noun == "rfc" and value.isdigit():
        return False  # A standard of the internet; Mexico's tax number begins with letters.
    return plausible(value, entity, strong, telling or (said.labelled and not said.loose))


def _is_plural(lower: str, value: int, noun: str) -> bool:
    """`customers: 48291` is a count."""
    at = lower.rfind(noun, max(0, value - _REACH), value)
    return lower[at + len(noun) : at + len(noun) + 1] == "s" or noun.endswith("s")


RECOGNIZERS = (LabelledRecognizer(),)
