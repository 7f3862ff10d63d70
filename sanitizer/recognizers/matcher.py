"""One rule made ready to run: an anchored match, its checks, its context, its score."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from sanitizer.core.errors import RuleError
from sanitizer.core.finding import Finding
from sanitizer.recognizers.checks import Check, check_named
from sanitizer.recognizers.left import reversed_left
from sanitizer.recognizers.ordinary import is_ordinary
from sanitizer.recognizers.pattern_head import split_head
from sanitizer.recognizers.probe import Head
from sanitizer.recognizers.rule import Rule
from sanitizer.recognizers.surroundings import Surroundings, squash
from sanitizer.recognizers.terms_near import TermsNear
from sanitizer.recognizers.values import entropy, is_placeholder
from sanitizer.recognizers.view import View
from sanitizer.recognizers.words import reads_like_words

# `%3A` is a separator, whatever its last letter looks like.
_LEFT = r"(?:(?<![0-9A-Za-z_])|(?<=%[0-9A-Fa-f]{2}))"
_NOT_INSIDE = r"(?:(?<![0-9A-Za-z_].)|(?<=%[0-9A-Fa-f]{2}.))"
"""The same as `_LEFT`, seen from behind the first character."""
_RIGHT = r"(?![0-9A-Za-z_])"
_INVALID_SECRET = 0.6
_LEFT_REACH = 128


Run = Callable[[View, int, int, Surroundings], Iterable[Finding]]
"""(view, start and end of the anchor, what is around) → findings."""


class Matcher:
    """Runs one rule at places. Everything costly is built at its first use."""

    def __init__(self, rule: Rule, needs: str = "", head: Head = (0, "")) -> None:
        self.rule = rule
        self.id = rule.id
        self.kinds = frozenset(rule.kinds)
        self.most = rule.max_length + 2
        """So many characters from its beginning hold a match and what stands behind it."""
        self.needs = needs
        """A sign without which nothing is tried."""
        self._head = head

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The rule's pattern with its boundaries."""
        rule = self.rule
        body, flags = split_head(rule)
        before = _LEFT if rule.boundary in ("token", "left") else ""
        after = _RIGHT if rule.boundary in ("token", "right") else ""
        try:
            return re.compile(
                f"{before}(?:{body}\n){after}" if flags & re.VERBOSE else f"{before}(?:{body}){after}", flags
            )
        except re.error as error:
            raise RuleError(f"{rule.source}: {rule.id}: the pattern does not compile: {error}") from None

    @cached_property
    def left(self) -> re.Pattern[str] | None:
        return reversed_left(self.rule) if self.rule.left else None

    @cached_property
    def reject(self) -> re.Pattern[str] | None:
        return re.compile(self.rule.reject) if self.rule.reject else None

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        return tuple(map(check_named, self.rule.checks))

    @cached_property
    def context(self) -> TermsNear:
        return TermsNear(self.rule.context)

    @cached_property
    def not_context(self) -> TermsNear:
        return TermsNear(self.rule.not_context)

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(map(squash, self.rule.keys))

    @cached_property
    def match(self) -> Callable[[str, int, int], re.Match[str] | None]:
        """The match at a place, without a `left`, as quick as it gets: called at every hit."""
        return self.pattern.match

    def run(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        """Findings at the anchor [start, end); a place inside this rule's last match is passed over."""
        done = around.done
        if start < done.get(self.id, 0):
            return ()
        first = start
        if self.needs:
            low = start if self.left is None else max(0, start - _LEFT_REACH)
            if view.folded.find(self.needs, low, start + self.rule.max_length + 2) < 0:
                return ()
        if self.left is not None:
            run = self.left.match(view.folded[max(0, start - _LEFT_REACH) : start][::-1])
            if run is None:
                return ()
            first -= run.end()
        match = self.pattern.match(view.folded, first, first + self.rule.max_length + 2)
        if match is None or match.end() <= start or match.end() - match.start() > self.rule.max_length:
            return ()
        done[self.id] = match.end()
        return self.findings(match, around)

    def search(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        """Findings between two places, for rules that are announced by their context."""
        last = min(end, len(view.folded))
        if self.needs and view.folded.find(self.needs, max(0, start), last) < 0:
            return
        for match in self._matches(view.folded, max(0, start), last):
            # What touches the end of the window may go on behind it.
            if match.end() == last < len(view.folded):
                whole = self.pattern.match(view.folded, match.start(), match.start() + self.rule.max_length + 2)
                if whole is None:
                    continue
                match = whole
            if match.end() - match.start() <= self.rule.max_length:
                yield from self.findings(match, around)

    def _matches(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """What `finditer` gives; where it is known how a match begins, only such places are tried."""
        before, head = self._head
        if not head:
            yield from self.pattern.finditer(text, start, end)
            return
        for place in self._heads(text, start + before, end):
            at = place.start() - before
            if at >= start and (match := self.pattern.match(text, at, end)):
                start = match.end()
                yield match

    @cached_property
    def _heads(self) -> Callable[[str, int, int], Iterator[re.Match[str]]]:
        before, head = self._head
        if not before and self.rule.boundary in ("token", "left"):
            # Inside a word nothing begins: long numbers would be tried digit by digit.
            set_of_first, ahead, more = head.partition("(?=")
            head = f"{set_of_first}{_NOT_INSIDE}{ahead}{more}"
        return re.compile(head).finditer

    def findings(self, match: re.Match[str], around: Surroundings) -> Iterator[Finding]:
        """What a match amounts to, in offsets of the view."""
        rule = self.rule
        if self.kinds and around.kind.value not in self.kinds:
            return
        if not rule.groups:
            name: int | str = rule.span or 0
            finding = self._finding(match, name, rule.entity, around)
            if finding is not None:
                yield finding
            return
        for group, entity in rule.groups.items():
            if match.group(group) and not is_ordinary(entity, match.group(group)):
                finding = self._finding(match, group, entity, around)
                if finding is not None:
                    yield finding

    def _finding(self, match: re.Match[str], group: int | str, entity: str, around: Surroundings) -> Finding | None:
        start, end = match.span(group)
        value = match.group(group)
        if not value or not self._is_value(value, entity):
            return None
        scored = self._score(value, start, end, around)
        if scored is None:
            return None
        score, why = scored
        return Finding(start, end, entity, self.id, score, why)

    def _is_value(self, value: str, entity: str) -> bool:
        """`value` is no placeholder, and as random as the rule asks."""
        rule = self.rule
        if self.reject is not None and self.reject.fullmatch(value):
            return False
        if entity == "SECRET" and is_placeholder(value):
            return False
        if rule.random and reads_like_words(value):
            return False
        return not (rule.min_entropy and entropy(value) < rule.min_entropy)

    def _score(self, value: str, start: int, end: int, around: Surroundings) -> tuple[float, tuple[str, ...]] | None:
        """The score and its reasons; None when the finding is to be dropped."""
        rule = self.rule
        score = rule.score
        why = [rule.title or rule.id]
        if rule.checks:
            if all(passes(value) for passes in self.checks):
                score = score if rule.score_valid is None else rule.score_valid
                why.append("check passed: " + ", ".join(rule.checks))
            else:
                score = self._score_invalid()
                why.append("check failed: " + ", ".join(rule.checks))
        if score <= 0:
            return None
        evidence = self._evidence(start, end, around)
        if evidence:
            score = max(score, rule.score_context or 0.0)
            why.append(evidence)
        elif rule.context_required:
            return None
        if self.not_context and self.not_context.among(around.near(start, end, rule.context_window)):
            return None
        return score, tuple(why)

    def _score_invalid(self) -> float:
        rule = self.rule
        if rule.score_invalid is None:
            return min(rule.score, _INVALID_SECRET) if rule.entity == "SECRET" else 0.0
        # A checksum never drops a secret: typing errors and made-up ones are masked too.
        return max(rule.score_invalid, 0.5) if rule.entity == "SECRET" else rule.score_invalid

    def _evidence(self, start: int, end: int, around: Surroundings) -> str:
        """What around the value speaks for it; empty if nothing does."""
        if self.keys and not self.keys.isdisjoint(around.names(start)):
            return "named by its key"
        if self.context and self.context.among(around.near(start, end, self.rule.context_window)):
            return "context words near"
        return ""
