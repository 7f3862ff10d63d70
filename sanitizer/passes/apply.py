"""The apply pass: findings and known values become redactions, changes of text, and edits of bytes, in file order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from sanitizer.core.document import Buffer, FieldKind, RawString, Unscanned
from sanitizer.core.errors import VerifyError
from sanitizer.core.finding import Finding, Hidden
from sanitizer.core.outcome import Located
from sanitizer.core.redaction import Change
from sanitizer.detection.detector import MAX_TEXT
from sanitizer.detection.judge import Judge
from sanitizer.detection.propagation import Terms
from sanitizer.detection.unit import TextUnit, unit_of
from sanitizer.formats.roles import RoleTracker, Scope
from sanitizer.passes.find import Finder, batches, settled_findings
from sanitizer.passes.keys import apart
from sanitizer.passes.leaves import KindOf, Leaf, changed_text, lifted
from sanitizer.passes.places import Places

SETTLE_ROUNDS = 20
"""A changed text is looked at again, since a new context may show more; it must come to rest within these rounds."""

Replace = Callable[[str, str, str], str]
"""(operator, entity, value) → what will stand there."""


class Changed(NamedTuple):
    """One string of the source, with the changes of its text; empty changes are yielded too."""

    raw: RawString
    changes: list[Change]


@dataclass
class Applied:
    """What the apply pass saw, beside the changes it yields."""

    located: list[Located] = field(default_factory=list)
    unscanned: list[Unscanned] = field(default_factory=list)
    strings_seen: int = 0
    strings_scanned: int = 0
    _pending: list[tuple[int, Scope]] = field(default_factory=list)

    def resolve_roles(self) -> None:
        for index, scope in self._pending:
            self.located[index] = replace(self.located[index], role=scope.role)
        self._pending.clear()


@dataclass
class Applier:
    """Applies to one document at a time."""

    finder: Finder
    terms: Terms
    judge: Judge
    replace: Replace

    def run(
        self,
        data: Buffer,
        raws: Iterable[RawString],
        classifier: KindOf,
        tracker: RoleTracker,
        applied: Applied,
        *,
        is_text: bool,
    ) -> Iterator[Changed]:
        """Every string of the source with its changes, in file order; `applied` is filled on the way."""
        places = Places(data, is_text=is_text)
        for batch in batches(raws, classifier):
            settled = iter(self._settled([leaf for _, own in batch for leaf in own], classifier, applied))
            for raw, own in batch:
                applied.strings_seen += 1
                scope = tracker.see(raw)
                changed = []
                for leaf in own:
                    findings = next(settled)
                    if findings:
                        changes = self._locate(leaf, findings, places, scope, applied)
                        if changes:
                            changed.append((leaf.trail, changes))
                yield Changed(raw, lifted(apart(own, changed)) if changed else [])
        tracker.finish()
        applied.resolve_roles()

    def _settled(self, leaves: list[Leaf], classifier: KindOf, applied: Applied) -> list[list[Finding]]:
        units = [unit_of(leaf.field) for leaf in leaves]
        for leaf in leaves:
            _note_gaps(leaf, applied)
        found = self.finder.find(units)
        settled = [settled_findings(u, f, self.judge, self.terms) for u, f in zip(units, found, strict=True)]
        self._come_to_rest(leaves, units, classifier, settled)
        return settled

    def _come_to_rest(
        self, leaves: list[Leaf], units: list[TextUnit], classifier: KindOf, settled: list[list[Finding]]
    ) -> None:
        """Look again at what changed, until nothing new shows."""
        open_ = [i for i, findings in enumerate(settled) if self._redacted(units[i], findings)]
        for _ in range(SETTLE_ROUNDS):
            if not open_:
                return
            after = [self._after(leaves[i], units[i], classifier, settled[i]) for i in open_]
            still = []
            for i, unit, found in zip(open_, after, self.finder.find(after), strict=True):
                fresh = self._redacted(unit, settled_findings(unit, found, self.judge, self.terms))
                if fresh:
                    back = _Back(self._changes(units[i], settled[i]))
                    moved = [replace(f, start=back(f.start), end=back(f.end)) for f in fresh]
                    settled[i] = self.judge.settle(units[i], [*settled[i], *moved])
                    still.append(i)
            open_ = still
        raise VerifyError("a text did not come to rest: each redaction uncovered another", hint="please report this")

    def _redacted(self, unit: TextUnit, findings: list[Finding]) -> list[Finding]:
        return [f for f in findings if self.judge.operator(unit, f) != "keep"]

    def _changes(self, unit: TextUnit, findings: list[Finding]) -> list[Change]:
        return [
            Change(f.start, f.end, self.replace(self.judge.operator(unit, f), f.entity, unit.text[f.start : f.end]))
            for f in self._redacted(unit, findings)
        ]

    def _after(self, leaf: Leaf, unit: TextUnit, classifier: KindOf, findings: list[Finding]) -> TextUnit:
        """The unit as it will be read from the clean copy, where its content may make it another kind of field."""
        text = changed_text(unit.text, self._changes(unit, findings))
        return TextUnit(text, unit.key, classifier.kind(leaf.trail[-1]._replace(text=text)))

    def _locate(
        self, leaf: Leaf, findings: list[Finding], places: Places, scope: Scope | None, applied: Applied
    ) -> list[Change]:
        unit = unit_of(leaf.field)
        changes = []
        for f in findings:
            operator = self.judge.operator(unit, f)
            value = unit.text[f.start : f.end]
            placeholder = ""
            if operator != "keep":
                placeholder = self.replace(operator, f.entity, value)
                changes.append(Change(f.start, f.end, placeholder))
            line, column = places.of(leaf.trail, f.start)
            applied.located.append(
                Located(
                    f, Hidden(value), leaf.field.pointer, line, column, "", operator, placeholder, leaf.field.is_key
                )
            )
            if scope is not None:
                applied._pending.append((len(applied.located) - 1, scope))
        return changes


class _Back:
    """Maps offsets in a changed text back to the text before; inside a replacement, to its nearest border."""

    def __init__(self, changes: list[Change]) -> None:
        self._changes = changes

    def __call__(self, offset: int) -> int:
        shift = 0
        for start, end, text in self._changes:
            new_start = start + shift
            if offset < new_start:
                break
            if offset < new_start + len(text):
                return start
            shift += len(text) - (end - start)
        return offset - shift


def _note_gaps(leaf: Leaf, applied: Applied) -> None:
    kind, text = leaf.field.kind, leaf.field.text
    if kind is FieldKind.SEALED:
        applied.unscanned.append(Unscanned(leaf.field.pointer, "sealed", by_nature=True, size=len(text)))
    elif kind is FieldKind.BLOB:
        reason = text[5 : text.find("/")] if text.startswith("data:") and 5 < text.find("/") < 30 else "blob"
        applied.unscanned.append(Unscanned(leaf.field.pointer, reason, by_nature=True, size=len(text)))
    elif len(text) > MAX_TEXT:
        applied.unscanned.append(Unscanned(leaf.field.pointer, "over-long text", by_nature=False, size=len(text)))
    else:
        applied.strings_scanned += 1
