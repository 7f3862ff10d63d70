"""Terms that a user or an export names: the owner's names, a deny list; exact, as whole words, or as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sanitizer.core.errors import ConfigError
from sanitizer.core.finding import ENTITIES, Finding
from sanitizer.recognizers.anchors import automaton
from sanitizer.recognizers.view import fold, lower

MODES = ("word", "exact", "pattern")
_LONGEST = 1000


@dataclass(frozen=True)
class Term:
    """Something to be found wherever it stands."""

    text: str
    entity: str
    mode: str = "word"
    """`word`: whole words, any case. `exact`: these characters anywhere. `pattern`: a regular expression."""
    rule: str = "identity/term"
    score: float = 1.0


class Terms:
    """A set of terms, looked for in one pass. Raises ConfigError for a term that cannot be looked for."""

    def __init__(self, terms: Iterable[Term], *, accelerate: bool = True) -> None:
        chosen = list(dict.fromkeys(terms))
        for term in chosen:
            if not term.text.strip() or term.mode not in MODES or term.entity not in ENTITIES:
                raise ConfigError(
                    "a term is empty, or its mode or entity is unknown",
                    hint=f"mode is one of {', '.join(MODES)}; entity one of {', '.join(sorted(ENTITIES))}",
                )
        self._literal = [term for term in chosen if term.mode != "pattern"]
        self._patterns = [(term, _compiled(term)) for term in chosen if term.mode == "pattern"]
        self._machine = automaton([lower(term.text) for term in self._literal], accelerate=accelerate)

    def __bool__(self) -> bool:
        return bool(self._literal or self._patterns)

    def find(self, text: str) -> list[Finding]:
        """All places of all terms, sorted; they may overlap."""
        view = fold(text)
        found: list[Finding] = []
        for number, start, end in self._machine.hits(view.lower) if self._literal else ():
            term = self._literal[number]
            if term.mode == "word" and not _is_whole(view.folded, start, end):
                continue
            if term.mode == "exact" and view.folded[start:end] != term.text:
                continue
            found.append(self._finding(term, *view.span(start, end)))
        for term, pattern in self._patterns:
            spans = (match.span() for match in pattern.finditer(view.folded))
            found += [self._finding(term, *view.span(a, b)) for a, b in spans if 0 < b - a <= _LONGEST]
        return sorted(found, key=lambda f: (f.start, f.end, f.entity, f.rule))

    def _finding(self, term: Term, start: int, end: int) -> Finding:
        return Finding(start, end, term.entity, term.rule, term.score, ("a term that was named",))


def _compiled(term: Term) -> re.Pattern[str]:
    try:
        return re.compile(term.text)
    except re.error as error:
        raise ConfigError(
            f"the pattern of a term does not compile: {error}", hint="see the syntax of Python's re"
        ) from None


def _is_whole(text: str, start: int, end: int) -> bool:
    """No letter or digit goes on before or after; `_` and `-` part words."""
    if text[start].isalnum() and start > 0 and text[start - 1].isalnum():
        return False
    return not (text[end - 1].isalnum() and end < len(text) and text[end].isalnum())
