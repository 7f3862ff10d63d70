"""Texts as the cutting of windows sees them."""

from __future__ import annotations

from hypothesis import strategies as st


@st.composite
def word_lengths(draw: st.DrawFn, longest: int, most: int) -> tuple[list[int], list[int]]:
    """The pieces of each of at most `most` words, and which of them are line breaks."""
    lengths = draw(st.lists(st.integers(1, longest), max_size=most))
    breaks = draw(st.lists(st.integers(0, max(0, len(lengths) - 1)), unique=True)) if lengths else []
    for index in breaks:
        lengths[index] = 1
    return lengths, sorted(breaks)
