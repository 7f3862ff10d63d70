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
        ("https://", "SECRET"),
        (" postgres://", "SECRET"),
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


@pytest.mark.parametrize(
    ("text", "value", "entity", "wanted"),
    [
        (
            '"a": "Elm Road 5, 70182 Stuttgart", "x"',
            'Elm Road 5, 70182 Stuttgart"',
            "ADDRESS",
            "Elm Road 5, 70182 Stuttgart",
        ),
        ('"a":"Elm Road 5","x"', '"Elm Road 5"', "ADDRESS", "Elm Road 5"),
        (r"{\"a\":\"Elm Road 5\"}", r"\"Elm Road 5\"", "ADDRESS", "Elm Road 5"),
        ("a: 'Elm Road 5', x", "Elm Road 5'", "ADDRESS", "Elm Road 5"),
        ("«Elm Road 5»", "Elm Road 5»", "ADDRESS", "Elm Road 5"),
        ("-H 'X-Key: abc123' -d", "abc123'", "SECRET", "abc123"),
        ('-H "X-Key: abc123" -d', 'abc123"', "SECRET", "abc123"),
        # What belongs to the value stays in it.
        ('"Villa Rosa", Elm Road 5', '"Villa Rosa", Elm Road 5', "ADDRESS", '"Villa Rosa", Elm Road 5'),
        ('Elm Road 5 "Villa Rosa"', 'Elm Road 5 "Villa Rosa"', "ADDRESS", 'Elm Road 5 "Villa Rosa"'),
        ("my password is abc123'", "abc123'", "SECRET", "abc123'"),
        ("pw: 'a'b'c'", "'a'b'c'", "SECRET", "'a'b'c'"),
        ("Sinéad O'Brien", "Sinéad O'Brien", "PERSON", "Sinéad O'Brien"),
        (r"CORP\jan", r"CORP\jan", "USERNAME", r"CORP\jan"),
    ],
)
def test_quotes_of_the_surroundings_are_no_part(text: str, value: str, entity: str, wanted: str) -> None:
    start = text.index(value)
    (finding,) = tight(text, [Finding(start, start + len(value), entity, "x/y", 0.9)])
    assert text[finding.start : finding.end] == wanted
