"""Overlaps, resolved by us and deterministically, before any operator sees a span.

What is redacted is settled first and never gives way to what is kept: nothing that overlaps leaks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from sanitizer.core.document import Span
from sanitizer.core.finding import Finding

BROAD = frozenset({"ADDRESS", "EMAIL", "URL_PRIVATE"})
"""Entities whose span wins over its parts (reference/annotation.md, General)."""

PRIVATE_KEY = "secret/private-key"


def resolve(findings: Iterable[Finding], is_redacted: Callable[[Finding], bool]) -> list[Finding]:
    """Non-overlapping findings in reading order.

    A weaker finding that sticks out of a stronger one keeps what sticks out, so that the union stays hidden.
    A kept finding that touches a redacted one is dropped.
    """
    redacted: list[Finding] = []
    kept: list[Finding] = []
    for finding in set(findings):
        (redacted if is_redacted(finding) else kept).append(finding)
    settled = _settle(redacted, [], trim=True)
    return sorted(_settle(kept, settled, trim=False), key=lambda f: (f.start, f.end))


def outside(findings: Iterable[Finding], ranges: Sequence[Span]) -> list[Finding]:
    """The parts of findings outside ranges that must stay as they are."""
    if not ranges:
        return list(findings)
    walls = [Finding(start, end, "", "", 1.0) for start, end in ranges]
    return [piece for finding in findings for piece in _outside(finding, walls)]


def _settle(candidates: list[Finding], taken: list[Finding], *, trim: bool) -> list[Finding]:
    ordered = sorted(candidates, key=_rank)
    result = list(taken)
    # Few findings stand in one text; a linear look per candidate is cheaper than an interval tree.
    for candidate in ordered:
        rest = _outside(candidate, result)
        if rest == [candidate]:
            result.append(candidate)
        elif trim:
            result.extend(rest)
    return result


def _rank(finding: Finding) -> tuple[int, int, int, int, float, int, str, str]:
    spread = finding.rule.startswith("propagation/")
    statistical = finding.rule.startswith("names/") or (spread and finding.entity == "PERSON")
    broad = finding.entity in BROAD or finding.rule == PRIVATE_KEY
    order = 0 if broad else 2 if statistical else 1
    return (
        order,
        -round(finding.score >= 0.5),
        finding.start - finding.end,
        # What speaks for itself here explains more than what was found elsewhere.
        int(spread),
        -finding.score,
        finding.start,
        finding.entity,
        finding.rule,
    )


def _outside(candidate: Finding, taken: list[Finding]) -> list[Finding]:
    pieces = [(candidate.start, candidate.end)]
    for other in taken:
        if other.start >= candidate.end or other.end <= candidate.start:
            continue
        pieces = [
            piece
            for start, end in pieces
            for piece in ((start, min(end, other.start)), (max(start, other.end), end))
            if piece[0] < piece[1]
        ]
    if pieces == [(candidate.start, candidate.end)]:
        return [candidate]
    return [replace(candidate, start=start, end=end) for start, end in pieces]
