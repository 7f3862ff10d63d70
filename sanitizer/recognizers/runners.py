"""Who is called where: rules and recognizers laid out by the literals and classes that announce them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sanitizer.recognizers.digit_runs import DigitRuns
from sanitizer.recognizers.encoded import WORDS, literals
from sanitizer.recognizers.interface import Recognizer
from sanitizer.recognizers.matcher import Matcher, Run
from sanitizer.recognizers.plan import Reach
from sanitizer.recognizers.view import lower

BLANKS = (" ", "\n", "\t")
ANYWHERE = 0
FREE = 1
"""No letter, digit or `_` may stand right before the literal."""
WORD = 2
"""No letter may stand on either side, unless a camelCase word begins there."""


LEFT = 3
"""No Latin letter may stand right before the literal."""
RIGHT = 4
"""No Latin letter may stand right behind it."""
BOTH = 5

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_NONE: frozenset[str] = frozenset()
_CUTS = {FREE: LETTERS | frozenset("0123456789_"), LEFT: LETTERS, BOTH: LETTERS}


class Entry:
    """What happens at a literal. Read once per hit, so its parts lie ready."""

    __slots__ = ("bound", "exact", "length", "matcher", "near", "run")

    def __init__(
        self, exact: str, bound: int, length: int, run: Run, matcher: Matcher | None = None, near: Matcher | None = None
    ) -> None:
        self.exact = exact
        """The text must read so, letter for letter; empty if case does not matter."""
        self.bound = bound
        """`ANYWHERE`, `FREE`, `WORD`, `LEFT`, `RIGHT` or `BOTH`."""
        self.length = length
        self.run = run
        self.matcher = matcher
        """Set when the pattern is matched right at the literal: then `matcher.at` comes before `run`."""
        self.near = near
        """Set when the literal only opens a window in which this rule is searched later."""


class Layout:
    """All literals of a set of rules and recognizers, with what each leads to."""

    __slots__ = ("behind_words", "classes", "digits", "encoded", "literals", "near")

    def __init__(self) -> None:
        self.literals: dict[str, list[Entry]] = {}
        """Looked for in the whole text."""
        self.near: dict[str, list[Entry]] = {}
        """Context words of rules that need a run of digits: looked for around such runs only."""
        self.classes: dict[str, list[Run]] = {}
        """All classes but `digits`."""
        self.behind_words: dict[str, list[Run]] = {}
        """The same, of rules that nothing can match behind a blank."""
        self.digits = DigitRuns()
        self.encoded: dict[str, str] = {}
        """Encoded forms of telling words, and how each is encoded."""


LEAST_DIGITS = 5
"""Rules by context that need this many digits in a row wait for a place that has them."""


def lay_out(matchers: Sequence[Matcher], reaches: Sequence[Reach], extra: Sequence[Recognizer]) -> Layout:
    """The layout of `matchers`, each reached as the reach at the same place says, and of `extra`."""
    layout = Layout()
    for matcher, reach in zip(matchers, reaches, strict=True):
        rule = matcher.rule
        if rule.anchor_class == "context":
            table = layout.near if reach.digits >= LEAST_DIGITS else layout.literals
            for literal, length in reach.literals:
                bound = WORD if literal.isascii() else ANYWHERE
                table.setdefault(literal, []).append(Entry("", bound, length, matcher.run, near=matcher))
        elif rule.anchor_class == "digits":
            layout.digits.add(matcher, reach.shapes)
        elif rule.anchor_class:
            runs = layout.behind_words if _follows_words(matcher) else layout.classes
            runs.setdefault(rule.anchor_class, []).append(matcher.run)
        else:
            _literals(layout, matcher, reach)
    for recognizer in extra:
        run = recognizer.find_at
        bounds = _bounds(recognizer)
        for literal in recognizer.anchors:
            entry = Entry("", bounds.get(literal, ANYWHERE), len(literal), run)
            layout.literals.setdefault(literal, []).append(entry)
        for name in recognizer.classes:
            if name == "digits":
                layout.digits.always.append(run)
            else:
                layout.classes.setdefault(name, []).append(run)
    layout.encoded = literals((*WORDS, *_telling(matchers)))
    return layout


def _telling(matchers: Sequence[Matcher]) -> list[str]:
    """Anchors that announce a secret letter by letter."""
    return [a for m in matchers if m.rule.entity == "SECRET" and not m.rule.ignore_case for a in m.rule.anchors]


class Spot(NamedTuple):
    """All that happens at one literal. Read once per hit: what most hits are turned away by comes first."""

    bound: int
    """What every entry asks for; `ANYWHERE` if they differ, or one does not mind."""
    cut: frozenset[str]
    """Characters that may not stand right before the literal."""
    direct: Run | None
    """The only thing to call, where nothing else is to be looked at."""
    entries: tuple[Entry, ...]


def spots(table: dict[str, list[Entry]]) -> list[Spot]:
    """The entries of `table` by the number of their literal."""
    found = []
    for literal, entries in table.items():
        entry = entries[0]
        if len(entries) > 1:
            bounds = {each.bound for each in entries}
            bound = bounds.pop() if len(bounds) == 1 else ANYWHERE
            found.append(Spot(bound, _CUTS.get(bound, _NONE), None, tuple(entries)))
            continue
        plain = entry.bound != WORD and entry.matcher is None and entry.near is None and not entry.exact
        direct = entry.run if plain and entry.length == len(literal) else None
        found.append(Spot(entry.bound, _CUTS.get(entry.bound, _NONE), direct, (entry,)))
    return found


def _literals(layout: Layout, matcher: Matcher, reach: Reach) -> None:
    rule = matcher.rule
    bound = FREE if rule.boundary in ("token", "left") and not rule.left else ANYWHERE
    written: dict[str, list[str]] = {}
    for anchor in rule.anchors:
        written.setdefault(lower(anchor), []).append(anchor)
    for literal, length in reach.literals:
        entries = layout.literals.setdefault(literal, [])
        if rule.ignore_case:
            entries.append(Entry("", bound, length, matcher.run, None if rule.left else matcher))
        else:
            same = written.get(literal[:length], ())
            plain = None if rule.left else matcher
            entries.extend(Entry(anchor, bound, length, matcher.run, plain) for anchor in same)


def _follows_words(matcher: Matcher) -> bool:
    return matcher.left is not None and not any(matcher.left.match(before) for before in ("", *BLANKS))


_EDGES = {"left": LEFT, "right": RIGHT, "both": BOTH}


def _bounds(recognizer: Recognizer) -> dict[str, int]:
    """What must hold around each anchor of `recognizer` for it to be called there."""
    edges: Mapping[str, str] = getattr(recognizer, "edges", {})
    return {literal: _EDGES[edge] for literal, edge in edges.items()}
