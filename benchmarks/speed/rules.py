"""The rule pass: megabytes a second of one core, on CPU time (wall time of a busy machine says little)."""

from __future__ import annotations

import time
from collections.abc import Sequence

from benchmarks.quality.tables import table
from benchmarks.speed.corpus import KINDS, pieces
from sanitizer.recognizers.engine import RuleEngine, build_engine

ROUNDS = 2
BUDGET = 1.5
"""CPU seconds of one round at most: a slow engine is measured on fewer pieces."""

WARM = 50
"""Pieces that are read before the clock runs: patterns are compiled when they are first needed."""


def report(megabytes: float) -> str:
    """A table: kinds of text × (all rules, secrets only) × (with and without the accelerator)."""
    texts = {kind: pieces(kind, int(megabytes * 1e6)) for kind in KINDS}
    longest = max(map(len, texts.values()))
    mixed = (texts[kind][i] for i in range(longest) for kind in KINDS if i < len(texts[kind]))
    texts["all three, mixed"] = list(mixed)
    secrets = frozenset({"SECRET"})
    engines = {
        "all rules": build_engine(),
        "all rules, pure Python": build_engine(accelerate=False),
        "secrets only": build_engine(entities=secrets),
        "secrets only, pure Python": build_engine(entities=secrets, accelerate=False),
    }
    rows: list[list[object]] = []
    for kind, corpus in texts.items():
        size = sum(len(text.encode("utf-8", "replace")) for text in corpus) / 1e6
        speeds = [f"{_speed(engine, corpus):.1f}" for engine in engines.values()]
        rows.append([kind, f"{size:.1f}", len(corpus), *speeds])
    head = ["text", "MB", "pieces", *(f"{name} ({engine.rule_count}), MB/s" for name, engine in engines.items())]
    return table(head, rows)


def _speed(engine: RuleEngine, corpus: Sequence[str]) -> float:
    """The best of some rounds; a round ends with the corpus or with its budget."""
    for text in corpus[:WARM]:
        engine.find(text)
    best = 0.0
    for _ in range(ROUNDS):
        started, done = time.process_time(), 0
        for text in corpus:
            engine.find(text)
            done += len(text.encode("utf-8", "replace"))
            if time.process_time() - started > BUDGET:
                break
        best = max(best, done / 1e6 / (time.process_time() - started))
    return best
