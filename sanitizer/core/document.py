"""What is read: a source, the strings a syntax finds in it, and the text fields a format makes of them."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, Union

Buffer = Union[bytes, mmap.mmap]
"""Bytes of a source. Slices of either are `bytes`, and `re` searches both without a copy."""

Token = Union[str, int]
"""One step of a pointer: an object key or an array index."""


class Pointer(NamedTuple):
    """Where a string lies: an RFC 6901 pointer, extended by `#` where a string itself holds a JSON document.

    `Pointer(("0", …))` is never used for arrays: indices are `int`, keys are `str`. In a JSONL source the first
    token is the 0-based record index. A key of an object has the pointer of its value and `RawString.is_key`.
    """

    tokens: tuple[Token, ...] = ()
    outer: Pointer | None = None
    """The pointer of the string that this document was decoded from, if it was nested."""

    def child(self, token: Token) -> Pointer:
        return Pointer((*self.tokens, token), self.outer)

    def nested(self) -> Pointer:
        """The root of the document that lies inside the string at this pointer."""
        return Pointer((), self)

    def key(self) -> str:
        """The last object key on the way, also across `#`; empty at the root."""
        for token in reversed(self.tokens):
            if isinstance(token, str):
                return token
        return self.outer.key() if self.outer else ""

    def __str__(self) -> str:
        own = "".join("/" + str(t).replace("~", "~0").replace("/", "~1") for t in self.tokens)
        return f"{self.outer}#{own}" if self.outer is not None else own


class Span(NamedTuple):
    """A half-open range. In text: Unicode code points. In bytes: bytes. Never mixed."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class RawString(NamedTuple):
    """One string as a syntax found it, or a whole number of several digits, which may be somebody's as well.

    `start` and `end` are byte offsets of the string's content in the source: without quotes in JSON.
    """

    pointer: Pointer
    start: int
    end: int
    text: str
    is_key: bool = False
    is_number: bool = False
    """A JSON number; `text` is its digits. Changed, it becomes a string."""


class FieldKind(str, Enum):
    """What a field is for; decides which recognizers see it and whether it may change."""

    PROSE = "prose"
    """Talk. Every recognizer; names too."""
    CODE = "code"
    """Code, logs, tool output. Rules and introductions, names only in comments and strings."""
    TITLE = "title"
    """A short headline made from the talk."""
    FILENAME = "filename"
    """A file name: scanned; the extension stays."""
    PATH = "path"
    """A path that tools act on: user names are aliased when sharing, kept when resuming."""
    URL = "url"
    """An address: scanned; scheme and host stay unless the host is private."""
    IDENTITY = "identity"
    """What the export says of its owner: redacted whole, and searched everywhere."""
    JSON = "json"
    """A JSON document inside the string: its own strings are the fields."""
    HTML = "html"
    """Markup inside the string."""
    PROTECTED = "protected"
    """An id, role, time stamp or model name: never altered, unless a certain rule fires in it."""
    NUMBER = "number"
    """A number whose key does not say that it is somebody's: only values known already are looked for."""
    SEALED = "sealed"
    """A signature or encrypted block: cannot be scanned, kept whole or dropped whole."""
    BLOB = "blob"
    """A picture or audio as a data URI: cannot be scanned, kept."""


class TextField(NamedTuple):
    """One piece of text with its meaning. Offsets of findings are code points of `text`."""

    pointer: Pointer
    text: str
    kind: FieldKind
    key: str = ""
    """The object key that the value stands under: evidence for rules (`"ssn": "…"`)."""
    is_key: bool = False


@dataclass(frozen=True)
class Source:
    """One document to look at: a file, a zip member, or standard input."""

    name: str
    """How it is named to people, relative and with `!/` before a zip member: `export.zip!/conversations.json`."""
    data: Buffer
    """Its bytes, untouched."""

    def __repr__(self) -> str:
        return f"Source({self.name!r}, {len(self.data)} bytes)"


class Unscanned(NamedTuple):
    """Something that was not looked into, and why. Reported always; silence is the worst bug."""

    pointer: Pointer
    reason: str
    """For example `sealed`, `image`, `audio`, `time-out`, `unreadable`."""
    by_nature: bool
    """True: it cannot be scanned at all (a picture, a sealed block). False: it should have been (exit code 3)."""
    size: int = 0
    """Characters or bytes passed over."""


def walk_pointer(pointer: Pointer) -> Iterator[Token]:
    """All tokens from the outermost document inwards."""
    if pointer.outer is not None:
        yield from walk_pointer(pointer.outer)
    yield from pointer.tokens
