"""JSON: any document, minified or pretty, walked in place and changed byte by byte.

Beyond its strings it gives `values` (numbers and literals too, for repairs of offsets) and `records` (the elements of
a top-level array, to work conversation by conversation).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from sanitizer.core.document import Buffer, Pointer, RawString
from sanitizer.core.redaction import Change, Edit
from sanitizer.syntax.encoding import walk_decoded
from sanitizer.syntax.head import head_of
from sanitizer.syntax.interface import ROOT, Record, Syntax
from sanitizer.syntax.json_damage import MalformedError
from sanitizer.syntax.json_editor import JsonEditor
from sanitizer.syntax.json_records import walk_records
from sanitizer.syntax.json_walk import Scalar, walk_strings, walk_values

_PROBED = 200
_SMALL = 64 << 10
"""Bytes of a document that is probed as a whole: settings, which people write by hand."""
_RELAXED = re.compile(
    rb"(?:(?:true|false|null|-?[0-9][0-9.eE+-]{0,40})[ \t\r\n]{0,80})?(?:,?[ \t\r\n]{0,80}(?://|/\*|#|')|,[ \t\r\n]{0,80}[}\]])"
)
_COMMA = re.compile(rb",[ \t\r\n]{0,80}\Z")
_CUT = 64
"""A token that the end of the head has cut may begin this many bytes before it."""
_BRACKETS = (b"{", b"[")


class JsonSyntax:
    """See `Syntax`. Documents that follow one another are read too; the second has the pointer `/1`, and so on."""

    name = "json"

    def confidence(self, data: Buffer, name: str) -> float:
        """Starts as an object or array and goes on as one, at least for a key or string."""
        head = head_of(data)
        named = name.lower().endswith(".json")
        if not head.data.startswith((*_BRACKETS, b'"') if named else _BRACKETS):
            return 0.0
        strings = 0
        try:
            for raw in walk_strings(head.data, 0, len(head.data), "replace", ROOT):
                strings += not raw.is_number
                if strings == _PROBED and len(head.data) > _SMALL:
                    break
        except MalformedError as error:
            if _is_relaxed(head.data, error.at):
                return 0.0
            is_cut = not head.is_all and error.at > len(head.data) - _CUT
            if error.at < len(head.data) and not is_cut and not named:
                return 0.0 if not strings or error.is_behind_document else 0.5
        return 0.8 if named else 0.7

    def strings(
        self, data: Buffer, start: int = 0, end: int | None = None, base: Pointer = ROOT
    ) -> Iterator[RawString]:
        return walk_decoded(data, start, end, partial(walk_strings, base=base, is_located=True))

    def records(self, data: Buffer) -> Iterator[Record]:
        return walk_decoded(data, 0, None, walk_records)

    def editor(self, data: Buffer) -> JsonEditor:
        return JsonEditor(data)

    def edits(self, data: Buffer, raw: RawString, changes: Sequence[Change]) -> Iterator[Edit]:
        return self.editor(data).edits(raw, changes)


SYNTAX: Syntax = JsonSyntax()


def _is_relaxed(head: bytes, at: int) -> bool:
    """Whether it is not damage that ends the JSON here, but a comment, a comma too many or a single quote."""
    if _RELAXED.match(head, at):
        return True
    return head[at : at + 1] in (b"}", b"]") and _COMMA.search(head, max(0, at - 100), at) is not None


def values(data: Buffer, start: int = 0, end: int | None = None, base: Pointer = ROOT) -> Iterator[Scalar]:
    """All keys, strings, numbers and literals of a document or record, in file order.

    :raises DamagedError, TooLargeError: as `Syntax.strings`.
    """
    return walk_decoded(data, start, end, partial(walk_values, base=base))


def records(data: Buffer) -> Iterator[Record]:
    """See `Syntax.records`."""
    return SYNTAX.records(data)
