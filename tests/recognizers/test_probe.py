"""Looks before a pattern save time and change nothing."""

from __future__ import annotations

import re

import pytest

from sanitizer.recognizers.engine import RuleEngine
from sanitizer.recognizers.load import load
from sanitizer.recognizers.plan import reach
from sanitizer.recognizers.probe import characters, head, probe
from sanitizer.recognizers.templates import expand


@pytest.mark.parametrize(
    ("pattern", "known", "place", "there"),
    [
        (r"pat[0-9A-Za-z]{14}\.[0-9a-f]{64}", 3, 17, "."),
        (r"(?:live|test)_[0-9]{8}", 5, 12, "0123456789"),
        (r"0x[0-9a-f]{4}", 2, 5, "0123456789abcdef"),
    ],
)
def test_a_probe_is_the_rarest_place(pattern: str, known: int, place: int, there: str) -> None:
    at, these = probe(pattern, 0, known)

    assert (at, characters(these)) == (place, frozenset(there))


@pytest.mark.parametrize("pattern", [r"\w{3,9}", r".*x"])
def test_a_pattern_that_says_little_has_none(pattern: str) -> None:
    assert probe(pattern, 0, 0)[1] == 0
    assert head(pattern, 0) == (0, "")


def test_a_head_finds_where_matches_begin() -> None:
    before, found = head(r"[A-Z]{2}[0-9]{6}[a-z]", 0)
    text = "number XX AB123456c and 12 CD1234"

    places = [match.start() - before for match in re.finditer(found, text)]

    assert [at for at in places if re.compile(r"[A-Z]{2}[0-9]{6}[a-z]").match(text, max(at, 0))] == [10]


def test_findings_are_the_same_without_looks() -> None:
    rules = load()
    looking = RuleEngine(rules, reaches=[reach(rule) for rule in rules])
    plain = RuleEngine(rules, reaches=[reach(rule, looks=False) for rule in rules])
    texts = [expand(t, f"{rule.id}:0").text for rule in rules for t in (*rule.examples[:2], *rule.counterexamples[:1])]

    for text in texts:
        assert looking.find(text) == plain.find(text)
