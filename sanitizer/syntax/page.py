"""A web page that carries its data in a script (`var jsonData = [...]`): text, with JSON documents in it.

ChatGPT's `chat.html` holds the whole export so. What is a JSON document is walked as one, and all the rest is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sanitizer.core.document import Buffer, Pointer, RawString
from sanitizer.core.redaction import Change, Edit
from sanitizer.syntax.encoding import encoding_of, walk_decoded
from sanitizer.syntax.head import head_of
from sanitizer.syntax.interface import ROOT, Record, Syntax
from sanitizer.syntax.json_damage import MalformedError
from sanitizer.syntax.json_editor import JsonEditor
from sanitizer.syntax.json_records import container_end
from sanitizer.syntax.json_walk import walk_strings
from sanitizer.syntax.memory import Trail
from sanitizer.syntax.place import line_break
from sanitizer.syntax.text import TextEditor, walk_pieces

_BEGINS = re.compile(rb"<(?:!doctype html|html|head|body|script|meta)\b", re.IGNORECASE)
_DATA = re.compile(
    rb"(?:([A-Za-z_$][\w$.]{0,80})[ \t]{0,8}=|<script[^<>]{0,200}json[^<>]{0,100}>)[ \t\r\n]{0,80}(?=[\[{])",
    re.IGNORECASE,
)
_GOES_ON = re.compile(rb"[\[{][ \t\r\n]{0,80}[\"\[{]")
_BEHIND = re.compile(rb"[ \t\r\n]{0,80}(?:[;,]|</script|\n|\Z)", re.IGNORECASE)
_UNNAMED = "script"
_PATIENCE = 4 << 20
"""Bytes that may be walked in vain: in a large program much looks like data for a while."""
_CHUNK = 1 << 20


class _Data(NamedTuple):
    """A JSON document in the page."""

    name: str
    start: int
    end: int


class PageSyntax:
    """See `Syntax`. Text has the pointer of its line, as in `text`; data that of its variable: `/jsonData/0/title`."""

    name = "page"

    def confidence(self, data: Buffer, name: str) -> float:
        """Begins as a page, and holds something that looks like data."""
        head = head_of(data).data
        return 0.6 if _BEGINS.match(head) and _DATA.search(head) else 0.0

    def strings(
        self, data: Buffer, start: int = 0, end: int | None = None, base: Pointer = ROOT
    ) -> Iterator[RawString]:
        return walk_decoded(data, start, end, _walk)

    def records(self, data: Buffer) -> Iterator[Record]:
        return iter((Record(ROOT, 0, len(data)),))

    def editor(self, data: Buffer) -> PageEditor:
        return PageEditor(data)

    def edits(self, data: Buffer, raw: RawString, changes: Sequence[Change]) -> Iterator[Edit]:
        return self.editor(data).edits(raw, changes)


class PageEditor:
    """The editor of one page."""

    def __init__(self, data: Buffer) -> None:
        self._json = JsonEditor(data)
        self._text = TextEditor(encoding_of(data))

    def edits(self, raw: RawString, changes: Sequence[Change]) -> Iterator[Edit]:
        """See `Editor.edits`."""
        is_data = isinstance(raw.pointer.tokens[0], str)
        return self._json.edits(raw, changes) if is_data else self._text.edits(raw, changes)


SYNTAX: Syntax = PageSyntax()


def _walk(data: Buffer, start: int, end: int, errors: str) -> Iterator[RawString]:
    broken_by = line_break(data)
    line = 0
    for island in (*_documents(data, start, end), None):
        stop = island.start if island is not None else end
        for piece in walk_pieces(data, start, stop, errors, lambda _, cut: cut):
            yield piece._replace(pointer=Pointer((line + int(piece.pointer.tokens[0]),)))
        if island is None:
            return
        yield from walk_strings(data, island.start, island.end, errors, Pointer((island.name,)))
        line += _count(data, start, island.end, broken_by)
        start = island.end


def _documents(data: Buffer, start: int, end: int) -> list[_Data]:
    """The JSON documents of a page; what only looks like one is text."""
    found: list[_Data] = []
    at = start
    in_vain = 0
    while in_vain < _PATIENCE and (candidate := _DATA.search(data, at, end)):
        at = candidate.end()
        stop = _end_of_document(data, at, end)
        if stop < 0:
            in_vain += -stop - at
        elif stop:
            name = candidate[1].decode() if candidate[1] else _UNNAMED
            found.append(_Data(name, at, stop))
            at = stop
    return found


def _end_of_document(data: Buffer, start: int, end: int) -> int:
    """Where the JSON document that begins here ends; 0, or how far it was followed as a negative number, if none does."""
    if not _GOES_ON.match(data, start, end):
        return 0
    try:
        stop = container_end(data, start + 1, end)
        if not _BEHIND.match(data, stop, end):
            return 0
        holds_text = False
        for _ in walk_strings(data, start, stop, "surrogateescape", ROOT):
            holds_text = True
    except MalformedError as error:
        return -max(error.at, start)
    return stop if holds_text else 0


def _count(data: Buffer, start: int, end: int, what: bytes) -> int:
    trail = Trail(data, start)
    count = 0
    for at in range(start, end, _CHUNK):
        count += data[at : min(at + _CHUNK, end)].count(what)
        trail.passed(at)
    return count
