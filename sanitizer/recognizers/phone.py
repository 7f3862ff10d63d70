"""Telephone numbers: a candidate by its writing, evidence around it, then the numbering plan decides.

Presidio's PhoneRecognizer rescans a text once for each region and finds 87 % wrong ones in documentation (ids, IP
addresses, national numbers), all with score 0.4. Here digits must be written or announced as a number that one calls,
and `phonenumbers` is asked about that candidate alone; it is imported when there is a first one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_everyday, is_given
from sanitizer.recognizers.phone_shape import (
    CANDIDATE,
    Shape,
    is_dated,
    is_embedded,
    is_inside,
    is_other,
    is_plain_amount,
    is_stamp,
    is_stand_in,
    shape,
)
from sanitizer.recognizers.phone_words import KEYS, NEAR
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_ENTITY = "PHONE"
_WINDOW = 60
_BESIDE = 18
# `T 030 …`, `M. 0171 …` in letterheads.
_LABEL = lazy(r"(?:^|[\n|,;(·•]\s{0,3})(?:[TMPFHCW]|Ph)[.:]?\s{1,2}\Z", re.IGNORECASE)
_LONGEST = 48
# Asked in this order for numbers without a country; the most written in chats come first.
_REGIONS = (
    "US", "GB", "DE", "FR", "IN", "ES", "IT", "NL", "AU", "BR", "CH", "AT", "BE", "PL", "SE", "JP", "CN", "MX", "ZA", "IE", "NZ", "PT",
)  # fmt: skip


class PhoneRecognizer:
    """Numbers in digits; spelled-out ones are in `spoken_digits`."""

    name = "pii/phone"
    entities = frozenset({_ENTITY})
    anchors = (" / ",)
    classes = ("digits",)

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        size = 0 if text[start] == " " else end - start
        if size > 15 or (not size and (start := _digits_before(text, start)) < 0):
            return ()
        if start and is_inside(text, start):
            return ()
        if (
            size < 5
            and is_dated(text, start)
            and text[start - 1 : start] not in ("+", "(")
            and text[start - 2 : start] != "+ "
        ):
            return ()  # Most of what has seven digits, and dear to take for a number first.
        begin = _beginning(text, start)
        if begin is None:
            return ()
        match = CANDIDATE.match(view.lower, begin, begin + _LONGEST)
        if match is None:
            return ()
        stop = match.end()
        value = text[begin:stop]
        if value.endswith(")") and value.count(")") > value.count("("):
            value, stop = value[:-1], stop - 1
        trunk = value[0] == "0" and len(value) in (10, 11)
        if (
            value.isdigit()
            and value[:2] != "00"
            and not trunk
            and (is_stand_in(value) or is_stamp(value) or not _is_announced(begin, around))
        ):
            return ()  # The rest could only say no: nothing but digits, and nobody speaks of a number to call.
        found = shape(value, match.group("extension") or "")
        if not 7 <= len(found.digits) <= 15 or is_other(value, found, text[begin - 8 : begin], text[stop : stop + 12]):
            return ()
        if _CITED.fullmatch(value) or (value[0] not in "+(" and _ABBREVIATED.search(text[max(0, begin - 12) : begin])):
            return ()
        score, why = _judge(value, found, begin, stop, text, around)
        return (Finding(begin, stop, _ENTITY, self.name, score, why),) if score else ()


def _is_announced(begin: int, around: Surroundings) -> bool:
    """A key names it or a word right beside it announces it."""
    return not KEYS.isdisjoint(around.names(begin)) or NEAR.among(around.near(begin, begin, _BESIDE))


def _digits_before(text: str, separator: int) -> int:
    """Where the digits right before a wide separator begin (`05151 / 94 31 07`); -1 if that is no area code."""
    at = separator
    while at > 0 and separator - at < 6 and text[at - 1].isdigit():
        at -= 1
    return at if 2 < separator - at < 6 and text[at] == "0" and text[separator + 3 : separator + 4].isdigit() else -1


def _beginning(text: str, start: int) -> int | None:
    """Where the number that holds the digit group at `start` begins; None if an earlier group holds that beginning."""
    at = start
    while at > 0 and text[at - 1] in "+(" and start - at < 3:
        at -= 1
    if at >= 2 and text[at - 1] == " " and text[at - 2] == "+":
        at -= 2
    if text[at] == "(" and ")" not in text[at + 1 : at + 8]:
        at += 1
    if at == 0:
        return at
    before = text[max(0, at - 8) : at]
    if before[-1] in " .-/)" and _goes_on(before):
        return None
    return None if is_embedded(before) else at


def _goes_on(before: str) -> bool:
    """The digits right before belong to the same number."""
    if ")" in before[-2:] and "(" not in before:
        return False
    head = before[:-1].rstrip(" )")
    if not head or not head[-1].isdigit():
        return False
    if before[-1] != " ":
        return True
    # A list number, a time or a long number in front is not a part of it: `1. 030 …`, `18:30 030 …`.
    digits = len(head) - len(head.rstrip("0123456789"))
    front = head[: len(head) - digits]
    return not (digits >= 5 or front.endswith((":", ",")))


def _judge(
    value: str, found: Shape, begin: int, stop: int, text: str, around: Surroundings
) -> tuple[float, tuple[str, ...]]:
    """Score and reasons; score 0 for what is no telephone number."""
    before, beside_text = text[max(0, begin - 8) : begin], text[max(0, begin - 40) : begin]
    named = not KEYS.isdisjoint(around.names(begin))
    spoken = not named and NEAR.among(around.near(begin, stop, _WINDOW))
    if found.international:
        valid = is_valid(value, None)
        if valid and found.separated:
            return 0.95, ("written with its country code", "valid in its numbering plan")
        if named or spoken:
            return 0.93 if valid else 0.75, ("written with its country code", "named or announced as a phone number")
        return (0.9 if value.startswith(("+", "(+")) else 0.4, ("valid in its numbering plan",)) if valid else (0.0, ())
    if named:
        return 0.92, ("its key names a phone number",)
    shaped = _is_shaped(found)
    spoken = spoken or _LABEL.search(before) is not None
    beside = spoken and NEAR.among(around.near(begin, begin, _BESIDE))
    if spoken and (shaped or beside or found.groups == (3, 3, 3) or (found.separated and not is_plain_amount(value))):
        valid = any(is_valid(value, region) for region in _REGIONS)
        if valid or len(found.digits) >= 8 or shaped:
            return (0.9 if valid else 0.7), (
                "announced as a phone number",
                "valid in a numbering plan" if valid else "its length fits",
            )
    written = found.groups in _ANYWHERE or not found.separated
    if written and 8 <= len(found.digits) <= 12 and _beside_person(found, beside_text):
        return 0.6, ("written as a phone number, right behind a person",)
    if is_plain_amount(value) or not found.separated:
        return 0.0, ()
    if found.groups in _AMERICAN and not found.digits.startswith("0"):
        if is_valid(value, "US"):
            return (0.8 if found.bracketed or "-" in value else 0.6), (
                "written as in North America",
                "valid in its numbering plan",
            )
    elif (
        found.digits.startswith("0")
        and 9 <= len(found.digits) <= 12
        and any(is_valid(value, region) for region in _TRUNK_ZERO)
    ):
        return (0.8 if found.bracketed else 0.6), ("written with an area code", "valid in a numbering plan")
    return 0.0, ()


_CITED = lazy(r"\d{1,5} \((?:18|19|20)\d\d\)")
"""`36, 864 (1999)`: a page and a year."""
_ABBREVIATED = lazy(
    r"(?<!\w)(?!(?:TEL|PH|MOB|FAX|CELL|WA|HP|GSM|NR|NO|UK|US|USA|UAE|EU|SMS|OR|AT|IS|ON|TO|AND|CALL|TEXT|MY|ME|US|HIM|HER|OUR|BY|IN|IT|THE|FOR|NEW|OLD|HOME|WORK)\b)[A-Z]{2,5}[ .:#]{1,2}\Z"
)
"""`MRN 4417820`, `PCN 21911634`: what stands right before says that it is another number, whatever is said before that."""
_PERSON = lazy(
    r"(?:^|[^\w.])(?P<first>[A-ZÀ-ŽА-ЯЁ][\w'’\-]+)(?: [A-ZÀ-ŽА-ЯЁ][\w'’.\-]*){0,2}[,:]? (?:[(\-–] ?)?\Z|(?:^|[^\w.])(?P<kin>[a-z]{3,12})(?: [A-ZÀ-Ž][\w'’\-]+)?[,:]? \Z"
)
_KIN = frozenset(word_list("name kin"))
_ANYWHERE = frozenset(
    {
        (2, 2, 2, 2),
        (3, 3, 3),
        (3, 2, 2, 2),
        (3, 3, 2, 2),
        (2, 2, 2, 2, 2),
        (3, 3, 4),
        (2, 4, 4),
        (3, 4, 4),
        (4, 3, 3),
        (5, 6),
        (5, 3, 3),
    }
)


def _beside_person(found: Shape, before: str) -> bool:
    """A number as the country's phones are written, right behind a name or a word for kin."""
    match = _PERSON.search(before)
    if match is None:
        return False
    words = [word.strip(",:.(") for word in match.group().split()]
    named = any(word[:1].isupper() and is_given(word) and not is_everyday(word) for word in words)
    if not (named or (match.group("kin") or "") in _KIN):
        return False
    if found.groups in _ANYWHERE:
        return True
    return not found.separated and found.digits.startswith("0") and 10 <= len(found.digits) <= 11


