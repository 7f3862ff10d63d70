"""How dates are written, and the words that say whose they are."""

from __future__ import annotations

from sanitizer.recognizers.terms_near import TermsNear
from sanitizer.recognizers.word_lists import word_list

_MONTHS = (
    *(f" {m}" for m in word_list("date months") if len(m) > 3),
    *(f" {m}{end}" for m in word_list("date months") if len(m) < 4 for end in (" ", ".", ",", "\n", ":")),
    *(f"{mark}{year}" for year in range(1990, 2036) for mark in "/."),
    *(f"the {n}{end}" for n in range(1, 32) for end in ("st", "nd", "rd", "th")),
    *("月", "월"),
)
"""Anchors of days with the name of a month."""

BIRTH = word_list("date birth")
"""What announces a date of birth."""
BIRTH_KEYS = frozenset(word_list("date birth keys"))
DATE_WORDS = word_list("date private life")
"""Events of private life that have a day."""
PERSONS = TermsNear(word_list("age persons"))
"""Somebody whose age a number of years can be."""
AGE_NOT = TermsNear(word_list("age things"))
"""Things that are years old."""
