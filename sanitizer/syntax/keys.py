"""Would a renamed object key meet a sibling of the same name?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sanitizer.core.document import Pointer, RawString, Token

_Parent = tuple[tuple[Token, ...], Pointer | None]


def collisions(strings: Iterable[RawString], renamed: Mapping[int, str]) -> Iterator[RawString]:
    """Keys that would equal a sibling after renaming, though they did not before.

    :param strings: the strings of a document in file order; only keys are looked at.
    :param renamed: new name by the key's `start`.
    Memory: the keys of the objects that are open.
    """
    if not renamed:
        return
    open_objects: list[tuple[_Parent, dict[str, RawString]]] = []
    for raw in strings:
        if not raw.is_key:
            continue
        siblings = _siblings(open_objects, (raw.pointer.tokens[:-1], raw.pointer.outer))
        name = renamed.get(raw.start, raw.text)
        other = siblings.setdefault(name, raw)
        if other is not raw and other.text != raw.text:
            yield raw


def _siblings(open_objects: list[tuple[_Parent, dict[str, RawString]]], parent: _Parent) -> dict[str, RawString]:
    """The keys of this object so far; objects that the walk has left are forgotten."""
    while open_objects:
        (tokens, outer), siblings = open_objects[-1]
        if outer == parent[1] and tokens == parent[0]:
            return siblings
        if outer == parent[1] and parent[0][: len(tokens)] == tokens:
            break
        open_objects.pop()
    open_objects.append((parent, {}))
    return open_objects[-1][1]
