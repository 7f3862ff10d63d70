"""Line and column of a finding, counted along the way through the source."""

from __future__ import annotations

from collections.abc import Sequence

from sanitizer.core.document import Buffer, RawString

_STEP = 1 << 20


class Places:
    """Feed it strings in file order. Lines and columns are 1-based.

    In text sources the place is that of the finding itself, its column in code points; in JSON it is where the
    string begins, its column in bytes, since one line often holds the whole document.
    """

    def __init__(self, data: Buffer, *, is_text: bool) -> None:
        self._data = data
        self._is_text = is_text
        self._at = 0
        self._line = 1
        self._line_start = 0

    def of(self, trail: Sequence[RawString], offset: int) -> tuple[int, int]:
        """Place of the code point `offset` of the innermost text."""
        raw = trail[0]
        self._advance(raw.start)
        last = trail[-1]
        # Data in a web page stands under names.
        if not self._is_text or last.pointer != raw.pointer or isinstance(raw.pointer.tokens[0], str):
            return self._line, raw.start - self._line_start + 1
        before = last.text[:offset]
        breaks = before.count("\n")
        if breaks:
            return self._line + breaks, offset - before.rfind("\n")
        return self._line, raw.start - self._line_start + offset + 1

    def _advance(self, to: int) -> None:
        while self._at < to:
            chunk = self._data[self._at : min(to, self._at + _STEP)]
            breaks = chunk.count(b"\n")
            if breaks:
                self._line += breaks
                self._line_start = self._at + chunk.rfind(b"\n") + 1
            self._at += len(chunk)
