"""Tables: what a column holds, its heading says (`name,dob,customer_id` in CSV, `| Name | Phone |` in Markdown).

Anchored on headings beside a delimiter; the table is read downwards from there, a bounded number of lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sanitizer.core.finding import Finding
from sanitizer.recognizers.date_words import DATE
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.lines import line_end, line_start
from sanitizer.recognizers.name_cue_words import words_of
from sanitizer.recognizers.name_evidence import is_public
from sanitizer.recognizers.name_shape import name_at
from sanitizer.recognizers.surroundings import Surroundings, squash
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_ENTITIES = "PERSON DATE_OF_BIRTH ACCOUNT_ID VEHICLE GOV_ID MEDICAL_ID USERNAME PHONE ADDRESS FINANCIAL"
_HEADINGS = {heading: entity for entity in _ENTITIES.split(" ") for heading in word_list(f"heading {entity}")}
_BY_SQUASHED = {squash(h): entity for h, entity in _HEADINGS.items()}

_CELL = {
    "DATE_OF_BIRTH": lazy(rf"{DATE}", re.IGNORECASE),
    "ACCOUNT_ID": lazy(
        r"(?=[A-Za-z#\-/]*\d)(?:[A-Za-z]{1,4}[\-_#]?\d{3,14}|\d{4,14}|[A-Z0-9]{2,6}(?:-[A-Z0-9]{2,8}){1,3})"
    ),
    "VEHICLE": lazy(r"(?=[^\d]*\d)(?=[\d\- ]*[A-ZÄÖÜ])[A-ZÄÖÜ0-9]{1,4}(?:[ \-·]?[A-Z0-9]{1,4}){1,3}"),
    "GOV_ID": lazy(r"(?=(?:[A-Za-z]*[\-./ ]?\d){5})[A-Za-z0-9][A-Za-z0-9\-./ ]{4,20}"),
    "MEDICAL_ID": lazy(r"(?=(?:[A-Za-z\-]*\d){4})[A-Za-z0-9][A-Za-z0-9\-./ ]{3,20}"),
    "USERNAME": lazy(r"@?[a-z][a-z0-9_.\-]{2,30}"),
    "PHONE": lazy(r"\+?[\d(][\d ()./\-]{6,20}\d"),
    "ADDRESS": lazy(r"(?=[^\n]*\d)(?=[^\n]*[A-Za-zÀ-ž])[\w#][^\n|;\t]{5,100}"),
    "FINANCIAL": lazy(r"(?=(?:[A-Z]*[ \-]?\d){8})[A-Z0-9][A-Z0-9 \-]{7,34}"),
}
_WHOLE_NAME = lazy(
    r"[A-ZÀ-Ž][\w'’\-]+, (?:[A-ZÀ-Ž][\w'’\-]+(?: [A-ZÀ-Ž][\w'’.\-]*)?|(?:[A-ZÀ-Ž]\.[ ]?){1,3})"
    r"|(?:(?:van|von|de|der|den|del|di|da|dos|le|la|ter|ten|zu) ){1,3}[A-ZÀ-Ž][\w'’\-]+"
)
"""`Baek, Jun-ho`, `van der Heuvel`: as they stand in a column."""
_NAMES_WITHOUT_BLANKS = frozenset((
    "firstname", "lastname", "surname", "givenname", "familyname", "forename", "fname", "lname", "vorname", "nachname",
))  # fmt: skip
_ALSO_NAMES = frozenset("first last nom nombre nome naam namn navn ime meno jméno nume név nimi ad imię имя".split())  # noqa: SIM905
"""Headings of names of anything; of persons' where one of persons' names stands beside them."""
_ASIDE = lazy(r"\([^)]{0,16}\)")
_DELIMITERS = (",", ";", "\t", "|")
_MOST_LINES = 300
_LONGEST_LINE = 2000
_STAND_INS = frozenset(
    [
        "n/a",
        "none",
        "null",
        "nan",
        "-",
        "–",
        "—",
        "tbd",
        "unknown",
        "?",
        "x",
        "user",
        "admin",
        "test",
        "root",
        "name",
        "string",
        "yes",
        "no",
        "true",
        "false",
    ]
)


@cache
def _only_names() -> frozenset[str]:
    """Headings of persons' names only."""
    return _NAMES_WITHOUT_BLANKS | frozenset(squash(word) for word in words_of("strict"))


