"""Which rules are worth a try at a run of digits, by its length and the character behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sanitizer.recognizers.anatomy import ANYTHING, DIGITS, Rows, advance, anatomy, first, mask
from sanitizer.recognizers.matcher import Matcher, Run
from sanitizer.recognizers.pattern_head import split_head
from sanitizer.recognizers.probe import Probe, characters
from sanitizer.recognizers.rule import Rule

_LONGEST = 24

Try = tuple[int, frozenset[str], Run]
"""(characters from the first digit, what can stand there, whom to call); an empty set if anything can."""


def shapes(rule: Rule) -> tuple[int, ...]:
    """For a rule of the class `digits`: what may stand behind one digit, behind two, … behind 24, as character sets.

    Of a rule with a `left`: the one set of characters that may stand right before the digits.
    """
    if rule.left:
        return (_last(rule),)
    body, flags = split_head(rule)
    rows: Rows = frozenset((anatomy(body, flags),))
    found: list[int] = []
    for _ in range(_LONGEST):
        if () not in rows:
            rows = advance(rows, DIGITS)
        found.append(ANYTHING if () in rows else first(rows))
    return tuple(found)


def _last(rule: Rule) -> int:
    """The characters that may stand right before the anchor."""
    found = 0
    for node in reversed(anatomy(rule.left)):
        if isinstance(node, int):
            return found | node
        least, _, body = node
        found |= first(frozenset((tuple(body),)))
        if least:
            return found
    return ANYTHING


class DigitRuns:
    """Rules of the class `digits`, by what their shapes allow."""

    __slots__ = ("_after", "_behind", "_lefts", "_shaped", "always")

    def __init__(self) -> None:
        self.always: list[tuple[Run, Mapping[int, frozenset[str]] | None]] = []
        """Recognizers, called at every run or where what stands behind it fits its length."""
        self._shaped: list[tuple[Sequence[int], Try]] = []
        self._lefts: list[tuple[int, Run]] = []
        self._after: dict[str, tuple[Run, ...]] = {}
        self._behind: dict[tuple[int, str], tuple[Try, ...]] = {}

    def add(self, matcher: Matcher, shaped: Sequence[int], probe: Probe) -> None:
        if matcher.rule.left:
            self._lefts.append((shaped[0], matcher.run))
        else:
            self._shaped.append((shaped, (probe[0], characters(probe[1]), matcher.run)))

    def __bool__(self) -> bool:
        return bool(self._shaped or self._lefts or self.always)

    def at(self, length: int, behind: str) -> tuple[Try, ...]:
        """What is worth a try at `length` digits with `behind` after them; no letter stands before them."""
        key = (length if length < _LONGEST else _LONGEST, behind if behind < "\x80" else "\x80")
        runs = self._behind.get(key)
        if runs is None:
            character = mask(behind)
            fitting = (run for shaped, run in self._shaped if shaped[key[0] - 1] & character)
            always = (
                (0, frozenset[str](), run)
                for run, fits in self.always
                if fits is None or key[1] in fits.get(length, ())
            )
            runs = self._behind[key] = (*always, *fitting)
        return runs

    def after(self, before: str) -> tuple[Run, ...]:
        """Rules with a `left` that may end in `before`; empty at the start of a text."""
        before = before if before < "\x80" else "\x80"
        runs = self._after.get(before)
        if runs is None:
            character = mask(before) if before else ANYTHING
            runs = self._after[before] = tuple(run for last, run in self._lefts if last & character)
        return runs
