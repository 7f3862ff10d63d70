"""How much a few words look like somebody's name, seen by themselves."""

from __future__ import annotations

import re
from enum import IntEnum

from sanitizer.detection.common_words import is_common, is_kin
from sanitizer.recognizers.everyday_words import is_ordinary_word
from sanitizer.recognizers.name_cue_words import cue_words
from sanitizer.recognizers.name_evidence import is_everyday, is_family, is_given, is_public, is_public_alone
from sanitizer.recognizers.name_shape import PARTICLES
from sanitizer.recognizers.word_lists import word_list

_SPLIT = re.compile(r" +")
_NAME_WORD = re.compile(r"[^\W\d_]\.|[^\W\d_]+(?:['’\-][^\W\d_]+)*\.?")
_STOPS = frozenset(
    (
        *word_list("name stops"),
        *word_list("name nationalities"),
        *word_list("name titles"),
        *word_list("name greetings"),
    )
)
_LEAST = 3


class Likeness(IntEnum):
    """In order: nobody, possibly somebody, somebody whose name the lists hold."""

    NONE = 0
    POSSIBLE = 1
    LISTED = 2


def likeness(value: str) -> Likeness:
    """What the lists and the shape say of `value`, written with capitals or in a script that has none."""
    family, comma, given = value.partition(", ")
    if comma and "," not in given:
        # `Quist, Per`: turned round, what each word is elsewhere says less.
        turned = likeness(family) is not Likeness.NONE and all(_is_shaped(w) for w in given.split())
        return Likeness.POSSIBLE if turned and (is_given(given) or not is_common(given)) else Likeness.NONE
    words = [w for w in _SPLIT.split(value.strip()) if w]
    if not words or len(words) > 6 or not all(_NAME_WORD.fullmatch(w) for w in words):
        return Likeness.NONE
    whole = [w.rstrip(".") for w in words if w.lower() not in PARTICLES]
    if (
        not whole
        or is_public(value)
        or any(_is_no_name(w) for w in whole)
        or (len(words) == 1 and is_public_alone(value))
    ):
        return Likeness.NONE
    if any((is_given(w) or is_family(w)) and not is_everyday(w) and not is_common(w) for w in whole):
        return Likeness.LISTED
    shaped = all(_is_shaped(w) for w in whole) and any(len(w) >= _LEAST for w in whole)
    ordinary = all(is_common(w) or is_everyday(w) for w in whole) or any(is_ordinary_word(w) for w in whole)
    return Likeness.POSSIBLE if shaped and not ordinary else Likeness.NONE


def _is_no_name(word: str) -> bool:
    low = word.lower()
    return (word[0].islower() and word.upper() != word) or low in _STOPS or low in cue_words() or is_kin(low)


def _is_shaped(word: str) -> bool:
    """A capital and small letters, or an initial: no acronym, no CamelCase."""
    if len(word) == 1:
        return True
    parts = re.split(r"['’\-]", word)
    return all(p[:1].isupper() and (p[1:].islower() or not p[1:]) for p in parts if p) or (
        word[0].isupper() and word[1:].islower()
    )
