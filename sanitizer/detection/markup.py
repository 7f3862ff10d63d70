"""HTML and XML inside text: the text as a reader sees it, and the way back to the characters that were written.

A tag between a label and its value, or within a name, hides both from rules and from the model. Rows of HTML tables
become lines with tabs, `<th>Phone</th><td>…` becomes `Phone: …`, and elements of XML are looked at by their names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import NamedTuple

from sanitizer.core.finding import Finding
from sanitizer.detection.tables import Cell, is_personal
from sanitizer.recognizers.lazy import lazy

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][\w:.-]{0,60})(?:\s[^<>]{0,2000})?/?>|<!--[^<>]{0,2000}-->|<[!?][^<>]{0,500}>"
)
_ENTITY = lazy(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});")
_LEAF = lazy(r"<([A-Za-z][\w:.-]{0,60})(?:\s[^<>]{0,500})?>\s*([^<>\s][^<>]{0,300}?)\s*</\1>")
_INLINE = frozenset(
    """
a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s small span strike strong sub sup tt u var wbr
""".split()  # noqa: SIM905
)
_BLOCK = frozenset(
    """
address article aside blockquote body br button caption center details dir div dl fieldset figcaption figure
footer form h1 h2 h3 h4 h5 h6 head header hr html iframe img input legend li link main meta nav ol optgroup
option p pre script section select style summary svg table tbody textarea tfoot thead title tr ul
""".split()  # noqa: SIM905
)
_CELLS = frozenset({"td", "th"})
_OF_A_LABEL = frozenset({"dd", "output"})
_HTML = _INLINE | _BLOCK | _CELLS | _OF_A_LABEL | {"dt", "label"}


class _Piece(NamedTuple):
    at: int
    """Where it begins in the visible text."""
    length: int
    start: int
    """Where it stands in what was written."""
    end: int
    is_entity: bool


class Visible:
    """What a reader sees of a text with markup."""

    def __init__(self, text: str) -> None:
        self._pieces: list[_Piece] = []
        self._parts: list[str] = []
        self._length = 0
        self._add_all(text)
        self.text = "".join(self._parts)
        self._starts = [piece.at for piece in self._pieces]

    def written(self, finding: Finding) -> Iterator[Finding]:
        """The finding where it was written: one for each stretch between tags."""
        at = max(0, bisect_right(self._starts, finding.start) - 1)
        begun: tuple[int, int] | None = None
        for index in range(at, len(self._pieces)):
            piece = self._pieces[index]
            if piece.at >= finding.end:
                break
            first, last = max(finding.start, piece.at), min(finding.end, piece.at + piece.length)
            if first >= last:
                continue
            start, end = (
                (piece.start, piece.end)
                if piece.is_entity
                else (
                    piece.start + first - piece.at,
                    piece.start + last - piece.at,
                )
            )
            if begun is not None and begun[1] == start:
                begun = (begun[0], end)
                continue
            if begun is not None:
                yield replace(finding, start=begun[0], end=begun[1])
            begun = (start, end)
        if begun is not None:
            yield replace(finding, start=begun[0], end=begun[1])

    def _add_all(self, text: str) -> None:
        at, last_cell = 0, ""
        for tag in _TAG.finditer(text):
            self._add_text(text, at, tag.start())
            at = tag.end()
            name = (tag["name"] or "").lower()
            self._add_sign(_sign(name, bool(tag["close"]), last_cell))
            if name in _CELLS:
                last_cell = name
            elif name == "tr":
                last_cell = ""
        self._add_text(text, at, len(text))

    def _add_text(self, text: str, start: int, end: int) -> None:
        at = start
        for entity in _ENTITY.finditer(text, start, end):
            char = unescape(entity.group())
            if len(char) == 1:
                self._add(text[at : entity.start()], at, entity.start())
                self._add(" " if char == "\xa0" else char, entity.start(), entity.end(), is_entity=True)
                at = entity.end()
        self._add(text[at:end], at, end)

    def _add(self, shown: str, start: int, end: int, *, is_entity: bool = False) -> None:
        if shown:
            self._pieces.append(_Piece(self._length, len(shown), start, end, is_entity))
            self._add_sign(shown)

    def _add_sign(self, sign: str) -> None:
        self._parts.append(sign)
        self._length += len(sign)


def _sign(name: str, is_closing: bool, last_cell: str) -> str:
    """What a tag looks like to a reader."""
    if name in _INLINE:
        return ""
    if name in _CELLS:
        if is_closing or not last_cell:
            return ""
        return ": " if (last_cell, name) == ("th", "td") else "\t"
    if name == "label":
        return ": " if is_closing else "\n"
    if name in _OF_A_LABEL and not is_closing:
        return ": "
    return "" if name == "dt" and is_closing else "\n"


def visible(text: str) -> Visible | None:
    """The text without its markup; None where it has none."""
    if "</" not in text or _TAG.search(text) is None:
        return None
    return Visible(text)


def elements(text: str) -> Iterator[Cell]:
    """Elements that hold nothing but a value, with their name as its key. HTML's own say nothing of what they hold."""
    if "</" not in text:
        return
    for leaf in _LEAF.finditer(text):
        name = leaf[1].rpartition(":")[2]
        if name.lower() not in _HTML and is_personal(name):
            yield Cell(leaf.start(2), leaf[2], name)
