"""Bytes that come in a stream: held in memory while they are few, in a temporary file without a name if many."""

from __future__ import annotations

import mmap
import tempfile
from collections.abc import Iterable
from typing import IO

from sanitizer.core.document import Buffer

IN_MEMORY = 64 << 20
"""Bytes held in memory at most."""


def spooled(chunks: Iterable[bytes], in_memory: int = IN_MEMORY) -> Buffer:
    """All of them. The temporary file has no name, is readable by its owner only, and goes away with the buffer.

    :raises OSError: the disk for temporary files is full.
    """
    held = bytearray()
    rest = iter(chunks)
    for chunk in rest:
        held += chunk
        if len(held) > in_memory:
            with tempfile.TemporaryFile() as file:
                file.write(held)
                held.clear()
                file.writelines(rest)
                file.flush()
                return mapped(file)
    return bytes(held)


def mapped(file: IO[bytes]) -> mmap.mmap:
    """A read-only view of a file that is not empty."""
    return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
