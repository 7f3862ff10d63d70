"""From changed strings to byte edits, with the structural repairs of the format, unit by unit, in file order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from sanitizer.core.document import Buffer, Pointer, RawString, Token
from sanitizer.core.redaction import Change, Edit
from sanitizer.formats.interface import Format
from sanitizer.formats.pattern import Shape, Shaper, matches, parse
from sanitizer.formats.repair import Course, Item, Mended, Unit

Changed = tuple[RawString, Sequence[Change]]


class Editor(Protocol):
    def edits(self, raw: RawString, changes: Sequence[Change]) -> Iterator[Edit]: ...


class Carrier(Protocol):
    """A syntax, as far as mending needs it."""

    def strings(self, data: Buffer) -> Iterator[RawString]: ...

    def editor(self, data: Buffer) -> Editor: ...


def mend(
    fmt: Format,
    syntax: Carrier,
    data: Buffer,
    changed: Iterable[Changed],
    *,
    drop_thinking_after_edit: bool = False,
    is_resumed: bool = True,
) -> Iterator[Mended]:
    """The edits of a document.

    :param changed: **every** string of the document in file order, most with no changes.
    :param drop_thinking_after_edit: for copies to be resumed: replace all signed reasoning after the first change.
    :param is_resumed: False: the copy is only to be read, so that nothing that holds something must be kept.
    :return: sorted edits in ascending order throughout; memory is bounded by the largest unit.
    """
    encode = syntax.editor(data).edits
    if not fmt.repairs:
        for raw, changes in changed:
            if changes:
                yield Mended(list(encode(raw, changes)))
        return
    course = Course(drop_thinking_after_edit=drop_thinking_after_edit, is_resumed=is_resumed)
    course.strings = lambda: syntax.strings(data)
    shape = Shaper()
    conversation: tuple[Token, ...] | None = None
    for prefix, items in _units(fmt.unit, changed, shape):
        if prefix is not None and prefix[:-1] != conversation:
            conversation, course.edited = prefix[:-1], False
        is_changed = any(i.changes for i in items)
        if prefix is not None and (is_changed or (course.edited and drop_thinking_after_edit)):
            yield _mended(fmt, Unit(data, Pointer(prefix), items, encode, shape), course)
        elif is_changed:
            yield Mended([edit for raw, changes in items for edit in encode(raw, changes)])
        course.edited = course.edited or is_changed


def _units(
    pattern: str, changed: Iterable[Changed], shape: Shaper
) -> Iterator[tuple[tuple[Token, ...] | None, list[Item]]]:
    """Runs of strings of one unit, with its pointer; strings outside of any unit come one by one, with None."""
    find = _Depths(pattern)
    items: list[Item] = []
    current: tuple[Token, ...] | None = None
    for raw, changes in changed:
        if raw.is_number and not changes:
            continue
        depth = find[shape(raw.pointer)]
        prefix = raw.pointer.tokens[:depth] if depth >= 0 else None
        if prefix != current and items:
            yield current, items
            items = []
        current = prefix
        if prefix is None:
            if changes:
                yield None, [Item(raw, changes)]
        else:
            items.append(Item(raw, changes))
    if items:
        yield current, items


class _Depths(dict[Shape, int]):
    """Shape of a pointer → tokens of the outermost unit around it; -1: none."""

    def __init__(self, pattern: str) -> None:
        super().__init__()
        self._pattern = parse(pattern)

    def __missing__(self, shape: Shape) -> int:
        depths = (n for n in range(len(shape) + 1) if matches(self._pattern, shape[:n]))
        found = self[shape] = next(depths, -1)
        return found


def _mended(fmt: Format, unit: Unit, course: Course) -> Mended:
    answers = [answer for repair in fmt.repairs if (answer := repair.mend(unit, course)) is not None]
    taken = [span for answer in answers for span in answer.superseded]
    result = Mended(superseded=taken)
    for raw, changes in unit.items:
        if changes and not any(s.start <= raw.start and raw.end <= s.end for s in taken):
            result.edits.extend(unit.encode(raw, changes))
    for answer in answers:
        foreign = [span for other in answers if other is not answer for span in other.superseded]
        result.edits += [e for e in answer.edits if not any(s.start <= e.start and e.end <= s.end for s in foreign)]
        result.replaced += answer.replaced
        result.kept += answer.kept
    result.edits.sort()
    return result
