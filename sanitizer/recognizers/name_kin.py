"""Names beside a word for kin or company: `my wife Lucía`, `my son jackson`, `mein Chef Herr Weber`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_given, is_public
from sanitizer.recognizers.name_shape import is_word_name, name_at
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_OWNERS = frozenset(word_list("name owners"))
_KIN = word_list("name kin")


class KinRecognizer:
    """`my wife Lucía`, `my son jackson`, `mein Chef Herr Weber`."""

    name = "pii/name-kin"
    entities = frozenset({"PERSON"})
    anchors = tuple(f" {kin}{after}" for kin in _KIN for after in (" ", ", ", " ("))
    classes = ()
    BETWEEN = frozenset(word_list("name between owner and kin"))
    _GAP = lazy(r"(?:(?:named|called|name is|'s name is|heißt|namens|llamad[oa]|and|is)[ ])?", re.IGNORECASE)

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if around.kind is FieldKind.CODE or (owner := _owner(view.lower[max(0, start - 32) : start])) == "":
            return
        gap = self._GAP.match(text, end)
        name = name_at(text, gap.end() if gap else end, small=True, most=2)
        if name is None or is_public(name.text) or text[name.end : name.end + 1] == "_":
            return
        if not name.capital and not (is_word_name(name) and is_given(name.words[0])):
            return
        loose = owner == "the" or (gap is not None and gap.group().lower() in ("is ", "and "))
        if not name.sure and (loose or len(name.words[0]) < 3):
            return
        score = 0.85 if name.known else 0.55
        yield Finding(name.start, name.end, "PERSON", self.name, score, ("named beside a word for kin or company",))


def _owner(before: str) -> str:
    """The word that says whose kin it is: `my`, `Anna's`, `the`; empty if there is none."""
    found = before.split()
    if found and found[-1] in KinRecognizer.BETWEEN:
        found.pop()
    word = found[-1].lstrip("(\"'“,.") if found else ""
    return word if word in _OWNERS or word.endswith(("'s", "’s")) else ""


RECOGNIZERS = (KinRecognizer(),)
