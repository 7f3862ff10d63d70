"""Anchor classes: places that no literal announces, found by one cheap pass each.

digits    the start of each group of digits that, with the digits which follow it after at most two separators
          (`123-45-6789`, `(030) 123 456`), counts seven or more. Not inside a word, not a fraction; up to four letters
          may stand right before it (`DE44…`, `QQ 12…`), which a rule takes in with `left`
dots      the start of four groups of one to three digits joined by dots: IPv4 addresses
pairs     the start of a decimal number that another one follows: coordinates such as `52.52000, 13.40495`
at        each `@`
colons    the start of a run of hex groups and at least two colons: IPv6 addresses, MAC addresses, times
postcodes the blank in or behind what may be a postcode: `, 10115 Berlin`, `SW9 8PR`
hexpairs  the start of two hex digits, `-`, two hex digits, `-` …: MAC addresses with dashes
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from sanitizer.recognizers.anatomy import CHAINED
from sanitizer.recognizers.lazy import lazy

_CAPITALS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ZEROS = bytes.maketrans(b"123456789" + _CAPITALS, b"000000000" + b"A" * 26)


class Outline(NamedTuple):
    """A text as bytes of the same length, in which characters of a class look alike.

    What is looked for in it begins with a literal, which `re` and `in` find many times as fast as one of a set.
    """

    text: str
    digits: bytes
    """Every digit reads 0, every capital A."""


def outline(text: str) -> Outline:
    """The outline of `text`."""
    raw = text.encode("latin-1", "replace")
    return Outline(text, raw.translate(_ZEROS))


_TOKENS = bytes.maketrans(CHAINED.encode(), b"t" * len(CHAINED))


def tokens(text: str) -> bytes:
    """`text` as bytes of the same length, in which all that tokens are made of reads t."""
    return text.encode("latin-1", "replace").translate(_TOKENS)


CHUNK = re.compile(rb"0(?=[0 .\-/()]{5})(?=(?:[ .\-/()]{0,2}0){5})(?!0*\.0{5})(?<!0\.0)[0 .\-/()]*")
"""Of an outline: a stretch that holds six digits or more with at most two separators between them, and is no fraction."""
DIGITS = re.compile(rb"0(?=(?:[ .\-/()]{0,2}0){6})(?:(?<![0A-Za-z_]0)|(?<=[A-Z]0))(?<!0\.0)(?!0*\.0{5})0*")
"""A group of digits inside such a stretch that starts a number of seven digits or more."""
_LETTERS_BEFORE = lazy(r"[A-Za-z]{1,4}(?![0-9A-Za-z_])")
_DOTS = re.compile(rb"\.(?=0{1,3}\.0{1,3}\.0)(?<=0\.)")
_DIGITS_BEFORE = lazy(r"[0-9]{1,3}(?![0-9A-Za-z_])")
_LONG_FRACTION = re.compile(rb"\.(?=0000)(?<=0\.)")
_PAIRS = lazy(r"\.(?=[0-9]{4,}°?[ NSns]{0,2}[,;]?[ ]?-?[0-9]{1,3}\.[0-9]{3})(?<=[0-9]\.)")
# The last digit of a number of four to seven behind a comma or on a new line, and a capital word; or the digit that begins
# the second half of a postcode of letters and digits. One digit at the head is found many times as fast as two signs.
_POSTCODES = re.compile(
    rb"0(?:( )(?=[A-Z\xc0-\xde?])(?:(?<=, 00000 )|(?<=\n00000 )|(?<=, 0000 )|(?<=\n0000 )|(?<=,00000 )|(?<=-00000 )|(?<=-0000 )"
    rb"|(?<=, 000 00 )|(?<=\n000 00 )|(?<=, 00-000 )|(?<=\n00-000 )|(?<=, 0000-000 )|(?<=\n0000-000 ))"
    rb"|(?=A[A0](?![0A-Za-z]))(?<=[A0] 0))"
)
_COLONS = lazy(r":(?=[0-9A-Fa-f:][0-9A-Fa-f:.])[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]*")
_COLON_PAIR = re.compile(rb":(?=[0Aa-f]{0,4}:)")
_HEX_BEFORE = lazy(r"[0-9A-Fa-f]{1,4}(?![0-9A-Za-z_])")
_HEXPAIR = re.compile(rb"-(?=[0Aa-f]{2}-)(?<=[0Aa-f]{2}-)")
_HEXPAIRS = lazy(r"-(?<=[0-9A-Fa-f]{2}-)[0-9A-Fa-f]{2}-")


def is_glued(text: str, start: int) -> bool:
    """A letter stands right before `start`."""
    return start > 0 and text[start - 1].isalpha() and text[start - 1].isascii()


def few_letters(text: str, start: int) -> bool:
    """One to four letters, and no more of a word, stand right before `start`."""
    return _LETTERS_BEFORE.match(text[max(0, start - 5) : start][::-1]) is not None


def at(outlined: Outline) -> Iterable[int]:
    return _places(outlined.text, "@") if "@" in outlined.text else ()


def dots(outlined: Outline) -> Iterable[int]:
    return _dots(outlined) if _DOTS.search(outlined.digits) else ()


def pairs(outlined: Outline) -> Iterable[int]:
    return _pairs(outlined.text) if _LONG_FRACTION.search(outlined.digits) else ()


def colons(outlined: Outline) -> Iterable[int]:
    return _colons(outlined.text) if _COLON_PAIR.search(outlined.digits) else ()


def hexpairs(outlined: Outline) -> Iterable[int]:
    return _hexpairs(outlined.text) if _HEXPAIR.search(outlined.digits) else ()


def _places(text: str, sign: str) -> Iterator[int]:
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)


def _dots(outlined: Outline) -> Iterator[int]:
    text = outlined.text
    for match in _DOTS.finditer(outlined.digits):
        start = match.start()
        before = _DIGITS_BEFORE.match(text[max(0, start - 4) : start][::-1])
        if before:
            yield start - before.end()


def _pairs(text: str) -> Iterator[int]:
    for match in _PAIRS.finditer(text):
        start = match.start()
        before = _DIGITS_BEFORE.match(text[max(0, start - 4) : start][::-1])
        if before:
            first = start - before.end()
            yield first - (first > 0 and text[first - 1] == "-")


def _colons(text: str) -> Iterator[int]:
    for match in _COLONS.finditer(text):
        start = match.start()
        before = _HEX_BEFORE.match(text[max(0, start - 5) : start][::-1])
        yield start - (before.end() if before else 0)


def _hexpairs(text: str) -> Iterator[int]:
    for match in _HEXPAIRS.finditer(text):
        start = match.start() - 2
        if start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "-_"):
            yield start


def postcodes(outlined: Outline) -> Iterator[int]:
    for match in _POSTCODES.finditer(outlined.digits):
        yield match.start() + (1 if match.lastindex else -1)


CLASSES: dict[str, Callable[[Outline], Iterable[int]]] = {
    "at": at,
    "dots": dots,
    "pairs": pairs,
    "colons": colons,
    "hexpairs": hexpairs,
    "postcodes": postcodes,
}
