"""Each rule against its own examples in every carrier, and its counterexamples."""

from __future__ import annotations

import pytest

from sanitizer.recognizers.builtin import recognizers
from sanitizer.recognizers.compiled import built_in, digest
from sanitizer.recognizers.engine import RuleEngine
from sanitizer.recognizers.load import load
from sanitizer.recognizers.proof import prove
from sanitizer.recognizers.rule import Rule

RULES = load()


@pytest.fixture(scope="module")
def engine() -> RuleEngine:
    return RuleEngine(RULES, recognizers())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_lives_up_to_its_examples(rule: Rule, engine: RuleEngine) -> None:
    failures = [f"{f.carrier}: {f.template}\n    {f.said}" for f in prove(rule, engine)]

    assert not failures, "\n".join(failures[:3])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_says_what_people_need(rule: Rule) -> None:
    assert rule.title
    assert rule.why.endswith((".", "!"))
    assert rule.id.startswith(("secret/", "pii/"))
    assert rule.examples


def test_compiled_rules_are_the_rules() -> None:
    compiled = [rule.id for rule, _ in built_in()]

    assert compiled == [rule.id for rule in RULES]
    assert digest() == digest()
