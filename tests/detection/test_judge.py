"""What the purpose of a copy makes of findings."""

from __future__ import annotations

import pytest

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Finding
from sanitizer.detection.judge import Judge
from sanitizer.detection.unit import TextUnit
from sanitizer.policy import load

TEXT = "cat /home/zephyrine/x as zephyrine"
HOME = Finding(10, 19, "USERNAME", "pii/user-home-unix", 0.9)


def redacted(findings: list[Finding], *, resume: bool) -> list[tuple[int, int]]:
    judge = Judge(load("balanced"), resume)
    unit = TextUnit(TEXT, kind=FieldKind.CODE)
    return [(f.start, f.end) for f in judge.settle(unit, findings) if judge.operator(unit, f) != "keep"]


@pytest.mark.parametrize("entity", ["PERSON", "USERNAME"])
def test_a_known_login_stays_in_the_paths_of_a_session_to_resume(entity: str) -> None:
    known = [Finding(s, s + 9, entity, "propagation/known-value", 0.95) for s in (10, 25)]
    assert redacted([HOME, *known], resume=True) == [(25, 34)]
    assert redacted([HOME, *known], resume=False) == [(10, 19), (25, 34)]


def test_secrets_and_terms_of_the_user_go_from_paths_too() -> None:
    assert redacted([HOME, Finding(10, 19, "SECRET", "propagation/known-value", 0.95)], resume=True) == [(10, 19)]
    assert redacted([HOME, Finding(10, 19, "PERSON", "deny/term", 1.0)], resume=True) == [(10, 19)]


def test_what_stands_elsewhere_in_a_text_with_a_path_goes() -> None:
    assert redacted([HOME, Finding(25, 34, "PERSON", "names/model", 0.95)], resume=True) == [(25, 34)]


def test_marks_that_programs_read_stay_whatever_a_model_takes_them_for() -> None:
    text = "Kiel\ue200cite\ue202turn0search0\ue201."
    unit = TextUnit(text)
    judge = Judge(load("balanced"))
    at = text.index("turn0")
    assert judge.settle(unit, [Finding(at, at + 12, "SECRET", "values/model", 0.97)]) == []
    assert judge.settle(unit, [Finding(at, at + 12, "SECRET", "secret/x", 0.97)])
