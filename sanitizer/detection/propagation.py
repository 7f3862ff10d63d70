"""A value found once with confidence is found everywhere in the run.

Other fields, keys and file names; another case; the parts of a full name; URL- and base64-encoded. What is too short or
too common to be hunted for outside its context stays a finding where it stood, and is no term here.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import quote

from sanitizer.core.finding import Finding
from sanitizer.detection.common_words import is_common
from sanitizer.recognizers.anchors import Automaton, automaton
from sanitizer.recognizers.view import fold, lower

RULE = "propagation/known-value"

FROM_SCORE = 0.7
"""A finding below is not sure enough to speak for other places."""

MIN_LENGTH = {"PERSON": 3, "USERNAME": 4, "SECRET": 6, "ORGANIZATION": 4, "LOCATION": 4, "ADDRESS": 8}
DEFAULT_MIN_LENGTH = 6
NAMES = frozenset({"PERSON", "USERNAME", "LOCATION", "ORGANIZATION"})
NEVER = frozenset({"DATE", "AGE", "DATE_OF_BIRTH"})
"""A day or an age found in one place says nothing of the same figures elsewhere."""

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", re.UNICODE)
_ENCODED_FROM = 8


class Term(NamedTuple):
    """One spelling to look for."""

    text: str
    entity: str
    why: str
    exact_case: bool
    """Only as written: a word that would be common in lower case."""
    bounded: bool
    """Not within a longer word or number."""


class Terms:
    """The values of a run as one automaton. Grows in the find pass, is sealed before the second."""

    def __init__(self) -> None:
        self._terms: dict[str, Term] = {}
        self._machine: Automaton | None = None
        self._order: list[Term] = []

    def __len__(self) -> int:
        return len(self._terms)

    def learn(self, text: str, findings: Iterable[Finding]) -> None:
        """Take the values of confident findings of one text."""
        for finding in findings:
            if finding.score >= FROM_SCORE:
                self.add(finding.entity, text[finding.start : finding.end])

    def add(self, entity: str, value: str) -> None:
        """Add one value in all its spellings."""
        if self._machine is not None:
            raise RuntimeError("terms are sealed")
        for term in spellings(entity, value):
            self._terms.setdefault(lower(term.text), term)

    def merge(self, values: Iterable[tuple[str, str]]) -> None:
        """Take over (entity, value) pairs that a worker learned."""
        for entity, value in values:
            self.add(entity, value)

    def seal(self) -> None:
        """No more terms; build the automaton."""
        self._order = [self._terms[key] for key in sorted(self._terms)]
        self._machine = automaton([lower(term.text) for term in self._order])

    def find(self, text: str) -> list[Finding]:
        """Every place of a term in the text, longest first at each place; may overlap other findings."""
        if self._machine is None:
            raise RuntimeError("terms are not sealed")
        if not self._order:
            return []
        view = fold(text)
        found = []
        for index, start, end in self._machine.hits(view.lower):
            term = self._order[index]
            if _fits(term, view.folded, start, end):
                place = view.span(start, end)
                found.append(Finding(place.start, place.end, term.entity, RULE, 0.95, (term.why,)))
        return found


def _fits(term: Term, text: str, start: int, end: int) -> bool:
    if term.exact_case and text[start:end] != term.text:
        return False
    if not term.bounded:
        return True
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (_joins(before, term.text[0]) or _joins(after, term.text[-1]))


def _joins(neighbor: str, edge: str) -> bool:
    """Whether the neighbor continues the word or number that `edge` belongs to."""
    return neighbor.isalnum() and edge.isalnum() and not _is_cjk(neighbor)


def _is_cjk(char: str) -> bool:
    return "\u3040" <= char <= "\u30ff" or "\u4e00" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af"


def propagates(entity: str, value: str) -> bool:
    """Whether this value is looked for outside the place where it was found."""
    return next(spellings(entity, value), None) is not None


def spellings(entity: str, value: str) -> Iterator[Term]:
    """The forms of a value to look for; none if it is too short or too common."""
    value = value.strip()
    if entity == "PERSON":
        yield from _name_spellings(value)
        return
    if entity in NEVER or len(value) < MIN_LENGTH.get(entity, DEFAULT_MIN_LENGTH):
        return
    if entity == "USERNAME" and is_common(value):
        return
    if entity in {"ORGANIZATION", "LOCATION"}:
        if not is_common(value):
            yield Term(value, entity, "found elsewhere in this run", exact_case=True, bounded=True)
        return
    if entity == "SECRET" and value.isalpha() and is_common(value):
        return
    yield Term(value, entity, "found elsewhere in this run", exact_case=False, bounded=True)
    if len(value) >= _ENCODED_FROM or entity == "EMAIL":
        yield from _encoded(entity, value)


def _name_spellings(value: str) -> Iterator[Term]:
    words = _WORD.findall(value)
    why = "a name found elsewhere in this run"
    if len(words) > 1:
        # "Will Mark" in lower case is a sentence, not a name.
        exact = all(is_common(word) for word in words)
        for text in dict.fromkeys([value, *(joint.join(words) for joint in (" ", "%20", "+", "_", "-", "."))]):
            yield Term(text, "PERSON", why, exact_case=exact, bounded=True)
    part = why if len(words) == 1 else "part of a name found elsewhere in this run"
    for word in words:
        # A name that is a common word is only a name in its context, which the model judges place by place.
        if _is_long_enough(word) and not is_common(word) and (word[0].isupper() or len(words) == 1):
            yield Term(word, "PERSON", part, exact_case=False, bounded=True)


def _is_long_enough(name: str) -> bool:
    return len(name) >= (2 if _is_cjk(name[0]) else MIN_LENGTH["PERSON"])


def _encoded(entity: str, value: str) -> Iterator[Term]:
    data = value.encode("utf-8", "surrogatepass")
    quoted = quote(data, safe="")
    if quoted != value:
        yield Term(quoted, entity, "found elsewhere in this run, URL-encoded", exact_case=False, bounded=True)
    if len(value) >= _ENCODED_FROM:
        whole = base64.b64encode(data).decode().rstrip("=")
        yield Term(whole, entity, "found elsewhere in this run, base64-encoded", exact_case=True, bounded=False)
