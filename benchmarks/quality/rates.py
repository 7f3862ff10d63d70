"""Rates with confidence intervals: messages are resampled, so that a message with many spans counts as one draw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.quality.score import Tally

RESAMPLES = 1000
_SEED = 20261124


@dataclass(frozen=True)
class Rate:
    """A ratio, its 95 % interval, and the counts it stands on; `value` is None where nothing was to be counted."""

    part: int
    whole: int
    low: float
    high: float

    @property
    def value(self) -> float | None:
        return self.part / self.whole if self.whole else None

    def percent(self, digits: int = 1) -> str:
        return self.scaled(100, digits)

    def scaled(self, factor: float, digits: int = 1) -> str:
        if self.value is None:
            return "–"
        interval = f" [{self.low * factor:.{digits}f}–{self.high * factor:.{digits}f}]"
        return f"{self.value * factor:.{digits}f}{interval}"


def rate(tallies: Sequence[Tally], part: Callable[[Tally], int], whole: Callable[[Tally], int]) -> Rate:
    """The ratio of two counts summed over messages, with a percentile bootstrap interval."""
    parts = np.array([part(item) for item in tallies], dtype=float)
    wholes = np.array([whole(item) for item in tallies], dtype=float)
    if not wholes.sum():
        return Rate(int(parts.sum()), 0, 0.0, 0.0)
    rng = np.random.default_rng(_SEED)
    count = len(tallies)
    weights = rng.multinomial(count, np.full(count, 1 / count), size=RESAMPLES)
    below = weights @ wholes
    ratios = (weights @ parts)[below > 0] / below[below > 0]
    low, high = np.percentile(ratios, [2.5, 97.5])
    return Rate(int(parts.sum()), int(wholes.sum()), float(low), float(high))


def leaked(tallies: Sequence[Tally], entities: Sequence[str]) -> Rate:
    return rate(tallies, lambda t: _sum(t.leaked, entities), lambda t: _sum(t.values, entities))


def found(tallies: Sequence[Tally], entities: Sequence[str]) -> Rate:
    return rate(tallies, lambda t: _sum(t.found, entities), lambda t: _sum(t.spans, entities))


def characters(tallies: Sequence[Tally], entities: Sequence[str]) -> Rate:
    return rate(tallies, lambda t: _sum(t.hidden, entities), lambda t: _sum(t.chars, entities))


def false_findings(tallies: Sequence[Tally], entities: Sequence[str] | None = None) -> Rate:
    """False findings per word (times 10,000 in the tables); `entities` are the labels the system gave."""
    return rate(tallies, lambda t: t.false.total() if entities is None else _sum(t.false, entities), lambda t: t.words)


def precision(tallies: Sequence[Tally], entities: Sequence[str] | None = None) -> Rate:
    def right(item: Tally) -> int:
        return item.right.total() if entities is None else _sum(item.right, entities)

    def every(item: Tally) -> int:
        return right(item) + (item.false.total() if entities is None else _sum(item.false, entities))

    return rate(tallies, right, every)


def words_lost(tallies: Sequence[Tally]) -> Rate:
    return rate(tallies, lambda t: t.lost, lambda t: t.words)


def _sum(counts: dict[str, int], entities: Sequence[str]) -> int:
    return sum(counts.get(entity, 0) for entity in entities)
