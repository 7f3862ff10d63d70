"""The find pass: what stands in a document's unique texts, and which values the whole run must hunt for.

It is the costly pass and knows nothing of other documents, so it runs in worker processes as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from sanitizer.core.document import FieldKind, RawString
from sanitizer.core.finding import Finding
from sanitizer.detection.cache import FindingCache
from sanitizer.detection.detector import MAX_TEXT, UNREAD, Detector
from sanitizer.detection.edges import outside_placeholders
from sanitizer.detection.identity import identity_finding
from sanitizer.detection.judge import Judge
from sanitizer.detection.numbering import PLACEHOLDER
from sanitizer.detection.propagation import FROM_SCORE, Terms
from sanitizer.detection.spellings import NAMES
from sanitizer.detection.unit import TextUnit, unit_of
from sanitizer.passes.leaves import KindOf, Leaf, leaves
from sanitizer.passes.said_before import SaidBefore

_GUESSED = "values/"
_SURE_GUESS = 0.9
_DISTINCT = 8

BATCH_UNITS = 512
BATCH_CHARS = 400_000
"""Texts that one call of the detector sees at most: bounds memory, and is enough to fill the model's batches."""


@dataclass
class Learned:
    """What a find pass hands on: values to hunt for, and placeholders that already stand in the input."""

    values: dict[tuple[str, str], None] = field(default_factory=dict)
    """(entity, value), in order of appearance. A value: it never leaves the process tree."""
    reserved: set[str] = field(default_factory=set)

    def add(self, other: Learned) -> None:
        self.values.update(other.values)
        self.reserved |= other.reserved

    def __repr__(self) -> str:
        return f"Learned({len(self.values)} values, {len(self.reserved)} placeholders)"


def batches(raws: Iterable[RawString], classifier: KindOf) -> Iterator[list[tuple[RawString, list[Leaf]]]]:
    """The strings of a document with their leaves, a few at a time."""
    batch: list[tuple[RawString, list[Leaf]]] = []
    chars = 0
    said = SaidBefore()
    for raw in raws:
        own = list(leaves(raw, classifier, key=said.key_of(raw)))
        batch.append((raw, own))
        chars += len(raw.text)
        if chars >= BATCH_CHARS or len(batch) >= BATCH_UNITS:
            yield batch
            batch, chars = [], 0
    if batch:
        yield batch


class Finder:
    """Detects once per unique text."""

    def __init__(self, detector: Detector, cache: FindingCache) -> None:
        self._detector = detector
        self._cache = cache

    def find(self, units: Iterable[TextUnit]) -> list[tuple[Finding, ...]]:
        """Findings per unit, from the cache or the detector.

        :raises ScanTimeoutError: a text could not be scanned to its end.
        """
        units = list(units)
        digests = [unit.digest() for unit in units]
        known = {digest: self._cache.get(digest) for digest in digests}
        new = {
            digest: unit
            for digest, unit in zip(digests, units, strict=True)
            if known[digest] is None and len(unit.text) <= MAX_TEXT and unit.kind is not FieldKind.NUMBER
        }
        todo = iter(new.items())
        while part := list(islice(todo, BATCH_UNITS)):
            for (digest, _), found in zip(part, self._detector.find([unit for _, unit in part]), strict=True):
                known[digest] = tuple(found)
                self._cache.put(digest, found)
        return [known[digest] or () for digest in digests]


def own_findings(unit: TextUnit, found: Iterable[Finding], judge: Judge) -> list[Finding]:
    """What detection found, with what the export declares and the user denies."""
    result = list(found)
    if unit.kind is FieldKind.IDENTITY:
        declared = identity_finding(unit.key, unit.text)
        if declared is not None and not PLACEHOLDER.fullmatch(unit.text.strip()):
            result.append(declared)
    if judge.policy.deny:
        result.extend(outside_placeholders(unit.text, judge.denied(unit.text)))
    return result


def known_findings(unit: TextUnit, terms: Terms) -> list[Finding]:
    """Where values found elsewhere in the run stand in this text, outside placeholders."""
    if unit.kind in UNREAD:
        return []
    found = terms.find(unit.text)
    if unit.kind is FieldKind.NUMBER:
        return [f for f in found if f.start == 0 and f.end == len(unit.text)]
    if unit.kind is FieldKind.PROTECTED:
        # A role, a tool or a reaction may be called like somebody; it is still a role, a tool or a reaction.
        found = [f for f in found if f.entity not in NAMES]
    return outside_placeholders(unit.text, found)


def settled_findings(unit: TextUnit, found: Iterable[Finding], judge: Judge, terms: Terms) -> list[Finding]:
    """All there is to say of one text once the values of the run are known: what apply acts on and verify looks for."""
    return judge.settle(unit, [*own_findings(unit, found, judge), *known_findings(unit, terms)])


def learn(raws: Iterable[RawString], classifier: KindOf, finder: Finder, judge: Judge) -> Learned:
    """Run the find pass over a document's strings."""
    learned = Learned()
    for batch in batches(raws, classifier):
        units = [unit_of(leaf.field) for _, own in batch for leaf in own]
        for unit, found in zip(units, finder.find(units), strict=True):
            if "[" in unit.text:
                learned.reserved.update(m[0] for m in PLACEHOLDER.finditer(unit.text))
            if found or unit.kind is FieldKind.IDENTITY or judge.policy.deny:
                learned.values.update(values_of(unit, found, judge))
    return learned


def values_of(unit: TextUnit, found: Iterable[Finding], judge: Judge) -> dict[tuple[str, str], None]:
    """The values of a unit that the whole run must hunt for."""
    spreading = judge.spreads(unit, own_findings(unit, found, judge))
    values = ((f, unit.text[f.start : f.end]) for f in spreading if f.score >= FROM_SCORE)
    return {(f.entity, value): None for f, value in values if not _is_mere_guess(f, value)}


def _is_mere_guess(finding: Finding, value: str) -> bool:
    """Whether the context alone spoke for it, and nothing in the value does: elsewhere it may well be another thing."""
    if not finding.rule.startswith(_GUESSED) or finding.score >= _SURE_GUESS:
        return False
    is_distinct = len(value) >= _DISTINCT and any(map(str.isdigit, value)) and any(map(str.isalpha, value))
    return not is_distinct
