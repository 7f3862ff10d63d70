"""One pass over one view: where anything could be, and what is called there. Every line here is paid per hit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from sanitizer.core.document import FieldKind
from sanitizer.core.errors import ScanTimeoutError
from sanitizer.core.finding import Finding
from sanitizer.recognizers.classes import CHUNK, CLASSES, DIGITS, Outline, few_letters, is_glued, outline
from sanitizer.recognizers.encoded import decoded_run, run_around
from sanitizer.recognizers.literals import Literals
from sanitizer.recognizers.places import Places, Windows
from sanitizer.recognizers.runners import ANYWHERE, BLANKS, Entry, Layout
from sanitizer.recognizers.secret_names import names_secret
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View, lower

_CERTAIN = 0.9
_MOST_KEYS = 10_000
_FEW_HITS = 20_000
_HITS_PER_CHARACTER = 2
_NO_OUTLINE = outline("")
"""For those who look for words alone."""


class Scan:
    """The anchors of a layout, ready to be looked for."""

    __slots__ = (
        "_classes",
        "_digits",
        "_keys",
        "_literals",
        "_near",
        "_outlines",
        "_waits_for_digits",
        "_window",
    )

    def __init__(self, layout: Layout, *, accelerate: bool) -> None:
        for literal, encoding in layout.encoded.items():
            run = partial(self._deeper, encoding)
            exact = "" if encoding == "percent" else literal
            layout.literals.setdefault(literal.lower(), []).append(Entry(exact, ANYWHERE, len(literal), run))
        self._literals = Literals(layout.literals, accelerate=accelerate)
        self._near = [(sign, Literals(words, accelerate=accelerate)) for sign, words in layout.near.items()]
        self._waits_for_digits = "" in layout.near or bool(layout.digits)
        names = sorted({*layout.classes, *layout.behind_words})
        self._classes = [
            (CLASSES[name], tuple(layout.classes.get(name, ())), tuple(layout.behind_words.get(name, ())))
            for name in names
        ]
        self._digits = layout.digits
        self._window = layout.window
        self._outlines = layout.counts or self._waits_for_digits or bool(self._classes)
        self._keys: dict[str, bool] = {}

    def findings(self, view: View, key: str, kind: FieldKind) -> list[Finding]:
        """All findings in `view`, in its own offsets, in no particular order."""
        found: list[Finding] = []
        text, folded = view.folded, view.lower
        around = Surroundings(view, key, kind)
        windows: Windows = {}
        outlined = outline(text) if self._outlines else _NO_OUTLINE
        hits, table = self._literals.hits(folded)
        if len(hits) > _FEW_HITS and len(hits) > _HITS_PER_CHARACTER * len(folded):
            # Never passed over in silence: who calls reports the text as not scanned.
            raise ScanTimeoutError(f"a text of {len(folded)} characters has {len(hits)} places to look at")
        places = Places(view, around, outlined, found, windows)
        if hits:
            places.visit(places.edged(hits, table), 0, table)
        chunks = [match.span() for match in CHUNK.finditer(outlined.digits)] if self._waits_for_digits else []
        for sign, words in self._near:
            if not (sign in text if sign else chunks):
                continue
            for first, last in _windows(_places(text, sign) if sign else chunks, self._window):
                hits, table = words.hits(folded[first:last])
                places.visit(hits, first, table)
        if chunks and self._digits:
            self._at_digits(outlined, chunks, around, found)
        for matcher, spans in windows.items():
            for start, end in spans:
                found.extend(matcher.search(view, start, end, around))
        self._at_classes(outlined, around, found)
        return found

    def says_something(self, key: str) -> bool:
        """The name `key` holds an anchor or a context word."""
        known = self._keys.get(key)
        if known is None:
            folded = lower(key)
            known = bool(self._literals.hits(folded)[0] or names_secret(key))
            known = known or any(words.hits(folded)[0] for _, words in self._near)
            if len(self._keys) < _MOST_KEYS:
                self._keys[key] = known
        return known

    def _at_classes(self, outlined: Outline, around: Surroundings, found: list[Finding]) -> None:
        view = around.view
        text = view.folded
        for places, runs, behind_words in self._classes:
            for start in places(outlined):
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

    def _at_digits(
        self, outlined: Outline, chunks: Sequence[tuple[int, int]], around: Surroundings, found: list[Finding]
    ) -> None:
        view = around.view
        text = view.folded
        for first, last in chunks:
            for match in DIGITS.finditer(outlined.digits, first, last):
                start, end = match.span()
                if not is_glued(text, start):
                    for at, fitting, run in self._digits.at(end - start, text[end : end + 1] or "\n"):
                        there = text[start + at : start + at + 1]
                        if not fitting or there in fitting or there > "\x7f":
                            found.extend(run(view, start, end, around))
                elif not few_letters(text, start):
                    continue
                for run in self._digits.after(text[start - 1] if start else ""):
                    found.extend(run(view, start, end, around))


def _places(text: str, sign: str) -> list[tuple[int, int]]:
    """Where `sign` stands."""
    found = []
    at = text.find(sign)
    while at >= 0:
        found.append((at, at + 1))
        at = text.find(sign, at + 1)
    return found


def _windows(places: Sequence[tuple[int, int]], reach: int) -> Iterator[tuple[int, int]]:
    """Stretches around places, merged where they meet."""
    if not places:
        return
    first, last = places[0][0] - reach, places[0][1] + reach
    for start, end in places:
        if start - reach > last:
            yield max(0, first), last
            first = start - reach
        last = end + reach
    yield max(0, first), last
