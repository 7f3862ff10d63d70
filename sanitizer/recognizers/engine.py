"""The rule engine: one pass over anchors, an anchored match at each hit, then checks, context and score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.document import FieldKind, Span
from sanitizer.core.finding import Finding
from sanitizer.recognizers.anchors import automaton
from sanitizer.recognizers.classes import CLASSES
from sanitizer.recognizers.interface import Recognizer
from sanitizer.recognizers.matcher import Matcher
from sanitizer.recognizers.rule import Rule
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.terms_near import context_literals
from sanitizer.recognizers.view import View, fold, lower, unescaped


_SHORT = 4096
"""Texts up to this length are read together with their key, as `key: text`, when the key says something."""


class RuleEngine:
    """Finds what rules and recognizers describe. Immutable and free of I/O; safe to share."""

    def __init__(self, rules: Sequence[Rule], extra: Sequence[Recognizer] = (), *, accelerate: bool = True) -> None:
        self._matchers = [Matcher(rule) for rule in rules]
        self._extra = list(extra)
        exact: dict[str, list[Matcher | Recognizer]] = {}
        folded: dict[str, list[Matcher | Recognizer]] = {}
        self._classes: dict[str, list[Matcher | Recognizer]] = {}
        for matcher in self._matchers:
            for literal in matcher.rule.anchors:
                (folded if matcher.rule.ignore_case else exact).setdefault(literal, []).append(matcher)
            if matcher.rule.anchor_class == "context":
                for literal in context_literals(matcher.rule):
                    folded.setdefault(literal, []).append(matcher)
            elif matcher.rule.anchor_class:
                self._classes.setdefault(matcher.rule.anchor_class, []).append(matcher)
        for recognizer in self._extra:
            for literal in recognizer.anchors:
                folded.setdefault(literal, []).append(recognizer)
            for name in recognizer.classes:
                self._classes.setdefault(name, []).append(recognizer)
        self._exact, self._exact_runs = list(exact), list(exact.values())
        self._folded, self._folded_runs = list(folded), list(folded.values())
        self._exact_machine = automaton(self._exact, accelerate=accelerate)
        self._folded_machine = automaton(self._folded, accelerate=accelerate)

    def find(self, text: str, *, key: str = "", kind: FieldKind = FieldKind.PROSE) -> list[Finding]:
        """Everything found in `text`, sorted by place; findings may overlap.

        :param key: the object key or column that the text stands under.
        """
        head = f"{key}: " if key and len(text) <= _SHORT and self._folded_machine.hits(lower(key)) else ""
        found: dict[tuple[int, int, str, str], Finding] = {}
        for view in _views(head + text):
            for finding in self._in_view(view, key, kind):
                span = view.span(finding.start, finding.end)
                span = Span(span.start - len(head), span.end - len(head))
                if span.start < 0:
                    continue
                moved = Finding(span.start, span.end, finding.entity, finding.rule, finding.score, finding.why)
                place = (span.start, span.end, finding.entity, finding.rule)
                if place not in found or found[place].score < moved.score:
                    found[place] = moved
        return sorted(found.values(), key=lambda f: (f.start, f.end, -f.score, f.entity, f.rule))

    def _in_view(self, view: View, key: str, kind: FieldKind) -> Iterator[Finding]:
        around = Surroundings(view, key, kind)
        done: dict[int, int] = {}
        for start, end, runner in self._hits(view):
            if isinstance(runner, Matcher):
                if runner.rule.anchor_class == "context":
                    yield from _around_word(runner, view, start, end, around, done)
                    continue
                if start < done.get(id(runner), 0):
                    continue
                match = runner.match(view.folded, start)
                if match is not None:
                    done[id(runner)] = match.end()
                    yield from runner.findings(match, around)
            else:
                yield from runner.find_at(view, start, end, around)

    def _hits(self, view: View) -> Iterator[tuple[int, int, Matcher | Recognizer]]:
        yield from _runs(self._exact_machine.hits(view.folded), self._exact, self._exact_runs)
        yield from _runs(self._folded_machine.hits(view.lower), self._folded, self._folded_runs)
        for name, runners in self._classes.items():
            for start in CLASSES[name](view.folded):
                for runner in runners:
                    yield start, start, runner


def _around_word(
    matcher: Matcher, view: View, start: int, end: int, around: Surroundings, done: dict[int, int]
) -> Iterator[Finding]:
    """Findings of a rule in the window around one of its context words; windows that overlap are searched once."""
    window = matcher.rule.context_window
    first = max(start - window, done.get(id(matcher), 0))
    last = min(end + window, len(view.folded))
    for match in matcher.search(view.folded, first, last):
        done[id(matcher)] = match.end()
        yield from matcher.findings(match, around)


def _runs(
    hits: Iterable[tuple[int, int]], literals: Sequence[str], runners: Sequence[Sequence[Matcher | Recognizer]]
) -> Iterator[tuple[int, int, Matcher | Recognizer]]:
    for start, number in hits:
        for runner in runners[number]:
            yield start, start + len(literals[number]), runner


def _views(text: str) -> Iterator[View]:
    yield (first := fold(text))
    if first.offsets is None and (plain := unescaped(text)) is not None:
        yield plain
