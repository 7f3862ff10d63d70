"""Numbers that point into a text (citations) follow it when it changes; verbatim copies of a slice follow too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sanitizer.core.document import RawString, Span
from sanitizer.core.redaction import Change, Edit
from sanitizer.formats.pattern import parse
from sanitizer.formats.repair import Course, Item, Mended, Unit

PAIRS = (
    ("start_ix", "end_ix"),
    ("start_idx", "end_idx"),
    ("start_index", "end_index"),
    ("startIndex", "endIndex"),
    ("start", "endExclusive"),
)
LENGTHS = (("start_index", "length"), ("start", "length"))
"""Pairs of a start and a length; looked for where there is no pair of offsets."""

_NUMBER = re.compile(rb'"\s*:\s*([0-9]{1,15})(?=[\s,}\]])')
_REACH = 64


class Number(NamedTuple):
    """A non-negative integer in the source, and where its digits stand."""

    value: int
    start: int
    end: int


@dataclass(frozen=True)
class Offsets:
    """Where offsets stand and which text they count in; all patterns are relative, and of fixed length.

    Offsets are code points, or UTF-16 units where only that reading makes the verbatim copy fit.
    """

    text: str
    """The text inside the part; several strings that fit are counted as one, in order."""
    entries: tuple[str, ...]
    """The objects inside the part that hold a pair of offsets."""
    part: str = ""
    """The object inside the unit to which the text and the entries belong; default: the unit itself."""
    quote: str = ""
    """The key of an entry's verbatim copy of the text between its offsets."""
    in_utf16: bool = False
    """Offsets count UTF-16 units, as JavaScript and Java do."""

    def mend(self, unit: Unit, course: Course) -> Mended | None:
        if not unit.is_changed:
            return None
        result = Mended()
        for part in unit.parts(parse(self.part)):
            texts = part.values(parse(self.text))
            if any(item.changes for item in texts):
                aligned = _Aligned(texts, in_utf16=self.in_utf16)
                for entry in self.entries:
                    for found in part.parts(parse(entry)):
                        self._move(found, aligned, result)
        return result

    def _move(self, entry: Unit, aligned: _Aligned, result: Mended) -> None:
        numbers = dict(_numbers(entry))
        names = next((p for p in (*PAIRS, *LENGTHS) if p[0] in numbers and p[1] in numbers), None)
        if names is None:
            return
        pair = numbers[names[0]], numbers[names[1]]
        is_length = names in LENGTHS
        quote = next(iter(entry.values((self.quote,))), None) if self.quote else None
        until = pair[1].value + (pair[0].value if is_length else 0)
        span = aligned.span(pair[0].value, until, quote.raw.text if quote else None)
        if span is None:
            return
        start, end = aligned.moved(span)
        after = start, end - start if is_length else end
        result.edits += [
            Edit(number.start, number.end, str(new).encode("ascii"))
            for number, new in zip(pair, after, strict=True)
            if number.value != new
        ]
        if quote is not None and aligned.text[span.start : span.end] == quote.raw.text:
            _follow(entry, quote, aligned.within(span), result)


class _Aligned:
    """The texts as one, with their changes on one scale; speaks code points, answers in the unit it was asked in."""

    def __init__(self, texts: Sequence[Item], *, in_utf16: bool = False) -> None:
        self.text = ""
        self.changes: list[Change] = []
        for raw, changes in texts:
            at = len(self.text)
            self.changes += [Change(c.start + at, c.end + at, c.text) for c in changes]
            self.text += raw.text
        self._always_utf16 = self._in_utf16 = in_utf16

    def span(self, start: int, end: int, quote: str | None) -> Span | None:
        """The code points that a pair of offsets means; None if they do not lie in the text."""
        self._in_utf16 = self._always_utf16
        if start > end:
            return None
        if self._in_utf16:
            wide = Span(*(_code_points(self.text, n) for n in (start, end)))
            return wide if wide.end <= len(self.text) else None
        if quote is not None and self.text[start:end] != quote:
            wide = Span(*(_code_points(self.text, n) for n in (start, end)))
            if self.text[wide.start : wide.end] == quote and wide.end <= len(self.text):
                self._in_utf16 = True
                return wide
        return Span(start, end) if end <= len(self.text) else None

    def moved(self, span: Span) -> tuple[int, int]:
        """The same place after the changes. Borders inside a replaced stretch go to the replacement's borders."""
        return self._moved(span.start, is_end=False), self._moved(span.end, is_end=True)

    def within(self, span: Span) -> list[Change]:
        """The changes inside a span, cut at its borders, counted from its start."""
        return [
            Change(max(c.start, span.start) - span.start, min(c.end, span.end) - span.start, c.text)
            for c in self.changes
            if c.start < span.end and span.start < c.end
        ]

    def _moved(self, at: int, *, is_end: bool) -> int:
        shift = wide_shift = 0
        for start, end, text in self.changes:
            if at <= start:
                break
            if at < end:
                at, grown = (end, True) if is_end else (start, False)
                if not grown:
                    break
            shift += len(text) - (end - start)
            wide_shift += _utf16_length(text) - _utf16_length(self.text[start:end])
        if self._in_utf16:
            return _utf16_length(self.text[:at]) + wide_shift
        return at + shift


def _follow(entry: Unit, quote: Item, changes: Sequence[Change], result: Mended) -> None:
    """The copy gets the changes of the original, and keeps those of its own that the original does not have."""
    own = [c for c in quote.changes if not any(c.start < d.end and d.start < c.end for d in changes)]
    wanted = sorted([*changes, *own])
    if wanted != list(quote.changes):
        result.superseded.append(Span(quote.raw.start, quote.raw.end))
        result.edits.extend(entry.encode(quote.raw, wanted))


def _numbers(entry: Unit) -> Iterator[tuple[str, Number]]:
    for raw, _ in entry.items:
        if raw.is_key and len(raw.pointer.tokens) == len(entry.pointer.tokens) + 1:
            number = _number_of(entry, raw)
            if number is not None:
                yield raw.text, number


def _number_of(entry: Unit, key: RawString) -> Number | None:
    found = _NUMBER.match(entry.data[key.end : key.end + _REACH])
    if found is None:
        return None
    return Number(int(found[1]), key.end + found.start(1), key.end + found.end(1))


def _utf16_length(text: str) -> int:
    return len(text) + sum(1 for c in text if ord(c) > 0xFFFF)


def _code_points(text: str, units: int) -> int:
    """UTF-16 units → code points; beyond the text: as far beyond."""
    if text.isascii():
        return units
    for at, char in enumerate(text):
        if units <= 0:
            return at
        units -= 2 if ord(char) > 0xFFFF else 1
    return len(text) + units
