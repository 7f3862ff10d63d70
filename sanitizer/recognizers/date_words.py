"""How dates are written, and the words that say whose they are."""

from __future__ import annotations

import re

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.terms_near import TermsNear
from sanitizer.recognizers.word_lists import word_list

_MONTHS = "|".join(word_list("date months"))
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ORDINAL_WORDS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    "|fourteenth|fifteenth|sixteenth|seventeenth"
    "|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh"
    "|eighth|ninth)|thirtieth|thirty[- ]first"
)
_YEAR = r"(?:(?:18|19|20)\d\d|['’]\d\d)"
_YEAR_WORDS = (
    r"(?:nineteen|two thousand|twenty)(?:[ -](?:hundred|and|oh|ten|eleven|twelve|\w+teen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|one|two|three|four|five|six|seven|eight|nine)){1,3}"
)
_IN_FIGURES = (
    r"(?:18|19|20)\d\d[\-/.](?:0?[1-9]|1[0-2])[\-/.]" + _DAY + r"(?!\d)"
    r"|" + _DAY + r"(?:[./\-] ?| / )" + _DAY + r"(?:[./\-] ?| / )(?:(?:18|19|20)\d\d|\d\d)(?!\d)"
    r"|"
    + _DAY
    + r"(?:st|nd|rd|th|\.|er|º|°)?[ \-/]{1,2}(?=[^\W\d_])(?:of |de |d')?(?:"
    + _MONTHS
    + r")\.?(?:[ ,\-/]{1,2}(?:de |del |of )?"
    + _YEAR
    + r")?(?![\w])"
    r"|(?:(?:18|19|20)\d\d年)?\d{1,2}月\d{1,2}日|\d{1,2}월 ?\d{1,2}일"
    r"|(?:19|20)\d\d年 ?\d{1,2}월 ?\d{1,2}일"
)
_IN_WORDS = (
    r"(?:" + _MONTHS + r")\.? (?:the )?" + _DAY + r"(?:st|nd|rd|th)?(?:,? " + _YEAR + r")?(?![\w:])"
    r"|(?:the )?(?:"
    + _ORDINAL_WORDS
    + r") (?:of )?(?:"
    + _MONTHS
    + r")(?:,? (?:"
    + _YEAR
    + "|"
    + _YEAR_WORDS
    + r"))?(?!\w)"
    r"|(?:" + _MONTHS + r") (?:the )?(?:" + _ORDINAL_WORDS + r")(?:,? (?:" + _YEAR + "|" + _YEAR_WORDS + r"))?(?!\w)"
    r"|(?:昭和|平成|令和)\d{1,2}年\d{1,2}月\d{1,2}日"
)
DATE = rf"(?:(?=\d)(?:{_IN_FIGURES})|(?=\D)(?:{_IN_WORDS}))"
"""A day in figures or words. All in lower case: matched in `view.lower`, which is much faster than ignoring case."""

BIRTH_YEAR = lazy(
    r"(?: in| im| en| em| nel| w)? (?P<year>(?:(?:" + _MONTHS + r"),? )?(?:19[3-9]\d|20[012]\d))(?![\w\-/]|[.,]\d)",
    re.IGNORECASE,
)
"""Month and year, or a year alone, behind a word for being born."""

LINK = (
    r"(?:['’]s)?(?:[ ]?\([a-z/ .\-]{2,16}\))?(?: (?:on file|on record|last year|this year))?(?:\d{1,3}(?: years old)? )?"
    r"(?:\?[\"”]?\s{1,3}(?:[a-z]{2,12}: ?)?(?:(?:sure|yes|yeah|it's|it is|ok|um|uh|—|-)[,.]? ?){0,3})?(?: value=)?"
    r"(?:[\"'`*_)\]\\ ]{0,6}(?:[:=|,\-–]|is|was|on|am|le|el|il|em|op|den|dnia|the|at|in|um"
    r"|у|es|est|ist|:)?[\s\"'`*_(\[\\]{0,6}){1,3}"
    r"(?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch"
    r"|donnerstag|freitag|samstag|sonntag),? (?:the )?)?"
    r"(?:the |el día |den )?"
)
"""What may stand between the word and the date."""

MONTHS = (
    *(f" {m}" for m in word_list("date months") if len(m) > 3),
    *(f" {m}{end}" for m in word_list("date months") if len(m) < 4 for end in (" ", ".", ",", "\n", ":")),
    *(f"{mark}{year}" for year in range(1990, 2036) for mark in "/."),
    *(f"the {n}{end}" for n in range(1, 32) for end in ("st", "nd", "rd", "th")),
    "月",
    "월",
)
"""Anchors of days: the name of a month, a year behind a day, an ordinal."""

BIRTH = word_list("date birth")
"""What announces a date of birth."""
BIRTH_KEYS = frozenset(word_list("date birth keys"))
DATE_WORDS = word_list("date private life")
"""Events of private life that have a day."""
PERSONS = TermsNear(word_list("age persons"))
"""Somebody whose age a number of years can be."""
AGE_NOT = TermsNear(word_list("age things"))
"""Things that are years old."""
