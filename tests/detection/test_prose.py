"""Where names are heard: prose lines; offsets always fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.core.document import FieldKind
from sanitizer.detection.prose import SEGMENT_LIMIT, reads_as_prose, segments


@given(st.text(max_size=400), st.sampled_from([FieldKind.PROSE, FieldKind.CODE]))
def test_segments_lie_in_the_text_in_order(text: str, kind: FieldKind) -> None:
    end = 0
    for piece in segments(text, kind):
        assert piece.start >= end
        assert len(piece.text) <= SEGMENT_LIMIT
        end = piece.start + len(piece.text)
    assert end <= len(text)


@pytest.mark.parametrize(
    "line",
    [
        "my name is anna brown",
        "1,Pedro Lopez,Madrid",
        "Best, Ann",
        "- call Wei (wife)",
        "| Ana | 34 | Porto |",
        "user: Jo Ray",
        "Мария Петрова звонила",
        "Marlies;van der Heuvel;12;16:00",
        "let me ask Maria",
        "for Maria:",
        "return it to Jonas, please",
        "INSERT INTO users VALUES (1, 'Maria Lopez')",
        "class starts at 9, ask Ms Oduya",
    ],
)
def test_prose(line: str) -> None:
    assert reads_as_prose(line)


@pytest.mark.parametrize(
    "line",
    [
        "def f(x): return x",
        "import os",
        "}",
        "for name in names.items():",
        "const user = find(id);",
        "x = {'a': [1, 2]};",
        "  at java.lang.X(Y.java:3)",
        "=====",
        "12:30",
    ],
)
def test_not_prose(line: str) -> None:
    assert not reads_as_prose(line)


def test_named_fences_are_code_and_plain_ones_are_read() -> None:
    text = "Dear Ann\n```python\nbob = stone(1)\n```\n```\nDear Eve\n```\nBye Kim\n"
    read = "".join(s.text for s in segments(text))
    assert "Ann" in read
    assert "Eve" in read
    assert "Kim" in read
    assert "bob" not in read


def test_blobs_and_surrogates_are_blanked_one_to_one() -> None:
    text = "hello \ud83d " + "A" * 500 + " there"
    (piece,) = segments(text)
    assert len(piece.text) == len(text)
    assert "AAAA" not in piece.text
    piece.text.encode("utf-8")


def test_comments_and_strings_of_code_are_read() -> None:
    text = "```python\nx = f(1)  # ask Zainab first\nassert find(p)[0] == 'Beth Tanaka';\n```\n"
    assert [s.text.strip() for s in segments(text)] == ["ask Zainab first", "Beth Tanaka"]
    assert all(text[s.start : s.start + len(s.text)] == s.text for s in segments(text))


def test_a_fence_that_is_never_closed_hides_no_names() -> None:
    assert "Maria" in "".join(s.text for s in segments("```python\nDear Maria, see you\n"))


def test_many_open_fences_cost_linear_work() -> None:
    text = "".join("`" * (3 + n % 50) + "python\n" for n in range(5_000))
    assert list(segments(text)) == []
