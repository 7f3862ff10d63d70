"""JSONL (NDJSON): one JSON document a line. A line that does not parse is one string: it is scanned all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from sanitizer.core.document import Buffer, Pointer, RawString
from sanitizer.core.redaction import Change, Edit
from sanitizer.syntax.encoding import encoding_of, walk_decoded
from sanitizer.syntax.head import head_of
from sanitizer.syntax.interface import ROOT, Record, Syntax
from sanitizer.syntax.json_damage import MalformedError
from sanitizer.syntax.json_editor import JsonEditor, source_edits
from sanitizer.syntax.json_walk import Keys, walk_strings
from sanitizer.syntax.memory import STEP, Trail

_HELD = 1 << 20
"""A line up to this many bytes is walked once and held; a longer one is tried, then walked again, to stay small."""
_PROBED = 20


class JsonlSyntax:
    """See `Syntax`. The first token of a pointer is the index of the record; blank lines are not records."""

    name = "jsonl"

    def confidence(self, data: Buffer, name: str) -> float:
        """Several lines of which at least half are whole objects or arrays; for a single line the name decides."""
        named = name.lower().endswith((".jsonl", ".ndjson", ".jsonlines"))
        lines = _probed_lines(data)
        whole = [line.is_document for line in lines]
        if sum(whole) * 2 >= len(whole) > 1:
            return 0.9
        return 0.85 if named and any(whole[:1]) else 0.6 if named else 0.0

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
        if raw.is_number or self._data[max(raw.start - unit, 0) : raw.start] == self.encoding.encode('"'):
            return super().edits(raw, changes)
        return source_edits(raw.text, raw.start, iter(changes), self.encoding)


SYNTAX: Syntax = JsonlSyntax()


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
        stop = _line_end(data, at, end)
        following = stop + 1
        if stop > at and data[stop - 1] == 0x0D:
            stop -= 1
        if stop - at > _BLANK or data[at:stop].strip():
            yield at, stop
        at = following


_BLANK = 1 << 10
"""A longer line is never taken for a blank one; it would be read only to be thrown away."""


def _line_end(data: Buffer, at: int, end: int) -> int:
    """Offset of the next line feed, or `end`; a long way there leaves no pages behind."""
    trail = Trail(data, at)
    while at < end:
        stop = min(at + STEP, end)
        feed = data.find(b"\n", at, stop)
        if feed >= 0:
            return feed
        at = stop
        trail.passed(at)
    return end


class _Line(NamedTuple):
    """A line at the beginning of a document; of a very long one only its ends."""

    text: bytes

    @property
    def is_document(self) -> bool:
        if not self.text.lstrip().startswith((b"{", b"[")):
            return False
        if len(self.text) > _HELD:
            return self.text.rstrip().endswith((b"}", b"]"))
        try:
            for _ in walk_strings(self.text, 0, len(self.text), "replace", ROOT):
                pass
        except MalformedError:
            return False
        return True


def _probed_lines(data: Buffer) -> list[_Line]:
    head = head_of(data)
    if encoding_of(data).unit == 1 and not head.is_all:
        places = islice(_lines(data, encoding_of(data).mark, len(data)), _PROBED)
        return [_Line(_shortened(data, start, stop)) for start, stop in places]
    return [_Line(head.data[start:stop]) for start, stop in islice(_lines(head.data, 0, len(head.data)), _PROBED)]


def _shortened(data: Buffer, start: int, stop: int) -> bytes:
    return data[start:stop] if stop - start <= _HELD else data[start : start + _HELD] + data[stop - 1 : stop]
