"""Cut a long text into slices that a model reads one after the other, so that memory stays level."""

from __future__ import annotations

from collections.abc import Iterator


def slices(text: str, chars: int) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of slices of at most `chars` characters that follow one another and cover the text.

    A slice ends behind the last line break of its second half, else behind the last space, else hard.
    """
    at = 0
    while at < len(text):
        end = min(len(text), at + chars)
        if end < len(text):
            cuts = (text.rfind(mark, at + chars // 2, end) for mark in ("\n", " "))
            end = next((cut + 1 for cut in cuts if cut >= 0), end)
        yield at, end
        at = end
