"""A text that a pattern matches, drawn at random: what templates are made of.

Understands literals, classes, groups, alternatives and bounded repeats. An unescaped `.` is a dot, an unbounded repeat
is at most eight longer than its least; assertions and back references are refused.
"""

from __future__ import annotations

import re
import string
import sys
from random import Random
from typing import Any

from sanitizer.core.errors import RuleError

if sys.version_info >= (3, 11):
    from re import _constants as sre
    from re import _parser as parser
else:
    import sre_constants as sre
    import sre_parse as parser

_ALL = string.ascii_letters + string.digits + "_-.+/=~!#$%&*"
_CATEGORIES = {
    "CATEGORY_DIGIT": string.digits,
    "CATEGORY_WORD": string.ascii_letters + string.digits + "_",
    "CATEGORY_SPACE": " ",
}
_MORE = 8


def generate(pattern: str, rng: Random) -> str:
    """One text that `pattern` matches."""
    try:
        tree = parser.parse(pattern)
    except re.error as error:
        raise RuleError(f"a template does not parse: {error}", hint="escape the special characters") from None
    return _all(tree, rng)


def _all(nodes: Any, rng: Random) -> str:
    return "".join(_one(str(op), argument, rng) for op, argument in nodes)


def _one(op: str, argument: Any, rng: Random) -> str:
    if op == "LITERAL":
        return chr(argument)
    if op == "ANY":
        return "."
    if op == "IN":
        return rng.choice(_characters(argument))
    if op == "BRANCH":
        return _all(rng.choice(argument[1]), rng)
    if op == "SUBPATTERN":
        return _all(argument[3], rng)
    if op in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, body = argument
        most = least + _MORE if most is sre.MAXREPEAT else most
        return "".join(_all(body, rng) for _ in range(rng.randint(least, most)))
    if op == "NOT_LITERAL":
        return rng.choice([c for c in _ALL if ord(c) != argument])
    if op == "CATEGORY":
        return rng.choice(_characters([(op, argument)]))
    raise RuleError(f"a template may not use {op.lower()}", hint="use literals, classes, groups and repeats")


def _characters(items: Any) -> str:
    """The characters of a class, in a fixed order."""
    found: list[str] = []
    negate = False
    for op, argument in items:
        name = str(op)
        if name == "NEGATE":
            negate = True
        elif name == "LITERAL":
            found.append(chr(argument))
        elif name == "RANGE":
            found.extend(map(chr, range(argument[0], argument[1] + 1)))
        elif name == "CATEGORY" and str(argument) in _CATEGORIES:
            found.extend(_CATEGORIES[str(argument)])
        else:
            raise RuleError(f"a template may not use {name.lower()} in a class", hint="list the characters")
    if negate:
        return "".join(c for c in _ALL if c not in found)
    return "".join(dict.fromkeys(found))
