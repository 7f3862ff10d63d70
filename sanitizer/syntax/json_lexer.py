r"""The tokens of JSON in UTF-8: one compiled expression over the buffer.

The expression holds the grammar: each alternative eats one token (or a key with its scalar value) together with what
must follow it: a comma that something follows, or, unconsumed, a closing bracket or the end. So a stray, doubled or
trailing comma leaves no alternative but the last, which is the error. `json_walk` only keeps the stack.

Accepted beyond RFC 8259: `NaN`, `Infinity`, any `\` escape, raw control characters, documents that follow one another.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sanitizer.core.document import Buffer
from sanitizer.syntax.json_damage import MalformedError

# A string for the fast path: quotes inside it have one or three backslashes before them, the closing one none or two.
# `[^"]*` is the fastest loop of the matcher, so backslashes are only looked at where a quote is. A repeated group costs
# about 130 bytes each time round, so it is bounded; what does not fit takes the slow road (`string_end`).
_ODD = rb"(?<=\\)(?:(?<=[^\\]\\)|(?<=[^\\]\\\\\\))"
_EVEN = rb"(?:(?<!\\)|(?<=[^\\]\\\\))"
_STRING = rb'[^"]*(?:' + _ODD + rb'"[^"]*){0,256}' + _EVEN
_WS = rb"[ \t\n\r]*"
_NEXT = _WS + rb"(?:,[ \t\n\r]*(?=[^,\]} \t\n\r])|(?=[\]}]|\Z))"
_SCALAR = rb"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null|NaN|-?Infinity"

KEY_STRING, KEY_SCALAR, KEY_OBJECT, KEY_ARRAY = 2, 3, 4, 5
STRING, SCALAR, OBJECT, ARRAY, END_OBJECT, END_ARRAY, LONG, ERROR = 6, 7, 8, 9, 10, 11, 12, 13
# The group that matched last tells the token; group 1 is the string or key before it.
TOKEN = re.compile(
    rb'"(' + _STRING + rb')"' + _WS + rb"(?::" + _WS + rb"(?:"
    rb'"(' + _STRING + rb')"' + _NEXT
    + rb"|(" + _SCALAR + rb")" + _NEXT
    + rb"|\{" + _WS + rb"()"
    + rb"|\[" + _WS + rb"()"
    + rb")|" + _NEXT[len(_WS) :] + rb"())"
    + rb"|(" + _SCALAR + rb")" + _NEXT
    + rb"|\{" + _WS + rb"()"
    + rb"|\[" + _WS + rb"()"
    + rb"|\}" + _NEXT + rb"()"
    + rb"|\]" + _NEXT + rb"()"
    + rb'|(")'
    + rb"|(.)",
    re.DOTALL,
)  # fmt: skip
_STRING_PART = re.compile(rb'[^"\\]*(?:\\.[^"\\]*){0,256}', re.DOTALL)
_AFTER_KEY = re.compile(_WS + rb":" + _WS)
_AFTER_VALUE = re.compile(_NEXT)
_SPACE = re.compile(_WS)
_QUOTE = 0x22


class Value(NamedTuple):
    """A value met outside the fast path: its kind, its content, and where to go on."""

    kind: int
    """`STRING`, `SCALAR`, `OBJECT` or `ARRAY`."""
    start: int
    end: int
    """Content: without quotes for a string; empty for a container."""
    next: int


def value_at(data: Buffer, at: int, end: int) -> Value:
    """The value that begins at `at`, whatever its length.

    :raises MalformedError: nothing valid begins there.
    """
    match = TOKEN.match(data, at, end)
    kind = match.lastindex if match else ERROR
    if match and kind == STRING:
        return Value(STRING, *match.span(1), match.end())
    if match and kind == SCALAR:
        return Value(SCALAR, *match.span(SCALAR), match.end())
    if match and kind in (OBJECT, ARRAY):
        return Value(kind, at, at, match.end())
    if kind == LONG:
        close = string_end(data, at + 1, end)
        if close < 0:
            raise MalformedError(end, "ends inside a string")
        after = _AFTER_VALUE.match(data, close + 1, end)
        if after:
            return Value(STRING, at + 1, close, after.end())
        at = close + 1
    raise _broken(data, at, end)


def key_at(data: Buffer, at: int, end: int) -> tuple[int, int, int]:
    """Start and end of the content of the key whose quote is at `at`, and where its value begins.

    :raises MalformedError: it is not a key.
    """
    close = string_end(data, at + 1, end)
    if close < 0:
        raise MalformedError(end, "ends inside a string")
    after = _AFTER_KEY.match(data, close + 1, end)
    if not after:
        raise _broken(data, close + 1, end)
    return at + 1, close, after.end()


def _broken(data: Buffer, at: int, end: int) -> MalformedError:
    """The error for what follows a value or key that ends at `at`: nothing at all, or something wrong."""
    match = _SPACE.match(data, at, end)
    if match and data[match.end() : match.end() + 1] in (b",", b":"):
        match = _SPACE.match(data, match.end() + 1, end)
    if match and match.end() == end:
        return MalformedError(end, "ends before it is complete")
    return MalformedError(at)


def string_end(data: Buffer, at: int, end: int) -> int:
    """Offset of the quote that closes the string whose content begins at `at`, in constant memory; -1 if none does."""
    while at < end:
        match = _STRING_PART.match(data, at, end)
        assert match is not None
        if match.end() == end:
            return -1
        if data[match.end()] == _QUOTE:
            return match.end()
        if match.end() == at:  # a backslash at the very end
            return -1
        at = match.end()
    return -1


def after_value(data: Buffer, at: int, end: int) -> int:
    """Behind the comma that must follow a value that ends at `at`, or at the bracket that closes its container."""
    match = _AFTER_VALUE.match(data, at, end)
    if not match:
        raise MalformedError(at)
    return match.end()


def skip_space(data: Buffer, at: int, end: int) -> int:
    """The first offset from `at` on that is not white space."""
    match = _SPACE.match(data, at, end)
    assert match is not None
    return match.end()
