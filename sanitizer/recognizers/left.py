"""The `left` of a rule, turned round so that it can be matched from the anchor backwards."""

from __future__ import annotations

import re

from sanitizer.core.errors import RuleError
from sanitizer.recognizers.rule import Rule

_ATOM = re.compile(r"(\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|[^\\()|*+?{}\[\]^$])(\{\d+(?:,\d+)?\}|\?)?", re.DOTALL)


def reversed_left(rule: Rule) -> re.Pattern[str]:
    """`rule.left` with its atoms in reverse order.

    Raises RuleError unless it is a row of classes and characters with bounded repeats.
    """
    atoms: list[str] = []
    at = 0
    while at < len(rule.left):
        atom = _ATOM.match(rule.left, at)
        if atom is None:
            raise RuleError(
                f"{rule.source}: {rule.id}: left is no row of classes with bounded repeats",
                hint="for example left = '''[A-Z]{2} ?'''",
            )
        atoms.append(atom.group())
        at = atom.end()
    return re.compile("".join(reversed(atoms)), re.IGNORECASE | re.ASCII if rule.ignore_case else 0)
