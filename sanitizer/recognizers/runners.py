"""Who is called where: rules and recognizers laid out by the literals and classes that announce them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sanitizer.recognizers.digit_runs import DigitRuns
from sanitizer.recognizers.encoded import WORDS, literals
from sanitizer.recognizers.interface import Recognizer
from sanitizer.recognizers.matcher import Matcher, Run
from sanitizer.recognizers.plan import Reach
from sanitizer.recognizers.probe import Probe, characters
from sanitizer.recognizers.rule import Rule
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
_RIGHTS = {RIGHT: LETTERS, BOTH: LETTERS}
_EDGED = (LEFT, RIGHT, BOTH)


Within = tuple[int, int]
"""(characters before a literal, characters behind it)."""


_LEAST_CHAIN = 16
"""Longer than nearly all words."""
_LONG_CHAIN = 64


class Entry:
    """What happens at a literal. Read once per hit, so its parts lie ready."""

    __slots__ = (
        "at",
        "bound",
        "chain",
        "cut",
        "digits",
        "exact",
        "fitting",
        "length",
        "matcher",
        "near",
        "right",
        "run",
    )

    def __init__(
        self,
        exact: str,
        bound: int,
        length: int,
        run: Run,
        matcher: Matcher | None = None,
        near: Matcher | None = None,
        probe: Probe = (0, 0),
        digits: Within | None = None,
        chain: int = 0,
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
        self.cut = self.right = _NONE
        """Characters that may not stand right before and right behind, where other entries of the literal do not mind."""
        self.chain = b"t" * min(chain, _LONG_CHAIN) if chain >= _LEAST_CHAIN else b""
        """What must stand in `classes.tokens` of a match; empty if that says little."""
        self.digits = digits
        """A digit must stand within so many characters of the literal."""
        self.at = probe[0]
        """So many characters behind the literal's beginning …"""
        self.fitting = characters(probe[1])
        """… one of these must stand; empty if anything can."""


class Layout:
    """All literals of a set of rules and recognizers, with what each leads to."""

    __slots__ = ("behind_words", "classes", "counts", "digits", "encoded", "literals", "near", "window")

    def __init__(self) -> None:
        self.literals: dict[str, list[Entry]] = {}
        """Looked for in the whole text."""
        self.near: dict[str, dict[str, list[Entry]]] = {}
        """Context words of rules that need a sign, or a run of digits (""): looked for around such places only."""
        self.classes: dict[str, list[Run]] = {}
        """All classes but `digits`."""
        self.behind_words: dict[str, list[Run]] = {}
        """The same, of rules that nothing can match behind a blank."""
        self.digits = DigitRuns()
        self.window = _BESIDE_WINDOW
        """How far around a place in `near` context words are looked for."""
        self.counts = False
        """Some entry asks for a digit near its literal."""
        self.encoded: dict[str, str] = {}
        """Encoded forms of telling words, and how each is encoded."""


LEAST_DIGITS = 5
"""Rules by context that need this many digits in a row wait for a place that has them."""
_BESIDE_WINDOW = 64
"""The longest context word, and what may stand between the beginning of a match and the place."""
_WIDEST = 120
"""The widest context window of a rule that waits for a sign."""


def lay_out(matchers: Sequence[Matcher], reaches: Sequence[Reach], extra: Sequence[Recognizer]) -> Layout:
    """The layout of `matchers`, each reached as the reach at the same place says, and of `extra`."""
    layout = Layout()
    for matcher, reach in zip(matchers, reaches, strict=True):
        rule = matcher.rule
        if rule.anchor_class == "context":
            table = _context_table(layout, rule, reach)
            for literal, length in reach.literals:
                bound = WORD if literal.isascii() else ANYWHERE
                table.setdefault(literal, []).append(Entry("", bound, length, matcher.run, near=matcher))
        elif rule.anchor_class == "digits":
            layout.digits.add(matcher, reach.shapes, reach.probe)
        elif rule.anchor_class:
            runs = layout.behind_words if _follows_words(matcher) else layout.classes
            runs.setdefault(rule.anchor_class, []).append(matcher.run)
        else:
            _literals(layout, matcher, reach)
    for recognizer in extra:
        run = recognizer.find_at
        bounds = _bounds(recognizer)
        digits: Within | None = getattr(recognizer, "digits_within", None)
        layout.counts = layout.counts or digits is not None
        alike: dict[tuple[int, int], Entry] = {}
        for literal in recognizer.anchors:
            form = (bounds.get(literal, ANYWHERE), len(literal))
            if form not in alike:
                alike[form] = Entry("", *form, run, digits=digits)
            layout.literals.setdefault(literal, []).append(alike[form])
        for name in recognizer.classes:
            if name == "digits":
                layout.digits.always.append((run, getattr(recognizer, "behind_digits", None)))
            else:
                layout.classes.setdefault(name, []).append(run)
    layout.encoded = literals((*WORDS, *_telling(matchers)))
    return layout


