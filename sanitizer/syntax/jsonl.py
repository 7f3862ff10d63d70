"""JSONL (NDJSON): one JSON document a line. A line that does not parse is one string: it is scanned all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from sanitizer.core.document import Buffer, Pointer, RawString
from sanitizer.core.redaction import Change, Edit
from sanitizer.syntax.encoding import walk_decoded
from sanitizer.syntax.head import Head, head_of
from sanitizer.syntax.interface import ROOT, Record
from sanitizer.syntax.json_editor import JsonEditor, source_edits
from sanitizer.syntax.json_lexer import MalformedError
from sanitizer.syntax.json_walk import Keys, walk_strings
from sanitizer.syntax.memory import Trail

_HELD = 1 << 20
"""A line up to this many bytes is walked once and held; a longer one is tried, then walked again, to stay small."""
_PROBED = 20


class JsonlSyntax:
    """See `Syntax`. The first token of a pointer is the index of the record; blank lines are not records."""

    name = "jsonl"

    def confidence(self, data: Buffer, name: str) -> float:
        """Several lines of which at least half are whole objects or arrays; for a single line the name decides."""
        named = name.lower().endswith((".jsonl", ".ndjson", ".jsonlines"))
        lines = _probed_lines(head_of(data))
        whole = sum(1 for line in lines if _is_document(line))
        if whole * 2 >= len(lines) > 1:
            return 0.9
        return 0.85 if named and whole else 0.6 if named else 0.0

    def strings(
        self, data: Buffer, start: int = 0, end: int | None = None, base: Pointer = ROOT
    ) -> Iterator[RawString]:
        return walk_decoded(data, start, end, partial(_walk, base=base))

    def records(self, data: Buffer) -> Iterator[Record]:
        return walk_decoded(data, 0, None, _walk_records)

    def editor(self, data: Buffer) -> JsonlEditor:
        return JsonlEditor(data)

    def edits(self, data: Buffer, raw: RawString, changes: Sequence[Change]) -> Iterator[Edit]:
        return self.editor(data).edits(raw, changes)


class JsonlEditor(JsonEditor):
    """As for JSON; a line that did not parse is changed as plain text."""

    def edits(self, raw: RawString, changes: Sequence[Change]) -> Iterator[Edit]:
        unit = self.encoding.unit
        if self._data[max(raw.start - unit, 0) : raw.start] == self.encoding.encode('"'):
            return super().edits(raw, changes)
        return source_edits(raw.text, raw.start, iter(changes), self.encoding)


SYNTAX = JsonlSyntax()


def _walk(data: Buffer, start: int, end: int, errors: str, base: Pointer) -> Iterator[RawString]:
    keys: Keys = {}
    if base != ROOT:
        yield from _walk_line(data, Record(base, start, end), errors, keys)
        return
    for record in _walk_records(data, start, end):
        yield from _walk_line(data, record, errors, keys)


def _walk_line(data: Buffer, record: Record, errors: str, keys: Keys) -> Iterator[RawString]:
    """The strings of one line, or the line."""
    pointer, start, end = record
    strings = walk_strings(data, start, end, errors, pointer, keys=keys)
    try:
        if end - start <= _HELD:
            return iter(list(strings))
        for _ in strings:
            pass
    except MalformedError:
        return iter((RawString(pointer, start, end, data[start:end].decode("utf-8", errors)),))
    return walk_strings(data, start, end, errors, pointer, keys=keys)


def _walk_records(data: Buffer, start: int, end: int, errors: str = "") -> Iterator[Record]:
    trail = Trail(data, start)
    for index, (first, stop) in enumerate(_lines(data, start, end)):
        trail.passed(first)
        yield Record(Pointer((index,)), first, stop)


def _lines(data: Buffer, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines that are not blank, without their line ends."""
    at = start
    while at < end:
        stop = data.find(b"\n", at, end)
        following = end if stop < 0 else stop + 1
        stop = end if stop < 0 else stop
        if stop > at and data[stop - 1] == 0x0D:
            stop -= 1
        if stop - at > _BLANK or data[at:stop].strip():
            yield at, stop
        at = following


_BLANK = 1 << 10
"""A longer line is never taken for a blank one; it would be read only to be thrown away."""


def _probed_lines(head: Head) -> list[bytes]:
    """The first lines that lie wholly in the head; a first line longer than that stands for itself."""
    lines = [head.data[start:stop] for start, stop in _lines(head.data, 0, len(head.data))][: _PROBED + 1]
    if len(lines) > 1 and not head.is_all:
        del lines[-1]
    return lines[:_PROBED]


def _is_document(line: bytes) -> bool:
    if not line.lstrip().startswith((b"{", b"[")):
        return False
    try:
        for _ in walk_strings(line, 0, len(line), "replace", ROOT):
            pass
    except MalformedError:
        return False
    return True
