"""The same value has the same number; numbers follow first appearance and avoid what already stands in the input."""

from __future__ import annotations

import pytest

from sanitizer.detection.numbering import PLACEHOLDER, Numbering, normalized


def test_numbers_follow_first_appearance_per_entity() -> None:
    numbering = Numbering()
    assert [numbering.number("PERSON", v) for v in ("Ana Ruiz", "Bo Lind", "ana  ruiz")] == [1, 2, 1]
    assert numbering.number("EMAIL", "x@y.org") == 1


def test_reserved_numbers_are_skipped() -> None:
    numbering = Numbering()
    numbering.reserve("[PERSON_1]")
    numbering.reserve("[PERSON_2]")
    assert numbering.number("PERSON", "Ana") == 3


def test_a_vault_keeps_its_numbers() -> None:
    numbering = Numbering()
    numbering.adopt("PERSON", "Ana", 7)
    assert numbering.number("PERSON", "ANA") == 7
    assert numbering.number("PERSON", "Bo") == 8


@pytest.mark.parametrize(
    ("entity", "a", "b", "same"),
    [
        ("PHONE", "+49 (30) 1234-567", "+4930 1234567", True),
        ("EMAIL", "A@B.org", "a@b.ORG", True),
        ("SECRET", "Hunter2", "hunter2", False),
        ("PERSON", "Ana", "Anna", False),
        ("FINANCIAL", "DE12 3456", "DE123456", True),
    ],
)
def test_normalized(entity: str, a: str, b: str, same: bool) -> None:
    assert (normalized(entity, a) == normalized(entity, b)) is same


@pytest.mark.parametrize("text", ["[PERSON_1]", "[DATE_OF_BIRTH_12]", "[EMAIL_h0123456789ab]"])
def test_placeholder(text: str) -> None:
    assert PLACEHOLDER.fullmatch(text)


@pytest.mark.parametrize("text", ["[PERSON_0]", "[person_1]", "[P_1]", "[PERSON_]", "PERSON_1", "[EMAIL_h12]"])
def test_not_a_placeholder(text: str) -> None:
    assert not PLACEHOLDER.fullmatch(text)
