"""Days of birth that stand beside a person without a word: `mum 3 Aug 1958`, `Zuzanna K. 17.03.2015`, `Reg Whitcombe, 22 Feb 1935,`."""

from __future__ import annotations

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_given, is_public
from sanitizer.recognizers.word_lists import word_list

_YEAR = lazy(r"(?:19|20)[0-9]{2}(?![0-9])|(?<=[./\- '’])[0-9]{2}\Z")
_NAME = lazy(
    r"(?:^|[\n,;:(\-–] ?|\b(?:of|for|is|and|my|child|patient|mr|mrs|ms|he's|she's) )(?:[-*•] ?)?"
    r"(?P<name>[A-ZÀ-Ž][\w'’]+(?: [A-ZÀ-Ž]\.?)?(?: [a-z]{2,3})?(?: [A-ZÀ-Ž][\w'’\-]*\.?)?)(?: \([^()\n]{2,30}\))?(?:, ?| |: ?|; ?|\t|\()\Z",
)
_KIN = frozenset(w for w in word_list("name kin") if w.isalpha()) | {"baby", "twin", "twins"}
_BETWEEN = frozenset(["the", "on"])
_OLDEST, _YOUNGEST = 1915, 2010


def is_beside_person(text: str, start: int, stop: int) -> bool:
    """The day at [start, stop), with its year, stands right behind a person, as in lists of birthdays and of members."""
    before = text[max(0, start - 48) : start]
    words = before.split()[-3:]
    if (
        not words
        or before[-1:] not in " \t("
        or text[stop : stop + 1] not in ("", " ", ",", ".", ";", ")", "\n", "\t", "|")
    ):
        return False
    if words[-1] in _BETWEEN and len(words) > 1:
        words.pop()
    kin = words[-1].strip(",:()").lower() in _KIN
    if not kin and not words[-1][:1].isupper():
        return False
    kin = kin or (len(words) > 1 and words[-2].strip(",:(").lower() in _KIN)
    year = _YEAR.search(text[start:stop])
    if year is None or ((number := int(year.group())) > 99 and number < _OLDEST):
        return False
    if kin:
        return True
    match = _NAME.search(before)
    if match is None or (number > _YOUNGEST and number > 99):
        return False
    name = match.group("name")
    parts = name.split()
    if not is_given(parts[0]) or is_public(name):
        return False
    return len(parts) > 1 or (text[start - 1 : start] == " " and "," not in before[-2:])
