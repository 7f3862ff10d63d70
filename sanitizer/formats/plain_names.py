"""Names that their reader takes only if they are letters, digits, `_` and `-`: a bracket there fails the request."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sanitizer.core.document import Span
from sanitizer.core.redaction import Change
from sanitizer.formats.pattern import parse
from sanitizer.formats.repair import Course, Mended, Unit

_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,64}")
_OTHER = re.compile(r"[^A-Za-z0-9_-]+")
_NOBODY = "someone"


@dataclass(frozen=True)
class PlainNames:
    """Writes `PERSON_1` where `[PERSON_1]` would not be taken."""

    name: str
    """Where such a name stands in the unit."""

    def mend(self, unit: Unit, course: Course) -> Mended | None:
        result = Mended()
        for raw, changes in unit.values(parse(self.name)):
            if changes and _PLAIN.fullmatch(raw.text):
                plain = [Change(start, end, _OTHER.sub("", new) or _NOBODY) for start, end, new in changes]
                result.edits.extend(unit.encode(raw, plain))
                result.superseded.append(Span(raw.start, raw.end))
        return result if result.superseded else None
