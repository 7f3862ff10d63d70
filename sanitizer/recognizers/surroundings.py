"""What stands around a value: words near it, and the name that it stands under."""

from __future__ import annotations

from functools import lru_cache

from sanitizer.core.document import FieldKind
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.view import View

_WORD = lazy(r"[^\W_]+")
_CAMEL = lazy(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\WA-Za-z\d_]+")
_WORDS_APART = bytes(ord(chr(c).lower()) if chr(c).isalnum() else 32 for c in range(128)) + bytes(range(128, 256))
_CAMELS = lazy(r"[a-z0-9][A-Z]|[A-Z][A-Z][A-Z0-9]*[a-z]")
"""Somewhere a word has parts; without it the words of ASCII text are found in one go."""
_NAME_REACH = 96
# Read from the value to the left: quotes and brackets, a separator, quotes, then a name of up to four words.
_NAME_BEFORE = lazy(
    r"""[\s"'`“”«\\(\[*]{0,12}(?:[:=：＝|]|>=|>-|>)[\s"'`*\\\])]{0,8}(?P<name>[\w.\-]{1,64}(?:[ ][\w.\-]{1,24}){0,3})"""
)


class Near:
    """The words of a window around a value, folded to lower case."""

    __slots__ = ("_left", "_right", "_sequence", "words")

    def __init__(self, left: str, right: str) -> None:
        self._left = left
        self._right = right
        self._sequence = [*_words(left), "|", *_words(right)]
        self.words = frozenset(self._sequence)

    @property
    def joined(self) -> str:
        """The words in their order, a blank on both sides of each; `|` for the place itself."""
        return f" {' '.join(self._sequence)} "

    @property
    def is_ascii(self) -> bool:
        return self._left.isascii() and self._right.isascii()

    @property
    def raw(self) -> str:
        """The window as it is written, in lower case."""
        return f"{self._left} {self._right}".lower()


def _words(text: str) -> list[str]:
    """The words of `text` in lower case; parts of camelCase follow their whole."""
    if text.isascii() and not _CAMELS.search(text):
        # As bytes, words are cut many times as fast as by a pattern.
        return text.encode().translate(_WORDS_APART).decode().split()
    found: list[str] = []
    for word in _WORD.findall(text):
        found.append(word.lower())
        if not (word.islower() or word.isupper() or word[1:].islower()):
            parts = _CAMEL.findall(word)
            if len(parts) > 1:
                found.extend(part.lower() for part in parts)
    return found


def squash(name: str) -> str:
    """`name` as it is compared: letters and digits only, in lower case."""
    return "".join(_WORD.findall(name)).lower()


@lru_cache(maxsize=4096)
def endings(name: str) -> tuple[str, ...]:
    """Every ending of `name` made of whole words, squashed, longest first; a number at the end is left out.

    `customer.socialSecurityNumber` gives `customersocialsecuritynumber`, `socialsecuritynumber`, `securitynumber`, ….
    """
    words = [part.lower() for word in _WORD.findall(name) for part in _CAMEL.findall(word)]
    while len(words) > 1 and words[-1].isdigit():
        words.pop()
    return tuple("".join(words[at:]) for at in range(max(0, len(words) - 8), len(words)))


class Surroundings:
    """Evidence about places in one view; remembers the windows it has cut."""

    __slots__ = ("_names", "_near", "done", "field_names", "key", "kind", "view")

    def __init__(self, view: View, key: str, kind: FieldKind) -> None:
        self.view = view
        self.key = key
        self.kind = kind
        self.done: dict[str, int] = {}
        """Where the last thing that each rule or recognizer looked into ended; for those that look far, not to do it twice."""
        self.field_names = endings(key) if key else ()
        self._near: tuple[tuple[int, int, int], Near] | None = None
        self._names: tuple[int, tuple[str, ...]] | None = None

    def near(self, start: int, end: int, window: int) -> Near:
        """The words within `window` characters on both sides of [start, end), and the field's key."""
        place = (start, end, window)
        if self._near is not None and self._near[0] == place:
            return self._near[1]
        text = self.view.folded
        left = text[max(0, start - window) : start]
        near = Near(f"{self.key} {left}" if self.key else left, text[end : end + window])
        self._near = (place, near)
        return near

    def names(self, start: int) -> tuple[str, ...]:
        """The squashed names that the value at `start` stands under: `"ssn": "…"`, `ssn=…`, `SSN: …`, the field's key."""
        if self._names is not None and self._names[0] == start:
            return self._names[1]
        found = self.field_names + endings(self.name_before(start))
        self._names = (start, found)
        return found

    def name_before(self, start: int) -> str:
        """The name right before the value at `start`, as written; empty if there is none."""
        backwards = self.view.folded[max(0, start - _NAME_REACH) : start][::-1]
        match = _NAME_BEFORE.match(backwards)
        return match.group("name")[::-1].strip(".- ") if match else ""
