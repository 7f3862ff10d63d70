"""A value found once with confidence is found everywhere in the run.

Other fields, keys and file names; another case; the parts of a full name; encoded. What is too short or too common to
be hunted for outside its context stays a finding where it stood, and is no term here (see `spellings`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sanitizer.core.finding import Finding
from sanitizer.detection.login_words import is_login_place
from sanitizer.detection.spellings import Term, is_cjk, spellings
from sanitizer.recognizers.anchors import Automaton, automaton
from sanitizer.recognizers.view import fold, lower

RULE = "propagation/known-value"

FROM_SCORE = 0.7
"""A finding below is not sure enough to speak for other places."""

_CAMEL_FROM = 4
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_RUN_BEFORE = re.compile(r"[A-Za-z0-9+/_-]*\Z")
_RUN_AFTER = re.compile(r"[A-Za-z0-9+/_-]*={0,2}")
_RUN_LIMIT = 100_000


class Terms:
    """The values of a run as one automaton. Grows in the find pass, is sealed before the second."""

    def __init__(self) -> None:
        self._terms: dict[str, list[Term]] = {}
        self._machine: Automaton | None = None
        self._order: list[list[Term]] = []

    def __len__(self) -> int:
        return len(self._terms)

    def add(self, entity: str, value: str) -> None:
        """Add one value in all its spellings."""
        if self._machine is not None:
            raise RuntimeError("terms are sealed")
        for term in spellings(entity, value):
            known = self._terms.setdefault(lower(term.text), [])
            # One finding a place is enough; but what only fits exactly must not hide what fits in any case.
            if not known or (known[0].exact_case and term.text not in {k.text for k in known}):
                known.append(term)

    def merge(self, values: Iterable[tuple[str, str]]) -> None:
        """Take over (entity, value) pairs that a find pass learned."""
        for entity, value in values:
            self.add(entity, value)

    def seal(self) -> None:
        """No more terms; build the automaton."""
        literals = sorted(self._terms)
        self._order = [self._terms[literal] for literal in literals]
        self._machine = automaton(literals)

    def find(self, text: str) -> list[Finding]:
        """Every place of a term in the text; may overlap other findings."""
        if self._machine is None:
            raise RuntimeError("terms are not sealed")
        if not self._order:
            return []
        view = fold(text)
        found = []
        for index, start, end in self._machine.hits(view.lower):
            term = next((t for t in self._order[index] if _fits(t, view.folded, start, end)), None)
            if term is not None:
                place = view.span(*(_run(view.folded, start, end) if term.is_run else (start, end)))
                found.append(Finding(place.start, place.end, term.entity, RULE, 0.95, (term.why,)))
        return found


def _fits(term: Term, text: str, start: int, end: int) -> bool:
    if term.exact_case and text[start:end] != term.text:
        return False
    if not term.is_bounded:
        return True
    if term.is_login and not is_login_place(text, start, end):
        return False
    # `%3Dada` is `=ada`: an escape is no part of a word.
    before = text[start - 1] if start and not _PERCENT.match(text, max(0, start - 3), start) else " "
    after = text[end] if end < len(text) else " "
    return not (_joins(before, text[start], term, before) or _joins(after, text[end - 1], term, text[end - 1]))


def _joins(neighbor: str, edge: str, term: Term, left: str) -> bool:
    """Whether the neighbor continues the word or number that `edge` belongs to; `left` is the earlier of the two."""
    if not (neighbor.isalnum() and edge.isalnum()) or is_cjk(neighbor):
        return False
    if term.entity != "PERSON":
        return True
    if neighbor.isdigit():
        return False
    right = edge if left is neighbor else neighbor
    is_camel = len(term.text) >= _CAMEL_FROM and left.islower() and right.isupper()
    return not is_camel


def _run(text: str, start: int, end: int) -> tuple[int, int]:
    """The base64 run around a part of it."""
    before = _RUN_BEFORE.search(text, max(0, start - _RUN_LIMIT), start)
    after = _RUN_AFTER.match(text, end, min(len(text), end + _RUN_LIMIT))
    return (before.start() if before else start), (after.end() if after else end)
