"""The walk over JSON in UTF-8: keeps the stack of open containers and gives each string its pointer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, Union, cast

import orjson

from sanitizer.core.document import Buffer, Pointer, RawString, Token
from sanitizer.syntax.json_damage import MAX_DEPTH, MalformedError, TooDeepError, located, no_key, trailing
from sanitizer.syntax.json_escapes import decode
from sanitizer.syntax.json_lexer import (
    ARRAY,
    ERROR,
    KEY_ARRAY,
    KEY_OBJECT,
    KEY_SCALAR,
    KEY_STRING,
    LONG,
    OBJECT,
    SCALAR,
    STRING,
    TOKEN,
    key_at,
    skip_space,
    value_at,
)
from sanitizer.syntax.memory import Trail

_KEYS_REMEMBERED = 4096
_DEGREES = re.compile(rb"-?[0-9]{1,3}\.[0-9]{3,16}")
_DIGITS = 4
"""A whole number of fewer digits is nobody's."""
_LISTED = 6
"""Within an array: lists of tokens, sizes and offsets are long, and nobody's."""
_BACKSLASH = 0x5C
_END_OBJECT, _END_ARRAY = b"}]"


class Scalar(NamedTuple):
    """A JSON key or value that is not a container. `start` and `end` hold the whole token, a string's quotes too."""

    pointer: Pointer
    start: int
    end: int
    raw: bytes
    """The token as it stands in the file (in UTF-8, if the file is in a wider encoding)."""
    is_key: bool = False

    @property
    def is_string(self) -> bool:
        return self.raw.startswith(b'"')


Item = Union[RawString, Scalar]
Keys = dict[bytes, str]
"""Keys met before, as they stand in the file and decoded: an export repeats a few dozen of them a million times."""


def _may_be_somebodys(number: bytes) -> bool:
    """Digits alone, or degrees: a decimal as coordinates are written."""
    return number.isdigit() or (b"." in number and _DEGREES.fullmatch(number) is not None)


def walk_strings(
    data: Buffer,
    start: int,
    end: int,
    errors: str,
    base: Pointer,
    *,
    keys: Keys | None = None,
    is_located: bool = False,
) -> Iterator[RawString]:
    """Every key and string value between two offsets of a UTF-8 buffer, and every long whole number without a sign.

    :param errors: the handler that decodes bytes, `surrogateescape` or `surrogatepass`.
    :param keys: handed from record to record by a caller that walks many.
    :param is_located: errors are those of `Syntax.strings`, with line and column (a look through the whole buffer).
    :raises MalformedError: otherwise.
    """
    return cast("Iterator[RawString]", walk(data, start, end, errors, base, keys=keys, is_located=is_located))


def walk_values(data: Buffer, start: int, end: int, errors: str, base: Pointer) -> Iterator[Scalar]:
    """Every key and value that is not a container."""
    for item in walk(data, start, end, errors, base, scalars=True, is_located=True):
        if isinstance(item, Scalar):
            yield item
        else:
            yield Scalar(item.pointer, item.start - 1, item.end + 1, data[item.start - 1 : item.end + 1], item.is_key)


