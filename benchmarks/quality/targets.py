"""The goals of the issue beside what was measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from benchmarks.quality import rates
from benchmarks.quality.dataset import Message
from benchmarks.quality.rates import Rate
from benchmarks.quality.score import Tally
from benchmarks.quality.tables import PER_WORDS, table

Scored = Sequence[tuple[Message, Tally]]

PLAIN = ("EMAIL", "PHONE", "FINANCIAL", "IP", "GOV_ID")
RECORDS = ("ADDRESS", "DATE_OF_BIRTH", "ACCOUNT_ID", "MEDICAL_ID", "USERNAME", "INTERNAL_HOST", "URL_PRIVATE")


def against(parts: Mapping[str, Scored]) -> str:
    """One row per goal: the goal, the measure with its interval, and whether it is met."""
    every = [t for _, t in parts["chats"]]
    technical = [t for m, t in parts["chats"] if m.family != "prose"]
    clean = [t for t in every if not t.has_spans]
    near = [t for _, t in parts["near_misses"]]
    vendors = [t for _, t in parts["vendors"]]
    rows = [
        _row("secrets in chats, leaked %", 3, 100, rates.leaked(every, ["SECRET"])),
        _row("vendor tokens, leaked %", 3, 100, rates.leaked(vendors, ["SECRET"])),
        _row("near-misses with a finding, %", 0.5, 100, rates.rate(near, lambda t: bool(t.false_findings), _one)),
        _row("e-mail, phone, financial, IP, national ids: leaked %", 2, 100, rates.leaked(every, PLAIN)),
        _row("the same, false / 10,000 words", 1, PER_WORDS, rates.false_findings(every, PLAIN)),
        _row("person names, leaked %", 7, 100, rates.leaked(every, ["PERSON"])),
        _row("person names, false / 10,000 technical words", 2, PER_WORDS, rates.false_findings(technical, ["PERSON"])),
        _row(
            "addresses, birth dates, records, user names, hosts, URLs: leaked %", 10, 100, rates.leaked(every, RECORDS)
        ),
        _row("the same, false / 10,000 words", 1, PER_WORDS, rates.false_findings(every, RECORDS)),
        _row("words lost in messages without anything sensitive, %", 0.3, 100, rates.words_lost(clean)),
    ]
    return table(["measure", "goal", "measured", "met"], rows)


_one: Callable[[Tally], int] = lambda _: 1  # noqa: E731


def _row(title: str, goal: float, factor: float, rate: Rate) -> list[str]:
    met = "–" if rate.value is None else "yes" if rate.value * factor <= goal else "**no**"
    return [title, f"≤ {goal:g}", rate.scaled(factor, 2), met]
