"""Runs of digits that are written as telephone numbers are, and those that only look like it."""

from __future__ import annotations

import re
from typing import NamedTuple

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.word_lists import word_list

CANDIDATE = lazy(
    r"(?:\+[ ]?|00(?=[1-9]))?(?:\([0-9+ ]{1,6}\)|[0-9])(?:(?:[ ]?[\-/·][ ]?|[. ])?\(?[0-9]\)?){5,19}"
    r"(?P<extension>[ ,;]{0,3}(?:x|ext\.?|extension|durchwahl|dw|poste|int\.?|interno|anexo"
    r"|ramal|wew\.?|#)[ .:]{0,2}[0-9]{1,6})?"
    r"(?![0-9]|[.\-/:][0-9]|[a-z_])"
)
"""Of `view.lower`: a number with `+`, brackets, single separators and an extension. Matched at its start; at most 20 digits."""

_GROUPS = lazy(r"[0-9]+")
_DATE = lazy(
    r"(?:19|20)[0-9]{2}([./\- ])[01]?[0-9]\1[0-3]?[0-9](?![0-9]).*|[0-3]?[0-9]([./\- ])[0-3]?[0-9]\2(?:"
    r"19|20)[0-9]{2}(?![0-9]).*"
    r"|(?:19|20)[0-9]{2}\s?[\-/–]\s?(?:19|20)?[0-9]{2}(?:\b.*)?|(?:19|20)[0-9]{6}(?:[ \-]?[0-9]{4,6})?",
    re.DOTALL,
)
_DATED = lazy(
    r"(?:19|20)[0-9]{2}([./\- ])[01]?[0-9]\1[0-3]?[0-9](?![0-9])|[0-3]?[0-9]([./\- ])[0-3]?[0-9]\2(?:19|20)[0-9]{2}(?![0-9])"
)
_QUAD = lazy(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}")
_SSN = lazy(r"[0-9]{3}-[0-9]{2}-[0-9]{4}")
_CARD = lazy(r"[1-9][0-9]{3}([ \-])[0-9]{4}\1[0-9]{4}.*")
_THOUSANDS = lazy(r"[0-9]{1,3}(?:[ .][0-9]{3}){1,6}(?:[.,][0-9]{1,2})?")
_STAMP = lazy(r"1[4-9][0-9]{8}(?:[0-9]{3})?|[4-9][0-9]{12}")
_RANGE = lazy(r"[0-9]{1,6} ?[\-–/] ?[0-9]{1,6}")
_UNIT_AFTER = lazy(
    r"\s?(?:%|€|\$|£|¥|(?:usd|eur|gbp|chf|inr|jpy|kg|km|cm|mm|mb|gb|kb|bytes?|ms|sec|seconds?"
    r"|px|hz|rows?|lines?|items?|users?|times?"
    r"|tokens?|people|files?|records?|views?|dollars?|euros?)\b)",
    re.IGNORECASE,
)
_BEFORE_NOT = lazy(r"(?:[$€£¥#<>^*~|]|[A-Za-z0-9_][./\-]|\d:|[A-Za-z0-9_]|\d[,.]|&)\Z")


class Shape(NamedTuple):
    """What is known of a candidate by its writing alone."""

    digits: str
    """All digits in order, without those of an extension."""
    international: bool
    groups: tuple[int, ...]
    separated: bool
    """Some separator stands between digits."""
    bracketed: bool


def shape(value: str, extension: str) -> Shape:
    """`value` taken apart; `extension` is its tail, which is left out."""
    body = value[: len(value) - len(extension)] if extension else value
    groups = tuple(len(g) for g in _GROUPS.findall(body))
    digits = "".join(_GROUPS.findall(body))
    return Shape(digits, body.startswith(("+", "00", "(+")), groups, len(groups) > 1, "(" in body)


def is_other(value: str, found: Shape, before: str, after: str) -> bool:
    """`value` is a date, an address of a machine, an amount, a card or national number, or a stand-in.

    :param before: a few characters that stand before it; `after`: a few behind it.
    """
    if _DATE.fullmatch(value) or _QUAD.fullmatch(value) or _SSN.fullmatch(value) or _CARD.fullmatch(value):
        return True
    if is_stand_in(found.digits):
        return True
    if found.separated and (max(found.groups) > 9 or (found.groups[-1] == 1 and max(found.groups) > 1)):
        return True
    if not found.separated and not found.international and is_stamp(found.digits):
        return True
    if not found.international and _UNIT_AFTER.match(after):
        return True
    return is_reserved(found.digits)


_GLUED = frozenset("$€£¥#<>^*~|&_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_JOINTS = frozenset("-./")
_NAMES = frozenset("_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")


def is_inside(text: str, start: int) -> bool:
    """What stands right before `start` says that the digits there begin nothing; most do not, and this is the quickest look."""
    before = text[start - 1]
    return before in _GLUED or (before in _JOINTS and text[start - 2 : start - 1] in _NAMES)


def is_stand_in(digits: str) -> bool:
    """Digits in a row, or few different ones."""
    return len(set(digits)) < 3 or digits in "01234567890123456789" or digits in "98765432109876543210"


def is_stamp(digits: str) -> bool:
    """Seconds since 1970."""
    return _STAMP.fullmatch(digits) is not None


def is_dated(text: str, start: int) -> bool:
    """A day with its year begins at `start`."""
    return _DATED.match(text, start) is not None


def is_embedded(before: str) -> bool:
    """What stands before says that the digits go on to the left, or belong to a name or an amount."""
    return _BEFORE_NOT.search(before) is not None


def is_plain_amount(value: str) -> bool:
    """`1 234 567`, `10.000.000`, `100-200`: numbers that are counted, not called."""
    return _THOUSANDS.fullmatch(value) is not None or _RANGE.fullmatch(value) is not None


_HELP_LINES = frozenset(word_list("phone help lines"))


def is_reserved(digits: str) -> bool:
    """555-0100 to 555-0199 of North America, stand-ins such as 555-1234, public help lines, a tail of zeros."""
    ten = digits[-10:]
    if digits in _HELP_LINES or ten in _HELP_LINES or digits.endswith("000000"):
        return True
    if len(ten) == 10 and ten[3:6] == "555" and (ten[6:8] == "01" or ten[:3] in ("555", "123")):
        return True
    if ten in (
        "1234567890",
        "5551234567",
        "1231231234",
        "1234567891",
        "2345678901",
        "5555555555",
        "0123456789",
    ):
        return True
    return len(digits) == 7 and digits.startswith("55501")
