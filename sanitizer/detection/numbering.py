"""Which number stands for which value: the same value has the same placeholder all through a run.

Numbers are given in the order of first appearance. A number whose placeholder already stands in the input is skipped,
so that a restored text can never mistake the one for the other.
"""

from __future__ import annotations

import re
import string
import unicodedata

PLACEHOLDER = re.compile(r"\[([A-Z]{2}[A-Z_]*)_(?:(\d{1,9})[a-z]{0,3}|h[0-9a-f]{12})\]")
"""`[PERSON_1]`; with a vault, other spellings of the same value are `[PERSON_1a]`, `[PERSON_1b]` …; `[EMAIL_h…]` is hashed."""


def normalized(entity: str, value: str) -> str:
    """The identity of a value: what two spellings of one datum share."""
    folded = unicodedata.normalize("NFKC", value).casefold()
    if entity in {"PHONE", "FINANCIAL", "GOV_ID"}:
        stripped = "".join(c for c in folded if c.isalnum())
        return stripped or folded
    if entity == "SECRET":
        return value
    return " ".join(folded.split())


class Numbering:
    """Hands out placeholders. `exact` gives every spelling its own, so that a vault can restore byte for byte."""

    def __init__(self, *, exact: bool = False) -> None:
        self._exact = exact
        self._numbers: dict[tuple[str, str], int] = {}
        self._spellings: dict[tuple[str, str], dict[str, str]] = {}
        self._next: dict[str, int] = {}
        self._reserved: set[str] = set()

    def reserve(self, placeholder: str) -> None:
        """Never hand this one out: it already stands in the input, or in the vault for another value."""
        self._reserved.add(placeholder)

    def adopt(self, entity: str, value: str, placeholder: str) -> None:
        """Take over an assignment that a vault made in an earlier run."""
        match = PLACEHOLDER.fullmatch(placeholder)
        if match is None or match[2] is None:
            self._reserved.add(placeholder)
            return
        number = int(match[2])
        self._numbers.setdefault((entity, normalized(entity, value)), number)
        self._spellings.setdefault((entity, normalized(entity, value)), {})[value] = placeholder
        self._next[entity] = max(self._next.get(entity, 1), number + 1)

    def placeholder(self, entity: str, value: str) -> str:
        """The placeholder of this value; the same on every call."""
        identity = (entity, normalized(entity, value))
        spellings = self._spellings.setdefault(identity, {})
        known = spellings.get(value)
        if known is not None:
            return known
        number = self.number(entity, value)
        if not spellings:
            text = f"[{entity}_{number}]"
        elif not self._exact:
            text = next(iter(spellings.values()))
        else:
            text = self._variant(entity, number, len(spellings))
        spellings[value] = text
        return text

    def number(self, entity: str, value: str) -> int:
        """The number of this value among those of its entity, from 1."""
        identity = (entity, normalized(entity, value))
        number = self._numbers.get(identity)
        if number is None:
            number = self._numbers[identity] = self._free_number(entity)
        return number

    def _free_number(self, entity: str) -> int:
        number = self._next.get(entity, 1)
        while f"[{entity}_{number}]" in self._reserved:
            number += 1
        self._next[entity] = number + 1
        return number

    def _variant(self, entity: str, number: int, index: int) -> str:
        while True:
            suffix, rest = "", index
            while rest:
                rest, letter = divmod(rest - 1, 26)
                suffix = string.ascii_lowercase[letter] + suffix
            text = f"[{entity}_{number}{suffix}]"
            if text not in self._reserved:
                return text
            index += 1