class ColumnRecognizer:
    """Cells under a heading that names what is private."""

    name = "pii/column"
    entities = frozenset(_BY_SQUASHED.values())
    anchors = tuple(
        dict.fromkeys(
            f"{before}{heading}{after}"
            for heading in _HEADINGS
            for before, after in (
                ("", ","),
                (",", "\n"),
                ("", ";"),
                (";", "\n"),
                ("", "\t"),
                ("\t", "\n"),
                ("| ", " |"),
                ("|", "|"),
            )
        )
    )
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        delimiter = next((d for d in _DELIMITERS if d in text[start:end]), "")
        first = line_start(text, start + 1 if text[start] == "\n" else start, _LONGEST_LINE)
        last = text.find("\n", start, start + _LONGEST_LINE)
        if not delimiter or last < 0 or last - first > _LONGEST_LINE or (first and text[first - 1] != "\n"):
            return
        headings = [_ASIDE.sub("", c).strip(" \"'*`") for c in text[first:last].rstrip("\r").split(delimiter)]
        if len([h for h in headings if h]) < 2 or any(len(h) > 40 or "(" in h or "=" in h for h in headings):
            return
        if first and text.count(delimiter, line_start(text, first - 1, _LONGEST_LINE), first) >= len(headings) - 1:
            return  # a line of the table before it: no heading
        place = text.count(delimiter, first, start + (1 if text[start] == delimiter else 0))
        entity = _BY_SQUASHED.get(squash(headings[place])) if place < len(headings) else None
        if entity is None:
            return
        known = sum(
            squash(h) in _BY_SQUASHED
            or squash(h) in ("email", "mail", "city", "date", "country", "id", "amount", "age", "notes", "zip")
            for h in headings
        )
        if known < 2:
            return
        squashed = [squash(h) for h in headings]
        strict = squashed[place] in _only_names() or (
            squashed[place] in _ALSO_NAMES and any(h in _only_names() for h in squashed)
        )
        yield from self._cells(text, last + 1, delimiter, place, len(headings), entity, strict)

    def _cells(
        self, text: str, at: int, delimiter: str, place: int, width: int, entity: str, strict: bool
    ) -> Iterator[Finding]:
        for _ in range(_MOST_LINES):
            end = line_end(text, at, _LONGEST_LINE)
            cells = _split(text, at, end, delimiter)
            if len(cells) < max(2, width - 1) or len(cells) > width + 1:
                return
            start, stop = cells[min(place, len(cells) - 1)]
            found = _cell(text, start, stop, entity, strict)
            if found is not None:
                yield Finding(*found, entity, self.name, 0.85, ("stands in a column of that heading",))
            at = end + 1
            if at >= len(text) or text[end] != "\n":
                return


def _split(text: str, start: int, end: int, delimiter: str) -> list[tuple[int, int]]:
    """The spans of the cells of a line; a delimiter inside double quotes does not divide."""
    cells = []
    first, quoted = start, False
    for at in range(start, end):
        character = text[at]
        if character == '"':
            quoted = not quoted
        elif character == delimiter and not quoted:
            cells.append((first, at))
            first = at + 1
    cells.append((first, end))
    return cells


def _cell(text: str, start: int, end: int, entity: str, strict: bool) -> tuple[int, int] | None:
    """The value in a cell, if it is one of `entity`; `strict` under a heading that only names of persons stand under."""
    while start < end and text[start] in " \"'*`_\r":
        start += 1
    while end > start and text[end - 1] in " \"'*`_\r":
        end -= 1
    value = text[start:end]
    if not value or value.lower() in _STAND_INS:
        return None
    if entity == "PERSON":
        if _WHOLE_NAME.fullmatch(value):
            return start, end
        name = name_at(text, start, small=False, most=4, stop=end)
        whole = name is not None and not is_public(name.text) and (name.end == end or text[name.end] in " (,")
        believed = name is not None and (name.known > 0 or len(name.words) > 1 or (strict and value[1:].islower()))
        return (start, name.end) if name is not None and whole and believed else None
    return (start, end) if _CELL[entity].fullmatch(value) else None


RECOGNIZERS = (ColumnRecognizer(),)
