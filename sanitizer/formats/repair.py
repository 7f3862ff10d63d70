"""Structural repairs: what else must change in a message when its text does.

A repair sees one *unit* (a message, a record) at a time, with every string in it and that string's changes, and says
which further bytes to edit and which byte ranges it takes over. `formats.mending` feeds the units, in file order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from sanitizer.core.document import Buffer, Pointer, RawString, Span, Token, Unscanned
from sanitizer.core.redaction import Change, Edit


class Item(NamedTuple):
    """One string of a unit with what is to change in it."""

    raw: RawString
    changes: Sequence[Change]


@dataclass(frozen=True)
class Unit:
    """One message or record: its bytes' owner, its pointer and its strings in file order (keys too)."""

    data: Buffer
    pointer: Pointer
    items: Sequence[Item]
    encode: Callable[[RawString, Sequence[Change]], Iterator[Edit]]
    """`syntax.edits` bound to the data."""

    def under(self, path: tuple[Token, ...]) -> list[Item]:
        """The values and keys at or below a path inside the unit."""
        prefix = self.pointer.tokens + path
        return [i for i in self.items if i.raw.pointer.outer is None and i.raw.pointer.tokens[: len(prefix)] == prefix]


@dataclass
class Mended:
    """What a repair wants: further edits, and byte ranges inside which all other edits are void."""

    edits: list[Edit] = field(default_factory=list)
    superseded: list[Span] = field(default_factory=list)
    replaced: list[Pointer] = field(default_factory=list)
    """Objects that were replaced as a whole, so that the strings below them are others now."""
    kept: list[Unscanned] = field(default_factory=list)
    """Blocks that hold something to redact and could not be changed: the copy is not clean."""


class Repair(Protocol):
    """One kind of structural repair, with its declaration. Stateless: what a run learns is in `Course`."""

    def mend(self, unit: Unit, course: Course) -> Mended | None:
        """What to do about this unit; None: nothing."""


@dataclass
class Course:
    """What is known of the document on the way through it."""

    edited: bool = False
    """Some earlier unit of this document was changed."""
    drop_thinking_after_edit: bool = False
    """Replace every signed reasoning block after the first change (see `formats.thinking`)."""
    open_loops: Callable[[], Sequence[Span]] = lambda: ()
    """Byte ranges of unfinished tool loops; computed when first asked for."""
