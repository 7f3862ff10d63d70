"""The text fields of a string: itself, what it was meant to say, or the strings of the JSON document inside it.

A change to an inner field is lifted outwards, re-encoded at each step in the style of the document it lies in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from sanitizer.core.document import FieldKind, RawString, TextField
from sanitizer.core.redaction import Change
from sanitizer.formats import numbers
from sanitizer.passes.said_before import SaidBefore
from sanitizer.syntax.mojibake import decoded, outer_changes
from sanitizer.syntax.nested import nested, nested_changes

MAX_DEPTH = 8
"""Documents within strings within documents; deeper ones are scanned as text."""

OPAQUE = frozenset({FieldKind.SEALED, FieldKind.BLOB, FieldKind.PROTECTED})


class KindOf(Protocol):
    """What a format's classifier offers."""

    def kind(self, raw: RawString) -> FieldKind: ...


class Leaf(NamedTuple):
    """A field, and the strings it lies in: the source's own string first, then each inner one."""

    field: TextField
    trail: tuple[RawString, ...]


OwnChanges = tuple[Sequence[RawString], Sequence[Change]]
"""The trail of a leaf, or a part of it, and the sorted changes of the innermost text."""


def leaves(raw: RawString, classifier: KindOf, depth: int = 0, key: str = "") -> Iterator[Leaf]:
    """The fields of one string of the source; of a number, one at most.

    :param key: the key under which it could as well stand (see `passes.said_before`).
    """
    if raw.is_number:
        yield from _number(raw)
        return
    meant = decoded(raw.text)
    if meant is not None:
        # Under the same pointer: it is the same string, read as its writer meant it.
        for leaf in leaves(RawString(raw.pointer, 0, len(raw.text), meant, raw.is_key), classifier, depth, key):
            yield Leaf(leaf.field, (raw, *leaf.trail))
        return
    kind = classifier.kind(raw)
    if depth < MAX_DEPTH and kind not in OPAQUE and not raw.is_key and _may_nest(raw.text):
        inner = nested(raw.text, raw.pointer)
        if inner is not None:
            said = SaidBefore()
            for child in inner:
                for leaf in leaves(child, classifier, depth + 1, said.key_of(child)):
                    yield Leaf(leaf.field, (raw, *leaf.trail))
            return
    yield Leaf(TextField(raw.pointer, raw.text, kind, key or raw.pointer.key(), raw.is_key), (raw,))


def _number(raw: RawString) -> Iterator[Leaf]:
    if not raw.text.isdigit():
        if numbers.is_place(key := raw.pointer.key()):
            yield Leaf(TextField(raw.pointer, raw.text, FieldKind.PROSE, key), (raw,))
        return
    key = numbers.personal_key(raw.pointer)
    if key:
        yield Leaf(TextField(raw.pointer, raw.text, numbers.kind(key, raw.text), key), (raw,))
    elif numbers.may_be_known(raw.pointer, raw.text):
        yield Leaf(TextField(raw.pointer, raw.text, FieldKind.NUMBER, raw.pointer.key()), (raw,))


def _may_nest(text: str) -> bool:
    if len(text) < 7:
        return False
    first, last = text[0], text[-1]
    if first in " \t\r\n" or last in " \t\r\n":
        stripped = text.strip(" \t\r\n")
        first, last = stripped[:1], stripped[-1:]
    return (first, last) in (("{", "}"), ("[", "]"), ('"', '"'))


def changed_text(text: str, changes: Iterable[Change]) -> str:
    """The text with sorted changes done."""
    parts: list[str] = []
    position = 0
    for start, end, new in changes:
        parts += (text[position:start], new)
        position = end
    parts.append(text[position:])
    return "".join(parts)


def lifted(changed: Iterable[OwnChanges]) -> list[Change]:
    """Changes of the leaves of one source string, as changes of that string's own text, sorted."""
    changes: list[Change] = []
    inner: dict[RawString, list[OwnChanges]] = {}
    outer: RawString | None = None
    for trail, own in changed:
        outer = trail[0]
        if len(trail) == 1:
            changes.extend(own)
        else:
            inner.setdefault(trail[1], []).append((trail[1:], own))
    for child, below in inner.items():
        assert outer is not None
        if child.pointer == outer.pointer:
            changes.extend(outer_changes(child.text, lifted(below)))
        else:
            changes.extend(nested_changes(outer.text, child, lifted(below)))
    return sorted(changes)
