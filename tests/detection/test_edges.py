"""Findings that say nothing: white space, signs, masks."""

from __future__ import annotations

import pytest

from sanitizer.core.finding import Finding
from sanitizer.detection.edges import tight


def left(text: str, entity: str = "PERSON") -> list[str]:
    return [text[f.start : f.end] for f in tight(text, [Finding(0, len(text), entity, "x/y", 0.9)])]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("_", "PERSON"),
        ("  ", "PERSON"),
        (" - ", "USERNAME"),
        ("**** *****", "PERSON"),
        ("***@***.**", "EMAIL"),
        ("+** *** ****67", "PHONE"),
        ("********", "SECRET"),
        ("p*****", "SECRET"),
        ("******* *", "SECRET"),
    ],
)
def test_what_says_nothing_is_no_finding(text: str, entity: str) -> None:
    assert left(text, entity) == []


@pytest.mark.parametrize(
    ("text", "entity", "kept"),
    [
        (" Ada ", "PERSON", "Ada"),
        ("李", "PERSON", "李"),
        ("सु", "PERSON", "सु"),
        ("!?#%-$", "SECRET", "!?#%-$"),
        ("ab*cd*ef", "SECRET", "ab*cd*ef"),
        ("a**b", "SECRET", "a**b"),
        ("J. K.", "PERSON", "J. K."),
        ("🦊🦊", "USERNAME", "🦊🦊"),
    ],
)
def test_what_says_something_stays_one(text: str, entity: str, kept: str) -> None:
    assert left(text, entity) == [kept]
