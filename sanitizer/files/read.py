"""Opens a file as a source: mapped if it is large, and only if it is text."""

from __future__ import annotations

import mmap
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sanitizer.core.document import Buffer, Source
from sanitizer.core.errors import UnreadableError
from sanitizer.files.kinds import HEAD, binary_kind
from sanitizer.files.names import shown
from sanitizer.files.reasons import reading_failed
from sanitizer.files.spool import mapped

MAPPED_FROM = 1 << 20
"""Bytes from which a file is mapped instead of read."""


@contextmanager
def open_source(path: Path, name: str = "") -> Iterator[Source]:
    """The document in a file. Nobody may shorten the file while it is open: a mapping does not survive that.

    :param name: how it is named to people; the path if empty.
    :raises UnreadableError: it is not there, may not be read, is no regular file, is empty, or is not text.
    """
    name = name or shown(path)
    try:
        data = _content(path, name)
    except OSError as error:
        raise reading_failed(name, error) from None
    try:
        kind = binary_kind(data[:HEAD])
        if kind:
            raise UnreadableError(f"{name}: it is {kind}, not text", hint="Only text can be checked; leave it out.")
        yield Source(name, data)
    finally:
        released(data)


def _content(path: Path, name: str) -> Buffer:
    status = os.stat(path)
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableError(f"{name}: it is a folder", hint="Name its files, or let the folder be walked.")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError(f"{name}: it is not a regular file", hint="Pipe it in and name it `-`.")
    if not status.st_size:
        raise UnreadableError(f"{name}: it is empty", hint="Nothing was exported here; export it again.")
    with open(path, "rb") as file:
        return mapped(file) if status.st_size >= MAPPED_FROM else file.read()


def released(data: Buffer) -> None:
    """Close a mapping. One that a suspended walk still looks at is closed when that walk is forgotten."""
    if isinstance(data, mmap.mmap):
        try:
            data.close()
        except BufferError:
            return
