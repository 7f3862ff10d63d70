"""Where a finding may lie: not on a placeholder or mask, and without white space or a lone quote at its ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from sanitizer.core.finding import Finding
from sanitizer.detection.numbering import PLACEHOLDER

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,14}://")


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
    """Whether a value says anything: `_`, a rest of `Ada_Lund`, does not, nor do `***@***.***`, `*******67`, `https://`."""
    if value.isalnum():
        return True
    if _SCHEME.fullmatch(value):
        return False
    known = sum(1 for c in value if c.isalnum() or not c.isascii())
    stars = value.count("*")
    if known == 0:
        # A password may be nothing but signs.
        return finding.entity == "SECRET" and bool(value.strip("* "))
    return stars < 2 * known


_PAIRS = {'"': '"', "'": "'", "`": "`", "”": "“", "’": "‘", "»": "«"}
"""Quotes that close, with the ones that open."""
_OPENING = frozenset(_PAIRS.values())
_LINE = 400


def _bare(text: str, start: int, end: int, entity: str) -> tuple[int, int]:
    """The span without a quote at an end that belongs to what stands around it: `"Elm Road 5"` in JSON, `-H '… key'`.

    A password may hold any sign: its last quote is left out only if it closes one that stands before the password.
    """
    if entity == "SECRET":
        return start, _without_closing(text, start, end)
    while end - start > 1 and text[start] == "\\":
        start += 1
    while end - start > 1 and (text[end - 1] == "\\" or _is_lone(text, start, end, text[end - 1])):
        end -= 1
    while end - start > 1 and text[start] in _OPENING and _is_odd(text, start, end):
        start += 1
    return start, end


def _is_lone(text: str, start: int, end: int, last: str) -> bool:
    """Whether a quote at the end closes nothing within the span, or the whole span."""
    opens = _PAIRS.get(last)
    if opens is None:
        return False
    if opens != last:
        return text.find(opens, start, end) < 0
    return text[start] == last or text.count(last, start, end) % 2 == 1


def _is_odd(text: str, start: int, end: int) -> bool:
    first = text[start]
    closes = next(closing for closing, opening in _PAIRS.items() if opening == first)
    return text.find(closes, start + 1, end) < 0


def _without_closing(text: str, start: int, end: int) -> int:
    last = text[end - 1]
    if last not in "\"'`" or end - start < 2 or last in text[start : end - 1]:
        return end
    line = text[max(0, start - _LINE) : start].rpartition("\n")[2]
    return end - 1 if line.count(last) % 2 == 1 else end


def tight(text: str, findings: Iterable[Finding]) -> list[Finding]:
    """Findings without white space and quotes of others at their ends; those that were nothing else, or signs and masks, are gone."""
    result = []
    for finding in findings:
        value = text[finding.start : finding.end]
        stripped = value.strip()
        if not _tells(finding, stripped):
            continue
        start = finding.start + value.index(stripped)
        start, end = _bare(text, start, start + len(stripped), finding.entity)
        is_same = start == finding.start and end == finding.end
        result.append(finding if is_same else replace(finding, start=start, end=end))
    return result
