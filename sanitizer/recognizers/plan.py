"""How a rule is reached: the literals to look for, and how many digits a match cannot do without.

Costly to work out, the same for every run: kept in the compiled form of the rules.
"""

from __future__ import annotations

from typing import NamedTuple

from sanitizer.recognizers.anatomy import (
    ANYTHING,
    Node,
    Rows,
    advance,
    anatomy,
    chain_needed,
    digits_needed,
    first,
    mask,
)
from sanitizer.recognizers.digit_runs import shapes
from sanitizer.recognizers.pattern_head import split_head
from sanitizer.recognizers.probe import Head, Probe, head, probe
from sanitizer.recognizers.rule import Rule
from sanitizer.recognizers.terms_near import context_literals
from sanitizer.recognizers.view import lower

_SIGNS = "@+#~$%&<>=*"
_SHORT = 3
_MOST = 40
_MANY = 60


class Reach(NamedTuple):
    """Where a rule is tried."""

    literals: tuple[tuple[str, int], ...]
    """(literal in lower case, how many of its characters are the anchor)."""
    digits: int = 0
    """Digits in a row (separators aside) that every match holds; 0 if that is not known."""
    shapes: tuple[int, ...] = ()
    """Of the class `digits`: see `digit_runs.shapes`."""
    needs: str = ""
    """A sign that every match holds besides its anchor; empty if none is known."""
    probe: Probe = (0, 0)
    """What can stand at one place of every match; see `probe.probe`."""
    head: Head = (0, "")
    """Of rules found by their context: how to find where they may begin; see `probe.head`."""
    chain: int = 0
    """So many characters of a token stand in a row in every match; see `anatomy.chain_needed`."""


def reach(rule: Rule, *, looks: bool = True) -> Reach:
    """The reach of `rule`.

    :param looks: also where to look before the pattern is tried, which saves time in a long run and costs some here.
    """
    body, flags = split_head(rule)
    found = _reach(rule, body, flags)._replace(needs=_needs(rule, anatomy(body, flags)))
    if not looks:
        return found
    if rule.anchor_class == "context":
        return found._replace(head=head(body, flags))
    if rule.left or rule.anchor_class not in ("", "digits"):
        return found
    looked_at = probe(body, flags, min(map(len, rule.anchors), default=1))
    return found._replace(probe=looked_at, chain=chain_needed(anatomy(body, flags)))


def _needs(rule: Rule, row: tuple[Node, ...]) -> str:
    """The rarest sign that `row` cannot do without, if no anchor has it."""
    known = "@" if rule.anchor_class == "at" else "".join(rule.anchors)
    return next((sign for sign in _SIGNS if sign not in known and mask(sign) in row), "")


def _reach(rule: Rule, body: str, flags: int) -> Reach:
    if rule.anchor_class:
        literals = context_literals(rule) if rule.anchor_class == "context" else []
        shaped = shapes(rule) if rule.anchor_class == "digits" else ()
        return Reach(tuple((text, len(text)) for text in literals), digits_needed(anatomy(body, flags)), shaped)
    found: dict[tuple[str, int], None] = {}
    if len(rule.anchors) > _MANY:
        return Reach(tuple((lower(anchor), len(anchor)) for anchor in rule.anchors))
    for anchor in rule.anchors:
        for literal in _with_next(anchor, rule, body, flags):
            found[lower(literal), len(anchor)] = None
    return Reach(tuple(found))


def _with_next(anchor: str, rule: Rule, body: str, flags: int) -> list[str]:
    """A short anchor with each of the characters that may follow it, as far as that stays a short list."""
    if len(anchor) > _SHORT or rule.left or not anchor.isalnum():
        return [anchor]
    rows: Rows = frozenset((anatomy(body, flags),))
    for character in anchor:
        rows = advance(rows, mask(character))
    literals = [(anchor, rows)]
    while literals and len(literals[0][0]) <= _SHORT:
        longer = {}
        for literal, left in literals:
            following = first(left) if left else ANYTHING
            if following >> 128:
                return [text for text, _ in literals]
            for c in range(128):
                if following >> c & 1:
                    longer[literal + chr(c).lower()] = advance(left, 1 << c)
        if len(longer) > _MOST:
            break
        literals = list(longer.items())
    return [text for text, _ in literals]
