"""Cells of tables under columns that may hold personal data; everything else is left to the scan of the whole text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.detection.tables import cells

CSV = 'first name,room,phone\nMarlies,12,0151 2345\n"van Dam, Jo",14,\nnot a row\n'
MARKDOWN = "| Name | Age | Plate |\n|:---|---|---|\n| Ana | 34 | AB-12 |\n"
SEMI = "name;surname;arrival\nRutger;Boonstra;17:30\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CSV, [("first_name", "Marlies"), ("phone", "0151 2345"), ("first_name", "van Dam, Jo")]),
        (MARKDOWN, [("full_name", "Ana"), ("plate", "AB-12")]),
        (SEMI, [("full_name", "Rutger"), ("surname", "Boonstra")]),
        ("Okoro\tx\n", []),
        ("a, b and c\nd, e and f\n", []),
        ("name,price\napple,3\n", [("name", "apple")]),
        ("x = 1, y = 2\nx = 3, y = 4\n", []),
        ("", []),
    ],
)
def test_cells(text: str, expected: list[tuple[str, str]]) -> None:
    found = list(cells(text))
    assert [(c.key, c.text) for c in found] == expected
    assert all(text[c.start : c.start + len(c.text)] == c.text for c in found)


@given(st.text(alphabet="ab,;|\t\n\"' name1", max_size=200))
def test_offsets_always_fit(text: str) -> None:
    for cell in cells(text):
        assert text[cell.start : cell.start + len(cell.text)] == cell.text
