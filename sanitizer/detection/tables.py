"""Tables inside text: the column says what a cell is. CSV, TSV, semicolons, pipes and Markdown tables with a header.

A cell under a column that may hold personal data is looked at once more by itself, with the column's title as its key,
as if it were a JSON value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

MAX_ROWS = 20_000
"""Rows of one table that are read by column; the text itself is always scanned whole."""

_DELIMITERS = ("\t", ";", "|", "│", ",")
_RULE = re.compile(r"[\s|:+-]+")
_RULER = re.compile(r"[\s|+:│┼├┤╞╡═─=-]*[-─═=]{2}[\s|+:│┼├┤╞╡═─=-]*")
"""What databases and Markdown draw between a heading and its rows, and around them."""
_TITLE = re.compile(r"[\"'*_ ]*([^\W\d_](?:[^\"\d<>={}()]|\([^\"\d<>={}()]{1,12}\)){0,40}?)[\"'*_ ]*")
_CELL = re.compile(r'\s*"((?:[^"]|"")*)"\s*|\s*(.*?)\s*', re.DOTALL)
_PERSONAL = re.compile(
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
_OF_PEOPLE = re.compile(
    r"mail|phone|tel|mobil|handy|birth|dob|\bage\b|alter|surname|last|family|ssn|address|street|room|class|grade|dept|"
    r"patient|salary|plate|guest|diet|allerg|shirt",
    re.IGNORECASE,
)


class Cell(NamedTuple):
    start: int
    """Where its content begins in the text, in code points."""
    text: str
    key: str
    """The column's title, written like a key: `first_name`."""


def cells(text: str) -> Iterator[Cell]:
    """The cells of all tables in a text that stand under a column of personal data."""
    if not any(d in text for d in _DELIMITERS) or "\n" not in text:
        return
    lines = list(_lines(text))
    at = 0
    while at < len(lines) - 1:
        keys, delimiter = _header(lines[at][1], lines[at + 1][1])
        if not any(keys):
            at += 1
            continue
        at += 1
        for start, line in lines[at : at + MAX_ROWS]:
            parts = list(_parts(line, delimiter))
            if len(parts) != len(keys):
                break
            at += 1
            yield from (Cell(start + p, cell, k) for (p, cell), k in zip(parts, keys, strict=True) if k and cell)


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
    """The key of each column, empty for those of no interest, and what parts the columns."""
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
        if any(_OF_PEOPLE.search(n) for n in names):
            names = ["full_name" if n in _JUST_NAME else n for n in names]
        return [n if is_personal(n) else "" for n in names], delimiter
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
