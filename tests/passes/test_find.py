"""Which values of a text are hunted for in the whole run."""

from __future__ import annotations

import pytest

from sanitizer.core.finding import Finding
from sanitizer.detection.judge import Judge
from sanitizer.detection.unit import TextUnit
from sanitizer.passes.find import values_of
from sanitizer.policy import load


@pytest.mark.parametrize(
    ("value", "rule", "score", "spreads"),
    [
        ("deployment", "values/model", 0.77, False),
        ("a7", "values/model", 0.77, False),
        ("mellow77harbor", "values/model", 0.77, True),
        ("mellow-harbor", "values/model", 0.95, True),
        ("mellow-harbor", "secret/assignment", 0.77, True),
        ("mellow-harbor", "secret/assignment", 0.6, False),
        ("mellow77harbor", "values/model", 0.6, False),
    ],
)
def test_a_mere_guess_does_not_speak_for_other_places(value: str, rule: str, score: float, spreads: bool) -> None:
    found = [Finding(4, 4 + len(value), "SECRET", rule, score)]
    values = values_of(TextUnit(f"use {value} now"), found, Judge(load("balanced")))
    assert bool(values) is spreads
