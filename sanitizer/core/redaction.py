"""What is decided and what is done: a redaction per finding, a change per text, an edit per byte range."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sanitizer.core.finding import Finding, Hidden


@dataclass(frozen=True, slots=True)
class Redaction:
    """A policy's decision on one finding."""

    finding: Finding
    value: Hidden
    """What stands at the span now."""
    operator: str
    """How: `placeholder`, `mask`, `remove`, `hash`, `keep`. `keep` is reported and left."""
    replacement: str = ""
    """What will stand there; for `keep` the empty string, which is not used."""

    @property
    def is_kept(self) -> bool:
        return self.operator == "keep"


class Change(NamedTuple):
    """Replace the code points [start, end) of a decoded text by `text`."""

    start: int
    end: int
    text: str


class Edit(NamedTuple):
    """Replace the bytes [start, end) of a source by `data`."""

    start: int
    end: int
    data: bytes