_AMERICAN = frozenset({(3, 3, 4), (1, 3, 3, 4)})
_TRUNK_ZERO = (
    "GB", "DE", "FR", "NL", "IT", "CH", "AT", "BE", "SE", "AU", "ZA", "JP", "KR", "IE", "NZ", "IN", "TR", "FI",
)  # fmt: skip
_SHAPES = _AMERICAN | {
    (2, 2, 2, 2, 2),
    (5, 6),
    (4, 3, 4),
    (3, 4, 4),
    (5, 3, 3),
    (5, 5),
    (4, 3, 3),
    (2, 4, 4),
    (3, 7),
    (3, 8),
}
_SHAPES |= {
    (4, 7),
    (4, 8),
    (4, 4, 4),
    (3, 6),
    (4, 6),
    (3, 2, 2, 2),
    (3, 3, 2, 2),
    (2, 3, 2, 2),
    (5, 2, 2, 2),
    (4, 4),
    (3, 3, 3, 2),
}


def _is_shaped(found: Shape) -> bool:
    return found.separated and (found.groups in _SHAPES or found.bracketed)


@lru_cache(maxsize=256)
def is_valid(value: str, region: str | None) -> bool:
    import phonenumbers

    try:
        parsed = phonenumbers.parse("+" + value[2:] if region is None and value.startswith("00") else value, region)
    except phonenumbers.NumberParseException:
        return False
    return bool(phonenumbers.is_valid_number(parsed))


RECOGNIZERS = (PhoneRecognizer(),)
