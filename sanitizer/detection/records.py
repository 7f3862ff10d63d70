"""Full names in a record: a line that also has somebody's number, address or day of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sanitizer.core.finding import Finding
from sanitizer.detection.common_words import is_common
from sanitizer.detection.name_likeness import Likeness, likeness
from sanitizer.recognizers.everyday_words import is_ordinary_word
from sanitizer.recognizers.name_evidence import is_everyday, is_family, is_given
from sanitizer.recognizers.name_shape import PARTICLES

TELLING = frozenset({"EMAIL", "PHONE", "DATE_OF_BIRTH", "GOV_ID", "FINANCIAL", "MEDICAL_ID", "ADDRESS", "ACCOUNT_ID"})
"""What stands in records of people."""
_FROM = 0.7
_REACH = 300
_FAR = 80
_LISTED, _LIKE = 0.75, 0.6
_WORD = r"[^\W\d_a-zß-öø-ÿа-яё]\w*(?:['’\-]\w+){0,3}"
_JOINT = r"(?:[ ](?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|ter|ten|zu|bin|ibn|al|el|y|e|i)){0,3}[ ]"
_NICK = r"[\"“(][^\W\d_a-z][\w ]{1,14}[\"”)]"
_FULL = re.compile(
    rf"(?<![\w@./\\-])(?:{_NICK}[ ])?{_WORD}(?:(?:[ ]{_NICK})?{_JOINT}{_WORD}){{1,3}}(?:[ ][A-Z]\.)?(?![\w@/\\]|\.\w)"
)
_TURNED = re.compile(r"(?<![\w@./\\-])[A-ZÀ-ÞŠŽ]['’\-A-ZÀ-ÞŠŽ]{2,24}, [A-ZÀ-ÞŠŽ]{2,20}(?:[ ][A-Z]\b)?(?![\w@/\\])")
"""`CHAUDHRY, RIAZ`."""
_NICKNAME = re.compile(rf"{_NICK}[ ]")
_QUOTES = frozenset("\"'`")
_BESIDE = re.compile(r"[\"')]{0,2}[,;:]?\s?(?:[^\s,;:]{1,6}[.:]?\s)?[(#\"']{0,2}\Z")


def record_names(text: str, findings: Sequence[Finding]) -> Iterator[tuple[int, int, float]]:
    """Places and scores of full names in the lines of what tells of people."""
    read = 0
    for finding in sorted(findings, key=lambda f: f.start):
        if finding.entity not in TELLING or finding.score < _FROM:
            continue
        first = max(read, text.rfind("\n", 0, finding.start) + 1, finding.start - _REACH)
        last = text.find("\n", finding.end)
        last = min(len(text) if last < 0 else last, finding.end + _FAR)
        for match in _FULL.finditer(text, first, last):
            score = _score(match.group())
            quoted = (
                text[match.start() - 1 : match.start()] in _QUOTES and text[match.end() : match.end() + 1] in _QUOTES
            )
            if score == _LIKE and not quoted and not _BESIDE.fullmatch(text[match.end() : finding.start]):
                score = 0.0
            if score:
                yield *match.span(), score
        for match in _TURNED.finditer(text, first, last):
            words = match.group().replace(",", "").split()
            if any(is_given(w) or is_family(w) for w in words) and not any(is_common(w) for w in words):
                yield *match.span(), _LISTED
        read = max(read, last)


def _score(value: str) -> float:
    value = _NICKNAME.sub("", value).strip()
    whole = [w for w in value.split() if w.lower() not in PARTICLES]
    if len(whole) < 2 or likeness(value) is Likeness.NONE or any(_is_word(w) for w in whole):
        return 0.0
    return _LISTED if is_given(whole[0]) and not is_everyday(whole[0]) else _LIKE


def _is_word(word: str) -> bool:
    low = word.lower()
    return word.isupper() or ((is_common(low) or is_ordinary_word(low)) and not is_given(low))
