"""The report for people: by kind and value, with the first places of each; what was not scanned; the total."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.outcome import RunOutcome
from sanitizer.reports.groups import KindGroup, Place, ValueGroup, grouped
from sanitizer.reports.interface import RunInfo
from sanitizer.reports.summary import not_scanned, total_line
from sanitizer.reports.words import counted, entities_counted, entity_name

NAME = "text"
SUMMARY = "for people: grouped by kind and value, masked, with places"

_PLACES = 3
_VALUES = 50
_LONGEST_POINTER = 100


def render(outcome: RunOutcome, run: RunInfo) -> Iterator[str]:
    """Plain lines without color: what is shown by color alone is lost in a pipe."""
    groups = grouped(outcome)
    for group in groups:
        if not group.is_kept:
            yield from _kind(group)
    yield from _kept([g for g in groups if g.is_kept], run)
    gaps = list(not_scanned(outcome))
    if gaps:
        yield "Not scanned\n"
        yield from (f"  {line}\n" for line in gaps)
        yield "\n"
    yield total_line(outcome, run) + "\n"


def _kind(group: KindGroup) -> Iterator[str]:
    name = entity_name(group.entity).capitalize() if group.entity != "IP" else "IP addresses"
    yield f"{name} ({counted(len(group.values), 'value')}, {counted(group.count, 'place')})\n"
    for value in group.values[:_VALUES]:
        yield from _value(value)
    if len(group.values) > _VALUES:
        yield f"  … and {counted(len(group.values) - _VALUES, 'more value', 'more values')}\n"
    yield "\n"


def _value(value: ValueGroup) -> Iterator[str]:
    label = f"{value.placeholder}  {value.shown}" if value.placeholder else value.shown
    action = "" if value.operator in ("placeholder", "") else f"  → {value.operator}"
    rule = value.rules.most_common(1)[0][0]
    why = f" · {', '.join(value.why)}" if value.why else ""
    yield f"  {label}  {len(value.places):,} ×{action}\n"
    yield f"      {rule} · {value.tier.value} {value.score:.2f}{why}\n"
    for place in value.places[:_PLACES]:
        yield f"      {_where(place)}\n"
    if len(value.places) > _PLACES:
        yield f"      … and {counted(len(value.places) - _PLACES, 'more place', 'more places')}\n"


def _where(place: Place) -> str:
    # In plain text a place is a line; the number of a string in a list says no more.
    pointer = "" if place.pointer[1:].isdigit() else place.pointer
    if len(pointer) > _LONGEST_POINTER:
        pointer = f"{pointer[:40]}…{pointer[-(_LONGEST_POINTER - 41) :]}"
    parts = [f"{place.file}:{place.line}:{place.column}", pointer, f"({place.role})" if place.role else ""]
    return "  ".join(part for part in parts if part)


def _kept(groups: list[KindGroup], run: RunInfo) -> Iterator[str]:
    if groups:
        counts = ", ".join(entities_counted(g.entity, g.count) for g in groups)
        yield f"Kept by policy {run.policy}: {counts}\n\n"
