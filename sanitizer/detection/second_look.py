"""Names that the model only half believes, and that the lists of given names confirm: `Übergabe an Piet`, `с ними Тарас`.

The model was trained on English above all. What it holds to be a place, or gives little chance, is a name where a
capital stands in the middle of a sentence and the word is a given name and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sanitizer.detection.common_words import is_common
from sanitizer.detection.east_asian import east_asian_names
from sanitizer.detection.names import Name
from sanitizer.detection.small_names import SMALL_SCORE, is_beside_cue, is_no_plain_name
from sanitizer.detection.whom import is_about_the_world
from sanitizer.recognizers.everyday_words import is_ordinary_word
from sanitizer.recognizers.name_evidence import is_everyday, is_family, is_given, is_place
from sanitizer.recognizers.name_forms import is_form_of_given
from sanitizer.recognizers.name_shape import MARKS, PARTICLES

BIAS = -4.0
"""What is added to the score of "no entity" for the second look."""
SCORE = 0.72
"""How far a name of the second look is believed: enough to be hidden, too little to speak for its neighbors."""

_LEAST = 3
_LEAST_FORM = 4
_MIDDLE, _HEAD_LEAST, _SHORT_LEAST, _ENGLISH_LEAST = 0.6, 0.65, 0.95, 0.95
"""Probabilities, in the second look, from which a listed name is believed: in the middle of a sentence, at its head, a
short word at its head, and in English, where the first look sees well."""
_PRIVATE = 0.3
"""Probability of being a private person's that a name must have in English, where the model knows it best."""
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*(?:['’\-][^\W\d_]+)*")
_HEAD = re.compile(r"(?:\A|[.!?:;\n|\"“„«»(\[*#>\-–—•]\s{0,3})\Z")
_STOPPED = re.compile(r"\s*(?:[,.!?:;)\n»”]|\Z)|\s[(]")
_GLUED_BEFORE = frozenset("_@/\\.#=$<")
_GLUED_AFTER = re.compile(r"[_@/\\=(]|\.\w|-\d|\d")
_PLACED = re.compile(
    r"(?<!\w)(?:in|im|nach|te|het|the|al|allo|dal|nel|del|przez|přes|via|over|durch|por|pe|k|ke|aus|bei|near|from|at|w|we|do|z|v|ve|i|på|til|u|iz|din|la|from|в|во|из|у|до|з|на|στην?|στο)\s\Z",
    re.IGNORECASE,
)
"""A place is as likely behind these as a person."""
_PLACE_WORDS = r"(?:San|Sankt|Sant|São|Santa|Santo|St\.?|Saint|Sainte|Szent|Святой|Villa|Monte|Lake|Lago|Rua|Via|Rue|Calle|ul\.|Cara|Kralja)"
_OF_PLACE = re.compile(rf"{_PLACE_WORDS}\s\Z")
_BEGINS_PLACE = re.compile(rf"{_PLACE_WORDS}\Z")
_INFLECTING = re.compile(r"[ąćęłńśźżčďěňřšťůžőűăâîșțāēģīķļņūėįųđ\u0400-\u04ff]")
_ENGLISH_SHARE = 0.45


def second_look(text: str, first: Sequence[Name], doubted: Sequence[Name]) -> list[Name]:
    """`first`, with the names that the lists confirm among what the model doubts or holds to be places."""
    found = [
        *_confirmed(text, first, doubted),
        *(Name(*place, "PERSON", SMALL_SCORE) for place in east_asian_names(text)),
    ]
    if not found:
        return list(first)
    kept = [n for n in first if n.entity == "PERSON" or not any(f.start < n.end and n.start < f.end for f in found)]
    return sorted([*kept, *found])


def _confirmed(text: str, first: Sequence[Name], doubted: Sequence[Name]) -> Iterator[Name]:
    taken = [n for n in first if n.entity == "PERSON"]
    words = list(_WORD.finditer(text))
    language = ""
    behind = -1
    for at, match in enumerate(words):
        word = match.group()
        if match.start() < behind or len(word) < _LEAST or _touches(taken, match):
            continue
        if not word[0].isupper():
            if (
                is_beside_cue(text, words, at)
                and not _is_glued(text, match)
                and not is_about_the_world(text, match.start())
            ):
                yield Name(*match.span(), "PERSON", SMALL_SCORE)
            continue
        given = is_given(word)
        if not given and not (len(word) >= _LEAST_FORM and is_form_of_given(word)):
            continue
        if word.isupper() or is_no_plain_name(word) or _is_glued(text, match):
            continue
        language = language or _language(words, text)
        by = next((n for n in doubted if n.start < match.end() and match.start() < n.end), None)
        if not _is_believed(text, match, by, language, given=given):
            continue
        start, end = _whole(text, words, at, by)
        behind = end
        yield Name(start, end, "PERSON", SCORE)


def _is_believed(text: str, match: re.Match[str], by: Name | None, language: str, *, given: bool) -> bool:
    before = text[max(0, match.start() - 12) : match.start()]
    head = _HEAD.search(before) is not None
    if not given:
        return (
            language == "inflecting" and not head and by is not None and by.entity == "PERSON" and by.score >= _MIDDLE
        )
    if by is None:
        return language != "english" and not head and not is_about_the_world(text, match.start())
    if by.entity == "PERSON":
        least = _ENGLISH_LEAST if language == "english" else _HEAD_LEAST if head else _MIDDLE
        if language == "english" and by.private < _PRIVATE:
            return False
        return by.score >= least and not (head and len(match.group()) <= _LEAST + 1 and by.score < _SHORT_LEAST)
    if language == "english" or (head and not _STOPPED.match(text, match.end())):
        return False
    if _BEGINS_PLACE.match(match.group()):
        return False
    return by.start == match.start() and not _PLACED.search(before) and not _OF_PLACE.search(before)


def _whole(text: str, words: Sequence[re.Match[str]], at: int, by: Name | None) -> tuple[int, int]:
    """The given name with the other words of the name beside it."""
    start, end = words[at].span()
    for match in words[at + 1 : at + 4]:
        word = match.group()
        if text[end : match.start()] != " " or not (word in PARTICLES or _is_part(word)):
            break
        if word not in PARTICLES:
            end = match.end()
    if at and by is not None and end == words[at].end():
        match = words[at - 1]
        inside = by.start <= match.start() or is_family(match.group())
        if (
            inside
            and text[match.end() : start] == " "
            and _is_part(match.group())
            and not _HEAD.search(text, max(0, match.start() - 4), match.start())
        ):
            start = match.start()
    return start, end


def _is_part(word: str) -> bool:
    return (
        word[0].isupper()
        and not word.isupper()
        and not is_common(word)
        and not is_ordinary_word(word)
        and not is_everyday(word)
        and not is_place(word)
    )


def _is_glued(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    return (start > 0 and (text[start - 1] in _GLUED_BEFORE or text[start - 1].isalnum())) or _GLUED_AFTER.match(
        text, end
    ) is not None


def _touches(names: Iterable[Name], match: re.Match[str]) -> bool:
    return any(n.start < match.end() and match.start() < n.end for n in names)


def _language(words: Sequence[re.Match[str]], text: str) -> str:
    """`english`, `inflecting` (Slavic, Baltic, Hungarian, Romanian …) or `other`."""
    if _INFLECTING.search(text):
        return "inflecting"
    small = [m.group() for m in words if m.group().islower() and m.group().isascii()]
    if not small:
        return "other" if not text.isascii() else "english"
    return "english" if sum(map(is_common, small)) >= len(small) * _ENGLISH_SHARE else "other"
