"""Numbers that name somebody, as they are written: digits in groups, letters and digits mixed, with separators."""

from __future__ import annotations

import re
from functools import lru_cache

from sanitizer.recognizers.checks.payment import is_documented
from sanitizer.recognizers.lazy import lazy

_PREFIX = lazy(r"(?<![\w\-/.])(?:[A-Z]{1,4}|[0-9])[ ]\Z")
_WORDS = frozenset(
    [
        "no",
        "nr",
        "num",
        "id",
        "ref",
        "is",
        "the",
        "my",
        "our",
        "and",
        "or",
        "for",
        "nbr",
        "code",
        "acc",
        "de",
        "le",
        "la",
        "el",
        "il",
        "on",
        "in",
        "a",
        "at",
        "to",
        "of",
    ]
)
_CAPITAL = "0-9A-ZА-ЯЁΑ-Ω"
_END = r"(?![^\W\u2e80-\uffef])"
"""No letter of a script with blanks between words, no digit behind it."""
_VALUE = lazy(
    r"[A-Z]{2}[0-9]{2}(?:[ ][A-Z0-9]{4}){2,7}(?:[ ][A-Z0-9]{1,4})?(?!\w)"
    r"|[0-9]:[0-9]{2}-[a-z]{2}-[0-9]{3,6}"
    r"|(?:[A-Z]{1,4}[ ](?=[0-9]{2})|[0-9][ ](?=[A-Z]{2,3}[0-9]))?"
    r"(?:[0-9]{1,3} [A-Z][A-Za-z]{0,2} (?=[0-9]{1,5}/[0-9]{2}))?"
    rf"(?:[{_CAPITAL}]{{1,34}}|[a-z]{{1,5}}[0-9]{{3,14}}[a-z]{{0,2}}|[a-z]{{1,4}}-(?=[0-9]{{3}}))"
    rf"(?:[\-/._][{_CAPITAL}]{{1,24}}){{0,6}}"
    rf"(?:[ ](?:[A-Z][ ]?(?=[0-9]{{3}}))?(?=[0-9])[0-9]{{1,12}}{_END}(?![.,:][0-9])"
    r"(?:[\-/][0-9A-Z]{1,8}(?!\w))?){0,8}"
    r"(?:[ ]?[A-Z]{1,2}(?![\w'’]|\.\w))?(?:\([0-9A]\))?"
)
_IN_WORD = lazy(r"(?<=[a-z])[0-9]{1,2}(?![0-9])|[0-9]+[a-z](?:[a-z]{2}|[a-z]?[0-9A-Z_])")
"""Digits that small letters stand beside as in no value: `ec2`, `4xlarge`, `7d3f`. Most of those in code, and quickly seen."""
_PLATE = lazy(
    r"[\u4e00-\u9fff][A-Z][·• ]?[A-Z0-9]{5,6}(?![A-Za-z0-9_])|[0-9]?[ก-ฮ]{2} ?[0-9]{1,4}|[\u4e00-\u9fff]{1,4} ?[0-9]{2,3} ?[\u3040-\u309f] ?[0-9]{1,2}-?[0-9]{2}|[0-9]{2,3}[가-힣] ?[0-9]{4}|"
    r"[A-ZА-ЯΑ-Ω0-9]{5,9}(?!\w)|[A-ZÄÖÜА-ЯΑ-Ω0-9]{1,4}(?:[ \-·•]{1,2}[A-ZÄÖÜА-Я0-9]{1,6}(?![a-z])){0,3}|[a-z]{1,3}[ -]?[0-9]{2,4}[ -]?[a-z]{1,3}"
)
_PROVINCES = frozenset("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领")
_PLATE_PREFIX = lazy(r"(?<![\w\-/.])[A-ZÄÖÜА-Я]{1,3}(?:[ \-·•]{1,2}[A-ZÄÖÜА-Я]{1,3})?[ \-·•]{1,2}\Z")
PLATE_SHAPE = lazy(
    r"[A-Z]{2}[0-9]{2} ?[A-Z]{3}|[A-Z][0-9]{1,3} ?[A-Z]{3}|[A-ZÄÖÜ]{1,3}[- ·][A-Z]{1,2}[- ]?[0-9]{1,4} ?[EH]?|[A-Z]{2}[- ]?[0-9]{3}[- ]?[A-Z]{2}|[0-9]{4}[- ]?[BCDFGHJKLMNPRSTVWXYZ]{3}"
    r"|[0-9]{1,3}-[A-Z]{2,3}-[0-9]{1,3}|[A-Z]{1,3}-[0-9]{2,3}-[A-Z]{1,3}|[0-9]{2}-[0-9]{2}-[A-Z]{2}|[0-9]{2}-[A-Z]{2}-[0-9]{2}|[A-Z]{2}-[0-9]{2}-[0-9]{2}|[0-9][A-Z]{3}[0-9]{3}|[A-Z]{3}[- ]?[0-9][A-Z0-9][0-9]{2}|[A-Z]{3}[- ][0-9]{3,4}"
    r"|[A-Z]{2,3} ?[0-9][0-9A-Z]{3,4}|[0-9]{2} ?[A-Z]{1,3} ?[0-9]{2,4}|[A-Z]{2} ?[0-9]{2} ?[A-Z]{1,3} ?[0-9]{4}|[АВЕКМНОРСТУХ] ?[0-9]{3} ?[АВЕКМНОРСТУХ]{2} ?[0-9]{2,3}|[ABCEHIKMOPTXАВСЕНІКМОРТХ]{2} ?[0-9]{4} ?[ABCEHIKMOPTXАВСЕНІКМОРТХ]{2}|[A-Z]{2}[- ][0-9]{5}|[0-9]{2,3}-[A-Z]{1,2}-[0-9]{1,6}|[A-Z]{3}[- ]?[0-9]{3}"
)
"""How the plates of the larger countries are written."""
_VIN = lazy(r"[A-HJ-NPR-Z0-9]{17}(?!\w)")
NOT_VALUES = lazy(
    r"(?i)(?:19|20)\d\d|(?:19|20)\d\d[\-/.](?:\d\d?|[A-Z]{3})(?:[\-/.]\d\d?){0,2}|(?:19|20)\d\d[\-/](?:19|20)?\d\d|(?:0?[1-9]|[12]\d|3[01])[\-/.](?:0?[1-9]|[12]\d|3[01])(?:[\-/.]\d{2,4})?"
    r"|[\-\dA-F]*[0-9a-f]{8}-[0-9a-f]{4}-.*|[0-9a-f]{24}|[0-9a-f]{32,}|0*12345\d*|ABC-?123\d*|(\d)\1+|0{3,}\d{0,3}|X{3,}.*|.*(?:EXAMPLE|XXXX).*"
    r"|v?\d{1,3}(?:\.\d{1,2}){1,3}|v?\d{1,3}\.\d{1,3}|X\.?509(?:[._\-].*)?|(?:UTF|ISO|SHA|MD|RFC|IEEE|EN|DIN|UA|GTM|G|HTTP|PEP|ASN?|IPV|COM|HTML|ES|WCAG|RAL|NGC|KB)[ _\-/]?\d{1,5}(?:[.\-:].*)?|CVE.*|CAS[ \-]?\d{2,7}-\d\d-\d|(?:4800|9600|19200|38400|57600|115200|921600)|\d+[KMG]B?|\d{1,4} ?(?:V|W|A|AC|DC|HP|PS|KW|KG|MM|CM|M|C|F|K|L|EUR|USD|GB|TB|HZ|MHZ|GHZ|BAR|PSI)|\d+(?:PX|MS|KB|GB|MM|CM|VA|W|X\d.*)"
    r"|(?:ISBN )?97[89][\- ]?\d{1,5}[\- ]\d{1,7}[\- ]\d{1,7}[\- ][\dX]|Q[1-4][ \-/]?(?:20)?\d\d|\d+(?:ST|ND|RD|TH|AM|PM|S|H|D|Y|M|KM|KG)|(?:19|20)\d\d[A-Z]{1,3}"
)
"""Years, days, ids of machines, versions, quantities, stand-ins, seconds since 1970."""
_COUNTED = lazy(
    r"\s?(?:%|[€$£¥]|°)|[ ](?:usd|eur|euros?|gbp|chf|dollars?|cents?|ct|kwh|km|kg|miles|people|persons|users|rows|times|items|records|orders|customers|patients|units|points|pages|lines|bytes"
    r"|tokens?|ms|seconds?|minutes?|hours?|days?|weeks?|months?|years?|(?:is )?out of range|stars?|votes?|views?|inhabitants|personen|stück|mal|personas|personnes|fois)\b|[ ]?(?!</)[*+<>=]{1,2}[ ]?[0-9a-z(]|\.[a-z]{2,4}\b"
)


