"""What every carrier promises: where its strings are, and how to change them without touching anything else.

A syntax knows bytes and nothing of chats. One syntax is one module of this package that holds a `SYNTAX`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from sanitizer.core.document import Buffer, Pointer, RawString
from sanitizer.core.redaction import Change, Edit

ROOT = Pointer()


class Record(NamedTuple):
    """A part of a document that can be walked by itself: `strings(data, record.start, record.end, record.pointer)`."""

    pointer: Pointer
    start: int
    end: int


class Editor(Protocol):
    """Turns changes of decoded text into byte edits of one document, in that document's own style."""

    def edits(self, raw: RawString, changes: Sequence[Change]) -> Iterator[Edit]:
        """Byte edits for changes of `raw.text`, sorted and non-overlapping like the changes.

        Only the changed code points are re-encoded; their neighbors in the same string keep their bytes and escapes.
        No changes, no edits.
        """


class Syntax(Protocol):
    """One carrier."""

    @property
    def name(self) -> str:
        """How it is called: `json`, `jsonl`, `text`, `markdown`."""

    def confidence(self, data: Buffer, name: str) -> float:
        """How sure we are that `data` is ours, 0 to 1, from its head and, for ties only, the name of the file."""

    def strings(
        self, data: Buffer, start: int = 0, end: int | None = None, base: Pointer = ROOT
    ) -> Iterator[RawString]:
        """Every string, lazily, in file order; memory is bounded by the largest one.

        `start` and `end` are byte offsets of a whole record (see `records`) and `base` is its pointer.
        Bytes that are not valid in the file's encoding decode to lone surrogates U+DC80–U+DCFF and survive any edit
        (see `encoding.first_undecodable` and `encoding.readable`).

        :raises DamagedError: the document does not parse; everything before the damage has been yielded.
        :raises TooLargeError: nested deeper than we follow.
        """

    def records(self, data: Buffer) -> Iterator[Record]:
        """The parts of a document, lazily.

        JSON: the elements of a top-level array, or the whole document. JSONL: the lines. Text: the whole text.
        """

    def editor(self, data: Buffer) -> Editor:
        """An editor for this document; it looks at the file's style once, and only if a replacement needs it."""

    def edits(self, data: Buffer, raw: RawString, changes: Sequence[Change]) -> Iterator[Edit]:
        """`editor(data).edits(raw, changes)`, for a single string."""
