"""What rules see, and the way back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.recognizers.view import fold, lower, unescaped


def test_ascii_is_seen_as_it_is_without_a_copy() -> None:
    text = "plain text, 123"
    view = fold(text)

    assert view.folded is text
    assert view.is_original


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("a\u200bb", "ab"),
        ("ＡＢ１２：", "AB12:"),
        ("4111\u00a01111", "4111 1111"),
        ("12\u201134", "12-34"),
        ("٣٤", "34"),
        ("\u00adx\ufeff", "x"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text).folded == folded


@given(st.text(st.sampled_from("ab1\u200b\u00adＡ１\u2011\u00a0é中İß\ud83d😀"), max_size=40))
def test_folded_spans_map_to_what_they_came_from(text: str) -> None:
    view = fold(text)

    assert len(view.lower) == len(view.folded)
    for at in range(len(view.folded)):
        start, end = view.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert fold(text[start:end]).folded == view.folded[at]


@given(st.text(max_size=60))
def test_lower_keeps_the_length(text: str) -> None:
    assert len(lower(text)) == len(text)


@given(st.text(st.sampled_from('ab\\n"u0041/ \n'), max_size=60))
def test_unescaped_spans_cover_whole_escapes(text: str) -> None:
    for view in unescaped(text):
        ends = [view.span(at, at + 1) for at in range(len(view.folded))]
        assert all(a.end <= b.start for a, b in pairwise(ends))
        assert all(text[s.start : s.end] == c or text[s.start] == "\\" for s, c in zip(ends, view.folded, strict=True))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (r"a\nb", "a\nb"),
        (r"\"x\"", '"x"'),
        (r"\\n", r"\n"),
        (r"\u0041", "A"),
        (r"\ud83d\ude00", "😀"),
        (r"\ud83d!", "\ud83d!"),
        (r"\q", None),
    ],
)
def test_one_level_of_escapes(text: str, plain: str | None) -> None:
    views = unescaped(text)

    assert [view.folded for view in views] == ([plain] if plain is not None else [])


def test_lines_far_apart_are_seen_apart() -> None:
    assert len(unescaped(r"a\nb" + "\n" * 500 + r"c\td")) == 2