def value_from(text: str, start: int, first: int, entity: str) -> tuple[int, int] | None:
    """The span of the code whose first digit is at `first`, none of it before `start`; None if it is none, or cut off."""
    if entity != "VEHICLE" and _IN_WORD.match(text, first):
        return None
    at = first
    while at > start and (text[at - 1] in "-/._·" or text[at - 1].isalnum()) and not _is_ideograph(text[at - 1]):
        at -= 1
    while at < first and not text[at].isalnum():
        at += 1
    if entity == "VEHICLE":
        if at > start and text[at - 1] in _PROVINCES:
            at -= 1
        before = _PLATE_PREFIX.search(text, max(start, at - 9), at)
        at = before.start() if before is not None else at
        match = _VIN.match(text, at) or _PLATE.match(text, at)
    else:
        match = _VALUE.match(text, _led_in(text, start, at))
    if match is None or match.end() <= first:
        return None
    stop = _trimmed(text, match.start(), match.end())
    return (match.start(), stop) if stop > first else None


def _led_in(text: str, start: int, at: int) -> int:
    """`at`, or before it where capitals stand apart that belong to the value: `LH 992003`."""
    if not text[at].isdigit():
        return at
    first = max(start, at - 5)
    before = _PREFIX.search(text[first:at])
    return at if before is None or before.group()[:-1].lower() in _WORDS else first + before.start()


