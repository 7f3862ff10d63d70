"""Which rules are worth a try at a run of digits, by its length and the character behind it."""

from __future__ import annotations

from sanitizer.recognizers.anatomy import ANYTHING, DIGITS, Rows, advance, anatomy, first, mask
from sanitizer.recognizers.matcher import Matcher, Run
from sanitizer.recognizers.pattern_head import split_head
from sanitizer.recognizers.rule import Rule

_LONGEST = 24


class DigitRuns:
    """Rules of the class `digits`. Their patterns are looked into at the first digits met."""

    __slots__ = ("_behind", "_lefts", "_matchers", "always")

    def __init__(self) -> None:
        self.always: list[Run] = []
        """Recognizers: called at every run."""
        self._matchers: list[Matcher] = []
        self._lefts: list[tuple[int, Run]] | None = None
        self._behind: dict[tuple[int, str], tuple[Run, ...]] = {}

    def add(self, matcher: Matcher) -> None:
        self._matchers.append(matcher)

    def __bool__(self) -> bool:
        return bool(self._matchers or self.always)

    def at(self, length: int, behind: str) -> tuple[Run, ...]:
        """What is worth a try at `length` digits with `behind` after them; no letter stands before them."""
        key = (min(length, _LONGEST), behind if behind < "\x80" else "\x80")
        runs = self._behind.get(key)
        if runs is None:
            fitting = [m.run for m in self._matchers if not m.rule.left and _fits(m.rule, *key)]
            runs = self._behind[key] = (*self.always, *fitting)
        return runs

    def after(self, before: str) -> list[Run]:
        """Rules with a `left` that may end in `before`."""
        if self._lefts is None:
            self._lefts = [(_last(m.rule), m.run) for m in self._matchers if m.rule.left]
        character = mask(before)
        return [run for last, run in self._lefts if not character or last & character]


def _fits(rule: Rule, length: int, behind: str) -> bool:
    body, flags = split_head(rule)
    rows: Rows = frozenset((anatomy(body, flags),))
    for _ in range(length):
        if () in rows:
            return True
        rows = advance(rows, DIGITS)
    return () in rows or bool(first(rows) & mask(behind)) if rows else False


def _last(rule: Rule) -> int:
    """The characters that may stand right before the anchor."""
    row = anatomy(rule.left, 0)
    found = 0
    for node in reversed(row):
        if isinstance(node, int):
            return found | node
        least, _, body = node
        found |= first(frozenset((tuple(body),)))
        if least:
            return found
    return ANYTHING
