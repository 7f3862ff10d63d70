"""Findings as people think of them: by kind, then by value, each value once with its places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from sanitizer.core.finding import Hidden, Tier
from sanitizer.core.outcome import FileOutcome, Located, RunOutcome
from sanitizer.reports.masked import masked
from sanitizer.reports.veil import Veil

_TIERS = (Tier.CERTAIN, Tier.LIKELY, Tier.POSSIBLE)
_ORDER = {
    entity: rank
    for rank, entity in enumerate(
        (
            *("SECRET", "FINANCIAL", "GOV_ID", "MEDICAL_ID", "PERSON", "EMAIL", "PHONE", "ADDRESS", "DATE_OF_BIRTH"),
            *("USERNAME", "ACCOUNT_ID", "URL_PRIVATE", "INTERNAL_HOST", "IP", "DEVICE_ID", "VEHICLE", "GEO"),
            *("ORGANIZATION", "LOCATION", "DATE", "AGE"),
        )
    )
}


class Place(NamedTuple):
    """Where a value stands once; free of values."""

    file: str
    line: int
    column: int
    pointer: str
    role: str


@dataclass
class ValueGroup:
    """One value of a run."""

    shown: str
    """Its placeholder if it has one, and the value masked."""
    placeholder: str
    operator: str
    places: list[Place] = field(default_factory=list)
    rules: Counter[str] = field(default_factory=Counter)
    why: tuple[str, ...] = ()
    score: float = 0.0
    tier: Tier = Tier.POSSIBLE


@dataclass
class KindGroup:
    """All values of one entity that are treated alike."""

    entity: str
    is_kept: bool
    values: list[ValueGroup]

    @property
    def count(self) -> int:
        return sum(len(v.places) for v in self.values)


def grouped(outcome: RunOutcome) -> list[KindGroup]:
    """The findings of a run: first what is redacted, then what is kept; the gravest kinds first."""
    kinds: dict[tuple[bool, str], dict[tuple[Hidden | str, str], ValueGroup]] = {}
    for file in outcome.files:
        veil = Veil(file)
        for located in file.findings:
            kept = located.operator == "keep"
            values = kinds.setdefault((kept, located.finding.entity), {})
            name = (located.placeholder or located.value, located.operator)
            _note(values.setdefault(name, _new(located)), located, file, veil)
    groups = [KindGroup(entity, kept, _by_weight(values.values())) for (kept, entity), values in kinds.items()]
    return sorted(groups, key=lambda g: (g.is_kept, _ORDER.get(g.entity, len(_ORDER)), g.entity))


def _new(located: Located) -> ValueGroup:
    shown = masked(located.finding.entity, located.value)
    return ValueGroup(shown, located.placeholder, located.operator)


def _note(group: ValueGroup, located: Located, file: FileOutcome, veil: Veil) -> None:
    pointer = veil.pointer(located.pointer)
    group.places.append(Place(veil.file, located.line, located.column, pointer, veil.role(located.role)))
    group.rules[located.finding.rule] += 1
    if located.finding.score > group.score:
        group.score, group.tier, group.why = located.finding.score, located.finding.tier, located.finding.why


def _by_weight(values: Iterable[ValueGroup]) -> list[ValueGroup]:
    # The sort is stable: values of the same sureness stay in the order of their first appearance.
    return sorted(values, key=lambda v: _TIERS.index(v.tier))
