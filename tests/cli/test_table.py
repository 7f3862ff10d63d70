"""Tables: plain in a pipe, whole words on a terminal."""

from __future__ import annotations

import pytest

from sanitizer.cli.streams import wrapped
from sanitizer.cli.table import columns

ROWS = [("ab", "x", "some words of text"), ("a_long_name_of_it", "yy", "more of it")]


def shown(wide: int | None) -> list[str]:
    return "".join(columns(ROWS, wide)).splitlines()


def test_a_pipe_gets_one_line_a_row() -> None:
    assert shown(None) == ["ab                 x   some words of text", "a_long_name_of_it  yy  more of it"]
    assert shown(80) == shown(None)


def test_the_last_column_goes_on_below_itself() -> None:
    rows = [("ab", "x", "some words of text that go on"), ("abc", "yy", "more")]
    assert "".join(columns(rows, 30)).splitlines() == [
        "ab   x   some words of text",
        "         that go on",
        "abc  yy  more",
    ]


def test_a_long_first_cell_stands_alone() -> None:
    rows = [("/a", "kept"), ("/a/very/long/pointer/to/it", "kept")]
    assert "".join(columns(rows, 30)).splitlines() == [
        "/a                        kept",
        "/a/very/long/pointer/to/it",
        "                          kept",
    ]


def test_without_room_the_cells_stand_below_the_first() -> None:
    assert shown(24) == ["ab", "  x · some words of text", "a_long_name_of_it", "  yy · more of it"]


@pytest.mark.parametrize("wide", [20, 30, 40, 60, 80])
def test_nothing_is_lost_at_any_width(wide: int) -> None:
    words = {word for row in ROWS for cell in row for word in cell.split()}
    assert words <= {word for line in shown(wide) for word in line.split()}


def test_columns_of_nothing() -> None:
    assert list(columns([])) == []


@pytest.mark.parametrize(
    ("text", "wide", "lines"),
    [
        ("no terminal at all here", None, ["no terminal at all here"]),
        ("one two three", 8, ["one two", "  three"]),
        ("  one two three", 9, ["  one two", "    three"]),
        ("short\nand one too long\n", 10, ["short", "and one", "  too long"]),
        ("a/path/that/is/longer/than/that x", 10, ["a/path/that/is/longer/than/that", "  x"]),
        ("run --in-place", 12, ["run", "  --in-place"]),
        ("", 10, []),
    ],
)
def test_wrapped(text: str, wide: int | None, lines: list[str]) -> None:
    result = wrapped(text, wide)
    assert result.splitlines() == lines
    assert result.endswith("\n") == text.endswith("\n")
