from __future__ import annotations

import pytest

from sanitizer.formats.markers import protected_ranges


def protected(text: str) -> list[str]:
    return [text[s.start : s.end] for s in protected_ranges(text)]


@pytest.mark.parametrize(
    "mark",
    [
        "\ue200cite\ue202turn0search0\ue201",
        "\ue200cite\ue202turn0search0\ue202turn12news3\ue201",
        "\ue200navlist\ue201",
        "【12†source】",
        "【4:0†L12-L20】",
        '<grok:render card_id="a1b2c3">',
        "</grok:render>",
        "[citation:6]",
        "<|im_start|>",
        "<image>",
        ":tada:",
    ],
)
def test_whole_marks(mark: str) -> None:
    assert protected(f"Lena {mark} Brandt") == [mark]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("[CV](sandbox:/mnt/data/CV_Lena.pdf)", ["sandbox:/mnt/data/"]),
        ("see 【4:0†CV Lena.pdf】", ["【4:0†"]),
        ('\ue200entity\ue202["people","Lena Brandt"]\ue201', ["\ue200entity", "\ue202", "\ue201"]),
        ('<details type="tool_calls" arguments="Lena">', ['<details type="tool_calls"']),
    ],
)
def test_names_inside_marks_are_scanned(text: str, marks: list[str]) -> None:
    assert protected(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "Lena Brandt",
        "a < b",
        "[1] and (2)",
        "a sandbox for Lena",
        "【Lena】",
        "<Lena>",
        "at 10:30:45",
        "a:b:c",
        "x::lena::y",
    ],
)
def test_no_marks(text: str) -> None:
    assert protected(text) == []