def _is_ideograph(character: str) -> bool:
    return character > "\u2e80"


def _trimmed(text: str, start: int, end: int) -> int:
    """`end` without separators at it; `start` where the value runs on into a word and so is none."""
    while end > start and text[end - 1] in " -/._":
        end -= 1
    if end < len(text) and ((text[end].isalnum() and not _is_ideograph(text[end])) or text[end] in "(_@%"):
        return start
    following = text[end + 1 : end + 2]
    if (text[end : end + 1] in (".", ",") and following.isdigit()) or (
        text[end : end + 1] == "-" and following.isalnum()
    ):
        return start
    return end


def is_counted(lower: str, start: int, stop: int) -> bool:
    """An amount or a quantity by what stands at the number's sides."""
    return lower[max(0, start - 2) : start].strip()[-1:] in ("$", "€", "£", "¥", "~", "<", "≈", "+") or bool(
        _COUNTED.match(lower, stop)
    )


_LEAST_DIGITS = {"GOV_ID": 5, "FINANCIAL": 5, "MEDICAL_ID": 3, "DEVICE_ID": 3, "VEHICLE": 1, "ACCOUNT_ID": 3}
_PATTERNED = lazy(r"([0-9]{3,4})\1{2,3}|(?:([0-9])\2{3}){2,4}|(?:([0-9])\3{2}){3}")
_STAND_INS = ("12345", "012345", "98765432", "078051120", "219099999", "457555462", "00000")


def _stands_in(value: str) -> bool:
    """Digits that manuals print for any number: `123-45-6789`."""
    digits = "".join(filter(str.isdigit, value))
    return len(digits) > 5 and (
        digits.startswith(_STAND_INS) or len(set(digits)) < 2 or _PATTERNED.fullmatch(digits) is not None
    )


_THOUSANDS = lazy(r"[0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]{1,3} [0-9]{3}")
_QUAD = lazy(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}")
_SECONDS = lazy(r"1[67][0-9]{8}(?:[0-9]{3})?")


def plausible(value: str, entity: str, strong: bool, named: bool) -> bool:
    """Whether a number of `entity` may look like `value`; more is asked where only a noun stands before it."""
    digits = sum(map(str.isdigit, value))
    mixed = digits < sum(map(str.isalnum, value))
    code = mixed and entity in ("ACCOUNT_ID", "MEDICAL_ID", "DEVICE_ID") and len(value) >= (5 if named else 6)
    least = 1 if code and named else _LEAST_DIGITS[entity]
    if entity in ("GOV_ID", "FINANCIAL") and (named or (mixed and len(value) > 7)):
        least = 2 if named and mixed and len(value) > 7 else 4
    if digits < least or len(value) < 4 or NOT_VALUES.fullmatch(value):
        return False
    if not named and _QUAD.fullmatch(value):
        return False
    if entity == "DEVICE_ID" and not named and digits > 15 and value.isdigit():
        return False
    if _stands_in(value) or (entity == "VEHICLE" and not mixed) or (digits > 12 and is_documented(value)):
        return False
    if entity == "VEHICLE" and not named and PLATE_SHAPE.fullmatch(value):
        return True
    if named:
        return len(value) > 4 or mixed or not value.startswith(("19", "20"))
    if strong:
        return digits >= 5 or (mixed and digits >= 3)
    return (digits >= 6 or (mixed and digits >= 4)) and not (_THOUSANDS.fullmatch(value) or _SECONDS.fullmatch(value))


def same_shape(value: str) -> re.Pattern[str] | None:
    """Matches what is written as `value` is; None for a shape that says nothing."""
    digits = sum(map(str.isdigit, value))
    mixed = digits < sum(map(str.isalnum, value))
    parts = re.findall(r"[^\W_]+|[\W_]", value)
    if len(value) < 6 or (not mixed and digits < 7) or value != value.upper():
        return None
    return _shaped("".join(_shape(part) for part in parts), mixed)


@lru_cache(maxsize=512)
def _shaped(body: str, mixed: bool) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,/\-$€£#])(?={_NEEDS_BOTH if mixed else ''}){body}(?![\w%@(]|[.,/\-]\w)")


_NEEDS_BOTH = r"[^a-z\n]{0,24}?[0-9]"


def _shape(part: str) -> str:
    if not part[0].isalnum():
        return re.escape(part)
    if part.isdigit():
        return f"[0-9]{{{len(part)}}}"
    return f"[A-Z]{{{len(part)}}}" if part.isalpha() else f"(?=[0-9]*[A-Z])[A-Z0-9]{{{len(part)}}}"
