"""The rule engine: one pass over anchors, an anchored match at each hit, then checks, context and score."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sanitizer.core.document import FieldKind, Span
from sanitizer.core.finding import ENTITIES, Finding
from sanitizer.recognizers.builtin import recognizers
from sanitizer.recognizers.compiled import built_in
from sanitizer.recognizers.interface import Recognizer
from sanitizer.recognizers.load import load
from sanitizer.recognizers.matcher import Matcher
from sanitizer.recognizers.plan import Reach, reach
from sanitizer.recognizers.rule import Rule
from sanitizer.recognizers.runners import lay_out
from sanitizer.recognizers.scan import Scan
from sanitizer.recognizers.view import View, fold, unescaped

_LEVELS = 2
"""How often JSON string escapes are undone: JSON within JSON within a text."""
_SHORT = 4096
"""Texts up to this length are read together with their key, as `key: text`, when the key says something."""


class RuleEngine:
    """Finds what rules and recognizers describe. Immutable and free of I/O; safe to share."""

    def __init__(
        self,
        rules: Sequence[Rule],
        extra: Sequence[Recognizer] = (),
        *,
        reaches: Sequence[Reach] = (),
        accelerate: bool = True,
    ) -> None:
        """
        :param extra: recognizers that need code.
        :param reaches: how each of `rules` is reached, where that is known already.
        :param accelerate: use the Aho-Corasick wheel where it is installed; the findings are the same without.
        """
        self.rule_count = len(rules) + len(extra)
        """How many rules and recognizers are at work."""
        known = reaches or [reach(rule) for rule in rules]
        matchers = [Matcher(rule, reached.needs, reached.head) for rule, reached in zip(rules, known, strict=True)]
        layout = lay_out(matchers, known, extra)
        self._scan = Scan(layout, accelerate=accelerate)

    def find(self, text: str, *, key: str = "", kind: FieldKind = FieldKind.PROSE) -> list[Finding]:
        """Everything found in `text`, sorted by place; findings may overlap.

        :param key: the object key or column that the text stands under.
        """
        head = f"{key}: " if key and len(text) <= _SHORT and self._scan.says_something(key) else ""
        whole = head + text if head else text
        found = self._mapped(fold(whole), key, kind)
        if "\\" in text:
            found = _settled(whole, found, self._unescaped(whole, key, kind, _LEVELS))
        if head:
            found = [f.moved(-len(head)) for f in found if f.start >= len(head)]
        return _best(found) if len(found) > 1 else found

    def _unescaped(self, text: str, key: str, kind: FieldKind, levels: int) -> list[Finding]:
        """What is found in `text` with its escapes undone, once and again while there are any, in offsets of `text`."""
        found: list[Finding] = []
        for plain in unescaped(text):
            told = self._mapped(plain, key, kind)
            if levels > 1 and "\\" in plain.folded:
                inner = self._unescaped(plain.folded, key, kind, levels - 1)
                told = _settled(text, told, [_moved(f, plain.span(f.start, f.end)) for f in inner])
            found += told
        return found

    def _mapped(self, view: View, key: str, kind: FieldKind) -> list[Finding]:
        """What is found in `view`, in offsets of the original."""
        found = self._scan.findings(view, key, kind)
        if view.is_original:
            return found
        return [_moved(f, view.span(f.start, f.end)) for f in found]


def build_engine(
    rule_files: Sequence[Path] = (), *, entities: frozenset[str] = ENTITIES, accelerate: bool = True
) -> RuleEngine:
    """The engine with all built-in rules and recognizers and the rules of `rule_files`.

    :param entities: rules and recognizers that give none of these are left out.
    """
    own = load(rule_files) if rule_files else ()
    chosen = built_in(entities=entities)
    chosen += [(rule, reach(rule)) for rule in own if not entities.isdisjoint(rule.entities)]
    extra = recognizers(entities)
    rules, reaches = [rule for rule, _ in chosen], [reached for _, reached in chosen]
    return RuleEngine(rules, extra, reaches=reaches, accelerate=accelerate)


def _moved(f: Finding, span: Span) -> Finding:
    return Finding(span.start, span.end, f.entity, f.rule, f.score, f.why)


def _settled(text: str, found: list[Finding], deeper: list[Finding]) -> list[Finding]:
    """Findings in a text with escapes: those that the unescaped view tells better give way to it.

    The raw view takes `\\nalice` for a name and the backslash of `\\"` for the end of a password.
    """
    told = [
        f
        for f in found
        if not any(d.rule == f.rule and d.entity == f.entity and d.span.overlaps(f.span) for d in deeper)
    ]
    return [trimmed for f in (*deeper, *told) if (trimmed := _without_backslash(text, f)) is not None]


def _without_backslash(text: str, f: Finding) -> Finding | None:
    """`f` without the backslashes at its end, which belong to what follows; None if nothing is left."""
    end = f.end
    while end > f.start and text[end - 1] == "\\":
        end -= 1
    if end == f.end:
        return f
    return _moved(f, Span(f.start, end)) if end > f.start else None


def _best(found: list[Finding]) -> list[Finding]:
    """Sorted; of findings that differ in their score only, the highest."""
    best: dict[tuple[int, int, str, str], Finding] = {}
    for f in found:
        place = (f.start, f.end, f.entity, f.rule)
        if place not in best or best[place].score < f.score:
            best[place] = f
    return sorted(best.values(), key=lambda f: (f.start, f.end, -f.score, f.entity, f.rule))
