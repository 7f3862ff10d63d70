"""From findings to decisions: what a policy, the user's terms and the purpose of the copy make of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sanitizer.core.document import FieldKind, Span
from sanitizer.core.finding import Finding, Hidden, Tier
from sanitizer.detection.edges import tight
from sanitizer.detection.overlaps import outside, resolve
from sanitizer.detection.unit import TextUnit
from sanitizer.formats.markers import protected_ranges
from sanitizer.policy import Policy

DENIED = "deny/term"
"""The id of what the user's own terms find."""

HOME_PATH_RULES = frozenset(
    {"pii/user-home-unix", "pii/user-home-dashed", "pii/user-home-windows", "pii/user-home-encoded", "pii/user-tilde"}
)
"""Rules that find a user name in a path on a machine: tools need it when a session is resumed."""

_GUESSED = ("values/", "names/")
"""Rules of models: what they take for a secret has no certain form."""

PATHS = frozenset({FieldKind.PATH})


@dataclass(frozen=True)
class Judge:
    """Decides; pure."""

    policy: Policy
    resume: bool = False
    """The copy will be resumed: paths that tools act on stay."""

    def denied(self, text: str) -> list[Finding]:
        """Where the user's own terms stand."""
        return [
            Finding(m.start(), m.end(), term.entity, DENIED, 1.0, ("you asked for it",))
            for term in self.policy.deny
            for m in term.finder().finditer(text)
            if m.end() > m.start()
        ]

    def settle(self, unit: TextUnit, findings: Iterable[Finding]) -> list[Finding]:
        """What is reported or redacted of one text: non-overlapping, in reading order."""
        heard = [f for f in findings if self.policy.concerns(f) and not self._allowed(unit, f)]
        if heard:
            heard = _outside_marks(heard, protected_ranges(unit.text))
        if self.resume:
            heard = _outside_homes(heard)
        return tight(unit.text, resolve(heard, lambda f: self.operator(unit, f) != "keep")) if heard else []

    def operator(self, unit: TextUnit, finding: Finding) -> str:
        """How this finding is treated in this text."""
        is_path = unit.kind in PATHS or finding.rule in HOME_PATH_RULES
        if self.resume and is_path and finding.entity != "SECRET" and not finding.rule.startswith("deny/"):
            return "keep"
        return self.policy.decide(finding)

    def spreads(self, unit: TextUnit, findings: Sequence[Finding]) -> list[Finding]:
        """The findings whose values are hunted for in the rest of the run."""
        return [f for f in self.settle(unit, findings) if self.operator(unit, f) != "keep"]

    def _allowed(self, unit: TextUnit, finding: Finding) -> bool:
        if finding.rule.startswith("deny/"):
            return False
        return bool(self.policy.allow) and self.policy.allows(Hidden(unit.text[finding.start : finding.end]))


def _outside_homes(findings: list[Finding]) -> list[Finding]:
    """A login that is known from elsewhere stays too where it stands in a path on a machine."""
    homes = [f for f in findings if f.rule in HOME_PATH_RULES]
    if not homes:
        return findings
    rest = [f for f in findings if f.rule not in HOME_PATH_RULES]
    known = [f for f in rest if f.entity != "SECRET" and not f.rule.startswith("deny/")]
    ranges = sorted({Span(f.start, f.end) for f in homes})
    apart = [r for i, r in enumerate(ranges) if i == 0 or r.start >= ranges[i - 1].end]
    return [*homes, *outside(known, apart), *(f for f in rest if f not in known)]


def _outside_marks(findings: list[Finding], marks: Sequence[Span]) -> list[Finding]:
    """Marks that programs read stay, unless a certain secret has the form of one."""
    if not marks:
        return findings
    above: list[Finding] = []
    below: list[Finding] = []
    for finding in findings:
        is_form = finding.entity == "SECRET" and finding.tier is Tier.CERTAIN and not finding.rule.startswith(_GUESSED)
        (above if is_form else below).append(finding)
    return [*above, *outside(below, marks)]
