"""The diff shows what changes and never what stood there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.cli.diff import diff
from sanitizer.core.redaction import Edit


def shown(copy: bytes, *edits: Edit) -> str:
    return "".join(diff("a.txt", copy, edits))


def test_no_edits_no_diff() -> None:
    assert shown(b"same") == ""


def test_one_line() -> None:
    # original: "hi\nto Ada Lund now\nbye"
    assert shown(b"hi\nto [PERSON_1] now\nbye", Edit(6, 14, b"[PERSON_1]")) == (
        "--- a.txt\n+++ a.txt (clean)\n@@ line 2 @@\n-to •••• now\n+to [PERSON_1] now\n"
    )


def test_near_edits_share_a_hunk_and_far_ones_do_not() -> None:
    gap = b"." * 200
    copy = b"[A_1] [B_1]" + gap + b"[C_1]"
    edits = [Edit(0, 2, b"[A_1]"), Edit(3, 5, b"[B_1]"), Edit(205, 209, b"[C_1]")]
    text = shown(copy, *edits)
    assert text.count("@@ line") == 2
    assert "-•••• ••••" in text
    assert len(text) < 600


def test_each_line_is_a_hunk_of_its_own() -> None:
    text = shown(b"a [A_1]\r\nb [B_1]\r\n", Edit(2, 4, b"[A_1]"), Edit(8, 10, b"[B_1]"))
    assert text.count("@@ line") == 2
    assert "+a [A_1]\n" in text
    assert "@@ line 2 @@\n-b ••••\n+b [B_1]\n" in text


def test_removed_values_leave_a_mark_in_the_old_line_only() -> None:
    text = shown(b"a b", Edit(2, 9, b""))
    assert "-a ••••b" in text
    assert "+a b" in text


def test_a_long_line_is_cut_around_the_change() -> None:
    copy = b"x" * 5_000_000 + b"[A_1]" + b"y" * 5_000_000
    text = shown(copy, Edit(5_000_000, 5_000_003, b"[A_1]"))
    assert len(text) < 400


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_utf16_is_not_shown(mark: bytes) -> None:
    assert "UTF-16" in shown(mark + b"[\0A\0", Edit(2, 4, b"[\0"))


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in shown(b"\x1b[31m [A_1]", Edit(6, 8, b"[A_1]"))


@given(st.lists(st.tuples(st.integers(0, 30), st.binary(max_size=6)), max_size=6), st.integers(0, 9))
def test_nothing_that_was_edited_out_can_be_shown(steps: list[tuple[int, bytes]], tail: int) -> None:
    original, copy, edits = bytearray(), bytearray(), []
    for keep, new in steps:
        original += b"." * keep
        copy += b"." * keep
        edits.append(Edit(len(original), len(original) + 5, new))
        original += b"QZQZQ"
        copy += new
    copy += b"." * tail
    if not any(b"QZ" in new for _, new in steps):
        assert "QZQZQ" not in shown(bytes(copy), *edits)
