"""Puts edits into a document and proves that nothing else has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sanitizer.core.document import Buffer
from sanitizer.core.errors import VerifyError
from sanitizer.core.redaction import Edit
from sanitizer.syntax.memory import Trail

_CHUNK = 1 << 20


def splice(data: Buffer, edits: Iterable[Edit]) -> Iterator[bytes]:
    """The document with its edits, in chunks of about a megabyte. Without edits: the document, byte for byte.

    :raises VerifyError: the edits are not sorted, overlap, or lie outside the document.
    """
    trail = Trail(data)
    at = 0
    for edit in edits:
        _check(edit, at, len(data))
        yield from _chunks(data, at, edit.start)
        if edit.data:
            yield edit.data
        at = edit.end
        trail.passed(at)
    yield from _chunks(data, at, len(data))


def same_skeleton(before: Buffer, after: Buffer, edits: Iterable[Edit]) -> None:
    """Hold `after` against `before`: outside the edits the bytes are the same, and inside stands what was meant.

    :raises VerifyError: they differ; it says at which byte of `after`.
    """
    trails = Trail(before), Trail(after)
    at = moved = 0
    for edit in edits:
        _check(edit, at, len(before))
        moved = _same(before, at, edit.start, after, moved)
        if after[moved : moved + len(edit.data)] != edit.data:
            raise _differs(moved)
        moved += len(edit.data)
        at = edit.end
        trails[0].passed(at)
        trails[1].passed(moved)
    moved = _same(before, at, len(before), after, moved)
    if moved != len(after):
        raise _differs(moved)


def _check(edit: Edit, at: int, size: int) -> None:
    if not at <= edit.start <= edit.end <= size:
        raise VerifyError(f"edits overlap or are out of order at byte {edit.start}")


def _chunks(data: Buffer, start: int, end: int) -> Iterator[bytes]:
    trail = Trail(data, start)
    for at in range(start, end, _CHUNK):
        trail.passed(at)
        yield data[at : min(at + _CHUNK, end)]


def _same(before: Buffer, start: int, end: int, after: Buffer, moved: int) -> int:
    """Compare a run of kept bytes; returns where it ends in `after`."""
    for chunk in _chunks(before, start, end):
        if after[moved : moved + len(chunk)] != chunk:
            raise _differs(moved)
        moved += len(chunk)
    return moved


def _differs(at: int) -> VerifyError:
    return VerifyError(f"the clean copy differs outside its edits, at or after byte {at}", hint="Please report this.")
