"""What the chat model takes for a value is not believed where its shape speaks against it."""

from __future__ import annotations

import pytest

from sanitizer.detection.names import Name
from sanitizer.detection.values import believed, beside_names, names_of
from sanitizer.recognizers.chat_ner.value_spans import ValueSpan


@pytest.mark.parametrize(("score", "value", "left"), [(0.95, "Hyejin", 0), (0.8, "Hyejin", 1), (0.95, "hj7", 1)])
def test_a_part_of_a_sure_name_is_nothing_else(score: float, value: str, left: int) -> None:
    text = f"for {value} Seo"
    names = [Name(4, len(text), "PERSON", score)]
    assert len(beside_names(text, [ValueSpan(4, 4 + len(value), "SECRET", 0.95)], names)) == left


def test_names_that_the_names_head_saw_are_not_told_twice() -> None:
    text = "Ana Ruiz met Kim, otter-41"
    spans = [
        ValueSpan(0, 3, "PERSON", 0.9),
        ValueSpan(13, 16, "PERSON", 0.8),
        ValueSpan(18, 26, "SECRET", 0.9),
    ]
    assert names_of(text, spans, [Name(0, 8, "PERSON", 0.7)]) == [Name(13, 16, "PERSON", 0.8)]


@pytest.mark.parametrize(
    ("name", "score", "is_told"),
    [
        ("Grzegorz", 0.7, True),
        ("Blorvax", 0.7, False),
        ("Blorvax", 0.95, True),
        ("Size", 0.96, False),
        ("你好", 0.95, False),
        ("王伟", 0.7, True),
    ],
)
def test_a_name_that_no_list_knows_must_be_surer(name: str, score: float, is_told: bool) -> None:
    assert bool(names_of(name, [ValueSpan(0, len(name), "PERSON", score)], [])) is is_told


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("SECRET", "maple-otter-41"),
        ("SECRET", "4 7 7 2"),
        ("SECRET", "7714"),
        ("USERNAME", "kbrandt7"),
        ("ACCOUNT_ID", "BK-77 1204"),
        ("GOV_ID", "11322413460"),
        ("INTERNAL_HOST", "pg-ledger.prod.kvist.lan"),
        ("URL_PRIVATE", "github.com/kbrandt7/taxes"),
        ("EMAIL", "kim dot brandt at kvist dot dk"),
        ("ADDRESS", "12 Elm Row, Hythe"),
        ("PHONE", "oh seven seven double four"),
        ("VEHICLE", "KX19 OTR"),
        ("GEO", "61,6363 N 8,3125 Ø"),
        ("SECRET", "maple sun river"),
        ("DATE_OF_BIRTH", "the third of May 1987"),
    ],
)
def test_values_are_believed(label: str, value: str) -> None:
    finding = believed(value, ValueSpan(0, len(value), label, 0.8))
    assert finding is not None
    assert (finding.entity, finding.rule, finding.score) == (label, "values/model", 0.8)


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("SECRET", "<your-password>"),
        ("SECRET", "********"),
        ("SECRET", "password"),
        ("SECRET", "3d4e35a2c1b09f77"),
        ("SECRET", "12:30"),
        ("USERNAME", "root"),
        ("USERNAME", "server"),
        ("ACCOUNT_ID", "checkout"),
        ("ACCOUNT_ID", "2.94.0"),
        ("GOV_ID", "3d4e35a2c1b09f77"),
        ("FINANCIAL", "4242 4242 4242 4242"),
        ("INTERNAL_HOST", "localhost"),
        ("INTERNAL_HOST", "db.example.com"),
        ("URL_PRIVATE", "https://docs.python.org"),
        ("EMAIL", "kim"),
        ("EMAIL", "jane@example.com"),
        ("IP", "192.0.2.7"),
        ("VEHICLE", "31A"),
        ("GEO", "8.02"),
        ("SECRET", "Europe/Warsaw"),
        ("SECRET", "the 4G"),
        ("SECRET", "#e60023"),
        ("SECRET", "passwd"),
        ("SECRET", "1814"),
        ("SECRET", "KB5045535"),
        ("SECRET", "desktop"),
        ("PHONE", "200 51"),
        ("PHONE", "555-0123"),
        ("PHONE", "112"),
        ("ADDRESS", "No 10"),
        ("DATE_OF_BIRTH", "14"),
        ("DATE_OF_BIRTH", "May"),
    ],
)
def test_shapes_that_are_never_private_are_not_believed(label: str, value: str) -> None:
    assert believed(value, ValueSpan(0, len(value), label, 0.8)) is None


@pytest.mark.parametrize(
    ("text", "value", "is_believed"),
    [
        ("fw 7.2.3.0929", "0929", False),
        ("at 12:30:43.1204", "1204", False),
        ("konto 12.345.678", "12.345.678", True),
        ("paid 41 015.22 in May", "41 015", False),
        ("code 4711.", "4711", True),
        ("born 03.05.1987", "05.1987", True),
    ],
)
def test_less_than_half_of_a_number_with_points_is_nothing(text: str, value: str, is_believed: bool) -> None:
    at = text.index(value)
    assert (believed(text, ValueSpan(at, at + len(value), "DATE_OF_BIRTH", 0.8)) is not None) is is_believed
