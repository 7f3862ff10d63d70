"""One pass over a text for all literal anchors at once."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from typing import Protocol

from sanitizer.recognizers.fallback import Pure

Hit = tuple[int, int, int]
"""(number of the literal, start, end)."""


_DFA_CHARACTERS = 40_000


class Automaton(Protocol):
    """Where a fixed set of literals occurs."""

    def hits(self, text: str) -> list[Hit]:
        """All occurrences, overlapping ones too, by their end; of those with one end the longest first."""
        ...


class Fast:
    """Aho-Corasick, from the `ahocorasick_rs` wheel."""

    def __init__(self, literals: Sequence[str]) -> None:
        from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

        # A DFA is the faster one as long as it fits the caches; a large one takes long to build and wins nothing.
        small = sum(map(len, literals)) <= _DFA_CHARACTERS
        kind = Implementation.DFA if small else Implementation.ContiguousNFA
        self._machine = AhoCorasick(literals, matchkind=MatchKind.Standard, implementation=kind, store_patterns=False)

    def hits(self, text: str) -> list[Hit]:
        found: list[Hit] = self._machine.find_matches_as_indexes(text, overlapping=True)
        return found


def has_wheel() -> bool:
    """The Aho-Corasick wheel is installed."""
    return find_spec("ahocorasick_rs") is not None


def automaton(literals: Sequence[str], *, accelerate: bool = True) -> Automaton:
    """The quickest automaton that can be had here; both give the same hits."""
    if not accelerate or not literals:
        return Pure(literals)
    try:
        return Fast(literals)
    except ImportError:
        return Pure(literals)
