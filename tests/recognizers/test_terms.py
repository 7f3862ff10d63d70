"""Terms that users and exports name."""

from __future__ import annotations

import pytest

from sanitizer.core.errors import ConfigError
from sanitizer.recognizers.terms import Term, Terms


@pytest.mark.parametrize(
    ("term", "text", "places"),
    [
        (Term("Anna Berg", "PERSON"), "ask anna berg or ANNA BERG's", ["anna berg", "ANNA BERG"]),
        (Term("anna", "PERSON"), "annabel, hanna, anna_b, an\u200bna!", ["anna", "an\u200bna"]),
        (Term("K-Fox", "ORGANIZATION", "exact"), "k-fox K-Fox K-Foxes", ["K-Fox", "K-Fox"]),
        (Term(r"PRJ-\d{3}", "ACCOUNT_ID", "pattern"), "PRJ-123 prj-123 PRJ-12", ["PRJ-123"]),
        (Term("山田", "PERSON"), "山田さん", []),
    ],
)
def test_terms(term: Term, text: str, places: list[str]) -> None:
    found = Terms([term]).find(text)

    assert [text[f.start : f.end] for f in found] == places
    assert all(f.entity == term.entity for f in found)


@pytest.mark.parametrize(
    "term", [Term("", "PERSON"), Term("x", "NAME"), Term("x", "PERSON", "fuzzy"), Term("(", "PERSON", "pattern")]
)
def test_a_term_that_cannot_be_looked_for(term: Term) -> None:
    with pytest.raises(ConfigError) as error:
        Terms([term])

    assert error.value.hint
