"""Overlaps, resolved by us and deterministically, before any operator sees a span.

What is redacted is settled first and never gives way to what is kept: nothing that overlaps leaks.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from sanitizer.core.document import Span
from sanitizer.core.finding import CERTAIN_FROM, Finding

BROAD = frozenset({"ADDRESS", "EMAIL", "URL_PRIVATE"})
"""Entities whose span wins over its parts (reference/annotation.md, General)."""

PRIVATE_KEY = "secret/private-key"

_CERTAIN = 0.9


def resolve(findings: Iterable[Finding], is_redacted: Callable[[Finding], bool]) -> list[Finding]:
    """Non-overlapping findings in reading order.

    A weaker finding that sticks out of a stronger one keeps what sticks out, so that the union stays hidden.
    A kept finding that touches a redacted one is dropped.
    """
    redacted: list[Finding] = []
    kept: list[Finding] = []
    for finding in set(findings):
        (redacted if is_redacted(finding) else kept).append(finding)
    settled = _settle(_whole_names(redacted), [], trim=True)
    return sorted(_settle(kept, settled, trim=False), key=lambda f: (f.start, f.end))


def _whole_names(findings: list[Finding]) -> list[Finding]:
    """Without the parts of names that are certain as a whole: one person is one value, whoever saw which part."""
    whole = sorted((f.start, -f.end) for f in findings if f.entity == "PERSON" and f.score >= _CERTAIN)
    if not whole:
        return findings
    starts: list[int] = []
    ends: list[int] = []
    for start, end in whole:
        if not ends or -end > ends[-1]:
            starts.append(start)
            ends.append(-end)

    def is_part(finding: Finding) -> bool:
        at = bisect_right(starts, finding.start) - 1
        if finding.entity != "PERSON" or at < 0 or finding.end > ends[at]:
            return False
        return finding.end - finding.start < ends[at] - starts[at]

    return [f for f in findings if not is_part(f)]


def outside(findings: Iterable[Finding], ranges: Sequence[Span]) -> list[Finding]:
    """The parts of findings outside ranges that must stay as they are.

    :param ranges: sorted, without overlaps.
    """
    if not ranges:
        return list(findings)
    walls = _Taken()
    for start, end in ranges:
        walls.add(start, end)
    return [replace(f, start=start, end=end) for f in findings for start, end in walls.gaps(f.start, f.end)]


def _settle(candidates: list[Finding], kept_out: Iterable[Finding], *, trim: bool) -> list[Finding]:
    taken = _Taken()
    result = list(kept_out)
    for finding in result:
        taken.add(finding.start, finding.end)
    for candidate in sorted(candidates, key=_rank):
        rest = taken.gaps(candidate.start, candidate.end)
        if rest == [(candidate.start, candidate.end)]:
            result.append(candidate)
            taken.add(*rest[0])
        elif trim:
            for start, end in rest:
                result.append(replace(candidate, start=start, end=end))
                taken.add(start, end)
    return result


class _Taken:
    """Ranges that are spoken for: sorted, without overlaps, so that a text full of findings costs no square."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def add(self, start: int, end: int) -> None:
        """Take a range that overlaps none."""
        at = bisect_left(self._starts, start)
        self._starts.insert(at, start)
        self._ends.insert(at, end)

    def gaps(self, start: int, end: int) -> list[tuple[int, int]]:
        """What of [start, end) is free."""
        free = []
        at = bisect_right(self._ends, start)
        while at < len(self._starts) and self._starts[at] < end:
            if start < self._starts[at]:
                free.append((start, self._starts[at]))
            start = max(start, self._ends[at])
            at += 1
        if start < end:
            free.append((start, end))
        return free


def _rank(finding: Finding) -> tuple[int, int, int, int, int, float, int, str, str]:
    spread = finding.rule.startswith("propagation/")
    by_context = finding.rule.startswith("values/")
    statistical = finding.rule.startswith("names/") or (spread and finding.entity == "PERSON")
    statistical = statistical or (by_context and finding.score < CERTAIN_FROM)
    broad = finding.entity in BROAD or finding.rule == PRIVATE_KEY
    order = 0 if broad else 2 if statistical else 1
    return (
        order,
        -round(finding.score >= 0.5),
        finding.start - finding.end,
        # What speaks for itself here explains more than what was found elsewhere, or by the words around it.
        int(by_context),
        int(spread),
        -finding.score,
        finding.start,
        finding.entity,
        finding.rule,
    )
