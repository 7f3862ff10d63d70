"""What happens at the hits of an automaton. Every line here is paid per hit: what turns most of them away comes first."""

from __future__ import annotations

from collections.abc import Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.anchors import Hit
from sanitizer.recognizers.classes import Outline, tokens
from sanitizer.recognizers.matcher import Matcher
from sanitizer.recognizers.runners import FREE, LETTERS, WORD, Entry, Table
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

Windows = dict[Matcher, list[list[int]]]
"""Rule → stretches of the text in which it is searched later."""


class Places:
    """One view, and what is found at the literals in it."""

    __slots__ = ("_around", "_found", "_outline", "_tokens", "_view", "_windows")

    def __init__(
        self, view: View, around: Surroundings, outlined: Outline, found: list[Finding], windows: Windows
    ) -> None:
        self._view = view
        self._around = around
        self._outline = outlined
        self._found = found
        self._windows = windows
        self._tokens: bytes | None = None

    def edged(self, hits: list[Hit], table: Table) -> list[Hit]:
        """The hits at whose edges nothing stands that makes them part of a word: half of all, and dear one by one."""
        cuts, rights = table.cuts, table.rights
        lower = self._view.lower
        # The line end stands behind the last character, and by its index -1 before the first.
        edged = lower + "\n"
        if "%" not in lower:
            return [
                hit for hit in hits if edged[hit[1] - 1] not in cuts[hit[0]] and edged[hit[2]] not in rights[hit[0]]
            ]
        spots = table.spots
        return [
            hit
            for hit in hits
            if edged[hit[2]] not in rights[hit[0]]
            and (
                edged[hit[1] - 1] not in cuts[hit[0]]
                or (spots[hit[0]].bound == FREE and hit[1] > 2 and edged[hit[1] - 3] == "%")
            )
        ]

    def visit(self, hits: Sequence[Hit], offset: int, table: Table) -> None:
        """Calls who waits at each of `hits`, which are counted from `offset`."""
        view, around, found, windows = self._view, self._around, self._found, self._windows
        text, spots, digits = view.folded, table.spots, self._outline.digits
        edged = text + "\n"
        for number, start, end in hits:
            bound, within, direct, entries, skip = spots[number]
            start += offset + skip
            if within is not None:
                first = start - within[0]
                if digits.find(b"0", first if first > 0 else 0, end + offset + within[1]) < 0:
                    continue
            if direct is not None:
                found.extend(direct(view, start, end + offset, around))
                continue
            if bound == WORD and _inside(edged, start, end + offset):
                continue
            for entry in entries:
                if self._may_stand(entry, text, edged, start):
                    end = start + entry.length
                    if entry.near is not None:
                        _widen(windows.setdefault(entry.near, []), start, end, entry.near.rule.context_window)
                    else:
                        found.extend(entry.run(view, start, end, around))

    def _may_stand(self, entry: Entry, text: str, edged: str, start: int) -> bool:
        """Nothing speaks against a match whose literal begins at `start`.

        :param edged: `text` and a line end.
        """
        if entry.cut and edged[start - 1] in entry.cut:
            return False
        if entry.right and edged[start + entry.length] in entry.right:
            return False
        if entry.exact and not text.startswith(entry.exact, start):
            return False
        if entry.fitting:
            there = text[start + entry.at : start + entry.at + 1]
            if there not in entry.fitting and there < "\x80":
                return False
        matcher = entry.matcher
        if matcher is not None:
            stop = start + matcher.most
            if entry.chain and self._chains().find(entry.chain, start, stop) < 0:
                return False
            return matcher.match(text, start, stop) is not None
        return entry.bound != WORD or _is_word(text, start, start + entry.length)

    def _chains(self) -> bytes:
        """The view as bytes in which all that a token is made of looks alike; made when somebody asks for it."""
        if self._tokens is None:
            self._tokens = tokens(self._view.folded)
        return self._tokens


def _widen(spans: list[list[int]], start: int, end: int, by: int) -> None:
    """Adds the window around [start, end); one that meets the last becomes part of it, so that no place is searched twice."""
    if spans and start - by <= spans[-1][1]:
        spans[-1][1] = max(spans[-1][1], end + by)
    else:
        spans.append([start - by, end + by])


def _inside(edged: str, start: int, end: int) -> bool:
    """A small letter stands beside [start, end) where no camelCase word begins: most of what `_is_word` turns away."""
    if edged[start - 1] in LETTERS and not edged[start].isupper():
        return True
    return edged[end] in LETTERS


def _is_word(text: str, start: int, end: int) -> bool:
    """No letter stands on either side of [start, end), unless a camelCase word begins there."""
    if start and text[start - 1].isalpha() and not (text[start].isupper() and text[start - 1].islower()):
        return False
    return not (end < len(text) and text[end].isalpha() and not (text[end].isupper() and text[end - 1].islower()))
