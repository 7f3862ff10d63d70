"""What is shown of a value identifies nobody."""

from __future__ import annotations

import pytest

from sanitizer.core.finding import ENTITIES, Hidden
from sanitizer.reports.masked import DOTS, masked


@pytest.mark.parametrize("entity", sorted(ENTITIES))
@pytest.mark.parametrize("value", ["", "x", "Ada", "12", "1234", "@", "a@b", ".", "…", "\ud83d", "12.3"])
def test_short_values_show_nothing(entity: str, value: str) -> None:
    assert masked(entity, Hidden(value)) == DOTS


@pytest.mark.parametrize(
    ("entity", "value", "shown"),
    [
        ("EMAIL", "ada.lund@corp.test", "a••••@••••.test"),
        ("EMAIL", "ada@corp.test", "••••@••••.test"),
        ("EMAIL", "ada at corp dot test", "••••"),
        ("EMAIL", "someone@corp.secretname", "••••"),
        ("PHONE", "+46 70 998 77 66", "••••66"),
        ("PHONE", "99877", "••••"),
        ("PHONE", "nine nine eight seven", "••••"),
        ("FINANCIAL", "SE00 1234 5678 9012 3456 7890", "SE••••90"),
        ("FINANCIAL", "0000 0000 0000 0042", "••••42"),
        ("FINANCIAL", "CVV 123", "••••"),
        ("IP", "203.0.113.77", "203.••••"),
        ("IP", "2001:db8::77", "••••"),
        ("PERSON", "Ada Lundqvist", "••••"),
        ("SECRET", "a-very-long-secret-that-is-random", "••••"),
        ("GOV_ID", "800503-0000", "••••"),
    ],
)
def test_safe_characters_only(entity: str, value: str, shown: str) -> None:
    assert masked(entity, Hidden(value)) == shown


def test_length_is_not_shown() -> None:
    assert masked("SECRET", Hidden("x" * 8)) == masked("SECRET", Hidden("x" * 80))
