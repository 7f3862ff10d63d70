"""Anchor classes: places that no literal announces, found by one cheap pass each.

digits    the start of each group of digits that, with the digits which follow it after at most two separators
          (`123-45-6789`, `(030) 123 456`), counts seven or more. Not inside a word, not a fraction; up to four letters
          may stand right before it (`DE44…`, `QQ 12…`), which a rule takes in with `left`
dots      the start of four groups of one to three digits joined by dots: IPv4 addresses
pairs     the start of a decimal number that another one follows: coordinates such as `52.52000, 13.40495`
at        each `@`
colons    the start of a run of hex groups and at least two colons: IPv6 addresses, MAC addresses, times
hexpairs  the start of two hex digits, `-`, two hex digits, `-` …: MAC addresses with dashes
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# The first digit stands alone in front, so that `re` skips to digits quickly.
CHUNK = re.compile(
    r"[0-9](?=[0-9 .\-/()]{5})(?=(?:[ .\-/()]{0,2}[0-9]){5})(?![0-9]*\.[0-9]{5})(?<![0-9]\.[0-9])[0-9 .\-/()]*"
)
"""A stretch that holds six digits or more with at most two separators between them, and is no fraction."""
DIGITS = re.compile(
    r"[0-9](?=(?:[ .\-/()]{0,2}[0-9]){6})(?:(?<![0-9A-Za-z_][0-9])|(?<=[A-Z][0-9]))(?<![0-9]\.[0-9])(?![0-9]*\.[0-9]{5})[0-9]*"
)
"""A group of digits inside such a stretch that starts a number of seven digits or more."""
_LETTERS_BEFORE = re.compile(r"[A-Za-z]{1,4}(?![0-9A-Za-z_])")
_DOTS = re.compile(r"\.(?=[0-9]{1,3}\.[0-9]{1,3}\.[0-9])(?<=[0-9]\.)")
_DIGITS_BEFORE = re.compile(r"[0-9]{1,3}(?![0-9A-Za-z_])")
_PAIRS = re.compile(r"\.(?=[0-9]{4,}°?[ NSns]{0,2}[,;]?[ ]?-?[0-9]{1,3}\.[0-9]{3})(?<=[0-9]\.)")
_COLONS = re.compile(r":(?=[0-9A-Fa-f:][0-9A-Fa-f:.])[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]*")
_HEX_BEFORE = re.compile(r"[0-9A-Fa-f]{1,4}(?![0-9A-Za-z_])")
_HEXPAIRS = re.compile(r"-(?<=[0-9A-Fa-f]{2}-)[0-9A-Fa-f]{2}-")


def is_glued(text: str, start: int) -> bool:
    """A letter stands right before `start`."""
    return start > 0 and text[start - 1].isalpha() and text[start - 1].isascii()


def few_letters(text: str, start: int) -> bool:
    """One to four letters, and no more of a word, stand right before `start`."""
    return _LETTERS_BEFORE.match(text[max(0, start - 5) : start][::-1]) is not None


def at(text: str) -> Iterator[int]:
    place = text.find("@")
    while place >= 0:
        yield place
        place = text.find("@", place + 1)


def dots(text: str) -> Iterator[int]:
    for match in _DOTS.finditer(text):
        start = match.start()
        before = _DIGITS_BEFORE.match(text[max(0, start - 4) : start][::-1])
        if before:
            yield start - before.end()


def pairs(text: str) -> Iterator[int]:
    for match in _PAIRS.finditer(text):
        start = match.start()
        before = _DIGITS_BEFORE.match(text[max(0, start - 4) : start][::-1])
        if before:
            first = start - before.end()
            yield first - (first > 0 and text[first - 1] == "-")


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


CLASSES: dict[str, Callable[[str], Iterator[int]]] = {
    "at": at,
    "dots": dots,
    "pairs": pairs,
    "colons": colons,
    "hexpairs": hexpairs,
}