def walk(  # noqa: C901 - one loop over all tokens: a call or a nested generator per token would halve the speed
    data: Buffer,
    start: int,
    end: int,
    errors: str,
    base: Pointer,
    *,
    scalars: bool = False,
    keys: Keys | None = None,
    is_located: bool = False,
) -> Iterator[Item]:
    """As `walk_strings`; with `scalars`, numbers and literals too, as `Scalar`.

    Documents may follow one another: the second has the pointer `base` + 1, and so on.
    """
    keys = {} if keys is None else keys
    outer = base.outer
    stack: list[tuple[bool | None, tuple[Token, ...], int]] = []
    in_object: bool | None = None  # None between documents
    prefix, index, document = base.tokens, 0, 0
    trail = Trail(data, start)
    new = tuple.__new__
    at = skip_space(data, start, end)
    try:
        while True:
            # What the expression does not take: a document, a string too long for it, or a key with such a string.
            if in_object is None:
                if at == end:
                    return
                tokens = (*base.tokens, document) if document else base.tokens
                document += 1
            elif in_object:
                start, stop, at = key_at(data, at, end)
                key = _text(data[start:stop], errors)
                tokens = (*prefix, key)
                yield RawString(Pointer(tokens, outer), start, stop, key, True)
            else:
                tokens = (*prefix, index)
                index += 1
            value = value_at(data, at, end)
            at = value.next
            if value.kind == STRING:
                text = _text(data[value.start : value.end], errors)
                yield RawString(Pointer(tokens, outer), value.start, value.end, text)
            elif value.kind == SCALAR:
                start, stop = value.start, value.end
                if scalars:
                    yield _scalar(data, Pointer(tokens, outer), start, stop)
                elif stop - start >= (_DIGITS if in_object else _LISTED) and _may_be_somebodys(raw := data[start:stop]):
                    yield RawString(Pointer(tokens, outer), start, stop, raw.decode(), is_number=True)
            else:
                if len(stack) == MAX_DEPTH:
                    raise TooDeepError(value.start)
                stack.append((in_object, prefix, index))
                in_object, prefix, index = value.kind == OBJECT, tokens, 0
            if in_object is None:
                if at < end:
                    raise trailing(at)
                return

            for match in TOKEN.finditer(data, at, end):
                kind = match.lastindex or ERROR
                if kind <= KEY_ARRAY:
                    if not in_object:
                        raise MalformedError(match.start())
                    start, stop = match.span(1)
                    raw = data[start:stop]
                    key = keys.get(raw) or _key(keys, raw, errors)
                    tokens = prefix + (key,)  # noqa: RUF005 - faster than unpacking
                    pointer = new(Pointer, (tokens, outer))
                    yield new(RawString, (pointer, start, stop, key, True, False))
                    if kind == KEY_STRING:
                        start, stop = match.span(2)
                        raw = data[start:stop]
                        text = _text(raw, errors) if _BACKSLASH in raw or not raw.isascii() else raw.decode()
                        yield new(RawString, (pointer, start, stop, text, False, False))
                        continue
                    if kind == KEY_SCALAR:
                        start, stop = match.span(KEY_SCALAR)
                        if scalars:
                            yield _scalar(data, pointer, start, stop)
                        elif stop - start >= _DIGITS and _may_be_somebodys(raw := data[start:stop]):
                            yield new(RawString, (pointer, start, stop, raw.decode(), False, True))
                        continue
                elif kind <= ARRAY:
                    if in_object:
                        raise no_key(match.start(), match.end(), end)
                    tokens = prefix + (index,)  # noqa: RUF005
                    index += 1
                    if kind == STRING:
                        start, stop = match.span(1)
                        text = _text(data[start:stop], errors)
                        yield new(RawString, (new(Pointer, (tokens, outer)), start, stop, text, False, False))
                        continue
                    if kind == SCALAR:
                        start, stop = match.span(SCALAR)
                        if scalars:
                            yield _scalar(data, Pointer(tokens, outer), start, stop)
                        elif stop - start >= _LISTED and (raw := data[start:stop]).isdigit():
                            pointer = new(Pointer, (tokens, outer))
                            yield new(RawString, (pointer, start, stop, raw.decode(), False, True))
                        continue
                elif kind == LONG:
                    at = match.start()
                    trail.passed(at)
                    break
                else:
                    at = match.start()
                    if data[at] != (_END_OBJECT if in_object else _END_ARRAY) or (kind == ERROR and len(stack) > 1):
                        raise MalformedError(at)
                    in_object, prefix, index = stack.pop()
                    if in_object is None:
                        at = skip_space(data, at + 1, end)
                        if at < end and data[at] not in b"{[":
                            raise trailing(at)
                        break
                    if at >= trail.next:
                        trail.passed(at)
                    continue
                if len(stack) == MAX_DEPTH:
                    raise TooDeepError(match.start())
                stack.append((in_object, prefix, index))
                in_object, prefix, index = kind in (KEY_OBJECT, OBJECT), tokens, 0
            else:
                raise MalformedError(end, "ends before it is complete")
    except MalformedError as error:
        if is_located:
            raise located(data, error) from None
        raise


def _key(keys: Keys, raw: bytes, errors: str) -> str:
    key = _text(raw, errors)
    if len(keys) < _KEYS_REMEMBERED:
        keys[raw] = key
    return key


def _text(raw: bytes, errors: str) -> str:
    """The text of a string's content, escapes read."""
    if _BACKSLASH in raw:
        try:
            text: str = orjson.loads(b'"%b"' % raw)
        except orjson.JSONDecodeError:
            # Lone surrogates, invalid bytes, escapes and control characters that only lenient writers use.
            return decode(raw.decode("utf-8", errors))
        return text
    return raw.decode("utf-8", errors)


def _scalar(data: Buffer, pointer: Pointer, start: int, end: int) -> Scalar:
    return Scalar(pointer, start, end, data[start:end])
