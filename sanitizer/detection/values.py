"""What the chat model takes for values, and what speaks against it: shapes that are never private, whatever stands around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Final

from sanitizer.core.finding import Finding
from sanitizer.detection.common_words import is_common
from sanitizer.detection.names import Name
from sanitizer.detection.spellings import is_cjk
from sanitizer.recognizers.address_words import is_famous
from sanitizer.recognizers.chat_ner.value_spans import ValueSpan
from sanitizer.recognizers.checks.payment import is_documented
from sanitizer.recognizers.checks.sites import private_machine, private_site
from sanitizer.recognizers.everyday_words import is_ordinary_word
from sanitizer.recognizers.name_east_asian import is_chinese_name, is_east_asian_name
from sanitizer.recognizers.name_evidence import is_family, is_given
from sanitizer.recognizers.ordinary import is_ordinary
from sanitizer.recognizers.phone_shape import is_reserved
from sanitizer.recognizers.secret_names import names_secret
from sanitizer.recognizers.values import is_placeholder

RULE: Final = "values/model"

NAMES: Final = frozenset({"PERSON", "LOCATION", "ORGANIZATION"})
"""Labels that are weighed as names are."""

_WHY: Final = ("the words around it speak of such a value",)
_DIGEST: Final = re.compile(
    r"(?:sha\d+[:-])?(?=\d*[a-fA-F])[0-9a-fA-F]{7,}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
)
_VERSION: Final = re.compile(
    r"v?\d+(?:\.\d+){1,3}(?:[-+.]?(?:alpha|beta|rc|dev|post|el|deb|ubuntu|jre|final)[\w.]*)?", re.IGNORECASE
)
_STAMP: Final = re.compile(
    r"(?:19|20)\d\d-?[01]\d-?[0-3]\d(?:[T ]?[\d:.]+Z?)?|\d{1,2}:\d\d(?::\d\d)?|1[4-9]\d{8}(?:\d{3})?"
)
_SPOKEN_AT: Final = re.compile(
    r"@|\bat\b|\barroba\b|\bät\b|\[at\]|\(at\)|arobase|chiocciola|punkt|kropka|собака|собачка", re.IGNORECASE
)
_AMOUNT: Final = re.compile(r"\d{1,3}(?:[ .,]?\d{3})*")
_CENTS: Final = re.compile(r"[.,]\d\d(?![\d.,]\d|\d)")
_ZONE: Final = re.compile(
    r"(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|UTC)(?:/[\w/+-]+)?"
)
_PUBLISHED: Final = re.compile(
    r"#[0-9A-Fa-f]{3,8}|[A-Z]{14}-[A-Z]{10}-[A-Z]|CVE-\d{4}-\d+|(?:ISO|RFC|KB)[- ]?\d+", re.IGNORECASE
)
"""Colors, keys of molecules, numbers of standards and bulletins."""
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_NETWORKS: Final = frozenset({"2G", "3G", "4G", "5G", "LTE", "2fa", "2FA"})
_WORD: Final = 10
"""Letters of a word that may be a password, at least."""
_LOCAL_NUMBER: Final = 6
"""Digits of a phone number without an area code, at least."""
_PHRASE: Final = 3
"""Words of every day that make a pass phrase, at least."""
_PARTS: Final = re.compile(r"\d+|[^\W\d_]+")
_LOCAL_HOST: Final = re.compile(r"[\w.-]+(?::\d+)?")

SURE: Final = 0.9
"""A digest is a secret from here on; a name is nothing else."""
_LEAST: Final = {"USERNAME": 0.65, "INTERNAL_HOST": 0.65, "DATE_OF_BIRTH": 0.75, "VEHICLE": 0.8, "GEO": 0.8}
"""Scores from which a value is believed; chosen on chats that the model was not trained with. Others: `LEAST`."""
LEAST: Final = 0.7
_LEAST_UNLISTED: Final = 0.9
"""Of a name that no list knows."""
_LEAST_NUMBERLESS: Final = 0.8
"""Of an address without a number."""
_LEAST_BARE: Final = 0.85
"""Of a record number of digits alone, of a machine without number or domain."""
_LEAST_PLAIN: Final = 0.9
"""Of a password or login that is a word, of a password that is a year, and of a short phone number."""

_DIGITS_AT_LEAST: Final = {
    "ACCOUNT_ID": 2, "GOV_ID": 3, "FINANCIAL": 3, "MEDICAL_ID": 2, "DEVICE_ID": 2,
}  # fmt: skip


def names_of(text: str, spans: Iterable[ValueSpan], known: Sequence[Name]) -> list[Name]:
    """The people and places of the values head that the names head did not see: to be weighed as its own are."""
    found = [Name(*span) for span in spans if span.label in NAMES and _may_be_name(text[span.start : span.end], span)]
    return [name for name in found if not any(k.start < name.end and name.start < k.end for k in known)]


def beside_names(text: str, spans: Iterable[ValueSpan], known: Sequence[Name]) -> list[ValueSpan]:
    """Without words that the names head reads as parts of a person's name, and surely."""
    sure = [name for name in known if name.entity == "PERSON" and name.score >= SURE]
    return [
        s
        for s in spans
        if not (text[s.start : s.end].isalpha() and any(n.start <= s.start and s.end <= n.end for n in sure))
    ]


def _may_be_name(value: str, span: ValueSpan) -> bool:
    if span.label != "PERSON":
        return span.score >= LEAST
    if is_cjk(value[0]):
        return is_east_asian_name(value) or is_chinese_name(value)
    words = _PARTS.findall(value)
    listed = any(is_given(word) or is_family(word) for word in words)
    if not listed and all(is_common(word) or is_ordinary_word(word.lower()) for word in words):
        return False
    return span.score >= (LEAST if listed else _LEAST_UNLISTED)


