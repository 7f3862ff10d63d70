"""A rule: data that says what to look for, how sure a match is, and how it is proven by examples."""

from __future__ import annotations

from dataclasses import dataclass, field

ANCHOR_CLASSES = ("digits", "dots", "pairs", "at", "colons", "hexpairs", "context")
"""Cheap character classes that can stand in for a literal anchor; `sanitizer.recognizers.classes` says what each is.

`context` is no class of characters: the rule's own context words and keys are its anchors, and the pattern is searched
in the window around them."""

BOUNDARIES = ("token", "left", "right", "none")
SEVERITIES = ("critical", "high", "medium", "low")


@dataclass(frozen=True)
class Rule:
    """One `[[rule]]` of a rule file. Field meanings stand in docs/rules.md; defaults are those of the schema."""

    id: str
    entity: str
    pattern: str
    title: str = ""
    why: str = ""
    severity: str = "medium"
    references: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    anchor_class: str = ""
    ignore_case: bool = False
    left: str = ""
    span: str = ""
    groups: dict[str, str] = field(default_factory=dict)
    """Named group → entity. When given, each group that took part is a finding of its own."""
    boundary: str = "token"
    max_length: int = 256
    score: float = 0.95
    checks: tuple[str, ...] = ()
    score_valid: float | None = None
    score_invalid: float | None = None
    context: tuple[str, ...] = ()
    context_window: int = 80
    score_context: float | None = None
    context_required: bool = False
    keys: tuple[str, ...] = ()
    not_context: tuple[str, ...] = ()
    reject: str = ""
    min_entropy: float = 0.0
    random: bool = False
    kinds: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
    carriers: tuple[str, ...] = ()
    source: str = ""
    """The rule file, as named to people."""

    @property
    def entities(self) -> frozenset[str]:
        """All entities that this rule can give."""
        return frozenset(self.groups.values()) or frozenset((self.entity,))
