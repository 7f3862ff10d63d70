"""Our operators inside Presidio's AnonymizerEngine, on spans that are already resolved."""

from __future__ import annotations

import pytest

from sanitizer.core.finding import Finding
from sanitizer.operators import all_operators
from sanitizer.operators.presidio_operators import PREFIX, AnonymizerEngine, anonymize, register


@pytest.fixture(scope="module")
def engine() -> AnonymizerEngine:
    return register(AnonymizerEngine())


def spans(text: str, *values: tuple[str, str]) -> list[Finding]:
    found, at = [], 0
    for value, entity in values:
        at = text.index(value, at)
        found.append(Finding(at, at + len(value), entity, "test/x", 0.9))
        at += len(value)
    return found


def test_all_are_registered_beside_presidios_own(engine: AnonymizerEngine) -> None:
    assert {PREFIX + name for name in all_operators()} < set(engine.get_anonymizers())
    assert {"mask", "hash", "keep"} < set(engine.get_anonymizers())


def test_numbers_run_from_left_to_right_and_repeat(engine: AnonymizerEngine) -> None:
    text = "Ada Bo met Cy and Ada Bo at x@corp.test."
    found = spans(text, ("Ada Bo", "PERSON"), ("Cy", "PERSON"), ("Ada Bo", "PERSON"), ("x@corp.test", "EMAIL"))
    assert anonymize(engine, text, found, {}) == "[PERSON_1] met [PERSON_2] and [PERSON_1] at [EMAIL_1]."


def test_neighbors_are_not_merged(engine: AnonymizerEngine) -> None:
    text = "Ada  Bo"
    assert anonymize(engine, text, spans(text, ("Ada", "PERSON"), ("Bo", "PERSON")), {}) == "[PERSON_1]  [PERSON_2]"


def test_kept_and_removed(engine: AnonymizerEngine) -> None:
    text = "on 3 May, Ada, 41"
    found = spans(text, ("3 May", "DATE"), ("Ada", "PERSON"), ("41", "AGE"))
    assert anonymize(engine, text, found, {"DATE": "keep", "AGE": "remove", "PERSON": "mask"}) == "on 3 May, ***, "


def test_no_finding_no_change(engine: AnonymizerEngine) -> None:
    assert anonymize(engine, "nothing here", [], {}) == "nothing here"
