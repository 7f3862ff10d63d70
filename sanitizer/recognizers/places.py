"""What happens at the hits of an automaton. Every line here is paid per hit: what turns most of them away comes first."""

from __future__ import annotations

from collections.abc import Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.anchors import Hit
from sanitizer.recognizers.classes import Outline
from sanitizer.recognizers.matcher import Matcher
from sanitizer.recognizers.runners import FREE, MIXED, WORD, Entry, Table
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

Windows = dict[Matcher, list[list[int]]]
"""Rule → stretches of the text in which it is searched later."""
_CASED = (WORD, MIXED)


class Places:
    """One view, and what is found at the literals in it."""

    __slots__ = ("_around", "_digits", "_found", "_lower", "_percent", "_text", "_view", "_windows")

    def __init__(
        self, view: View, around: Surroundings, outlined: Outline, found: list[Finding], windows: Windows
    ) -> None:
        self._view = view
        self._around = around
        self._digits = outlined.digits
        self._found = found
        self._windows = windows
        # The line end stands behind the last character, and by its index -1 before the first.
        self._lower = view.lower + "\n"
        self._text = self._lower if view.folded is view.lower else view.folded + "\n"
        self._percent = "%" in view.lower

    def visit(self, hits: Sequence[Hit], offset: int, table: Table) -> None:
        """Calls who waits at each of `hits`, which are counted from `offset`."""
        view, around, found = self._view, self._around, self._found
        lower, text, digits = self._lower, self._text, self._digits
        cuts, rights, spots = table.cuts, table.rights, table.spots
        for number, start, end in hits:
            if offset:
                start += offset
                end += offset
            if lower[start - 1] in cuts[number] and not self._may_begin(spots[number].bound, start):
                continue
            if lower[end] in rights[number] and not (spots[number].bound in _CASED and text[end].isupper()):
                continue
            _, _, _, within, direct, entries = spots[number]
            if within is not None:
                first = start - within[0]
                if digits.find(b"0", first if first > 0 else 0, end + within[1]) < 0:
                    continue
            if direct is not None:
                found.extend(direct(view, start, end, around))
                continue
            self._enter(entries, start)

    def _may_begin(self, bound: int, start: int) -> bool:
        """A literal may begin behind a letter: a camelCase word, or something behind `%3A`."""
        if bound == WORD:
            return self._text[start].isupper()
        if bound == MIXED and self._text[start - 1].isupper():
            return True
        return self._percent and bound in (FREE, MIXED) and start > 2 and self._lower[start - 3] == "%"

    def _enter(self, entries: Sequence[Entry], start: int) -> None:
        """Tries each of the entries of a literal."""
        text = self._text
        for entry in entries:
            if entry.cut and text[start - 1] in entry.cut:
                continue
            end = start + entry.length
            if entry.right and text[end] in entry.right:
                continue
            if entry.exact and not text.startswith(entry.exact, start):
                continue
            fitting = entry.fitting
            if fitting:
                there = text[start + entry.at : start + entry.at + 1]
                if there not in fitting and there < "\x80":
                    continue
            matcher = entry.matcher
            if matcher is not None:
                if matcher.match(self._view.folded, start, start + matcher.most) is None:
                    continue
            elif entry.bound == WORD and not _is_word(text, start, end):
                continue
            if entry.near is not None:
                _widen(self._windows.setdefault(entry.near, []), start, end, entry.near.rule.context_window)
            else:
                self._found.extend(entry.run(self._view, start, end, self._around))


def _widen(spans: list[list[int]], start: int, end: int, by: int) -> None:
    """Adds the window around [start, end); one that meets the last becomes part of it, so that no place is searched twice."""
    if spans and start - by <= spans[-1][1]:
        spans[-1][1] = max(spans[-1][1], end + by)
    else:
        spans.append([start - by, end + by])


def _is_word(text: str, start: int, end: int) -> bool:
    """No letter stands on either side of [start, end), unless a camelCase word begins there; a line end closes `text`."""
    if text[start - 1].isalpha() and not (text[start].isupper() and text[start - 1].islower()):
        return False
    return not (text[end].isalpha() and not (text[end].isupper() and text[end - 1].islower()))
