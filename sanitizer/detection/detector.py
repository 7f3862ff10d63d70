"""The detector: units of text in, settled findings out.

Rules run first; names and users' own recognizers join through Presidio's engine when the policy asks for names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import CERTAIN_FROM, ENTITIES, Finding
from sanitizer.detection.address_signs import without_lookalikes
from sanitizer.detection.edges import outside_placeholders, tight
from sanitizer.detection.mail_layers import Layer, layers
from sanitizer.detection.markup import elements, visible
from sanitizer.detection.speakers import speakers
from sanitizer.detection.tables import Tables
from sanitizer.detection.unit import TextUnit
from sanitizer.formats.content import kind_of
from sanitizer.recognizers.engine import RuleEngine, build_engine

if TYPE_CHECKING:
    from sanitizer.detection.hearing import Hearing, WithSpacy
    from sanitizer.detection.presidio import Joined

MAX_TEXT = 64_000_000
"""Code points of one text at most; a longer one is reported as not scanned."""

CERTAIN_ONLY = frozenset({FieldKind.PROTECTED})
"""Fields that stay unless a certain rule fires in them."""

UNREAD = frozenset({FieldKind.SEALED, FieldKind.BLOB})
"""Fields that no recognizer can look into."""

NAMELESS = frozenset({FieldKind.PATH, FieldKind.URL, FieldKind.PROTECTED, FieldKind.FILENAME})


_BESIDE_NAMES = frozenset(
    {"PERSON", "PHONE", "EMAIL", "DATE_OF_BIRTH", "GOV_ID", "FINANCIAL", "MEDICAL_ID", "ADDRESS", "ACCOUNT_ID"}
)
_READ = frozenset({FieldKind.PROSE, FieldKind.CODE, FieldKind.HTML})
"""Fields whose markup hides what a reader sees."""


@dataclass(frozen=True)
class DetectorSpec:
    """How to build a detector, in values that travel to worker processes."""

    names: bool = True
    model: str | None = None
    recall: str = "balanced"
    rule_files: tuple[Path, ...] = ()
    recognizer_files: tuple[Path, ...] = ()
    entities: frozenset[str] = ENTITIES
    """What the policy may hear; rules and recognizers for others are not built."""
    skip: tuple[str, ...] = ()
    """Rule ids, or shell patterns over ids, whose findings are not heard."""


class Detector:
    """Finds what is sensitive in texts. The same unit always gets the same findings."""

    def __init__(
        self,
        engine: RuleEngine,
        hearing: Hearing | WithSpacy | None = None,
        joined: Joined | None = None,
    ) -> None:
        self._engine = engine
        self._hearing = hearing
        self._joined = joined

    @property
    def model(self) -> str:
        """What finds the names, for reports; empty when nothing does."""
        return self._hearing.label if self._hearing else ""

    @property
    def rule_count(self) -> int:
        return self._engine.rule_count

    def find(self, units: Sequence[TextUnit]) -> list[list[Finding]]:
        """Findings per unit, sorted; they may overlap: `overlaps.resolve` settles them once a policy has spoken.

        :raises ScanTimeoutError: a text could not be scanned to its end.
        """
        seen = [_layers(unit) for unit in units]
        as_seen = [TextUnit(s.text, u.key, kind_of(s.text)) for own, u in zip(seen, units, strict=True) for s in own]
        within = iter(self._looked(as_seen))
        return [
            self._clean(u, [*found, *self._by_layers(u, own, within)] if own else found)
            for u, own, found in zip(units, seen, self._looked(units), strict=True)
        ]

    def _looked(self, units: Sequence[TextUnit]) -> Iterator[list[Finding]]:
        for unit, found in zip(units, self._found(units), strict=True):
            tables = Tables(unit.text)
            sure = tables.of_people([*found, *self._by_column(unit, tables)])
            yield tables.of_people(self._widened(unit, sure))

    def _found(self, units: Sequence[TextUnit]) -> Iterable[list[Finding]]:
        if self._joined is None:
            return map(self._by_rules, units)
        named = [u for u in units if u.kind not in NAMELESS and u.kind not in UNREAD]
        heard = iter(self._hearing.find(named)) if self._hearing else iter(())
        result: list[list[Finding]] = []
        for unit in units:
            if unit.kind in UNREAD:
                result.append([])
                continue
            own = next(heard) if self._hearing and unit.kind not in NAMELESS else ((), ())
            result.append(self._joined.find(unit, *own))
        return result

    def _by_rules(self, unit: TextUnit) -> list[Finding]:
        return [] if unit.kind in UNREAD else self._engine.find(unit.text, key=unit.key, kind=unit.kind)

    def _by_column(self, unit: TextUnit, tables: Tables) -> Iterator[Finding]:
        """What the columns of tables in a text say of their cells."""
        if unit.kind in NAMELESS or unit.kind in UNREAD:
            return
        for cell in tables.cells():
            for finding in self._engine.find(cell.text, key=cell.key, kind=unit.kind):
                yield finding.moved(cell.start)

    @staticmethod
    def _widened(unit: TextUnit, findings: list[Finding]) -> list[Finding]:
        """With those who speak, and the names that stand beside certain ones and beside numbers and addresses of people."""
        if unit.kind not in NAMELESS:
            findings += speakers(unit.text)
        if unit.kind in NAMELESS or not any(f.entity in _BESIDE_NAMES for f in findings):
            return findings
        from sanitizer.detection.neighbors import neighbors

        return [*findings, *neighbors(unit.text, findings)]

    def _by_layers(self, unit: TextUnit, seen: Iterable[Layer], found: Iterator[list[Finding]]) -> Iterator[Finding]:
        """What was found between the tags of a text, or in what it encodes, where it was written; and elements, by their names."""
        for layer in seen:
            for finding in next(found):
                yield from layer.written(finding)
        for leaf in elements(unit.text):
            for finding in self._engine.find(leaf.text, key=leaf.key, kind=FieldKind.PROSE):
                yield finding.moved(leaf.start)

    @staticmethod
    def _clean(unit: TextUnit, findings: list[Finding]) -> list[Finding]:
        if not findings:
            return findings
        if unit.kind in CERTAIN_ONLY:
            findings = [f for f in findings if f.score >= CERTAIN_FROM]
        if any(f.entity == "PERSON" for f in findings):
            # What judges names is loaded with the first one: a run for secrets never needs it.
            from sanitizer.detection.weighing import is_doubted

            findings = [f for f in findings if not is_doubted(unit.text, f)]
        free = tight(unit.text, outside_placeholders(unit.text, without_lookalikes(unit.text, findings)))
        return sorted(free, key=lambda f: (f.start, f.end, f.entity, f.rule))


def _layers(unit: TextUnit) -> list[Layer]:
    """What of a text is to be looked at as it is read."""
    if unit.kind not in _READ:
        return []
    shown = visible(unit.text)
    return [*([shown] if shown is not None else []), *layers(unit.text)]


def build(spec: DetectorSpec) -> Detector:
    """Load rules, and the model and Presidio if names are asked for.

    :raises RuleError: a rule file does not load.
    :raises ModelError: the chat model or the given pipeline is missing or damaged.
    """
    engine = build_engine(spec.rule_files, entities=spec.entities)
    if not spec.names and not spec.recognizer_files:
        return Detector(engine)
    from sanitizer.detection.presidio import Joined
    from sanitizer.detection.values import RULE as BY_VALUES
    from sanitizer.detection.weighing import RULE as BY_MODEL

    hears_names, hears_values = (
        spec.names and not any(fnmatchcase(rule, selector) for selector in spec.skip) for rule in (BY_MODEL, BY_VALUES)
    )
    hearing = None
    if hears_names or hears_values:
        from sanitizer.detection.hearing import load_hearing

        hearing = load_hearing(spec.model, spec.recall, hears_names=hears_names, hears_values=hears_values)
    return Detector(engine, hearing, Joined(engine, spec.recognizer_files, spec.skip))
