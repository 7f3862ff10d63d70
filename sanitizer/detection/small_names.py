"""Names in lower case, and in scripts without capitals, beside words that people stand with: `kasia mówiła`, `सुनीता को`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sanitizer.detection.common_words import is_common, is_kin
from sanitizer.recognizers.everyday import is_everyday_english
from sanitizer.recognizers.everyday_words import is_made_word
from sanitizer.recognizers.name_cue_words import cue_words, words_of
from sanitizer.recognizers.name_evidence import is_everyday, is_given, is_place, is_public_alone

SMALL_SCORE = 0.7
_LEAST = 4
_SMALL_SURE = 3
_BETWEEN = frozenset(("mir", "mi", "me", "mij", "لي", "мне", "мені", "nekem", "bana", "minulle", "mig", "meg", "ci"))
"""Words between what is said and who says it."""


def is_beside_cue(text: str, words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether the word, which is not written with a capital, is a given name and stands beside such a word."""
    word = words[at].group()
    is_small = word.islower()
    if len(word) < (_LEAST if word.isascii() else _SMALL_SURE) or not is_given(word) or is_no_plain_name(word):
        return False
    said, that = words_of("said"), words_of("that")
    before, behind = _before(text, words, at), _behind(text, words, at)
    if before in _BETWEEN:
        before = _before(text, words, at - 1)
    if behind in said or behind in words_of("marked") or before in said or before in words_of("whom"):
        return True
    return before in that and (not is_small or len(word) > _LEAST)


def _before(text: str, words: Sequence[re.Match[str]], at: int) -> str:
    """The word before that at `at`, in lower case, if a blank joins the two; else empty."""
    if not 0 < at < len(words) or text[words[at - 1].end() : words[at].start()] != " ":
        return ""
    return words[at - 1].group().lower()


def _behind(text: str, words: Sequence[re.Match[str]], at: int) -> str:
    if at + 1 >= len(words) or text[words[at].end() : words[at + 1].start()] != " ":
        return ""
    return words[at + 1].group().lower()


def is_no_plain_name(word: str) -> bool:
    """A given name that is also a word, a place or a product."""
    low = word.lower()
    return (
        is_common(low)
        or is_everyday(low)
        or is_everyday_english(low)
        or is_made_word(low)
        or is_kin(low)
        or low in cue_words()
        or is_public_alone(word)
        or is_place(word)
    )
