"""What a model took into a name that is none of it: ordinary words at its ends."""

from __future__ import annotations

import re

from sanitizer.detection.common_words import is_common
from sanitizer.detection.names import Name
from sanitizer.detection.whom import is_about_people
from sanitizer.recognizers.everyday_words import is_label_word, is_ordinary_word
from sanitizer.recognizers.name_evidence import is_family, is_given

SURE_ORDINARY = 0.995
"""From here on, a short word that some language uses for something else may be a name that no list has (Des, Liv)."""
SURE_AMONG = 0.8
"""The same in a text about private people."""
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HEAD = re.compile(r"(?:\A|[.!?\n:\"“„(] ?)\Z")


def without_ordinary_words(text: str, name: Name) -> Name:
    """The name without words at its ends that are ordinary words of some language; empty if nothing is left."""
    words = list(_WORDS.finditer(text, name.start, name.end))
    is_sure = name.score >= SURE_ORDINARY or (
        name.score >= SURE_AMONG and text[name.start].isupper() and is_about_people(text, name.start)
    )
    is_ordinary = is_label_word if is_sure else is_ordinary_word
    while words and (is_ordinary(words[0].group()) or _opens_sentence(text, words)):
        words.pop(0)
    while words and words[-1].group().islower() and (is_ordinary(words[-1].group()) or _is_tail(words)):
        words.pop()
    if not words:
        return name._replace(end=name.start) if text[name.start].isalpha() else name
    return name._replace(start=max(name.start, words[0].start()), end=max(words[-1].end(), _tail(text, name, words)))


def _opens_sentence(text: str, words: list[re.Match[str]]) -> bool:
    """A common word with a capital at the head of a sentence, before a name: `Put Caesar on the menu`."""
    word = words[0].group()
    return (
        len(words) > 1
        and is_common(word)
        and not is_given(word)
        and not is_family(word)
        and _HEAD.search(text, max(0, words[0].start() - 3), words[0].start()) is not None
    )


def _is_tail(words: list[re.Match[str]]) -> bool:
    """A last word in lower case behind capitals, which is no part of a name."""
    word = words[-1].group()
    return words[0].group()[0].isupper() and len(words) > 1 and not is_given(word) and not is_family(word)


def _tail(text: str, name: Name, words: list[re.Match[str]]) -> int:
    """Where the name ends if its last word is kept: the dot of an initial belongs to it."""
    last = words[-1]
    return name.end if not _WORDS.search(text, last.end(), name.end) else last.end()
