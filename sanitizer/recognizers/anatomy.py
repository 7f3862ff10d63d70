"""What a pattern must begin with: read from its syntax tree, so that places where it cannot match are never tried.

A pattern becomes a row of nodes: a set of characters (a bit mask over ASCII, one more bit for all others), alternatives,
or a repeat. Assertions are left out, which can only let more through.
"""

from __future__ import annotations

import re
import sys
from typing import Any, NamedTuple, Union

if sys.version_info >= (3, 11):
    from re import _constants as sre
    from re import _parser as parser
else:
    import sre_constants as sre
    import sre_parse as parser

Node = Union[int, "Row", "Repeat"]
_OTHER = 1 << 128
ANYTHING = (1 << 129) - 1


class Row(tuple[tuple[Any, ...], ...]):
    """Alternatives, each a row of nodes."""

    __slots__ = ()


class Repeat(tuple[Any, ...]):
    """(least, most, row)."""

    __slots__ = ()


def mask(characters: str) -> int:
    """The set of `characters`."""
    found = 0
    for c in characters:
        found |= 1 << ord(c) if ord(c) < 128 else _OTHER
    return found


DIGITS = mask("0123456789")
_SEPARATORS = mask(" .-/:()")
_WORD = mask("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
_SPACE = mask(" \t\n\r\f\v")
_CATEGORIES = {
    "CATEGORY_DIGIT": DIGITS | _OTHER,
    "CATEGORY_WORD": _WORD | _OTHER,
    "CATEGORY_SPACE": _SPACE | _OTHER,
    "CATEGORY_NOT_DIGIT": ANYTHING & ~DIGITS,
    "CATEGORY_NOT_WORD": ANYTHING & ~_WORD,
    "CATEGORY_NOT_SPACE": ANYTHING & ~_SPACE,
}


def parse_pattern(pattern: str, flags: int = 0) -> Any:
    """The syntax tree of `pattern`; raises re.error."""
    return parser.parse(pattern, flags)


def anatomy(pattern: str, flags: int = 0) -> tuple[Node, ...]:
    """The nodes of `pattern`."""
    tree = parse_pattern(pattern, flags)
    return _row(tree, bool(tree.state.flags & re.IGNORECASE))


def _row(tree: Any, fold: bool) -> tuple[Node, ...]:
    row: list[Node] = []
    for op, argument in tree:
        name = str(op)
        if name in ("LITERAL", "NOT_LITERAL", "IN", "ANY", "CATEGORY"):
            row.append(_set(name, argument, fold))
        elif name == "SUBPATTERN":
            row.extend(_row(argument[3], fold or bool(argument[1] & re.IGNORECASE)))
        elif name == "ATOMIC_GROUP":
            row.extend(_row(argument, fold))
        elif name == "BRANCH":
            row.append(Row(_row(branch, fold) for branch in argument[1]))
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, most, body = argument
            row.append(Repeat((least, 1 << 16 if most is sre.MAXREPEAT else most, _row(body, fold))))
        elif name in ("GROUPREF", "GROUPREF_EXISTS"):
            row.append(Repeat((0, 1 << 16, (ANYTHING,))))
    return tuple(row)


def _set(name: str, argument: Any, fold: bool) -> int:
    if name == "ANY":
        return ANYTHING
    found = 0
    for op, value in argument if name == "IN" else [(name, argument)]:
        part = str(op)
        if part in ("LITERAL", "NOT_LITERAL"):
            found |= mask(chr(value))
        elif part == "RANGE":
            low, high = value
            found |= sum(1 << c for c in range(low, min(high, 127) + 1)) | (_OTHER if high > 127 else 0)
        elif part == "CATEGORY":
            found |= _CATEGORIES.get(str(value), ANYTHING)
    if fold:
        letters = "".join(chr(c) for c in range(128) if found >> c & 1)
        found |= mask(letters.upper()) | mask(letters.lower())
    negated = name == "NOT_LITERAL" or (name == "IN" and bool(argument) and str(argument[0][0]) == "NEGATE")
    return (ANYTHING & ~found) | _OTHER if negated else found


Rows = frozenset[tuple[Node, ...]]


def advance(rows: Rows, characters: int) -> Rows:
    """What is left to match after one of `characters`; the empty row means that the match may be over."""
    found: set[tuple[Node, ...]] = set()
    for row in rows:
        _advance(row, characters, found, 0)
    return frozenset(found)


def _advance(row: tuple[Node, ...], characters: int, found: set[tuple[Node, ...]], depth: int) -> None:
    if not row or depth > 40:
        found.add(())
        return
    node, rest = row[0], row[1:]
    if isinstance(node, int):
        if node & characters:
            found.add(rest)
    elif isinstance(node, Row):
        for branch in node:
            _advance((*branch, *rest), characters, found, depth + 1)
    else:
        least, most, body = node
        if least == 0:
            _advance(rest, characters, found, depth + 1)
        if most > 0:
            again = (Repeat((max(0, least - 1), most - 1, body)), *rest) if most > 1 else rest
            _advance((*body, *again), characters, found, depth + 1)


def first(rows: Rows) -> int:
    """The characters that may come next; everything when a match may be over."""
    found = 0
    for row in rows:
        found |= _first(row, 0)
    return found


def _first(row: tuple[Node, ...], depth: int) -> int:
    if not row or depth > 40:
        return ANYTHING
    node, rest = row[0], row[1:]
    if isinstance(node, int):
        return node
    if isinstance(node, Row):
        found = 0
        for branch in node:
            found |= _first((*branch, *rest), depth + 1)
        return found
    least, most, body = node
    found = _first((*body, *rest), depth + 1) if most else 0
    return found if least else found | _first(rest, depth + 1)


class Kind(NamedTuple):
    """Characters that are counted, and those that may stand between them."""

    counted: int
    between: int
    others: int
    """Whether characters beyond ASCII count as what they stand beside."""


_IN_NUMBERS = Kind(DIGITS, _SEPARATORS, _OTHER)
CHAINED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+/-"
"""What keys and tokens are made of."""
_IN_TOKENS = Kind(mask(CHAINED), 0, 0)


def digits_needed(row: tuple[Node, ...]) -> int:
    """How many digits, with at most separators between them, stand in a row in every match."""
    return max(_clusters(row, _IN_NUMBERS))


def chain_needed(row: tuple[Node, ...]) -> int:
    """How many characters of `CHAINED` stand in a row in every match."""
    return max(_clusters(row, _IN_TOKENS))


def _clusters(row: tuple[Node, ...], kind: Kind) -> tuple[int, int]:
    """(longest cluster so far, the one that is still open)."""
    longest = here = 0
    for node in row:
        if isinstance(node, int):
            if not node & ~kind.counted & ~kind.others and node & kind.counted:
                here += 1
            elif node & ~kind.between:
                here = 0
        elif isinstance(node, Row):
            inner = [_clusters(branch, kind) for branch in node]
            longest = max(longest, min(most for most, _ in inner))
            here = here + min(end for _, end in inner) if all(_is_plain(b, kind) for b in node) else 0
        else:
            least, _, body = node
            if _is_plain(body, kind):
                here += least * _clusters(body, kind)[1]
            else:
                here = 0
                longest = max(longest, _clusters(body, kind)[0] if least else 0)
        longest = max(longest, here)
    return longest, here


def _is_plain(row: tuple[Node, ...], kind: Kind) -> bool:
    """Only what is counted or may stand between can stand here."""
    for node in row:
        if isinstance(node, int):
            if node & ~kind.counted & ~kind.between & ~kind.others:
                return False
        elif isinstance(node, Row):
            if not all(_is_plain(branch, kind) for branch in node):
                return False
        elif not _is_plain(node[2], kind):
            return False
    return True
