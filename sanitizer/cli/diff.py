"""What a clean copy would change, as a diff that can be shown: the old lines with their values masked.

Built from the clean copy alone, so that nothing can stand in it that the copy would not hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sanitizer.core.document import Buffer
from sanitizer.core.redaction import Edit
from sanitizer.reports.masked import DOTS

_AROUND = 60
_BREAKS = (b"\n", b"\r")


def diff(name: str, copy: bytes, edits: Sequence[Edit]) -> Iterator[str]:
    """Lines of a unified diff without values.

    :param edits: what made the copy, sorted, in bytes of the original.
    """
    if not edits:
        return
    yield f"--- {name}\n+++ {name} (clean)\n"
    if copy[:2] in (b"\xff\xfe", b"\xfe\xff"):
        yield f"@@ {len(edits)} changes; UTF-16 is not shown @@\n"
        return
    for hunk in _hunks(copy, edits):
        start, end = _window(copy, hunk[0].start, hunk[-1].end)
        line = copy.count(b"\n", 0, hunk[0].start) + 1
        yield f"@@ line {line} @@\n"
        yield f"-{_shown(_masked(copy, start, end, hunk))}\n"
        yield f"+{_shown(copy[start:end])}\n"


def _hunks(copy: bytes, edits: Sequence[Edit]) -> Iterator[list[Edit]]:
    """Edits of one line that stand close together, in bytes of the copy."""
    hunk: list[Edit] = []
    for edit in _in_copy(edits):
        between = copy[hunk[-1].end : edit.start] if hunk else b""
        if len(between) > 2 * _AROUND or any(sign in between for sign in _BREAKS):
            yield hunk
            hunk = []
        hunk.append(edit)
    if hunk:
        yield hunk


def _in_copy(edits: Sequence[Edit]) -> Iterator[Edit]:
    shift = 0
    for start, end, data in edits:
        yield Edit(start + shift, start + shift + len(data), data)
        shift += len(data) - (end - start)


def _window(copy: bytes, start: int, end: int) -> tuple[int, int]:
    left = max(0, start - _AROUND, *(copy.rfind(sign, 0, start) + 1 for sign in _BREAKS))
    ends = [at for sign in _BREAKS if (at := copy.find(sign, end)) >= 0]
    return left, min(len(copy), end + _AROUND, *ends)


def _masked(copy: bytes, start: int, end: int, hunk: Sequence[Edit]) -> bytes:
    parts, at = [], start
    for edit in hunk:
        parts += [copy[at : edit.start], DOTS.encode()]
        at = edit.end
    return b"".join([*parts, copy[at:end]])


def _shown(line: Buffer) -> str:
    text = bytes(line).decode("utf-8", "replace")
    return "".join(c if c.isprintable() else " " for c in text)
