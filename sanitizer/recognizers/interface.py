"""What a recognizer that needs code looks like; the engine calls it at anchors, as it does rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from sanitizer.core.finding import Finding
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View


class Recognizer(Protocol):
    """Finds what no single pattern can say. Holds no state between calls."""

    name: str
    """The id its findings carry, such as `secret/assignment`."""
    entities: frozenset[str]
    anchors: Sequence[str]
    """Literals in lower case, looked for in `view.lower`."""
    classes: Sequence[str]
    """Anchor classes (see `rule.ANCHOR_CLASSES`), for recognizers that no literal announces."""

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        """Findings at the anchor [start, end), in offsets of `view.folded`.

        Looks at a bounded stretch around the anchor only, so that a text costs what its length says.
        """
        ...


class Edged(Recognizer, Protocol):
    """A recognizer some of whose anchors say nothing in the middle of a word: it is not even called there."""

    edges: Mapping[str, str]
    """Anchor → `left` (no Latin letter may stand right before it), `right` (none right behind it) or `both`."""


class Counted(Recognizer, Protocol):
    """A recognizer of numbers: it is not even called where no digit is near."""

    digits_within: tuple[int, int]
    """A digit must stand within so many characters before an anchor or behind it."""


class Shaped(Recognizer, Protocol):
    """A recognizer of the class `digits` that is not called at every run of them."""

    behind_digits: Mapping[int, frozenset[str]]
    """What must stand behind a run, by its length; "\x80" for anything beyond ASCII. No other lengths count."""
