"""Parts of names that belong together: `Dietlinde von Rabenstein`, `Marit_Hollestelle.pdf`, `Sanne and Joost Abbenhuis`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sanitizer.core.finding import LIKELY_FROM, Finding
from sanitizer.detection.name_likeness import Likeness, likeness
from sanitizer.recognizers.name_evidence import is_everyday, is_given
from sanitizer.recognizers.name_shape import PARTICLES, name_at

_WHOLE, _SECOND = 0.9, 0.75
_LONGEST_JOINT = 16
_SHORT = 2
_PARTICLES = re.compile(
    r"[ ](?:(?:van|von|vom|der|den|de|del|della|di|da|dos|das|du|la|le|ter|ten|te|zu|zum|zur|af|av|bin|ibn|al|el)[ ]){0,3}"
)
_GLUE = frozenset("_-")
_GLUED_LAST = re.compile(r"_(?P<name>[^\W\d_a-zß-öø-ÿ][^\W\d_]{2,20})(?=[_.\s)]|\Z)")
_DOUBLE_PARTICLE = re.compile(
    r"[ ](?:van (?:der|den|de|het|'t)|von der|von dem|vander|op de|in 't|de la|de los|de las|dos)[ ](?P<name>[^\W\d_a-zß-öø-ÿ][^\W\d_]{2,20})(?!\w)"
)
_AND = re.compile(r"[ ](?:and|und|et|y|e|i|en|og|och|и|та|й|ja|și|és|&|sowie|plus) (?=[^\W\d_a-zß-öø-ÿа-яё])")
_BEHIND_MENTION = re.compile(r"[ ](?P<name>[^\W\d_a-zß-öø-ÿа-яё][^\W\d_]+(?:[-'’][^\W\d_]+)?)(?![\w@(])")


def joined_names(text: str, parts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, float]]:
    """Places and scores of names of which `parts` (sorted) hold the parts, and of the second of a couple."""
    for (start, end), (following, last) in pairwise(parts):
        between = text[end:following]
        if (
            end > following
            or len(between) > _LONGEST_JOINT
            or not text[start].isupper()
            or not text[following].isupper()
        ):
            continue
        if _PARTICLES.fullmatch(between) or between in _GLUE:
            yield start, last, _WHOLE
    starts = {start for start, _ in parts}
    for start, end in parts:
        yield from _with_family_name(text, start, end)
        yield from _second(text, start, end, starts)


def whole_names(text: str, findings: Sequence[Finding]) -> Iterator[tuple[int, int, float]]:
    """Names that are believed less than a part of theirs: `Script of Marit Hollestelle`."""
    people = [f for f in findings if f.entity == "PERSON"]
    doubted = [f for f in people if f.score < _WHOLE and " " in text[f.start : f.end].strip()]
    for whole in doubted:
        believed = any(
            _SHORT < f.end - f.start < whole.end - whole.start
            and whole.start <= f.start
            and f.end <= whole.end
            and f.score >= max(LIKELY_FROM, whole.score)
            for f in people
        )
        if believed and likeness(text[whole.start : whole.end]) is not Likeness.NONE:
            yield whole.start, whole.end, _WHOLE


def _with_family_name(text: str, start: int, end: int) -> Iterator[tuple[int, int, float]]:
    """A given name with the family name behind it: in the name of a file, or with two particles (`Quirine van der Meulen`)."""
    for behind in (_GLUED_LAST, _DOUBLE_PARTICLE):
        match = behind.match(text, end)
        if match and is_given(text[start:end]) and likeness(match["name"]) is not Likeness.NONE:
            yield start, match.end(), _WHOLE


def _second(text: str, start: int, end: int, starts: set[int]) -> Iterator[tuple[int, int, float]]:
    """`Joost Abbenhuis` behind `Sanne and`: a couple, of which the first is a given name alone."""
    joint = _AND.match(text, end)
    if joint is None or not _is_given(text[start:end]):
        return
    name = name_at(text, joint.end(), small=False, most=3)
    if name is None or not _is_given(name.words[0]) or likeness(name.text) is Likeness.NONE:
        return
    if all(likeness(word) is not Likeness.NONE or word in PARTICLES for word in name.words):
        yield name.start, name.end, _WHOLE if name.start in starts else _SECOND


def mentioned_names(text: str, findings: Sequence[Finding]) -> Iterator[tuple[int, int, float]]:
    """`@Marcin Gołębiewski`: a mention that is written with a blank."""
    for finding in findings:
        start, end = finding.start, finding.end
        if finding.entity != "USERNAME" or text[max(0, start - 1) : start] != "@" or not _is_given(text[start:end]):
            continue
        match = _BEHIND_MENTION.match(text, end) if text[start].isupper() else None
        if match and likeness(match["name"]) is not Likeness.NONE:
            yield start, match.end(), _WHOLE


def _is_given(word: str) -> bool:
    return is_given(word) and not is_everyday(word)
