"""A training text as a run of segments, so that every change of text keeps its labels right.

A segment is a stretch of text with one label (or none) and the set of labels that may hide in it unseen: a source
that does not annotate organizations leaves every unlabelled stretch *open* for ORGANIZATION, and the loss then
accepts both readings.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

LABELS = ("PERSON", "LOCATION", "ORGANIZATION")
TAGS = ("O", "B-PERSON", "I-PERSON", "B-LOCATION", "I-LOCATION", "B-ORGANIZATION", "I-ORGANIZATION")
NONE_OPEN: frozenset[str] = frozenset()


class Segment(NamedTuple):
    """`label` is one of LABELS or None; `open` holds the labels that an unlabelled segment may hide; `told` says that
    its people are private ones, all of them."""

    text: str
    label: str | None = None
    open: frozenset[str] = NONE_OPEN
    told: bool = False


Sample = list[Segment]


def from_record(record: dict[str, Any]) -> Sample:
    """Build a sample from one line of a converted corpus: {"text", "spans", "open", "unknown"}."""
    text, base = record["text"], frozenset(record["open"])
    marks = [(s, e, label, NONE_OPEN) for s, e, label in record["spans"]]
    marks += [(s, e, None, base | frozenset(labels)) for s, e, labels in record["unknown"]]
    sample: Sample = []
    at = 0
    for start, end, label, hidden in sorted(marks):
        if start > at:
            sample.append(Segment(text[at:start], None, base))
        sample.append(Segment(text[start:end], label, hidden))
        at = end
    if at < len(text):
        sample.append(Segment(text[at:], None, base))
    return sample


def text_of(sample: Iterable[Segment]) -> str:
    """Return the sample's text."""
    return "".join(segment.text for segment in sample)


def spans_of(sample: Iterable[Segment]) -> list[tuple[int, int, str]]:
    """Return the labelled spans as (start, end, label) in code points."""
    spans, at = [], 0
    for segment in sample:
        if segment.label is not None:
            spans.append((at, at + len(segment.text), segment.label))
        at += len(segment.text)
    return spans


def read_records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the JSON objects of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
