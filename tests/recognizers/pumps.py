"""Texts made to try a pattern's patience: up to one of its repeats as it wants them, that repeat many times, then an end it cannot take."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any

if sys.version_info >= (3, 11):
    from re import _parser as parser
else:
    import sre_parse as parser

_TIMES = 36
_ENDS = ("\x00", " \x00", "!\x00")
_CANDIDATES = "a0A _-.:=\"'/\\,@(#\n!éЖ中"
_ONE = ("LITERAL", "NOT_LITERAL", "IN", "ANY")


def pumped(pattern: str, flags: int) -> Iterator[str]:
    """One text for each repeat in `pattern` and each end."""
    tree: Any = parser.parse(pattern, flags)
    for text in dict.fromkeys(_pumped(list(tree), "")):
        for end in _ENDS:
            yield text + end


def _pumped(row: Sequence[Any], before: str) -> Iterator[str]:
    """Texts for the repeats in `row`, which stands behind `before`."""
    for op, argument in row:
        name = str(op)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, most, body = argument
            if most > 4:
                once = _sample(list(body), full=True) or "a"
                yield before + once * _TIMES
                first = _sample(list(body), full=False)
                yield before + (first or once) * _TIMES
            yield from _pumped(list(body), before)
            before += _sample(list(body), full=False) * least
            continue
        for part in _parts(name, argument):
            yield from _pumped(part, before)
        before += _sample([(op, argument)], full=False)


def _parts(name: str, argument: Any) -> list[list[Any]]:
    if name == "SUBPATTERN":
        return [list(argument[3])]
    if name == "ATOMIC_GROUP":
        return [list(argument)]
    if name == "BRANCH":
        return [list(branch) for branch in argument[1]]
    if name in ("ASSERT", "ASSERT_NOT") and argument[0] > 0:
        return [list(argument[1])]
    return []


def _sample(row: Sequence[Any], *, full: bool) -> str:
    """Something that `row` matches, assertions aside; with `full`, each repeat at least once."""
    text = ""
    for op, argument in row:
        name = str(op)
        if name in _ONE:
            text += _one(name, argument)
        elif name == "BRANCH":
            text += _sample(list(argument[1][0]), full=full)
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, most, body = argument
            text += _sample(list(body), full=full) * max(least, 1 if full and most else 0)
        elif name in ("SUBPATTERN", "ATOMIC_GROUP"):
            text += "".join(_sample(part, full=full) for part in _parts(name, argument))
    return text


def _one(name: str, argument: Any) -> str:
    """A character of a set."""
    if name == "LITERAL":
        return chr(argument)
    if name == "ANY":
        return "a"
    if name == "NOT_LITERAL":
        return next(c for c in _CANDIDATES if ord(c) != argument)
    negate = bool(argument) and str(argument[0][0]) == "NEGATE"
    listed = [chr(value) for op, value in argument if str(op) == "LITERAL"]
    ranges = [chr(value[0]) for op, value in argument if str(op) == "RANGE"]
    candidates: list[str] = [*_CANDIDATES, *listed, *ranges]
    for candidate in candidates:
        if any(_has(op, value, candidate) for op, value in argument) is not negate:
            return candidate
    return "a"


def _has(op: Any, value: Any, character: str) -> bool:
    name = str(op)
    if name == "LITERAL":
        return bool(ord(character) == value)
    if name == "RANGE":
        low, high = value
        return bool(low <= ord(character) <= high)
    if name != "CATEGORY":
        return False
    kind = str(value)
    found = {
        "DIGIT": character.isdigit(),
        "WORD": character.isalnum() or character == "_",
        "SPACE": character.isspace(),
    }[kind.rsplit("_", 1)[1]]
    return found is not ("_NOT_" in kind)
