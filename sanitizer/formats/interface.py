"""What a format is: a declaration of which strings of an export are talk, and which must stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from sanitizer.formats.classifier import Classifier
from sanitizer.formats.generic import ByContent, Kind
from sanitizer.formats.probe import Head
from sanitizer.formats.repair import Repair
from sanitizer.formats.roles import RoleTracker

Kinds = tuple[tuple[str, Kind], ...]
"""Pointer pattern → kind; the first that fits wins."""


class Role(NamedTuple):
    """Where a message says who speaks: the pattern of the message, and the path of the role string inside it."""

    scope: str
    path: str


@dataclass(frozen=True)
class Format:
    """One export format. Everything not declared here is scanned; see `generic.leaf` for what still is exempt."""

    name: str
    """How it is named in reports and on the command line: `claude_ai`."""
    title: str
    vendor: str
    syntaxes: tuple[str, ...]
    """The names of the syntaxes that can carry it."""
    shape: Callable[[Head], float]
    """Confidence from 0 (not this) to 1 that a document with this head is of this format."""
    kinds: Kinds = ()
    roles: tuple[Role, ...] = ()
    """Where several name the same scope, the earlier is believed."""
    identity: tuple[str, ...] = ()
    """Patterns of strings that say who owns the export: terms to search everywhere. IDENTITY kinds always count."""
    unit: str = ""
    """Pattern of what repairs look at as a whole: a message or a record."""
    repairs: tuple[Repair, ...] = ()
    notes: tuple[str, ...] = ()
    """What people should know of this format: what is not scanned, what to do by hand."""

    def classifier(self) -> Classifier:
        """A new classifier; it remembers pointer shapes, so take one per document."""
        return Classifier(self.kinds, self.identity)

    def role_tracker(self) -> RoleTracker:
        """A new tracker; feed it the strings of one document in file order."""
        return RoleTracker(self.roles)


def under(prefixes: tuple[str, ...], kinds: Kinds) -> Kinds:
    """The same declarations below each of several prefixes."""
    return tuple((prefix + pattern, kind) for prefix in prefixes for pattern, kind in kinds)


__all__ = ["ByContent", "Classifier", "Format", "Head", "Kind", "Kinds", "Repair", "Role", "RoleTracker", "under"]
