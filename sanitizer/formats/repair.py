"""Structural repairs: what else must change in a message when its text does.

A repair sees one *unit* (a message, a record) at a time, with every string in it and that string's changes, and says
which further bytes to edit and which byte ranges it takes over. `formats.mending` feeds the units, in file order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple, Protocol

from sanitizer.core.document import Buffer, Pointer, RawString, Span, Token, Unscanned
from sanitizer.core.redaction import Change, Edit
from sanitizer.formats.pattern import Pattern, Shaper, matches


class Item(NamedTuple):
    """One string of a unit with what is to change in it."""

    raw: RawString
    changes: Sequence[Change]


@dataclass(frozen=True)
class Unit:
    """One message or record, or an object inside it: its pointer and all its strings in file order, keys too."""

    data: Buffer
    pointer: Pointer
    items: Sequence[Item]
    encode: Callable[[RawString, Sequence[Change]], Iterator[Edit]]
    """The editor of the document: changes of a string → byte edits in the style of the file."""
    shape: Shaper

    @property
    def is_changed(self) -> bool:
        return any(item.changes for item in self.items)

    def path(self, raw: RawString) -> tuple[str, ...]:
        """The shape of a string's pointer below this unit."""
        return self.shape(raw.pointer)[len(self.pointer.tokens) :]

    def values(self, pattern: Pattern) -> list[Item]:
        """The string values whose path below this unit fits the pattern."""
        return [i for i in self.items if not i.raw.is_key and matches(pattern, self.path(i.raw))]

    def parts(self, pattern: Pattern) -> list[Unit]:
        """The objects below this unit that fit the pattern, in file order. (No `**` in the pattern.)"""
        if not pattern:
            return [self]
        depth = len(self.pointer.tokens) + len(pattern)

        def owner(item: Item) -> tuple[Token, ...]:
            return item.raw.pointer.tokens[:depth]

        parts = []
        for prefix, items in groupby(self.items, key=owner):
            if len(prefix) == depth and matches(pattern, self.shape(Pointer(prefix))[len(self.pointer.tokens) :]):
                # The key of the object itself lies outside of it.
                own = [i for i in items if not (i.raw.is_key and len(i.raw.pointer.tokens) == depth)]
                parts.append(Unit(self.data, Pointer(prefix), own, self.encode, self.shape))
        return parts


@dataclass
class Mended:
    """Edits, sorted once they leave `mend`, and what became of whole objects."""

    edits: list[Edit] = field(default_factory=list)
    superseded: list[Span] = field(default_factory=list)
    """Byte ranges inside which the edits of strings, and those of other repairs, are void."""
    replaced: list[Pointer] = field(default_factory=list)
    """Objects that were replaced as a whole, so that the strings below them are others now."""
    kept: list[Unscanned] = field(default_factory=list)
    """Objects that hold something to redact and could not be changed: the copy is not clean."""


@dataclass
class Course:
    """What is known of the document on the way through it."""

    edited: bool = False
    """Something earlier in this conversation was changed."""
    drop_thinking_after_edit: bool = False
    """Replace every signed reasoning block after the first change (see `formats.thinking`)."""
    is_resumed: bool = True
    """Somebody will go on with the copy: reasoning of an unfinished tool loop must be there as it was."""
    strings: Callable[[], Iterator[RawString]] = lambda: iter(())
    """A second walk over the whole document, for the rare repair that must know what comes later."""
    loops: Sequence[Span] | None = None
    """Byte ranges of unfinished tool loops, once a repair has asked for them."""


class Repair(Protocol):
    """One kind of structural repair, with its declaration."""

    def mend(self, unit: Unit, course: Course) -> Mended | None:
        """What to do about this unit; None: nothing."""
