"""For pull requests and job summaries: a table per run, cut well below GitHub's limit for a step summary."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.outcome import RunOutcome
from sanitizer.reports.groups import KindGroup, ValueGroup, grouped
from sanitizer.reports.interface import RunInfo
from sanitizer.reports.summary import not_scanned, total_line
from sanitizer.reports.words import entities_counted, entity_name

NAME = "markdown"
SUMMARY = "tables for pull requests and job summaries"

_LONGEST = 900_000
_PLACES = 2


def render(outcome: RunOutcome, run: RunInfo) -> Iterator[str]:
    """Headings and tables."""
    groups = grouped(outcome)
    yield f"## sanitizer\n\n{_plain(total_line(outcome, run))}\n\n"
    rows = [_row(group, value) for group in groups if not group.is_kept for value in group.values]
    if rows:
        yield "| what | value | times | rule | sure | first places |\n|---|---|--:|---|---|---|\n"
        yield from _within(rows)
        yield "\n"
    kept = [entities_counted(g.entity, g.count) for g in groups if g.is_kept]
    if kept:
        yield f"Kept by policy {_plain(run.policy)}: {', '.join(kept)}\n\n"
    gaps = list(not_scanned(outcome))
    if gaps:
        yield "### Not scanned\n\n"
        yield from (f"- {_plain(line)}\n" for line in gaps)


def _within(rows: list[str]) -> Iterator[str]:
    size = 0
    for index, row in enumerate(rows):
        size += len(row.encode("utf-8", "replace"))
        if size > _LONGEST:
            yield f"\n… and {len(rows) - index} more values; all of them are in the findings log.\n"
            return
        yield row


def _row(group: KindGroup, value: ValueGroup) -> str:
    places = [f"{p.file}:{p.line} {p.pointer}".strip() for p in value.places[:_PLACES]]
    more = f" … {len(value.places) - _PLACES} more" if len(value.places) > _PLACES else ""
    cells = (
        entity_name(group.entity, 1),
        f"{value.placeholder} {value.shown}".strip(),
        str(len(value.places)),
        value.rules.most_common(1)[0][0],
        f"{value.tier.value} {value.score:.2f}",
        "; ".join(places) + more,
    )
    return "| " + " | ".join(map(_plain, cells)) + " |\n"


def _plain(text: str) -> str:
    """File names and pointers may hold anything; nothing in them may become markup, a link or a mention."""
    escaped = "".join(f"\\{c}" if c in "\\`*_{}[]<>#|~!&" else c for c in text)
    return " ".join(escaped.replace("@", "@\u200b").split())
