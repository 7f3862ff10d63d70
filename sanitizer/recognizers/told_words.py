"""Secrets told in several words: pass phrases, numbers in words, passwords spelled out."""

from __future__ import annotations

import re

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed
from sanitizer.recognizers.prose_secrets import STATES
from sanitizer.recognizers.words import reads_like_words

_CHANCE = lazy(r"[a-z]{3,12}(?: [a-z]{3,12}){2,7}(?=\s*(?:\n|$))")
_PHRASE = lazy(r"[^\W\d_]{2,14}(?:[ -](?:[^\W\d_]{2,14}|[0-9]{1,4})){2,9}(?=\s*(?:[.,;!?)\"]|\n|$| -| \())")
NUMBER_WORDS = (
    r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|niner|double|triple|hash|star|pound|null|eins|zwei|drei|vier|fünf|sechs|sieben"
    r"|acht|neun|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|zéro|un|deux|trois|quatre|cinq|six|sept|huit|neuf|due|tre|quattro"
    r"|cinque|sei|sette|otto|nove|um|dois|três|quatro|sete|oito|een|twee|drie|vijf|zes|zeven|negen|jeden|dwa|trzy|cztery|pięć|sześć"
    r"|siedem|osiem|dziewięć|ноль|один|два|три|четыре|пять|шесть|семь|восемь|девять)"
)
_NUMBERS = lazy(rf"{NUMBER_WORDS}(?:[ ,-]{{1,2}}(?:and )?{NUMBER_WORDS}){{2,11}}\b", re.IGNORECASE)
_SPELLED = lazy(
    r"(?:all )?(?:capital|uppercase|upper case|lowercase|lower case|caps|big|small)(?: letter)? [^\n,;?]{4,80}?"
    r"(?=,|;|\.(?=\s|$)|\n|$| (?:all one word|one word|no spaces?|without spaces?|okay|ok|got it)\b)",
    re.IGNORECASE,
)
_RULES = lazy(r"letters?\b|characters?\b|digits?\b|numbers?\b|only|and lower|or lower|sensitive", re.IGNORECASE)
# Verbs and the like that sentences about a pass phrase hold, and pass phrases hardly ever.
_TALK = STATES | frozenset(
    listed("""has have had needs need must should can could would will does do did protects encrypts unlocks opens consists contains
    long characters words letters you we they i he she password passphrase key incorrect because don't can't isn't while since
    required empty""")
)


def is_number(value: str) -> bool:
    """`value` is a row of digits in words."""
    return _NUMBERS.fullmatch(value) is not None


def several_words(text: str, at: int, kind: str, *, phrase: bool) -> tuple[int, int] | None:
    """The span of a value of several words at `at`, if there is one.

    :param kind: as in `prose_secrets.NAMES`.
    :param phrase: the name itself says that several words are to come.
    """
    if kind != "key" and (numbers := _NUMBERS.match(text, at)):
        return numbers.span()
    if kind != "password":
        return None
    spelled = _SPELLED.match(text, at)
    if spelled is not None and not _RULES.search(spelled.group()):
        return spelled.span()
    chance = _CHANCE.match(text, at)
    if chance is not None and not reads_like_words(chance.group()):
        return chance.span()
    told = _PHRASE.match(text, at) if phrase else None
    if told is not None and _TALK.isdisjoint(re.split("[ -]", told.group().lower())):
        return told.span()
    return None
