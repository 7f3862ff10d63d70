"""What is found: a span with an entity, a rule, a score and its reasons. The value travels as `Hidden`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

from sanitizer.core.document import Span


class Hidden:
    """A matched value that cannot slip into a log: no repr, str, format or pickle shows it.

    `reveal()` is the only way in, so that every use can be found by its name.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        return self._value

    def __repr__(self) -> str:
        return f"Hidden({len(self._value)} characters)"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Hidden) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __len__(self) -> int:
        return len(self._value)

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a hidden value is not pickled")


class Tier(str, Enum):
    """How sure a finding is; policies choose by tier."""

    CERTAIN = "certain"
    """0.9 and above: a checksum, a self-identifying prefix, a declared identity."""
    LIKELY = "likely"
    """0.5 to 0.9: shape and context agree."""
    POSSIBLE = "possible"
    """Below 0.5: reported, kept by the default policy."""


CERTAIN_FROM = 0.9
LIKELY_FROM = 0.5


ENTITIES = frozenset(
    {
        "PERSON", "USERNAME", "EMAIL", "PHONE", "ADDRESS", "LOCATION", "ORGANIZATION", "DATE_OF_BIRTH", "DATE", "AGE",
        "GOV_ID", "FINANCIAL", "MEDICAL_ID", "SECRET", "IP", "DEVICE_ID", "VEHICLE", "URL_PRIVATE", "INTERNAL_HOST",
        "ACCOUNT_ID", "GEO",
    }
)  # fmt: skip
"""The entities of reference/annotation.md; there are no others."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One span of one text. Immutable; offsets are code points of the field's decoded text."""

    start: int
    end: int
    entity: str
    """One of `ENTITIES`."""
    rule: str
    """The id of the rule or recognizer that speaks, such as `secret/github-token` or `names/model`."""
    score: float
    """0 to 1, calibrated: of findings scored 0.8, about 80 % are right."""
    why: tuple[str, ...] = field(default=())
    """What spoke for and against, in words, without values: `("checksum valid", "key names a phone")`."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def tier(self) -> Tier:
        if self.score >= CERTAIN_FROM:
            return Tier.CERTAIN
        return Tier.LIKELY if self.score >= LIKELY_FROM else Tier.POSSIBLE

    def moved(self, by: int) -> Finding:
        return replace(self, start=self.start + by, end=self.end + by)
