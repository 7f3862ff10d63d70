"""Names in the names of files: `Klage_Yildirim_2024.pdf`, `Lebenslauf-Yasemin-Korkmaz.docx`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.everyday import is_everyday_english
from sanitizer.recognizers.everyday_words import is_ordinary_word
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_cue_words import words_of
from sanitizer.recognizers.name_evidence import is_everyday, is_family, is_given, is_place, is_public_alone
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_ENDINGS = (
    "pdf",
    "docx",
    "doc",
    "odt",
    "xlsx",
    "jpg",
    "jpeg",
    "png",
    "heic",
    "zip",
    "eml",
    "msg",
    "pptx",
    "tex",
    "rtf",
)
_PAPERS = words_of("paper")
"""Papers that are somebody's, and words for that somebody."""


class FileNameRecognizer:
    """A listed name in the name of a file that says what paper of somebody's it is."""

    name = "pii/name-file"
    entities = frozenset({"PERSON"})
    anchors = tuple(f".{ending}" for ending in _ENDINGS)
    edges = dict.fromkeys(anchors, "right")
    classes = ()
    _STEM = lazy(r"[\w'’\-]{4,80}(?:[ ](?=[\w\-]*[_\-])[\w'’\-]{1,40}){0,2}\Z")
    _PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        low = max(0, start - 80)
        stem = self._STEM.search(text[low:start])
        if stem is None or ("_" not in stem.group() and "-" not in stem.group()):
            return
        parts = [
            (low + stem.start() + m.start(), low + stem.start() + m.end(), m.group())
            for m in self._PART.finditer(stem.group())
        ]
        papers = {at for at, (_, _, word) in enumerate(parts) if word.lower() in _PAPERS}
        if not papers:
            return
        names = {at for at, part in enumerate(parts) if at not in papers and _is_name(part[2])}
        for at, (first, last, word) in enumerate(parts):
            beside = {at - 1, at + 1}
            listed = at in names and (word[0].isupper() or beside & papers)
            # A family name that is a word elsewhere, beside a name.
            if listed or (at not in papers and word[0].isupper() and beside & names and not is_everyday_english(word)):
                yield Finding(first, last, "PERSON", self.name, 0.75, ("stands in the name of somebody's paper",))


def _is_name(word: str) -> bool:
    if (
        len(word) < 3
        or is_everyday(word)
        or is_everyday_english(word)
        or is_ordinary_word(word)
        or is_public_alone(word)
        or is_place(word)
    ):
        return False
    return is_given(word) or is_family(word)


RECOGNIZERS = (FileNameRecognizer(),)
