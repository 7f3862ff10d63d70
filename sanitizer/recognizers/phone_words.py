"""Words and keys that announce a telephone number, in the languages that chats are held in."""

from __future__ import annotations

from sanitizer.recognizers.terms_near import TermsNear
from sanitizer.recognizers.word_lists import word_list

NEAR = TermsNear(word_list("phone context"))
"""Near a candidate they make it likely."""
KEYS = frozenset(word_list("phone keys"))
"""Squashed names under which a value is a telephone number."""