def _context_table(layout: Layout, rule: Rule, reach: Reach) -> dict[str, list[Entry]]:
    """Where the context words of `rule` go: what it cannot do without is rarer than they are."""
    if reach.digits < LEAST_DIGITS and not (reach.needs and rule.context_window <= _WIDEST):
        return layout.literals
    layout.window = max(layout.window, rule.context_window + _BESIDE_WINDOW)
    if reach.digits >= LEAST_DIGITS:
        return layout.near.setdefault("", {})
    return layout.near.setdefault(reach.needs, {})


def _telling(matchers: Sequence[Matcher]) -> list[str]:
    """Anchors that announce a secret letter by letter."""
    return [a for m in matchers if m.rule.entity == "SECRET" and not m.rule.ignore_case for a in m.rule.anchors]


class Spot(NamedTuple):
    """All that happens at one literal. Read once per hit: what most hits are turned away by comes first."""

    bound: int
    """What every entry asks for; `ANYWHERE` if they differ, or one does not mind."""
    digits: Within | None
    """Where a digit must stand, if nothing can be found without."""
    direct: Run | None
    """The only thing to call, where nothing else is to be looked at."""
    entries: tuple[Entry, ...]
    skip: int = 0
    """So many characters of what is looked for stand before the literal itself."""


class Table:
    """The entries of all literals of one automaton, by the number of the literal."""

    __slots__ = ("cuts", "rights", "spots")

    def __init__(self, spots: Sequence[Spot]) -> None:
        self.spots = spots
        self.cuts = [_CUTS.get(spot.bound, _NONE) for spot in self.spots]
        """Characters that may not stand right before the literal."""
        self.rights = [_RIGHTS.get(spot.bound, _NONE) for spot in self.spots]
        """Characters that may not stand right behind it."""


def spots_of(literals: Mapping[str, Sequence[Entry]]) -> list[Spot]:
    """What happens at each of `literals`."""
    return [_spot(literal, entries) for literal, entries in literals.items()]


def _spot(literal: str, entries: Sequence[Entry]) -> Spot:
    bounds = {each.bound for each in entries}
    alike = len(bounds) == 1
    bound = bounds.pop() if alike else ANYWHERE
    digits = _widest([each.digits for each in entries])
    if len(entries) > 1:
        for each in entries:
            if not alike and each.bound in _EDGED:
                each.cut, each.right = _CUTS.get(each.bound, _NONE), _RIGHTS.get(each.bound, _NONE)
        return Spot(bound, digits, None, tuple(entries))
    entry = entries[0]
    plain = bound != WORD and entry.matcher is None and entry.near is None and not entry.exact
    direct = entry.run if plain and entry.length == len(literal) else None
    return Spot(bound, digits, direct, (entry,))


def _widest(all_within: Sequence[Within | None]) -> Within | None:
    """What holds for all: None if one of them can do without."""
    asked = [within for within in all_within if within is not None]
    if len(asked) < len(all_within):
        return None
    return max(before for before, _ in asked), max(behind for _, behind in asked)


def _literals(layout: Layout, matcher: Matcher, reach: Reach) -> None:
    rule = matcher.rule
    bound = FREE if rule.boundary in ("token", "left") and not rule.left else ANYWHERE
    written: dict[str, list[str]] = {}
    for anchor in rule.anchors:
        written.setdefault(lower(anchor), []).append(anchor)
    plain, chain = (None, 0) if rule.left else (matcher, reach.chain)
    alike: dict[tuple[str, int], Entry] = {}
    for literal, length in reach.literals:
        entries = layout.literals.setdefault(literal, [])
        spellings = ("",) if rule.ignore_case else written.get(literal[:length], ())
        # Of two spellings, the pattern says which it is.
        exact = spellings[0] if len(spellings) == 1 else ""
        if not spellings:
            continue
        if (exact, length) not in alike:
            alike[exact, length] = Entry(exact, bound, length, matcher.run, plain, probe=reach.probe, chain=chain)
        entries.append(alike[exact, length])


def _follows_words(matcher: Matcher) -> bool:
    return matcher.left is not None and not any(matcher.left.match(before) for before in ("", *BLANKS))


_EDGES = {"left": LEFT, "right": RIGHT, "both": BOTH}


def _bounds(recognizer: Recognizer) -> dict[str, int]:
    """What must hold around each anchor of `recognizer` for it to be called there."""
    edges: Mapping[str, str] = getattr(recognizer, "edges", {})
    return {literal: _EDGES[edge] for literal, edge in edges.items()}
