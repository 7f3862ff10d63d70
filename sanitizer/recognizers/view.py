"""How rules see a text: folded, so that zero-width characters, full-width forms and look-alikes hide nothing.

Most texts are ASCII and are seen as they are, without a copy. Further views hold what lies one encoding deeper.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from sanitizer.core.document import Span
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.offsets import Offsets, Rewriter


class View(NamedTuple):
    """A text as rules see it, and the way back. Offsets of findings are code points of the original."""

    folded: str
    """The text that rules match."""
    lower: str
    """`folded` in lower case, of the same length."""
    offsets: Offsets | None = None
    """None: the view is the original itself."""
    whole: Span | None = None
    """A decoded carrier: whatever is found in it stands for this span of the original."""
    depth: int = 0
    """How many encodings were undone; one at most."""

    @property
    def is_original(self) -> bool:
        return self.offsets is None and self.whole is None

    def span(self, start: int, end: int) -> Span:
        """The span of the original that [start, end) of this view stands for."""
        if self.whole is not None:
            return self.whole
        return Span(start, end) if self.offsets is None else self.offsets.span(start, end)


# Removed: zero-width and direction marks, soft hyphen, variation selectors, tag characters.
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f"
# Folded one to one (or one to two): blanks, dashes, quotes stay quotes, full-width and mathematical forms.
_FOLDED = "\u00a0\u1680\u2000-\u200a\u2010-\u2015\u202f\u205f\u2212\u3000\ufe63\uff01-\uff5e\U0001d400-\U0001d7ff"
_ODD = lazy(f"[{_INVISIBLE}]+|[{_FOLDED}]|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]")
_ANY_ODD = lazy(f"[{_INVISIBLE}{_FOLDED}\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]")
"""One set, without alternatives: found many times as fast."""
_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63")
_IS_INVISIBLE = lazy(f"[{_INVISIBLE}]")

_ESCAPE = lazy(r'\\(?:(["\\/])|([nrtbf])|u([dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}|[0-9A-Fa-f]{4}))')
_SURROGATES = lazy("[\ud800-\udfff]")
_APART = 200
_CONTROL = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


def lower(text: str) -> str:
    """`text` in lower case, of the same length: `İ` is the one letter that grows. Lone surrogates, which no automaton takes, are replaced."""
    if text.isascii():
        return text.lower()
    lowered = text.replace("\u0130", "i").lower()
    try:
        lowered.encode()
    except UnicodeEncodeError:
        return _SURROGATES.sub("\ufffd", lowered)
    return lowered


def fold(text: str) -> View:
    """The folded view of `text`."""
    if text.isascii() or not _ANY_ODD.search(text):
        return View(text, lower(text))
    made = Rewriter()
    done = 0
    for match in _ODD.finditer(text):
        start, end = match.span()
        made.copy(text[done:start], done)
        if not _IS_INVISIBLE.match(text, start):
            made.unit(_plain(match.group()), start, end - start)
        done = end
    made.copy(text[done:], done)
    folded = made.text()
    return View(folded, lower(folded), made.offsets())


def _plain(character: str) -> str:
    if character in _DASHES:
        return "-"
    digit = unicodedata.decimal(character, None)
    return str(digit) if digit is not None else unicodedata.normalize("NFKC", character)


def unescaped(text: str) -> list[View]:
    """The lines of `text` that hold JSON string escapes (`\\n`, `\\"`, `\\u0041`), with one level of them undone.

    Lines that lie close together share a view, so that context reaches over them.
    """
    views: list[View] = []
    first = last = -1
    match = _ESCAPE.search(text)
    while match is not None:
        start = text.rfind("\n", 0, match.start()) + 1
        if last < 0 or start > last + _APART:
            if last >= 0:
                views.append(_unescape(text, first, last))
            first = start
        end = text.find("\n", match.end())
        last = len(text) if end < 0 else end
        # The rest of the line is part of the view, whatever it holds.
        match = _ESCAPE.search(text, last)
    if last >= 0:
        views.append(_unescape(text, first, last))
    return views


def _unescape(text: str, first: int, last: int) -> View:
    made = Rewriter()
    done = first
    for match in _ESCAPE.finditer(text, first, last):
        start, end = match.span()
        made.copy(text[done:start], done)
        same, control, code = match.groups()
        made.unit(same or (_CONTROL[control] if control else _character(code)), start, end - start)
        done = end
    made.copy(text[done:last], done)
    plain = made.text()
    return View(plain, lower(plain), made.offsets())


def _character(code: str) -> str:
    """The character of `\\u…` or of a surrogate pair."""
    high = int(code[:4], 16)
    return chr(high) if len(code) == 4 else chr(0x10000 + ((high & 0x3FF) << 10) + (int(code[6:], 16) & 0x3FF))
