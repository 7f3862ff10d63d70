"""Which number stands for which value: the same value has the same placeholder all through a run.

Numbers are given in the order of first appearance. A number whose placeholder already stands in the input is skipped,
so that a restored text can never mistake the one for the other.
"""

from __future__ import annotations

import re
import unicodedata

PLACEHOLDER = re.compile(r"\[([A-Z]{2}[A-Z_]*)_(?:([1-9]\d{0,8})|h[0-9a-f]{12})\]")
"""`[PERSON_1]`, or `[EMAIL_h1f0c9a7b62d3]` where values are hashed."""


def normalized(entity: str, value: str) -> str:
    """The identity of a value: what two spellings of one datum share."""
    if entity == "SECRET":
        return value
    folded = unicodedata.normalize("NFKC", value).casefold()
    if entity in {"PHONE", "FINANCIAL", "GOV_ID"}:
        return "".join(c for c in folded if c.isalnum()) or folded
    return " ".join(folded.split())


class Numbering:
    """Hands out numbers per entity."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._next: dict[str, int] = {}
        self._reserved: set[str] = set()

    def reserve(self, placeholder: str) -> None:
        """Never hand this one out: it already stands in the input, or in the vault for another value."""
        self._reserved.add(placeholder)

    @property
    def reserved(self) -> frozenset[str]:
        """The placeholders that are never handed out."""
        return frozenset(self._reserved)

    def adopt(self, entity: str, value: str, number: int) -> None:
        """Take over an assignment that a vault made in an earlier run."""
        self._numbers.setdefault((entity, normalized(entity, value)), number)
        self._next[entity] = max(self._next.get(entity, 1), number + 1)

    def number(self, entity: str, value: str) -> int:
        """The number of this value among those of its entity, from 1; the same on every call."""
        identity = (entity, normalized(entity, value))
        number = self._numbers.get(identity)
        if number is None:
            number = self._next.get(entity, 1)
            while f"[{entity}_{number}]" in self._reserved:
                number += 1
            self._next[entity] = number + 1
            self._numbers[identity] = number
        return number
