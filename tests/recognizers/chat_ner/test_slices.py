from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sanitizer.recognizers.chat_ner.slices import slices


@given(st.text("ab \n", max_size=80), st.integers(2, 30))
def test_slices_follow_one_another_and_cover_the_text(text: str, chars: int) -> None:
    cut = list(slices(text, chars))
    assert "".join(text[start:end] for start, end in cut) == text
    assert all(0 < end - start <= chars for start, end in cut)


def test_a_slice_ends_behind_a_line_else_a_blank_else_hard() -> None:
    assert list(slices("aaaa b\nc d e", 10)) == [(0, 7), (7, 12)]
    assert list(slices("aaaa bbb ccccc", 10)) == [(0, 9), (9, 14)]
    assert list(slices("abcdefgh", 5)) == [(0, 5), (5, 8)]
