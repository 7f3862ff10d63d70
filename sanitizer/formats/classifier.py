"""Pointer and value → kind of field. Called for every string of a file, so everything is decided once per shape."""

from __future__ import annotations

from collections.abc import Sequence

from sanitizer.core.document import FieldKind, RawString
from sanitizer.formats import generic, values
from sanitizer.formats.generic import FREE_KEYS, ByContent, Kind, Leaf
from sanitizer.formats.pattern import ANY, INNER, Pattern, Shape, Shaper, matches, parse

_EXEMPT = frozenset({FieldKind.PROTECTED, FieldKind.SEALED, FieldKind.BLOB})
_MOST_KEYS = 50_000


class Classifier:
    """`kind(raw)` for each string; remembers pointer shapes (some hundred per file), never values."""

    def __init__(self, kinds: Sequence[tuple[str, Kind]], identity: Sequence[str] = ()) -> None:
        self._kinds = [(parse(pattern), kind) for pattern, kind in kinds]
        self._identity = [parse(pattern) for pattern in identity]
        self._shape = Shaper()
        self._leaves: dict[Shape, Leaf] = {}
        self._owner: dict[Shape, bool] = {}
        self._keys = _Keys()

    def kind(self, raw: RawString) -> FieldKind:
        """What a string is for. Exempt kinds only where the pointer and the value fit."""
        if raw.is_key:
            return self._keys[raw.text]
        shape = self._shape(raw.pointer)
        try:
            return self._leaves[shape](raw.text)
        except KeyError:
            leaf = self._leaves[shape] = self._leaf(shape)
            return leaf(raw.text)

    def is_identity(self, raw: RawString) -> bool:
        """Whether the value says who owns the export: a term to search everywhere in the run."""
        if raw.is_key:
            return False
        shape = self._shape(raw.pointer)
        if shape not in self._owner:
            declared = any(matches(p, shape) for p in self._identity)
            self._owner[shape] = declared or self._declared(shape) is FieldKind.IDENTITY
        return self._owner[shape]

    def _leaf(self, shape: Shape) -> Leaf:
        key = next((t for t in reversed(shape) if t not in (ANY, INNER)), "")
        free = INNER in shape or any(t in FREE_KEYS for t in shape)
        for pattern, kind in self._kinds:
            if matches(pattern, shape) and not (kind in _EXEMPT and _is_user_data(pattern, shape)):
                return _declared_leaf(kind, key)
        return generic.leaf(key, free=free)

    def _declared(self, shape: Shape) -> Kind | None:
        return next((kind for pattern, kind in self._kinds if matches(pattern, shape)), None)


class _Keys(dict[str, FieldKind]):
    """Key → kind. Bounded: forgotten as a whole when it gets too large."""

    def __missing__(self, key: str) -> FieldKind:
        if len(self) > _MOST_KEYS:
            self.clear()
        kind = self[key] = generic.key_kind(key)
        return kind


def _is_user_data(pattern: Pattern, shape: Shape) -> bool:
    """The pointer passes through user data (`input`, an inner document) and the pattern does not say so itself."""
    return any((t in FREE_KEYS or t == INNER) and t not in pattern for t in shape)


def _declared_leaf(kind: Kind, key: str) -> Leaf:
    if kind is FieldKind.PROTECTED:
        return _speaker if key in ("role", "sender", "from") else _protected
    if kind is FieldKind.IDENTITY:
        return generic.identity(key)
    return _LEAVES[kind]


def _fits_protected(value: str) -> bool:
    return values.is_id(value) or values.is_word(value) or values.is_time(value) or values.is_day(value)


_protected = generic.exempt(_fits_protected)
_speaker = generic.exempt(generic.is_speaker)

_LEAVES: dict[Kind, Leaf] = {
    ByContent.DATA: generic.auto,
    ByContent.OUTPUT: generic.output,
    FieldKind.PROSE: generic.prose,
    FieldKind.CODE: generic.code,
    FieldKind.TITLE: lambda text: FieldKind.TITLE,
    FieldKind.FILENAME: generic.guarded(FieldKind.FILENAME, lambda v: len(v) < 400 and not values.is_data_uri(v)),
    FieldKind.PATH: generic.guarded(FieldKind.PATH, values.is_path),
    FieldKind.URL: generic.guarded(FieldKind.URL, values.is_url),
    FieldKind.JSON: generic.auto,
    FieldKind.HTML: generic.html,
    FieldKind.SEALED: generic.sealed,
    FieldKind.BLOB: generic.blob,
}
