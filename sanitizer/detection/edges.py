"""Where a finding may lie: not on a placeholder or mask, and without white space at its ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from sanitizer.core.finding import Finding
from sanitizer.detection.numbering import PLACEHOLDER


def outside_placeholders(text: str, findings: Iterable[Finding]) -> list[Finding]:
    """Without the findings that touch a placeholder: it stands for something that is gone already."""
    findings = list(findings)
    if not findings or "[" not in text:
        return findings
    taken = [m.span() for m in PLACEHOLDER.finditer(text)]
    ends = [end for _, end in taken]

    def is_free(finding: Finding) -> bool:
        at = bisect_right(ends, finding.start)
        return at == len(taken) or finding.end <= taken[at][0]

    return [finding for finding in findings if is_free(finding)]


def _tells(finding: Finding, value: str) -> bool:
    """Whether a value says anything: `_`, a rest of `Ada_Lund`, does not, nor does `***@***.***` or `*******67`."""
    if value.isalnum():
        return True
    known = sum(1 for c in value if c.isalnum() or not c.isascii())
    stars = value.count("*")
    if known == 0:
        # A password may be nothing but signs.
        return finding.entity == "SECRET" and bool(value.strip("* "))
    return stars < 2 * known


def tight(text: str, findings: Iterable[Finding]) -> list[Finding]:
    """Findings without white space at their ends; those that were nothing else, or signs and masks, are gone."""
    result = []
    for finding in findings:
        value = text[finding.start : finding.end]
        stripped = value.strip()
        if not _tells(finding, stripped):
            continue
        if stripped == value:
            result.append(finding)
        else:
            start = finding.start + value.index(stripped)
            result.append(replace(finding, start=start, end=start + len(stripped)))
    return result
