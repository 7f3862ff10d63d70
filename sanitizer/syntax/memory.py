"""Keeps the resident memory of a walk over a mapped file flat: pages behind the walker are given back."""

from __future__ import annotations

import mmap

from sanitizer.core.document import Buffer

STEP = 32 << 20
"""Bytes between two hand-backs."""

_DONTNEED: int | None = getattr(mmap, "MADV_DONTNEED", None)


class Trail:
    """The part of a buffer that a walker has left behind.

    Only a read-only file mapping may be advised: its pages come back from the file when touched again,
    whereas a private writable mapping would lose its changes. Elsewhere, and on bytes, this does nothing.
    """

    def __init__(self, data: Buffer, start: int = 0) -> None:
        self._map = data if isinstance(data, mmap.mmap) and _DONTNEED is not None and _is_readonly(data) else None
        self._from = start - start % mmap.PAGESIZE
        self.next = self._from + STEP if self._map is not None else len(data) + 1
        """The offset from which on `passed` has something to do: for loops too hot to call it each time."""

    def passed(self, offset: int) -> None:
        """Everything before `offset` is not needed any more."""
        if self._map is None or offset < self.next:
            return
        upto = offset - offset % mmap.PAGESIZE
        assert _DONTNEED is not None
        self._map.madvise(_DONTNEED, self._from, upto - self._from)
        self._from = upto
        self.next = upto + STEP


def _is_readonly(data: mmap.mmap) -> bool:
    with memoryview(data) as view:
        return view.readonly
