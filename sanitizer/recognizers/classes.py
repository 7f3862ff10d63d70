"""Anchor classes: places that no literal announces, found by one cheap pass each.

    digits    the start of each group of digits that, with the groups which follow it after single separators
              (`123-45-6789`, `+49 (30) 123 456`, `192.168.0.1`), holds at least five digits. Not inside a word; up to
              four letters may stand right before it (`DE44…`, `QQ 12…`), which a rule takes in with `left`
    at        each `@`
    colons    the start of a run of hex groups and at least two colons: IPv6 addresses, MAC addresses, times
    hexpairs  the start of two hex digits, `-`, two hex digits, `-` …: MAC addresses with dashes
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_CHUNK = re.compile(r"[0-9](?<![0-9A-Za-z_][0-9])[0-9]*(?:(?:[ .\-/:]|\) ?|[ ][(\-/][ ]?)[0-9]+)*")
_GLUED = re.compile(r"[0-9](?<=[A-Za-z][0-9])[0-9]*(?:[ .\-/]?[0-9]+)*")
_GROUP = re.compile(r"[0-9]+")
_LETTERS_BEFORE = re.compile(r"[A-Za-z]{1,4}(?![0-9A-Za-z_])")
_COLONS = re.compile(r":[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]*")
_HEX_BEFORE = re.compile(r"[0-9A-Fa-f]{1,4}(?![0-9A-Za-z_])")
_HEXPAIRS = re.compile(r"-(?<=[0-9A-Fa-f]{2}-)[0-9A-Fa-f]{2}-")
_LEAST_DIGITS = 5
_GROUPS_TRIED = 12


def digits(text: str) -> Iterator[int]:
    for chunk in _CHUNK.finditer(text):
        groups = [m.span() for m in _GROUP.finditer(text, chunk.start(), chunk.end())]
        left = sum(end - start for start, end in groups)
        for start, end in groups:
            if left < _LEAST_DIGITS:
                break
            yield start
            left -= end - start
    for chunk in _GLUED.finditer(text):
        start = chunk.start()
        if chunk.end() - start >= 4 and _LETTERS_BEFORE.match(text[max(0, start - 5) : start][::-1]):
            yield start


def at(text: str) -> Iterator[int]:
    place = text.find("@")
    while place >= 0:
        yield place
        place = text.find("@", place + 1)


def colons(text: str) -> Iterator[int]:
    for match in _COLONS.finditer(text):
        start = match.start()
        before = _HEX_BEFORE.match(text[max(0, start - 5) : start][::-1])
        yield start - (before.end() if before else 0)


def hexpairs(text: str) -> Iterator[int]:
    for match in _HEXPAIRS.finditer(text):
        start = match.start() - 2
        if start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "-_"):
            yield start


CLASSES: dict[str, Callable[[str], Iterator[int]]] = {"digits": digits, "at": at, "colons": colons, "hexpairs": hexpairs}
