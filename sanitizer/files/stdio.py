"""Standard input and output, as exact bytes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from sanitizer.core.document import Source
from sanitizer.core.errors import OutputError, UnreadableError
from sanitizer.files.kinds import HEAD, binary_kind
from sanitizer.files.reasons import reading_failed, writing_failed
from sanitizer.files.spool import spooled

_CHUNK = 1 << 20


def read_stdin(name: str = "-") -> Source:
    """Everything that comes in.

    :raises UnreadableError: nothing comes in, or it is not text.
    """
    try:
        data = spooled(_chunks(sys.stdin.buffer))
    except OSError as error:
        raise reading_failed(name, error) from None
    kind = binary_kind(data[:HEAD])
    if kind:
        raise UnreadableError(f"{name}: it is {kind}, not text", hint="Only text can be checked.")
    if not len(data):
        raise UnreadableError(f"{name}: nothing came in", hint="Pipe a document in, or name a file.")
    return Source(name, data)


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


def write_stdout(chunks: Iterable[bytes]) -> None:
    """Write all of them and flush. A closed pipe raises BrokenPipeError, which is the command line's to answer.

    :raises OutputError: the disk behind it is full.
    """
    stream = sys.stdout.buffer
    sys.stdout.flush()
    try:
        for chunk in chunks:
            stream.write(chunk)
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        failed: OutputError = writing_failed("standard output", error)
        raise failed from None
