"""Text whose UTF-8 bytes were written as one character each (`FranÃ§ois`), as Facebook and Instagram export it.

Nobody finds a name in it as it stands. Offsets here are code points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sanitizer.core.redaction import Change


def decoded(text: str) -> str | None:
    """What was meant; None for all other text.

    Other text hardly fits by chance: each accented letter would have to be one that begins a sequence of UTF-8, with
    as many control characters or signs behind it as that sequence needs.
    """
    if text.isascii():
        return None
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None


def outer_changes(meant: str, changes: Sequence[Change]) -> Iterator[Change]:
    """Changes of what was meant, as changes of the text as it was written, in the same manner."""
    at = outer = 0
    for start, end, new in changes:
        outer += _written(meant[at:start])
        width = _written(meant[start:end])
        yield Change(outer, outer + width, new.encode("utf-8", "surrogatepass").decode("latin-1"))
        at, outer = end, outer + width


def _written(part: str) -> int:
    return len(part.encode("utf-8"))
