"""The decision: from a finding to the name of an operator."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from fnmatch import fnmatchcase
from typing import NamedTuple

from sanitizer.core.finding import ENTITIES, Finding, Hidden, Tier
from sanitizer.policy.terms import Term

REDACT = "redact"
"""Stands for the policy's own operator."""
KEEP = "keep"
"""Reported, and left as it is."""
IGNORE = "ignore"
"""Neither reported nor changed."""

DENY_RULES = "deny/"
"""Findings of denied terms carry a rule id that begins with this; they are always redacted."""


class When(NamedTuple):
    """An exception: findings that fit get this operator. The last that fits wins."""

    operator: str
    rule: str = "*"
    """A rule id, or a shell pattern over ids."""
    entity: str = "*"

    def fits(self, finding: Finding) -> bool:
        return self.entity in ("*", finding.entity) and fnmatchcase(finding.rule, self.rule)


@dataclass(frozen=True)
class Policy:
    """What to redact, what only to report, and how. Plain data: equal policies decide alike in every process."""

    name: str
    title: str = ""
    names: bool = True
    """Whether the chat model runs."""
    recall: str = "balanced"
    """How eager the chat model is to find names: `balanced` or `strict`."""
    operator: str = "placeholder"
    """The operator that `redact` stands for."""
    default: str = REDACT
    """For entities that are not listed."""
    possible: str = KEEP
    """For the lowest tier, whatever the entity: `redact`, `keep` or `ignore`."""
    min_score: float = 0.0
    """Findings below are not heard at all."""
    entities: Mapping[str, str] = field(default_factory=dict, hash=False)
    when: tuple[When, ...] = ()
    only: tuple[str, ...] = ()
    """If any: nothing but these entities, rule ids or shell patterns over ids."""
    skip: tuple[str, ...] = ()
    allow: tuple[Term, ...] = ()
    deny: tuple[Term, ...] = ()
    options: Mapping[str, Mapping[str, str | int]] = field(default_factory=dict, hash=False)
    """Parameters of operators: `{"mask": {"keep_last": 2}}`."""

    def decide(self, finding: Finding) -> str:
        """The operator for this finding; `keep` also for what the policy does not concern itself with."""
        chosen = self._choose(finding)
        return KEEP if chosen == IGNORE else self._named(chosen)

    def concerns(self, finding: Finding) -> bool:
        """Whether the finding is heard: redacted or reported. All others are dropped without a trace."""
        if finding.rule.startswith(DENY_RULES):
            return True
        if finding.score < self.min_score or not self._selected(finding):
            return False
        return self._choose(finding) != IGNORE

    def allows(self, value: Hidden) -> bool:
        """Whether the user allows this value to stay. Nothing that is denied is ever asked for."""
        return any(term.allows(value.reveal()) for term in self.allow)

    def wanted(self) -> frozenset[str]:
        """The entities that a finding can have and still be heard; recognizers for others need not run."""
        return frozenset(entity for entity in ENTITIES if self._may_hear(entity))

    def overlaid(
        self,
        *,
        entities: Mapping[str, str] | None = None,
        when: Iterable[When] = (),
        only: Iterable[str] = (),
        skip: Iterable[str] = (),
        allow: Iterable[Term] = (),
        deny: Iterable[Term] = (),
        min_score: float | None = None,
    ) -> Policy:
        """A copy with more on top: tables and lists are added to, `only` and `min_score` replaced if given."""
        return replace(
            self,
            entities={**self.entities, **(entities or {})},
            when=(*self.when, *when),
            only=tuple(only) or self.only,
            skip=(*self.skip, *skip),
            allow=(*self.allow, *allow),
            deny=(*self.deny, *deny),
            min_score=self.min_score if min_score is None else min_score,
        )

    def digest(self) -> str:
        """A name for exactly this policy, for caches: 64 hex digits. Two policies that may differ, differ here."""
        # Terms are secrets of the user: the digest stays in the local state and never enters a report.
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()

    def _named(self, chosen: str) -> str:
        return self.operator if chosen == REDACT else chosen

    def _choose(self, finding: Finding) -> str:
        if finding.rule.startswith(DENY_RULES):
            return REDACT
        chosen = self.entities.get(finding.entity, self.default)
        for exception in self.when:
            if exception.fits(finding):
                chosen = exception.operator
        if chosen in (IGNORE, KEEP) or finding.tier is not Tier.POSSIBLE or self.possible == REDACT:
            return chosen
        return self.possible

    def _selected(self, finding: Finding) -> bool:
        if self.only and not _named_in(self.only, finding):
            return False
        return not _named_in(self.skip, finding)

    def _may_hear(self, entity: str) -> bool:
        if entity in self.skip or (self.only and all(o in ENTITIES for o in self.only) and entity not in self.only):
            return any(term.entity == entity for term in self.deny)
        ways = [self.entities.get(entity, self.default)]
        ways += [w.operator for w in self.when if w.entity in ("*", entity)]
        return any(w != IGNORE for w in ways) or any(term.entity == entity for term in self.deny)


def _named_in(selectors: Iterable[str], finding: Finding) -> bool:
    return any(s == finding.entity or fnmatchcase(finding.rule, s) for s in selectors)
