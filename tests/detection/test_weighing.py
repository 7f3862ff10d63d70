"""What lists and neighbors say of a name; the negative rows are as many as the positive ones."""

from __future__ import annotations

import pytest

from sanitizer.core.finding import Tier
from sanitizer.detection.names import Name
from sanitizer.detection.weighing import weighed


def tier(text: str, value: str, score: float = 0.95) -> Tier | None:
    start = text.index(value)
    found = weighed(text, Name(start, start + len(value), "PERSON", score))
    return found.tier if found else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("my son jackson is ill", "jackson"),
        ("ask Zainab Okafor", "Zainab Okafor"),
        ("Will, can you come?", "Will"),
        ("MARIA signed", "MARIA"),
        ("grandma Ottilie", "Ottilie"),
        ("Mara v1 of the text", "Mara"),
    ],
)
def test_persons(text: str, value: str) -> None:
    assert tier(text, value) is Tier.CERTAIN


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Albert Einstein said", "Albert Einstein"),
        ("call mom now", "mom"),
        ("Woodrow Wilson came; later Wilson left", "Wilson left"[:6]),
        ("Fri Mar 8 08:00", "Mar"),
        ("see Brandvold et al. (2017)", "Brandvold"),
        ("in Okafor v. Lindqvist", "Okafor"),
        ("in Okafor v. Lindqvist", "Lindqvist"),
    ],
)
def test_nobody_or_somebody_public(text: str, value: str) -> None:
    assert tier(text, value) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ask Claude", "Claude"),
        ("your CAMT file", "CAMT"),
        ("plan B is off", "B"),
        ("use grace in a sentence", "grace"),
    ],
)
def test_doubtful_is_only_possible(text: str, value: str) -> None:
    assert tier(text, value) is Tier.POSSIBLE


def test_other_entities_keep_their_score() -> None:
    found = weighed("in Oslo", Name(3, 7, "LOCATION", 0.8))
    assert found is not None
    assert found.score == 0.8
