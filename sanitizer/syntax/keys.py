"""Would a renamed object key meet a sibling of the same name? Then its object would lose an entry to most readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sanitizer.core.document import Pointer, RawString, Token

_Path = tuple[Token | None, ...]
_INNER = None
"""Stands in a path where a string holds a document."""


class Collision(NamedTuple):
    """A key, and what makes it differ from its siblings when it stands behind its new name."""

    raw: RawString
    suffix: str
    """` (2)`, ` (3)` …"""


def collisions(strings: Iterable[RawString], renamed: Mapping[RawString, str]) -> Iterator[Collision]:
    """Keys that would equal an earlier sibling after renaming, though they did not before.

    :param strings: the strings of a document in file order; only keys are looked at. Inner documents may be among them.
    :param renamed: the keys that get a new name, and that name.
    Memory: the keys of the objects that are open.
    """
    if not renamed:
        return
    open_objects: list[_Object] = []
    for raw in strings:
        if not raw.is_key:
            continue
        named = _siblings(open_objects, _parent(raw.pointer))
        plain = name = renamed.get(raw, raw.text)
        number = 1
        while named.setdefault(name, raw.text) != raw.text:
            number += 1
            name = f"{plain} ({number})"
        if number > 1:
            yield Collision(raw, name[len(plain) :])


class _Object(NamedTuple):
    path: _Path
    named: dict[str, str]
    """New name → old name."""


def _siblings(open_objects: list[_Object], path: _Path) -> dict[str, str]:
    """The keys of this object so far; objects that the walk has left are forgotten."""
    while open_objects and path[: len(open_objects[-1].path)] != open_objects[-1].path:
        open_objects.pop()
    if not open_objects or len(open_objects[-1].path) < len(path):
        open_objects.append(_Object(path, {}))
    return open_objects[-1].named


def _parent(pointer: Pointer) -> _Path:
    return _path(pointer)[:-1]


def _path(pointer: Pointer) -> _Path:
    return pointer.tokens if pointer.outer is None else (*_path(pointer.outer), _INNER, *pointer.tokens)
