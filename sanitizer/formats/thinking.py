"""Signed reasoning is all or nothing: an edited text no longer fits its signature, and the session is dead.

A block in which something must go is replaced as a whole by a neutral text block, in its place and in the file's
style, so that ids, order and tool pairs stay. Blocks of an unfinished tool loop cannot be dropped where the session
will be resumed: they are kept and reported. (formats_agents.md §0.3 and §6, which also has why
`drop_thinking_after_edit` exists: newer signatures may cover the conversation *before* the block.)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sanitizer.core.document import Pointer, Span, Unscanned
from sanitizer.core.redaction import Edit
from sanitizer.formats.pattern import parse
from sanitizer.formats.repair import Course, Mended, Unit
from sanitizer.formats.turns import Turns, open_loops

REMOVED = b"[reasoning removed]"

_BRACKET = re.compile(rb'[{}\[\]"]')
_COLON = re.compile(rb'"(\s*:\s*)')
_REACH = 4096


@dataclass(frozen=True)
class SignedThinking:
    """Where the blocks of a message are."""

    block: str
    """Pattern of a block inside the unit, of fixed length."""
    turns: Turns | None = None
    """How to see an unfinished tool loop; None: the document is not one to resume."""

    def mend(self, unit: Unit, course: Course) -> Mended | None:
        result = Mended()
        edited = course.edited
        for block in unit.parts(parse(self.block)):
            if _is_signed(block) and (block.is_changed or (edited and course.drop_thinking_after_edit)):
                self._drop(block, course, result)
            edited = edited or block.is_changed
        return result if result.superseded or result.kept else None

    def _drop(self, block: Unit, course: Course, result: Mended) -> None:
        span = _span(block)
        if span is not None and not self._is_needed(span, course):
            result.edits.append(Edit(span.start, span.end, _neutral(block, span)))
            result.replaced.append(block.pointer)
            result.superseded.append(span)
            return
        first, last = block.items[0].raw, block.items[-1].raw
        result.superseded.append(span or Span(first.start, last.end))
        if block.is_changed:
            result.kept.append(_kept(block.pointer, last.end - first.start))

    def _is_needed(self, span: Span, course: Course) -> bool:
        if self.turns is None or not course.is_resumed:
            return False
        return any(span.overlaps(loop) for loop in _loops(self.turns, course))


def _loops(turns: Turns, course: Course) -> Sequence[Span]:
    if course.loops is None:
        course.loops = open_loops(course.strings(), turns)
    return course.loops


def _is_signed(block: Unit) -> bool:
    fields = {i.raw.pointer.tokens[-1]: i.raw.text for i in block.items if not i.raw.is_key}
    kind = fields.get("type")
    return (kind == "thinking" and bool(fields.get("signature"))) or (kind == "redacted_thinking" and "data" in fields)


def _kept(pointer: Pointer, size: int) -> Unscanned:
    return Unscanned(pointer, "signed reasoning of an unfinished tool loop, kept as it is", by_nature=False, size=size)


def _span(block: Unit) -> Span | None:
    """The bytes of the object, brackets included; None if the document is not in an ASCII-compatible encoding."""
    first, last = block.items[0].raw, block.items[-1].raw
    before = block.data[max(0, first.start - _REACH) : first.start - 1].rstrip()
    if not before.endswith(b"{"):
        return None
    start = max(0, first.start - _REACH) + len(before) - 1
    depth = len(last.pointer.tokens) - len(block.pointer.tokens)
    # Every string of the block is known, so that no quote stands between the last of them and its end.
    for found in _BRACKET.finditer(block.data, last.end if last.is_number else last.end + 1):
        mark = found.group()
        if mark == b'"':
            return None
        depth += 1 if mark in b"{[" else -1
        if depth == 0:
            return Span(start, found.end())
    return None


def _neutral(block: Unit, span: Span) -> bytes:
    """`{"type": "text", "text": "…"}` with the white space that the block itself has."""
    keys = [i.raw for i in block.items if i.raw.is_key and len(i.raw.pointer.tokens) == len(block.pointer.tokens) + 1]
    data = block.data
    lead = data[span.start + 1 : keys[0].start - 1]
    found = _COLON.match(data[keys[0].end : keys[0].end + _REACH])
    colon = found[1] if found else b":"
    between = b","
    if len(keys) > 1:
        gap = data[max(span.start, keys[1].start - 1 - _REACH) : keys[1].start - 1]
        between += gap[len(gap.rstrip()) :]
    body = data[max(span.start, span.end - _REACH) : span.end - 1]
    tail = body[len(body.rstrip()) :]
    kind = b'"type"' + colon + b'"text"'
    return b"{" + lead + kind + between + b'"text"' + colon + b'"' + REMOVED + b'"' + tail + b"}"
