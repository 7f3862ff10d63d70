"""Columns of text: aligned and plain for `grep` and `cut`; on a terminal, never broken in the middle of a word."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator, Sequence

from sanitizer.cli.streams import tell, width

_LAST_AT_LEAST = 20
_FIRST_AT_LEAST = 16
_GAP = "  "


def tell_table(rows: Sequence[Sequence[str]]) -> None:
    """To stdout, as wide as it is."""
    tell(columns(rows, width(sys.stdout)))


def columns(rows: Sequence[Sequence[str]], wide: int | None = None) -> Iterator[str]:
    """One line per row, every column but the last padded to its longest cell.

    :param wide: what a line may hold at most. A row that needs more goes on below, and where columns have no room
        side by side, all but the first stand below it.
    """
    if not rows:
        return
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    if wide is not None and sum(widths) + len(_GAP) * (len(widths) - 1) > wide:
        others = sum(widths[1:-1]) + len(_GAP) * (len(widths) - 1)
        room = wide - others - min(widths[-1], _LAST_AT_LEAST)
        if room < min(widths[0], _FIRST_AT_LEAST):
            yield from _stacked(rows, wide)
            return
        widths[0] = min(widths[0], room)
    for row in rows:
        yield from _line(row, widths, wide)


def _line(row: Sequence[str], widths: Sequence[int], wide: int | None) -> Iterator[str]:
    cells = list(row)
    if len(cells[0]) > widths[0] and len(cells) > 1:
        yield cells[0] + "\n"
        cells[0] = ""
    lead = _GAP.join([cell.ljust(width) for cell, width in zip(cells[:-1], widths, strict=False)] + [""])
    last = [cells[-1]]
    if wide is not None and len(lead) + len(cells[-1]) > wide:
        last = textwrap.wrap(cells[-1], max(wide - len(lead), 1), break_long_words=False, break_on_hyphens=False)
    yield f"{lead}{last[0]}".rstrip() + "\n"
    yield from (f"{' ' * len(lead)}{more}\n" for more in last[1:])


def _stacked(rows: Sequence[Sequence[str]], wide: int) -> Iterator[str]:
    for first, *rest in rows:
        yield first + "\n"
        text = " · ".join(cell for cell in rest if cell)
        lines = textwrap.wrap(text, wide - len(_GAP), break_long_words=False, break_on_hyphens=False)
        yield from (f"{_GAP}{line}\n" for line in lines)
