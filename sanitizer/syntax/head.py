"""The beginning of a document, in UTF-8: enough to tell carriers apart, and never the whole file."""

from __future__ import annotations

from typing import NamedTuple

from sanitizer.core.document import Buffer
from sanitizer.syntax.encoding import encoding_of, transcode

_SIZE = 1 << 20


class Head(NamedTuple):
    """At most a megabyte of it, after the byte order mark and white space."""

    data: bytes
    is_all: bool
    """True if the document ends here."""


def head_of(data: Buffer) -> Head:
    """The head of a document of any encoding."""
    encoding = encoding_of(data)
    stop = min(len(data), encoding.mark + _SIZE)
    head = data[encoding.mark : stop] if encoding.unit == 1 else transcode(data, encoding.mark, stop, encoding)
    return Head(head.lstrip(), stop == len(data))
