"""Tables inside text: the column says what a cell is. CSV, TSV, semicolons, pipes and Markdown tables with a header.

A cell under a column that may hold personal data is looked at once more by itself, with the column's title as its key,
as if it were a JSON value.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy

MAX_ROWS = 20_000
"""Rows of one table that are read by column; the text itself is always scanned whole."""

_DELIMITERS = ("\t", ";", "|", "│", ",")
_RULE = re.compile(r"[\s|:+-]+")
_RULER = lazy(r"[\s|+:│┼├┤╞╡═─=-]*[-─═=]{2}[\s|+:│┼├┤╞╡═─=-]*")
"""What databases and Markdown draw between a heading and its rows, and around them."""
_TITLE = lazy(r"[\"'*_ ]*([^\W\d_](?:[^\"\d<>={}()]|\([^\"\d<>={}()]{1,12}\)){0,40}?)[\"'*_ ]*")
_CELL = re.compile(r'\s*"((?:[^"]|"")*)"\s*|\s*(.*?)\s*', re.DOTALL)
_PERSONAL = lazy(
    r"name|naam|namn|navn|nom\b|nombre|nome|apellido|imi|nazwisko|имя|фамилия|mail|phone|tel|mobil|handy|cell|fax|birth|dob|geb|"
    r"nacim|naiss|ssn|social|tax|steuer|passport|licen|national|\bid\b|iban|account|konto|card|street|address|adres|"
    r"strasse|straße|zip|plz|patient|mrn|nhs|insur|policy|member|customer|kunde|client|employee|staff|user|login|pass|"
    r"\bni\b|\bnino|personn|p[ei]rs\.?[ -]?nr|\bpnr\b|\bfnr\b|\bcpr\b|pesel|\bcn[ip]\b|\bdni\b|\bni[ef]\b|\bcpf\b|\brfc\b|curp|\bbsn\b|s[ée]cu\b|t[ée]l\b|telef|"
    r"\bgsm\b|\bext\b|\bemp\b|born|\bn[ée](?:e|\(e\))?\b|\bnat[oa]\b|data ur|doğum|\btc\b|soyad|\bad[ıi]?\b|prénom|prenom|cognome|família|familie|rodné|"
    r"kennzeichen|kenteken|matrícula|targa|whatsapp|instagram|telegram|discord|handle|\badr|parent|guardian|eltern|vårdnad|emergency|notfall|kin\b|"
    r"pin\b|\bpw|pwd|kennwort|contrase|\bmdp\b|mot de passe|senha|wachtwoord|hasło|heslo|lösenord|пароль|密码|パスワード|\bcode\b|secret|token|key|plate|vin\b|serial|mac\b|\bip\b|host|owner|contact|student|teacher|guest|driver|order|booking",
    re.IGNORECASE,
)
_JUST_NAME = frozenset({"name", "naam", "namn", "navn", "nom", "nombre", "nome", "imię", "имя", "who", "person"})
_TITLE_WORDS = 3
_GIVEN = lazy(r"(?:first|given)(?:_?name)?|forename|prénom|prenom|vorname|voornaam|förnamn|fornavn|imię|jméno|имя|ad")
"""Beside one of these, a column called `name` holds family names."""
_SOMEBODY = lazy(
    r"parent|guardian|manager|line_manager|supervisor|tutor|coach|teacher|vårdnadshavare|erziehungsberechtigte[r]?|tuteur|ouder|"
    r"reports_to|partner|spouse|next_of_kin|emergency_contact|ansprechpartner|kontaktperson|responsable|opiekun"
)
_OF_PEOPLE = lazy(
    r"mail|phone|tel|mobil|handy|birth|dob|\bage\b|alter|surname|last|family|ssn|address|street|room|class|grade|dept|"
    r"patient|salary|plate|guest|diet|allerg|shirt",
    re.IGNORECASE,
)


_OF_THINGS = lazy(
    r"\b(?:city|town|site|location|branch|office|school|country|state|region|county|status|product|item|model|dept|department|"
    r"team|company|employer|firma|firm|organi[sz]ation|type|category|job|role|position|subject|class|course|project|brand|colou?r|"
    r"size|diet|plan|language|ville|pays|école|ort|stadt|land|schule|klasse|ciudad|país|escuela|cidade|escola|città|paese|scuola|"
    r"miasto|kraj|szkoła|stad|skola|plaats|school|город|страна|школа)\b"
)
"""Titles of columns that hold no people; notes and comments may."""


class Cell(NamedTuple):
    start: int
    """Where its content begins in the text, in code points."""
    text: str
    key: str
    """The column's title, written like a key: `first_name`."""


