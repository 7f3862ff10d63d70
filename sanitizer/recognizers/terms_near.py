"""Context words of a rule, made ready to be looked up in a window."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sanitizer.recognizers.rule import Rule
from sanitizer.recognizers.surroundings import Near
from sanitizer.recognizers.view import lower

# Scripts that set no blanks between words: their terms are looked up as plain substrings.
_UNSPACED = (("\u0e00", "\u0eff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uf900", "\ufaff"))
_WORD = re.compile(r"[^\W_]+")


class TermsNear:
    """A set of words and phrases; true for a window that holds one of them as whole words."""

    __slots__ = ("_beyond_ascii", "_heads", "_phrases", "_unspaced", "_words")

    def __init__(self, terms: Iterable[str]) -> None:
        words: set[str] = set()
        phrases: list[str] = []
        unspaced: list[str] = []
        for term in terms:
            parts = _WORD.findall(term.lower())
            if not parts or not (term.isascii() or _is_spaced(term)):
                unspaced.append(term.lower())
            elif len(parts) == 1:
                words.add(parts[0])
            else:
                phrases.append(f" {' '.join(parts)} ")
        self._words = frozenset(words)
        self._phrases = tuple(phrases)
        self._unspaced = tuple(unspaced)
        self._heads = frozenset(phrase.split()[0] for phrase in phrases)
        """First words of phrases: without one of them no phrase is there."""
        self._beyond_ascii = not any(map(str.isascii, unspaced))

    def __bool__(self) -> bool:
        return bool(self._words or self._phrases or self._unspaced)

    def among(self, near: Near) -> bool:
        """One of the terms is in the window."""
        if not self._words.isdisjoint(near.words):
            return True
        if not self._heads.isdisjoint(near.words):
            joined = near.joined
            for phrase in self._phrases:
                if phrase in joined:
                    return True
        if self._unspaced and not (self._beyond_ascii and near.is_ascii):
            raw = near.raw
            for term in self._unspaced:
                if term in raw:
                    return True
        return False


def _is_spaced(term: str) -> bool:
    return not any(first <= c <= last for c in term for first, last in _UNSPACED)


def context_literals(rule: Rule) -> list[str]:
    """The literals, in lower case, one of which stands wherever a context word or key of `rule` does."""
    found = dict.fromkeys(lower(term) for term in rule.context)
    for name in rule.keys:
        parts = _WORD.findall(lower(name))
        found.update(dict.fromkeys(joint.join(parts) for joint in ("_", "-", " ", "", ".")))
    return list(found)
