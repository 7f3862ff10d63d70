"""Cells of tables under columns that may hold personal data; everything else is left to the scan of the whole text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.core.finding import Finding
from sanitizer.detection.tables import Tables

CSV = 'first name,room,phone\nMarlies,12,0151 2345\n"van Dam, Jo",14,\nnot a row\n'
MARKDOWN = "| Name | Age | Plate |\n|:---|---|---|\n| Ana | 34 | AB-12 |\n"
DRAWN = "mysql> x;\n+----+-----+\n| id | phone |\n+----+-----+\n| 7 | 0151 |\n+----+-----+\n1 row\n"
PSQL = " id | email \n----+-------\n  7 | a@b\n(1 row)\n"
FRENCH = "nom;prénom;né(e) le;ville\nVaucanson;Ombeline;03/02/1985;Rodez\n"
GUARDED = "pupil,guardian,house\nAna,Selam Kidane,red\n"
SEMI = "name;surname;arrival\nRutger;Boonstra;17:30\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CSV, [("first_name", "Marlies"), ("phone", "0151 2345"), ("first_name", "van Dam, Jo")]),
        (MARKDOWN, [("full_name", "Ana"), ("plate", "AB-12")]),
        (DRAWN, [("id", "7"), ("phone", "0151")]),
        (PSQL, [("id", "7"), ("email", "a@b")]),
        (FRENCH, [("last_name", "Vaucanson"), ("prénom", "Ombeline"), ("né(e)_le", "03/02/1985")]),
        (GUARDED, [("full_name", "Selam Kidane")]),
        ("def foo(a, b):\n    bar(c, d)\n", []),
        (SEMI, [("full_name", "Rutger"), ("surname", "Boonstra")]),
        ("Okoro\tx\n", []),
        ("a, b and c\nd, e and f\n", []),
        ("name,price\napple,3\n", [("name", "apple")]),
        ("x = 1, y = 2\nx = 3, y = 4\n", []),
        ("", []),
    ],
)
def test_cells(text: str, expected: list[tuple[str, str]]) -> None:
    found = list(Tables(text).cells())
    assert [(c.key, c.text) for c in found] == expected
    assert all(text[c.start : c.start + len(c.text)] == c.text for c in found)


@given(st.text(alphabet="ab,;|\t\n\"' name1", max_size=200))
def test_offsets_always_fit(text: str) -> None:
    for cell in Tables(text).cells():
        assert text[cell.start : cell.start + len(cell.text)] == cell.text


def test_headings_and_columns_of_places_hold_nobody() -> None:
    text = "| Name | Site | Notes |\n|---|---|---|\n| Ada Hale | Carmel | ask Lena |\n"
    values = ["Name", "Site", "Ada Hale", "Carmel", "Lena"]
    spans = [(text.index(value), text.index(value) + len(value)) for value in values]
    found = [Finding(start, end, "PERSON", "x/y", 0.9) for start, end in spans]
    assert [text[f.start : f.end] for f in Tables(text).of_people(found)] == ["Ada Hale", "Lena"]


@pytest.mark.parametrize(
    "text",
    ["Tom, Anna, mail\nBob, Lena, phone", "Call Tom about the phone, please\nI asked Lena, she knows", "Name Tom\nx"],
)
def test_lines_of_talk_are_no_table(text: str) -> None:
    found = [Finding(text.index(n), text.index(n) + len(n), "PERSON", "x/y", 0.9) for n in ("Tom", "Lena") if n in text]
    assert Tables(text).of_people(found) == found
