"""Days of birth that stand beside a person without a word: `mum 3 Aug 1958`, `Zuzanna K. 17.03.2015`, `Reg Whitcombe, 22 Feb 1935,`."""

from __future__ import annotations

import re

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_given, is_public
from sanitizer.recognizers.word_lists import word_list

_YEAR = lazy(r"(?:19|20)[0-9]{2}(?![0-9])|(?<=[./\- '’])[0-9]{2}\Z")
_NAME = lazy(
    r"(?:^|[\n,;:(\-–] ?|\b(?:of|for|is|and|my|child|patient|mr|mrs|ms|he's|she's) )(?:[-*•] ?)?"
    r"(?P<name>[A-ZÀ-Ž][\w'’]+(?: [A-ZÀ-Ž]\.?)?(?: [a-z]{2,3})?(?: [A-ZÀ-Ž][\w'’\-]*\.?)?)(?: \([^()\n]{2,30}\))?(?:, ?| |: ?|; ?|\t|\()\Z",
)
_KIN = lazy(
    rf"\b(?:{'|'.join(sorted((w for w in word_list('name kin') if w.isalpha()), key=len, reverse=True))}|baby|twins?)(?-i: [A-ZÀ-Ž][\w'’\-]+)?(?:,? (?:the |on )?|: ?| ?\(|\) )\Z",
    re.IGNORECASE,
)
_OLDEST, _YOUNGEST = 1915, 2016


def is_beside_person(text: str, start: int, stop: int) -> bool:
    """The day at [start, stop), with its year, stands right behind a person, as in lists of birthdays and of members."""
    year = _YEAR.search(text[start:stop])
    if year is None or (text[stop : stop + 1] not in ("", " ", ",", ".", ";", ")", "\n", "\t", "|")):
        return False
    number = int(year.group())
    if number > 99 and number < _OLDEST:
        return False
    before = text[max(0, start - 48) : start]
    if _KIN.search(before):
        return True
    match = _NAME.search(before)
    if match is None:
        return False
    words = match.group("name").split()
    if number > _YOUNGEST or not is_given(words[0]) or is_public(match.group("name")):
        return False
    return len(words) > 1 or (text[start - 1 : start] == " " and "," not in before[-2:])
