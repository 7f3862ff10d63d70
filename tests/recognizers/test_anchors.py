"""Anchors are paid for at every place where they stand: none is a single sign or a bare short word, and code calls little."""

from __future__ import annotations

import argparse
import json.decoder
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from sanitizer.recognizers.builtin import recognizers
from sanitizer.recognizers.engine import RuleEngine
from sanitizer.recognizers.interface import Recognizer

RECOGNIZERS = recognizers()
CALLS_PER_THOUSAND = 25
"""Of recognizers, in code; 8 of the standard library when this was written."""


@pytest.mark.parametrize("recognizer", RECOGNIZERS, ids=lambda r: r.name)
def test_anchors_are_rare(recognizer: Recognizer) -> None:
    edges = getattr(recognizer, "edges", {})
    bare = [a for a in recognizer.anchors if a.isascii() and len(a) < 3 and a.isalnum() and a not in edges]

    assert not [a for a in recognizer.anchors if len(a) < 2 and a.isascii()]
    # `pw` is what people write; letters on both sides are looked at first thing.
    assert set(bare) <= {"pw"}, "give them an edge, or a sign that must follow"


@pytest.mark.parametrize("recognizer", RECOGNIZERS, ids=lambda r: r.name)
def test_edges_are_those_of_anchors(recognizer: Recognizer) -> None:
    edges = getattr(recognizer, "edges", {})

    assert set(edges) <= set(recognizer.anchors)
    assert set(edges.values()) <= {"left", "right", "both"}


class Counting:
    """A recognizer whose calls are counted by anchor."""

    def __init__(self, recognizer: Recognizer, calls: Counter[str]) -> None:
        self.name, self.entities = recognizer.name, recognizer.entities
        self.anchors, self.classes = recognizer.anchors, recognizer.classes
        self.edges = getattr(recognizer, "edges", {})
        self._find_at, self._calls = recognizer.find_at, calls

    def find_at(self, view: Any, start: int, end: int, around: Any) -> Iterable[Any]:
        self._calls[f"{self.name} at {view.lower[start:end]!r}"] += 1
        return self._find_at(view, start, end, around)


def test_code_calls_few_recognizers() -> None:
    calls: Counter[str] = Counter()
    engine = RuleEngine([], [Counting(recognizer, calls) for recognizer in RECOGNIZERS])
    text = "".join(Path(module.__file__ or "").read_text("utf-8") for module in (argparse, json.decoder, re))

    engine.find(text)

    assert calls.total() <= CALLS_PER_THOUSAND * len(text) / 1000, calls.most_common(12)