def believed(text: str, span: ValueSpan) -> Finding | None:
    """The finding of a value; None where its shape says that it is nothing private."""
    value = text[span.start : span.end]
    if span.score < _LEAST.get(span.label, LEAST) or (span.score < SURE and _DIGEST.fullmatch(value)):
        return None
    if span.score < _least_of_shape(span.label, value):
        return None
    against = _AGAINST.get(span.label, _never)
    if is_placeholder(value) or against(value) or _is_part_of_number(text, span):
        return None
    return Finding(span.start, span.end, span.label, RULE, span.score, _WHY)


def _least_of_shape(label: str, value: str) -> float:
    """The score that a value of a doubtful shape must have."""
    digits = sum(map(str.isdigit, value))
    if label == "ADDRESS" and not digits:
        return _LEAST_NUMBERLESS
    if label == "SECRET" and ((value.isalpha() and len(value) < _WORD) or _YEAR.fullmatch(value)):
        return _LEAST_PLAIN
    if label == "USERNAME" and value.isalpha() and is_ordinary_word(value.lower()):
        return _LEAST_PLAIN
    if (label == "ACCOUNT_ID" and value.isdigit()) or (label == "INTERNAL_HOST" and "." not in value and not digits):
        return _LEAST_BARE
    return _LEAST_PLAIN if label == "PHONE" and 0 < digits < _LOCAL_NUMBER else 0.0


def _never(value: str) -> bool:
    return False


def _is_part_of_number(text: str, span: ValueSpan) -> bool:
    """Less than half of a number with points: of a version, of a time; or an amount without its cents."""
    start, end = span.start, span.end
    while start > 1 and text[start - 1] in ".,:" and text[start - 2].isdigit() and text[start].isdigit():
        start -= 2
        while start > 0 and text[start - 1].isdigit():
            start -= 1
    while end + 1 < len(text) and text[end] in ".,:" and text[end + 1].isdigit() and text[end - 1].isdigit():
        end += 2
        while end < len(text) and text[end].isdigit():
            end += 1
    if _CENTS.match(text, span.end) and _AMOUNT.fullmatch(text[span.start : span.end]):
        return True
    return span.end - span.start < (end - start) / 2


def _no_birth(value: str) -> bool:
    """Neither a year nor two of day, month and year."""
    parts = _PARTS.findall(value)
    return len(parts) < 2 and not (parts and parts[0].isdigit() and len(parts[0]) in (4, 6, 8))


def _is_number_of_machines(value: str) -> bool:
    """A digest, a version, a time."""
    return bool(_DIGEST.fullmatch(value) or _VERSION.fullmatch(value) or _STAMP.fullmatch(value))


@cache
def _few_digits(label: str) -> Callable[[str], bool]:
    least = _DIGITS_AT_LEAST[label]
    return lambda value: sum(map(str.isdigit, value)) < least or _is_number_of_machines(value)


def _no_login(value: str) -> bool:
    return is_ordinary("USERNAME", value) or len(value) < 3 or value.isdigit() or is_common(value.lower())


def _no_mail(value: str) -> bool:
    """Neither disguised nor without a domain: rules know all the others, and which of them are nobody's."""
    return "." in value.rpartition("@")[2] if "@" in value else not _SPOKEN_AT.search(value)


def _no_plate(value: str) -> bool:
    signs = [c for c in value if c.isalnum()]
    return len(signs) < 4 or not any(map(str.isdigit, signs)) or not any(map(str.isalpha, signs))


def _no_point(value: str) -> bool:
    digits = sum(map(str.isdigit, value))
    return 0 < digits < 4


def _no_machine(value: str) -> bool:
    name = value.rpartition(":")[0] if value.rpartition(":")[2].isdigit() else value
    return not _LOCAL_HOST.fullmatch(value) or is_ordinary("INTERNAL_HOST", name) or not private_machine(name)


def _no_place_of_ours(value: str) -> bool:
    """The address of a public service itself; what stands behind it may be somebody's."""
    host, _, path = value.partition("://")[2].partition("/") if "://" in value else value.partition("/")
    return "." not in host or (len(path) < 3 and not private_site(value))


def _no_address(value: str) -> bool:
    return is_famous(value) or len(value) < 6


def _no_phone(value: str) -> bool:
    digits = "".join(filter(str.isdigit, value))
    return 0 < len(digits) < 4 or (bool(digits) and is_reserved(digits)) or _is_number_of_machines(value)


def _no_secret(value: str) -> bool:
    words = value.split()
    few = len(words) < _PHRASE and all(is_common(word) or word in _NETWORKS for word in words)
    is_public = _STAMP.fullmatch(value) or _ZONE.fullmatch(value) or _PUBLISHED.fullmatch(value)
    return len(value) < 3 or few or bool(is_public) or (value.isalpha() and bool(names_secret(value)))


_AGAINST: Final[dict[str, Callable[[str], bool]]] = {
    **{label: _few_digits(label) for label in _DIGITS_AT_LEAST},
    "FINANCIAL": lambda value: _few_digits("FINANCIAL")(value) or is_documented(value),
    "DATE_OF_BIRTH": _no_birth,
    "USERNAME": _no_login,
    "EMAIL": _no_mail,
    "IP": lambda _: True,  # what rules do not take is a documented range or a version
    "VEHICLE": _no_plate,
    "GEO": _no_point,
    "INTERNAL_HOST": _no_machine,
    "URL_PRIVATE": _no_place_of_ours,
    "ADDRESS": _no_address,
    "PHONE": _no_phone,
    "SECRET": _no_secret,
}
