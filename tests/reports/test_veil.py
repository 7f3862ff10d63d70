"""What stands in the description of a place: no value, but also no other name than the file really has."""

from __future__ import annotations

import pytest

from sanitizer.core.document import Pointer
from sanitizer.core.finding import Finding, Hidden
from sanitizer.core.outcome import FileOutcome, Located, Status
from sanitizer.reports.veil import Veil


def veiled(name: str, value: str, entity: str = "USERNAME") -> str:
    finding = Finding(0, len(value), entity, "pii/x", 0.9)
    located = Located(finding, Hidden(value), Pointer(()), 1, 1, "", "placeholder", f"[{entity}_1]")
    return Veil(FileOutcome(name, Status.FOUND, findings=[located])).file


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("notes of zephyrine.md", "zephyrine", "notes of [USERNAME_1].md"),
        ("NOTES OF ZEPHYRINE.MD", "Zephyrine", "NOTES OF [USERNAME_1].MD"),
        ("in/kx9w2-lease.txt", "kx9w2", "in/[USERNAME_1]-lease.txt"),
    ],
)
def test_a_value_in_a_name_is_hidden(name: str, value: str, shown: str) -> None:
    assert veiled(name, value) == shown


@pytest.mark.parametrize("word", ["billing", "service", "Billing", "app"])
def test_an_ordinary_word_in_a_name_is_not_what_somebody_is_called(word: str) -> None:
    name = f"work/{word.lower()}/session.jsonl"
    assert veiled(name, word) == name
