"""Terms that a user allows or denies: `Acme`, `exact:ACME`, `word:acme`, `re:acme-[0-9]+`, `PERSON=Ada`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from sanitizer.core.errors import PolicyError
from sanitizer.core.finding import ENTITIES
from sanitizer.core.suggest import did_you_mean

WAYS = ("plain", "exact", "word", "re")

DENIED_AS = "SECRET"
"""What a denied term is taken for when the user does not say."""


class Term(NamedTuple):
    """One word, phrase or pattern of the user.

    ======== ============================ =======================================
    way      allows a found value that …  denies, wherever it stands, …
    ======== ============================ =======================================
    plain    is the term, case ignored    the term as whole words, case ignored
    exact    is the term                  the term, also inside words
    word     holds it as whole words      as `plain`
    re       matches from end to end      every match
    ======== ============================ =======================================
    """

    text: str
    way: str = "plain"
    entity: str = DENIED_AS
    """For denied terms: what it is taken for."""

    def allows(self, value: str) -> bool:
        """Whether a found value may stay."""
        if self.way == "plain":
            return value.casefold() == self.text.casefold()
        if self.way == "exact":
            return value == self.text
        found = self.finder()
        return found.search(value) is not None if self.way == "word" else found.fullmatch(value) is not None

    def finder(self) -> re.Pattern[str]:
        """The pattern that finds a denied term in any text."""
        return _compiled(self.text, self.way)


@lru_cache(maxsize=4096)
def _compiled(text: str, way: str) -> re.Pattern[str]:
    if way == "re":
        return re.compile(text)
    if way == "exact":
        return re.compile(re.escape(text))
    # `\b` would fail beside a term that begins or ends with a sign, such as `@ada` or `C++`.
    left = r"(?<!\w)" if text[:1].isalnum() else ""
    right = r"(?!\w)" if text[-1:].isalnum() else ""
    spaced = r"\s+".join(re.escape(word) for word in text.split())
    return re.compile(left + spaced + right, re.IGNORECASE)


def parse_term(line: str) -> Term:
    """A term as the user writes it.

    :raises PolicyError: it is empty, its entity is misspelled, or its pattern does not compile or matches nothing.
    """
    entity, text = DENIED_AS, line.strip()
    head, sep, tail = text.partition("=")
    if sep and head.strip() in ENTITIES:
        entity, text = head.strip(), tail.strip()
    elif sep and head.isupper() and (meant := did_you_mean(head, ENTITIES)):
        # Taken for plain text it would deny nothing, in silence.
        raise PolicyError(f'There is no entity "{head}".', hint=f"{meant} For the text itself write exact:{head}=…")
    way, sep, rest = text.partition(":")
    if not sep or way not in WAYS:
        way, rest = "plain", text
    rest = rest.strip() if way != "re" else rest
    if not rest:
        raise PolicyError("A term is empty.", hint="Write one word, phrase or `re:pattern` per term.")
    term = Term(rest, way, entity)
    if way == "re":
        _check_pattern(term)
    return term


def _check_pattern(term: Term) -> None:
    # The pattern itself stays out of the message: it may hold what the user wants hidden.
    try:
        compiled = term.finder()
    except re.error as error:
        at = f" (character {error.pos + 1})" if error.pos is not None else ""
        raise PolicyError(f"A `re:` term is not a valid pattern{at}.") from None
    if compiled.fullmatch(""):
        raise PolicyError("A `re:` term matches the empty text.", hint="Let it match at least one character.")


def parse_terms(lines: Iterable[str]) -> tuple[Term, ...]:
    """Terms of a file: one a line; empty lines and lines that begin with `#` do not count."""
    kept = (line.strip() for line in lines)
    return tuple(parse_term(line) for line in kept if line and not line.startswith("#"))