class Tables:
    """All tables of a text, read once, and not before they are asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _rows(self) -> list[_Row]:
        return list(_rows(self._text))

    def cells(self) -> Iterator[Cell]:
        """The cells that stand under a column of personal data."""
        for row in self._rows:
            if not row.is_heading:
                yield from (cell for cell in row.cells if cell.text and is_personal(cell.key))

    def of_people(self, findings: list[Finding]) -> list[Finding]:
        """Without the names that are headings, or stand under one that announces places or things."""
        if not any(f.entity == "PERSON" for f in findings) or not self._rows:
            return findings
        return [f for f in findings if f.entity != "PERSON" or not self._is_nobody(f)]

    def _is_nobody(self, finding: Finding) -> bool:
        at = bisect_right(self._nobody, (finding.start, sys.maxsize)) - 1
        return at >= 0 and finding.end <= self._nobody[at][1]

    @cached_property
    def _nobody(self) -> list[tuple[int, int]]:
        return [
            (cell.start, cell.start + len(cell.text))
            for row in self._rows
            for cell in row.cells
            if len(cell.key.split("_")) <= _TITLE_WORDS and _announces_nobody(cell, row)
        ]


def _announces_nobody(cell: Cell, row: _Row) -> bool:
    is_thing = _OF_THINGS.search(cell.key.replace("_", " ")) is not None
    # A first line of names is no heading, whatever its neighbors are.
    return is_thing or (row.is_heading and is_personal(cell.key))


class _Row(NamedTuple):
    cells: list[Cell]
    is_heading: bool


def _rows(text: str) -> Iterator[_Row]:
    """The rows of all tables that have a column of personal data."""
    if not any(d in text for d in _DELIMITERS) or "\n" not in text:
        return
    lines = list(_lines(text))
    at = 0
    while at < len(lines) - 1:
        keys, delimiter = _header(lines[at][1], lines[at + 1][1])
        if not any(map(is_personal, keys)):
            at += 1
            continue
        heading = at
        for start, line in lines[at : at + MAX_ROWS + 1]:
            parts = list(_parts(line, delimiter))
            if len(parts) != len(keys):
                break
            cells_ = [Cell(start + p, cell, k) for (p, cell), k in zip(parts, keys, strict=True)]
            yield _Row(cells_, at == heading)
            at += 1


def is_personal(title: str) -> bool:
    """Whether what is called so may hold personal data."""
    return _PERSONAL.search(title.replace("_", " ")) is not None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    position = 0
    for line in text.splitlines(keepends=True):
        content = line.rstrip("\r\n")
        if not _RULER.fullmatch(content):
            yield position, content
        position += len(line)


def _header(line: str, following: str) -> tuple[Sequence[str], str]:
    """The key of each column, and what parts the columns."""
    for delimiter in _DELIMITERS:
        count = line.count(delimiter)
        if not count or following.count(delimiter) != count or len(line) > 1_000:
            continue
        titles = [_TITLE.fullmatch(part) for _, part in _parts(line, delimiter)]
        if sum(t is None for t in titles) > (2 if delimiter == "|" else 0):
            continue
        names = ["_".join(t[1].lower().split()) if t else "" for t in titles]
        if sum(bool(n) for n in names) < 2:
            continue
        if any(_GIVEN.fullmatch(n) for n in names):
            names = ["last_name" if n in _JUST_NAME else n for n in names]
        elif any(_OF_PEOPLE.search(n) for n in names):
            names = ["full_name" if n in _JUST_NAME else n for n in names]
        names = ["full_name" if _SOMEBODY.fullmatch(n) else n for n in names]
        return names, delimiter
    return (), ""


def _parts(line: str, delimiter: str) -> Iterator[tuple[int, str]]:
    """Offset and content of each part of a row, without quotes and blanks around it."""
    position = 0
    for raw in _split(line, delimiter):
        match = _CELL.fullmatch(raw)
        group = 1 if match and match[1] is not None else 2
        if match is None or _RULE.fullmatch(raw):
            yield position, ""
        else:
            yield position + match.start(group), match[group]
        position += len(raw) + len(delimiter)


def _split(line: str, delimiter: str) -> list[str]:
    if '"' not in line:
        return line.split(delimiter)
    parts: list[str] = []
    for piece in line.split(delimiter):
        # A quote that is still open: the delimiter stood inside it.
        if parts and parts[-1].count('"') % 2:
            parts[-1] += delimiter + piece
        else:
            parts.append(piece)
    return parts
