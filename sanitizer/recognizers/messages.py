"""Messages of business systems, whose fields say by their place what they hold: HL7 in hospitals, X12 at insurers, MT940 from banks.

The places are those of HL7 v2.5.1 (chapters 3 and 6), of ASC X12 005010 (837, 834, 271) and of the MT940 customer
statement with the structured field 86 of German banks (DFÜ agreement, annex 3).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_LONGEST = 2_000
"""Code points of a segment at most."""

_HL7: Mapping[str, Mapping[int, str]] = {
    "PID": {
        2: "MEDICAL_ID", 3: "MEDICAL_ID", 4: "MEDICAL_ID", 5: "PERSON", 6: "PERSON", 7: "DATE_OF_BIRTH", 9: "PERSON",
        11: "ADDRESS", 13: "PHONE", 14: "PHONE", 18: "MEDICAL_ID", 19: "GOV_ID", 20: "GOV_ID",
    },
    "NK1": {2: "PERSON", 4: "ADDRESS", 5: "PHONE", 6: "PHONE"},
    "GT1": {3: "PERSON", 5: "ADDRESS", 6: "PHONE", 7: "PHONE", 8: "DATE_OF_BIRTH", 12: "GOV_ID"},
    "IN1": {2: "MEDICAL_ID", 3: "MEDICAL_ID", 16: "PERSON", 18: "DATE_OF_BIRTH", 19: "ADDRESS", 36: "MEDICAL_ID"},
    "PV1": {7: "DOCTOR", 8: "DOCTOR", 9: "DOCTOR", 17: "DOCTOR", 19: "MEDICAL_ID"},
    "OBR": {16: "DOCTOR", 28: "DOCTOR"},
    "ORC": {10: "DOCTOR", 12: "DOCTOR"},
    "EVN": {5: "USERNAME"},
}  # fmt: skip
"""Segment → number of the field → what it holds. DOCTOR: a number, then a name."""

_X12: Mapping[str, Mapping[int, str]] = {
    "NM1": {3: "PERSON", 4: "PERSON", 5: "PERSON", 9: "ID"},
    "N3": {1: "ADDRESS", 2: "ADDRESS"},
    "N4": {1: "ADDRESS", 3: "ADDRESS"},
    "DMG": {2: "DATE_OF_BIRTH"},
    "PER": {2: "PERSON", 4: "REACHED", 6: "REACHED", 8: "REACHED"},
    "REF": {2: "ID"},
}
_KINDS = {"34": "GOV_ID", "SY": "GOV_ID", "XX": "GOV_ID", "MI": "MEDICAL_ID", "1L": "MEDICAL_ID", "IG": "MEDICAL_ID"}
_KINDS |= {"EJ": "ACCOUNT_ID", "6P": "MEDICAL_ID", "TE": "PHONE", "CP": "PHONE", "HP": "PHONE", "EM": "EMAIL"}
"""Qualifiers of the element before: what kind of number follows (X12 data elements 66, 128 and 365)."""

_SHAPES = {
    "PERSON": lazy(r"(?=[^\d]*$)[^\W\d_][^\d|~*]{1,80}"),
    "DATE_OF_BIRTH": lazy(r"(?:19|20)\d{6}(?:\d{4,6})?"),
    "PHONE": lazy(r"[+(]?\d[\d ()./\-^A-Z+]{5,40}"),
    "MEDICAL_ID": lazy(r"(?=(?:[^\d]*\d){4})[A-Za-z0-9][A-Za-z0-9\-./]{3,30}"),
    "GOV_ID": lazy(r"(?=(?:[^\d]*\d){5})[A-Za-z0-9][A-Za-z0-9\-./]{5,30}"),
    "ACCOUNT_ID": lazy(r"(?=(?:[^\d]*\d){4})[A-Za-z0-9][A-Za-z0-9\-./]{3,30}"),
    "ADDRESS": lazy(r"(?=[^\n]*[^\W_])[^|~*\n]{3,160}"),
    "USERNAME": lazy(r"[A-Za-z][\w.\-]{2,30}"),
    "EMAIL": lazy(r"[\w.+\-]+@[\w.\-]+"),
    "FINANCIAL": lazy(r"(?=(?:[^\d]*\d){6})[A-Z0-9][A-Z0-9/]{5,40}"),
}


_FIRST = lazy(r"\d{0,4}|[A-Z]{2}|[A-Z]\d\d")
"""Field 1 of a segment: its number, the control code of an order, or the kind of event."""


class _Field(NamedTuple):
    start: int
    text: str


class Hl7Recognizer:
    """Segments of HL7 v2: `PID|1||884213^^^H^MR||Okoro^Ada||19730214|F|…`."""

    name = "pii/hl7"
    entities = frozenset({"ADDRESS", "DATE_OF_BIRTH", "GOV_ID", "MEDICAL_ID", "PERSON", "PHONE", "USERNAME"})
    anchors: Sequence[str] = tuple(f"{segment.lower()}|" for segment in _HL7)
    edges: Mapping[str, str] = dict.fromkeys(anchors, "left")
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        places = _HL7.get(view.folded[start : end - 1])
        if places is None:
            return
        fields = list(_fields(view.folded, start, "|"))
        if len(fields) < 3 or not _FIRST.fullmatch(fields[1].text):
            return  # the heading of a table
        for number, field in enumerate(fields):
            if field.text and (kind := places.get(number)):
                yield from self._found(field, kind)

    def _found(self, field: _Field, kind: str) -> Iterator[Finding]:
        # A field may be repeated; each time it has components of its own.
        at = field.start
        for text in field.text.split("~"):
            parts = text.split("^")
            if kind == "DOCTOR":
                yield from _finding(self.name, at, parts[0], "GOV_ID")
                yield from _finding(self.name, at + len(parts[0]) + 1, "^".join(parts[1:4]).rstrip("^"), "PERSON")
            elif kind == "PERSON":
                yield from _finding(self.name, at, "^".join(parts[:3]).rstrip("^"), kind)
            else:
                yield from _finding(self.name, at, text.rstrip("^") if kind == "ADDRESS" else parts[0], kind)
            at += len(text) + 1


class X12Recognizer:
    """Segments of X12: `NM1*IL*1*OKORO*ADA****MI*W884213~`, `DMG*D8*19730214*F~`."""

    name = "pii/x12"
    entities = frozenset({"ACCOUNT_ID", "ADDRESS", "DATE_OF_BIRTH", "EMAIL", "GOV_ID", "MEDICAL_ID", "PERSON", "PHONE"})
    anchors: Sequence[str] = tuple(f"{segment.lower()}*" for segment in _X12)
    edges: Mapping[str, str] = dict.fromkeys(anchors, "left")
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        segment = view.folded[start : end - 1]
        places = _X12.get(segment)
        if places is None or view.folded[start - 1 : start] not in ("", "\n", "~") or "~" not in view.folded[end:]:
            return
        fields = list(_fields(view.folded, start, "*"))
        if segment == "NM1" and (len(fields) < 4 or fields[2].text != "1"):
            return  # 2: an organization
        for number, field in enumerate(fields):
            kind = places.get(number)
            if kind in ("ID", "REACHED"):
                kind = _KINDS.get(fields[number - 1].text)
            if kind:
                yield from _finding(self.name, field.start, field.text, kind)


class Mt940Recognizer:
    """Statements of banks: the account in `:25:`, the other side in `?31` (account), `?32` and `?33` (name)."""

    name = "pii/mt940"
    entities = frozenset({"FINANCIAL", "PERSON"})
    anchors: Sequence[str] = (":25:", "?31", "?32", "?33")
    classes: Sequence[str] = ()

    _VALUE = lazy(r"[^?\n:]{2,40}")
    _OF_FIRM = lazy(
        r".*\b(?:gmbh|ag|kg|ohg|e\.?v|inc|ltd|llc|bank|sparkasse|versicherung|stadtwerke|amt|kasse)\b", re.IGNORECASE
    )

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        value = self._VALUE.match(view.folded, end)
        if value is None or (view.folded[start] == "?" and ":86:" not in view.folded):
            return
        text = value.group().rstrip()
        if view.lower[start:end] in (":25:", "?31"):
            yield from _finding(self.name, end, text, "FINANCIAL")
        elif " " in text and not self._OF_FIRM.match(text):
            yield from _finding(self.name, end, text, "PERSON")


def _fields(text: str, start: int, separator: str) -> Iterator[_Field]:
    """The fields of the segment that begins at `start`; the first is its name."""
    stop = min(len(text), start + _LONGEST)
    for mark in ("\n", "\r", "\\r", "\\n", '"', *(("~",) if separator == "*" else ())):
        at = text.find(mark, start, stop)
        stop = stop if at < 0 else at
    at = start
    for piece in text[start:stop].split(separator):
        yield _Field(at, piece)
        at += len(piece) + 1


def _finding(rule: str, start: int, text: str, entity: str) -> Iterator[Finding]:
    if text and _SHAPES[entity].fullmatch(text):
        yield Finding(start, start + len(text), entity, rule, 0.9, ("its place in the message says what it is",))


RECOGNIZERS = (Hl7Recognizer(), X12Recognizer(), Mt940Recognizer())
