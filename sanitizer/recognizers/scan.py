"""One pass over one view: where anything could be, and what is called there. Every line here is paid per hit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from sanitizer.core.document import FieldKind
from sanitizer.core.errors import ScanTimeoutError
from sanitizer.core.finding import Finding
from sanitizer.recognizers.anchors import Hit, automaton
from sanitizer.recognizers.classes import CHUNK, CLASSES, DIGITS, few_letters, is_glued
from sanitizer.recognizers.encoded import decoded_run, run_around
from sanitizer.recognizers.matcher import Matcher
from sanitizer.recognizers.runners import ANYWHERE, BLANKS, FREE, LETTERS, RIGHT, WORD, Entry, Layout, Spot, spots
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View, lower

_WINDOW = 200


_CERTAIN = 0.9
_MOST_KEYS = 10_000
_FEW_HITS = 20_000
_HITS_PER_CHARACTER = 2


class Scan:
    """The anchors of a layout, ready to be looked for."""

    __slots__ = ("_classes", "_digits", "_keys", "_machine", "_near", "_near_machine", "_spots")

    def __init__(self, layout: Layout, *, accelerate: bool) -> None:
        for literal, encoding in layout.encoded.items():
            run = partial(self._deeper, encoding)
            exact = "" if encoding == "percent" else literal
            layout.literals.setdefault(literal.lower(), []).append(Entry(exact, ANYWHERE, len(literal), run))
        self._machine = automaton(list(layout.literals), accelerate=accelerate)
        self._spots = spots(layout.literals)
        self._near_machine = automaton(list(layout.near), accelerate=accelerate)
        self._near = spots(layout.near)
        names = sorted({*layout.classes, *layout.behind_words})
        self._classes = [
            (CLASSES[name], tuple(layout.classes.get(name, ())), tuple(layout.behind_words.get(name, ())))
            for name in names
        ]
        self._digits = layout.digits
        self._keys: dict[str, bool] = {}

    def findings(self, view: View, key: str, kind: FieldKind) -> list[Finding]:
        """All findings in `view`, in its own offsets, in no particular order."""
        found: list[Finding] = []
        text, folded = view.folded, view.lower
        around = Surroundings(view, key, kind)
        hits = self._machine.hits(folded)
        windows: dict[Matcher, list[list[int]]] = {}
        if hits:
            self._at_literals(hits, 0, self._spots, around, found, windows)
        chunks = [match.span() for match in CHUNK.finditer(text)] if self._near or self._digits else []
        if chunks:
            if self._near:
                for first, last in _windows(chunks):
                    hits = self._near_machine.hits(folded[first:last])
                    self._at_literals(hits, first, self._near, around, found, windows)
            if self._digits:
                self._at_digits(chunks, around, found)
        for matcher, spans in windows.items():
            for start, end in spans:
                found.extend(matcher.search(view, start, end, around))
        self._at_classes(around, found)
        return found

    def says_something(self, key: str) -> bool:
        """The name `key` holds an anchor or a context word."""
        known = self._keys.get(key)
        if known is None:
            folded = lower(key)
            known = bool(self._machine.hits(folded) or self._near_machine.hits(folded))
            if len(self._keys) < _MOST_KEYS:
                self._keys[key] = known
        return known

    def _at_literals(
        self,
        hits: Sequence[Hit],
        offset: int,
        table: Sequence[Spot],
        around: Surroundings,
        found: list[Finding],
        windows: dict[Matcher, list[list[int]]],
    ) -> None:
        view = around.view
        text, folded = view.folded, view.lower
        if len(hits) > _FEW_HITS and len(hits) > _HITS_PER_CHARACTER * len(text):
            # Never passed over in silence: who calls reports the text as not scanned.
            raise ScanTimeoutError(f"a text of {len(text)} characters has {len(hits)} places to look at")
        for number, start, end in hits:
            start += offset
            bound, cut, direct, entries = table[number]
            if cut and start and folded[start - 1] in cut and (bound != FREE or text[start - 3 : start - 2] != "%"):
                continue
            if bound >= RIGHT and folded[end + offset : end + offset + 1] in LETTERS:
                continue
            if direct is not None:
                found.extend(direct(view, start, end + offset, around))
                continue
            for entry in entries:
                exact = entry.exact
                if exact and not text.startswith(exact, start):
                    continue
                if entry.matcher is not None and entry.matcher.at(text, start) is None:
                    continue
                end = start + entry.length
                if entry.bound == WORD and not _is_word(text, start, end):
                    continue
                if entry.near is not None:
                    _widen(windows.setdefault(entry.near, []), start, end, entry.near.rule.context_window)
                    continue
                found.extend(entry.run(view, start, end, around))

    def _at_classes(self, around: Surroundings, found: list[Finding]) -> None:
        view = around.view
        text = view.folded
        for places, runs, behind_words in self._classes:
            for start in places(text):
                for run in runs:
                    found.extend(run(view, start, start, around))
                if behind_words and start and text[start - 1] not in BLANKS:
                    for run in behind_words:
                        found.extend(run(view, start, start, around))

    def _deeper(self, encoding: str, view: View, start: int, end: int, around: Surroundings) -> list[Finding]:
        """What is found in the encoded run around the literal [start, end)."""
        low = around.done.get(encoding, 0)
        run = None if view.depth or start < low else run_around(view.folded, start, end, encoding, low)
        if run is None:
            return []
        around.done[encoding] = run[1]
        plain = decoded_run(view, *run, encoding)
        if plain is None:
            return []
        found = []
        for f in self.findings(plain, around.key, around.kind):
            # A whole run is given up for what is certain only.
            if plain.whole is None or (f.score >= _CERTAIN and f.entity == "SECRET"):
                span = plain.span(f.start, f.end)
                found.append(Finding(span.start, span.end, f.entity, f.rule, f.score, (*f.why, f"in {encoding}")))
        return found

    def _at_digits(self, chunks: Sequence[tuple[int, int]], around: Surroundings, found: list[Finding]) -> None:
        view = around.view
        text = view.folded
        for first, last in chunks:
            for match in DIGITS.finditer(text, first, last):
                start, end = match.span()
                if not is_glued(text, start):
                    for run in self._digits.at(end - start, text[end : end + 1] or "\n"):
                        found.extend(run(view, start, end, around))
                elif not few_letters(text, start):
                    continue
                for run in self._digits.after(text[start - 1] if start else ""):
                    found.extend(run(view, start, end, around))


def _widen(spans: list[list[int]], start: int, end: int, by: int) -> None:
    """Adds the window around [start, end); one that meets the last becomes part of it, so that no place is searched twice."""
    if spans and start - by <= spans[-1][1]:
        spans[-1][1] = max(spans[-1][1], end + by)
    else:
        spans.append([start - by, end + by])


def _is_word(text: str, start: int, end: int) -> bool:
    """No letter stands on either side of [start, end), unless a camelCase word begins there."""
    if start and text[start - 1].isalpha() and not (text[start].isupper() and text[start - 1].islower()):
        return False
    return not (end < len(text) and text[end].isalpha() and not (text[end].isupper() and text[end - 1].islower()))


def _windows(chunks: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches around runs of digits, merged where they meet."""
    first, last = chunks[0][0] - _WINDOW, chunks[0][1] + _WINDOW
    for start, end in chunks:
        if start - _WINDOW > last:
            yield max(0, first), last
            first = start - _WINDOW
        last = end + _WINDOW
    yield max(0, first), last
