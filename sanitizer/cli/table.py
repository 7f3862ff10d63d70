"""Columns of text, aligned, for any width of terminal; plain enough for `grep` and `cut`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def columns(rows: Sequence[Sequence[str]], gap: str = "  ") -> Iterator[str]:
    """One line per row; every column but the last padded to its longest cell."""
    if not rows:
        return
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        padded = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        yield gap.join([*padded, row[-1]]).rstrip() + "\n"
