"""Several systems in one table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.quality import rates
from benchmarks.quality.dataset import Message
from benchmarks.quality.entities import COVERED, GROUPS
from benchmarks.quality.score import Tally
from benchmarks.quality.tables import PER_WORDS, table

Scored = Sequence[tuple[Message, Tally]]


def side_by_side(results: Mapping[str, Mapping[str, Scored]], policy: str) -> str:
    """Leaked per group, damage, look-alikes and vendor tokens; a column per system."""
    names = list(results)
    rows: list[list[str]] = []
    chats = {name: [t for _, t in parts["chats"]] for name, parts in results.items() if "chats" in parts}
    if len(chats) == len(names):
        for title, entities in GROUPS.items():
            covered = [entity for entity in entities if entity in COVERED[policy]]
            if covered:
                rows.append([f"leaked %: {title}", *(rates.leaked(chats[n], covered).percent() for n in names)])
        clean = {name: [t for t in tallies if not t.has_spans] for name, tallies in chats.items()}
        rows.append(["words lost %, all", *(rates.words_lost(chats[n]).percent(2) for n in names)])
        rows.append(["words lost %, nothing sensitive", *(rates.words_lost(clean[n]).percent(2) for n in names)])
        rows.append(["false / 10,000 words", *(rates.false_findings(chats[n]).scaled(PER_WORDS) for n in names)])
        rows.append(["precision %", *(rates.precision(chats[n]).percent() for n in names)])
    for part, title in (("near_misses", "look-alikes with a finding %"), ("vendors", "vendor tokens found %")):
        scored = {name: [t for _, t in parts[part]] for name, parts in results.items() if part in parts}
        if len(scored) == len(names):
            rows.append([title, *(_part_rate(part, scored[name]) for name in names)])
    return table(["", *names], rows)


def _part_rate(part: str, tallies: Sequence[Tally]) -> str:
    if part == "vendors":
        return rates.found(tallies, ["SECRET"]).percent()
    return rates.rate(tallies, lambda t: bool(t.false_findings), lambda t: 1).percent(2)
