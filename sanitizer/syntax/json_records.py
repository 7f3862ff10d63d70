"""Where the elements of a top-level JSON array begin and end, faster than by a walk: brackets and strings only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.core.document import Buffer, Pointer
from sanitizer.syntax import json_lexer as lexer
from sanitizer.syntax.interface import ROOT, Record
from sanitizer.syntax.json_damage import MalformedError, located
from sanitizer.syntax.memory import Trail

# One match eats everything up to the next bracket: plain characters and short strings. Bounded for the same reason as
# in the lexer; what is longer is met as a lone quote.
_TO_BRACKET = re.compile(
    rb'[^"{}\[\]]*(?:"[^"\\]*(?:\\.[^"\\]*){0,64}"[^"{}\[\]]*){0,64}(?:[{\[]()|[}\]]()|")', re.DOTALL
)
_OPENS, _CLOSES = 1, 2
_END_ARRAY = 0x5D


def walk_records(data: Buffer, start: int, end: int, errors: str = "", base: Pointer = ROOT) -> Iterator[Record]:
    """Elements of a top-level array with pointers `base`/0, /1 …; any other document as a whole.

    :raises DamagedError: brackets do not match up. (What lies between them is for the walk to judge.)
    """
    try:
        yield from _walk(data, start, end, base)
    except MalformedError as error:
        raise located(data, error) from None


def _walk(data: Buffer, start: int, end: int, base: Pointer) -> Iterator[Record]:
    at = lexer.skip_space(data, start, end)
    trail = Trail(data, start)
    document = 0
    while at < end:
        root = Pointer((*base.tokens, document), base.outer) if document else base
        value = lexer.value_at(data, at, end)
        if value.kind == lexer.ARRAY:
            at = value.next
            index = 0
            while at < end and data[at] != _END_ARRAY:
                stop, following = _value_end(data, at, end)
                yield Record(root.child(index), at, stop)
                trail.passed(at)
                at, index = following, index + 1
            if at >= end:
                raise MalformedError(end, "ends before it is complete")
            at += 1
        elif value.kind == lexer.OBJECT:
            stop = container_end(data, value.next, end)
            yield Record(root, at, stop)
            at = stop
        else:
            yield Record(root, at, value.next)
            at = value.next
        at = lexer.skip_space(data, at, end)
        document += 1


def _value_end(data: Buffer, at: int, end: int) -> tuple[int, int]:
    """Where the element that begins at `at` ends, and where the next one (or the closing bracket) begins."""
    value = lexer.value_at(data, at, end)
    if value.kind == lexer.STRING:
        return value.end + 1, value.next
    if value.kind == lexer.SCALAR:
        return value.end, value.next
    stop = container_end(data, value.next, end)
    return stop, lexer.after_value(data, stop, end)


def container_end(data: Buffer, at: int, end: int) -> int:
    """Offset behind the bracket that closes the container whose inside begins at `at`."""
    depth = 1
    while depth:
        match = _TO_BRACKET.match(data, at, end)
        if not match:
            raise MalformedError(end, "ends before it is complete")
        at = match.end()
        if match.lastindex == _OPENS:
            depth += 1
        elif match.lastindex == _CLOSES:
            depth -= 1
        else:
            at = lexer.string_end(data, at, end) + 1
            if not at:
                raise MalformedError(end, "ends inside a string")
    return at
