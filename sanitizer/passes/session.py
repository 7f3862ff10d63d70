"""What one run shares: its detector, cache, known values and numbering. Built once, handed down; never global."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sanitizer import operators
from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Hidden
from sanitizer.core.redaction import Change
from sanitizer.detection.cache import FindingCache
from sanitizer.detection.detector import Detector, DetectorSpec, build
from sanitizer.detection.judge import Judge
from sanitizer.detection.numbering import PLACEHOLDER, Numbering
from sanitizer.detection.propagation import Terms
from sanitizer.detection.unit import TextUnit
from sanitizer.passes.apply import Applier
from sanitizer.passes.document import Opened
from sanitizer.passes.find import Finder, Learned, known_findings, learn, values_of
from sanitizer.passes.leaves import changed_text
from sanitizer.policy import Policy
from sanitizer.verify import Verifier


@dataclass(frozen=True)
class Options:
    """What the user asked for; plain values, so that they travel to worker processes."""

    policy: Policy
    resume: bool = False
    """The copy will be resumed: paths that tools act on stay. False: it will be shared."""
    format_name: str | None = None
    """What the input is, if the user says so."""
    model: str | None = None
    """A spaCy pipeline instead of the bundled one: an installed package or a path."""
    rule_files: tuple[Path, ...] = ()
    recognizer_files: tuple[Path, ...] = ()
    jobs: int = 1
    """Worker processes for the find pass; 1: none."""
    verify: bool = True

    def detector_spec(self) -> DetectorSpec:
        policy = self.policy
        return DetectorSpec(
            names=policy.names,
            model=self.model,
            recall=policy.recall,
            rule_files=self.rule_files,
            recognizer_files=self.recognizer_files,
            entities=policy.wanted(),
            skip=policy.skip,
        )


@dataclass
class Session:
    """The state of one run, between its two passes."""

    options: Options
    detector: Detector
    key: bytes = field(repr=False, default=b"")
    """Keys fingerprints and the operator `hash`; random per run unless the user or the vault gives one."""
    cache: FindingCache = field(default_factory=FindingCache)
    terms: Terms = field(default_factory=Terms)
    numbering: Numbering = field(default_factory=Numbering)
    in_names: dict[str, Hidden] = field(default_factory=dict)
    """Placeholders in the names of files, and what they stand for."""

    @property
    def judge(self) -> Judge:
        return Judge(self.options.policy, self.options.resume)

    @property
    def finder(self) -> Finder:
        return Finder(self.detector, self.cache)

    def learn(self, document: Opened) -> Learned:
        """The find pass over one document."""
        return learn(document.strings(), document.format.classifier(), self.finder, self.judge)

    def learn_name(self, name: str) -> Learned:
        """The find pass over the name of a file. Only rules look at it: a model would take `samuel.py` for a person."""
        learned = Learned()
        # `ada@corp.org.txt` is no address before the ending of the file is off.
        texts = dict.fromkeys((name, name.rpartition(".")[0] or name))
        units = [TextUnit(text, kind=FieldKind.FILENAME) for text in texts]
        for unit, found in zip(units, self.finder.find(units), strict=True):
            learned.values.update(values_of(unit, found, self.judge))
        return learned

    def remember(self, learned: Learned) -> None:
        """Take over what a find pass learned, in the order of the input."""
        self.terms.merge(learned.values)
        for placeholder in sorted(learned.reserved):
            self.numbering.reserve(placeholder)

    def replace(self, operator: str, entity: str, value: str) -> str:
        """What will stand in place of a value."""
        number = self.numbering.number(entity, value)
        params: Mapping[str, str | int | bytes] = {**self.options.policy.options.get(operator, {}), "key": self.key}
        return operators.replace(operator, entity, Hidden(value), number, params)

    def without_values(self, name: str) -> str:
        """A file name as it may be shown and given to a copy: known values in it become placeholders without brackets.

        Only to be asked after the find pass.
        """
        unit = TextUnit(name, kind=FieldKind.FILENAME)
        judge = self.judge
        findings = judge.settle(unit, known_findings(unit, self.terms))
        changes = []
        for finding in findings:
            operator = judge.operator(unit, finding)
            if operator == "keep":
                continue
            value = name[finding.start : finding.end]
            replacement = self.replace(operator, finding.entity, value)
            if PLACEHOLDER.fullmatch(replacement):
                self.in_names.setdefault(replacement, Hidden(value))
            changes.append(Change(finding.start, finding.end, replacement.strip("[]")))
        return changed_text(name, changes)

    def applier(self) -> Applier:
        return Applier(self.finder, self.terms, self.judge, self.replace)

    def verifier(self) -> Verifier:
        return Verifier(self.finder, self.terms, self.judge)


def new_session(options: Options, key: bytes | None = None) -> Session:
    """Load what the run needs.

    :raises RuleError, ModelError, ConfigError: see `detection.detector.build`.
    """
    return Session(
        options,
        build(options.detector_spec()),
        key=key or os.urandom(32),
    )
