"""What a system did to a message, as counts that can be added up (the measures of annotation.md).

leaked   a distinct value of a message is still there as written: one of its mentions was not touched at all
found    at least 90 % of a span's non-space characters are hidden, whatever the label
false    a finding that touches no span, optional ones included
lost     a word outside all spans of which a character is hidden
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.quality.dataset import Message
from benchmarks.quality.markup import Span

FOUND_SHARE = 0.9
_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
WORD = re.compile(f"[{_CJK}]|[^\\W{_CJK}]+")


@dataclass(frozen=True)
class Found:
    """A finding of a system, in code points; `entity` in the names of annotation.md, or the system's own."""

    start: int
    end: int
    entity: str
    score: float = 1.0


@dataclass
class Tally:
    """Counts of one message. Keys of the counters are entities."""

    spans: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    chars: Counter[str] = field(default_factory=Counter)
    hidden: Counter[str] = field(default_factory=Counter)
    values: Counter[str] = field(default_factory=Counter)
    leaked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    words: int = 0
    lost: int = 0
    has_spans: bool = False
    scores: list[tuple[float, bool]] = field(default_factory=list)
    """Score of each finding, and whether it touches a span."""
    misses: list[Span] = field(default_factory=list)
    false_findings: list[Found] = field(default_factory=list)


def tally(message: Message, findings: Sequence[Found], covered: Iterable[str]) -> Tally:
    """Score `findings` on `message`; only spans of `covered` entities have to be hidden."""
    wanted = frozenset(covered)
    mask = _mask(len(message.text), findings)
    result = Tally(has_spans=bool(message.spans))
    _score_spans(result, message, mask, wanted)
    _score_findings(result, message.spans, findings)
    _score_words(result, message, mask)
    return result


def _mask(length: int, findings: Iterable[Found]) -> bytearray:
    mask = bytearray(length)
    for finding in findings:
        for index in range(max(0, finding.start), min(length, finding.end)):
            mask[index] = 1
    return mask


def _score_spans(result: Tally, message: Message, mask: bytearray, wanted: frozenset[str]) -> None:
    untouched: dict[tuple[str, str], bool] = {}
    for span in message.spans:
        if span.optional or span.entity not in wanted:
            continue
        value = message.text[span.start : span.end]
        solid = [mask[span.start + index] for index, char in enumerate(value) if not char.isspace()]
        share = sum(solid) / len(solid)
        result.spans[span.entity] += 1
        result.chars[span.entity] += len(solid)
        result.hidden[span.entity] += sum(solid)
        if share >= FOUND_SHARE:
            result.found[span.entity] += 1
        else:
            result.misses.append(span)
        key = (span.entity, value)
        untouched[key] = untouched.get(key, False) or share == 0
    for (entity, _), leaks in untouched.items():
        result.values[entity] += 1
        result.leaked[entity] += leaks


def _score_findings(result: Tally, spans: Sequence[Span], findings: Iterable[Found]) -> None:
    for finding in findings:
        right = any(finding.start < span.end and span.start < finding.end for span in spans)
        result.scores.append((finding.score, right))
        if right:
            result.right[finding.entity] += 1
        else:
            result.false[finding.entity] += 1
            result.false_findings.append(finding)


def _score_words(result: Tally, message: Message, mask: bytearray) -> None:
    inside = _mask(len(message.text), (Found(span.start, span.end, span.entity) for span in message.spans))
    for word in WORD.finditer(message.text):
        if any(inside[word.start() : word.end()]):
            continue
        result.words += 1
        result.lost += any(mask[word.start() : word.end()])
