"""Policies decide as reference/annotation.md says, and every mistake in one is named."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from sanitizer import policy
from sanitizer.core.errors import PolicyError
from sanitizer.core.finding import ENTITIES, Finding, Hidden

REPORTED_ONLY = frozenset({"LOCATION", "ORGANIZATION", "DATE", "AGE"})


def finding(entity: str, score: float = 0.95, rule: str = "pii/x") -> Finding:
    return Finding(0, 1, entity, rule, score)


@pytest.mark.parametrize("entity", sorted(ENTITIES - {"SECRET"}))
def test_secrets_does_not_hear_of_anything_but_secrets(entity: str) -> None:
    secrets = policy.load("secrets")
    assert not secrets.concerns(finding(entity))
    assert secrets.decide(finding(entity)) == "keep"


def test_secrets_redacts_secrets_and_the_user_half_of_a_credential() -> None:
    secrets = policy.load("secrets")
    assert secrets.decide(finding("SECRET", rule="secret/x")) == "placeholder"
    assert secrets.decide(finding("USERNAME", rule="secret/connection-string")) == "placeholder"
    assert secrets.decide(finding("INTERNAL_HOST", rule="secret/connection-string")) == "keep"
    assert not secrets.concerns(finding("SECRET", 0.3, "secret/x"))
    assert not secrets.names


@pytest.mark.parametrize("entity", sorted(ENTITIES))
def test_balanced(entity: str) -> None:
    balanced = policy.load("balanced")
    sure = "keep" if entity in REPORTED_ONLY else "placeholder"
    assert balanced.decide(finding(entity)) == sure
    assert balanced.decide(finding(entity, 0.5)) == sure
    assert balanced.decide(finding(entity, 0.49)) == "keep"
    assert balanced.concerns(finding(entity, 0.01)), "what is kept is still reported"


@pytest.mark.parametrize("entity", sorted(ENTITIES))
@pytest.mark.parametrize("score", [0.01, 0.6, 1.0])
def test_strict_redacts_all(entity: str, score: float) -> None:
    assert policy.load("strict").decide(finding(entity, score)) == "placeholder"


@pytest.mark.parametrize("entity", sorted(ENTITIES))
def test_empty_hears_nothing(entity: str) -> None:
    empty = policy.load("empty")
    assert not empty.concerns(finding(entity))
    assert empty.wanted() == frozenset()


def test_presets_are_these_four() -> None:
    assert policy.names() == ["balanced", "empty", "secrets", "strict"]


def test_wanted_tells_which_recognizers_need_to_run() -> None:
    assert policy.load("secrets").wanted() == {"SECRET", "USERNAME"}
    assert policy.load("balanced").wanted() == ENTITIES
    assert policy.load("balanced").overlaid(only=["EMAIL"]).wanted() == {"EMAIL"}
    assert "EMAIL" not in policy.load("balanced").overlaid(skip=["EMAIL"]).wanted()
    assert policy.load("balanced").overlaid(only=["EMAIL", "secret/*"]).wanted() == ENTITIES


def test_a_denied_term_is_redacted_under_any_policy() -> None:
    for name in policy.names():
        preset = policy.load(name).overlaid(only=["EMAIL"], min_score=1.0)
        denied = finding("ORGANIZATION", 0.9, "deny/term")
        assert preset.concerns(denied)
        assert preset.decide(denied) == "placeholder"
    assert "AGE" in policy.load("empty").overlaid(deny=[policy.parse_term("AGE=ninety")]).wanted()


@pytest.mark.parametrize(
    ("only", "skip", "rule", "heard"),
    [
        ([], [], "pii/email", True),
        (["EMAIL"], [], "pii/email", True),
        (["PHONE"], [], "pii/email", False),
        (["pii/*"], [], "pii/email", True),
        (["secret/*"], [], "pii/email", False),
        (["pii/email"], [], "pii/email", True),
        (["pii/mail"], [], "pii/email", False),
        ([], ["EMAIL"], "pii/email", False),
        ([], ["pii/email"], "pii/email", False),
        (["EMAIL"], ["pii/e*"], "pii/email", False),
    ],
)
def test_only_and_skip(only: list[str], skip: list[str], rule: str, heard: bool) -> None:
    chosen = policy.load("balanced").overlaid(only=only, skip=skip)
    assert chosen.concerns(finding("EMAIL", rule=rule)) is heard


def test_min_score_drops() -> None:
    chosen = policy.load("strict").overlaid(min_score=0.7)
    assert not chosen.concerns(finding("EMAIL", 0.69))
    assert chosen.concerns(finding("EMAIL", 0.7))


def test_a_file_extends_a_preset(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text('extends = "balanced"\noperator = "mask"\nallow = ["Acme"]\n')
    (tmp_path / "mine.toml").write_text(
        'extends = "base.toml"\nallow = ["re:ticket-[0-9]+"]\nmin_score = 0.2\n'
        '[entities]\nAGE = "redact"\nPHONE = "remove"\n[rules]\n"pii/email-*" = "hash"\n'
    )
    mine = policy.load(tmp_path / "mine.toml")
    assert mine.name == "mine"
    assert mine.decide(finding("AGE")) == "mask"
    assert mine.decide(finding("PHONE")) == "remove"
    assert mine.decide(finding("DATE")) == "keep"
    assert mine.decide(finding("EMAIL", rule="pii/email-plain")) == "hash"
    assert mine.decide(finding("EMAIL", rule="pii/email")) == "mask"
    assert mine.allows(Hidden("ACME"))
    assert mine.allows(Hidden("ticket-12"))
    assert not mine.allows(Hidden("ticket-12b"))
    assert mine.min_score == 0.2


def test_the_last_exception_that_fits_wins() -> None:
    text = (
        'extends = "balanced"\n[[when]]\nrule = "secret/*"\noperator = "mask"\n'
        '[[when]]\nrule = "secret/jwt"\nentity = "SECRET"\noperator = "keep"\n'
    )
    mine = policy.parse(text)
    assert mine.decide(finding("SECRET", rule="secret/other")) == "mask"
    assert mine.decide(finding("SECRET", rule="secret/jwt")) == "keep"
    assert mine.decide(finding("USERNAME", rule="secret/jwt")) == "mask"


@pytest.mark.parametrize(
    ("text", "says", "hint"),
    [
        ("operatr = 'mask'", 'no setting "operatr"', "operator"),
        ("operator = 'masc'", "operator: not one of", "mask"),
        ("default = 3", "default has the wrong type", ""),
        ("names = 1", "names has the wrong type", ""),
        ("min_score = true", "min_score has the wrong type", ""),
        ("min_score = 2", "between 0 and 1", ""),
        ("[entities]\nEMIAL = 'mask'", 'no entity "EMIAL"', "EMAIL"),
        ("[entities]\nEMAIL = 'shred'", "entities.EMAIL", ""),
        ("[rules]\n'pii/x' = 7", "rules.pii/x", ""),
        ("only = ['emial']", 'no entity "EMIAL"', "EMAIL"),
        ("only = [3]", "list of strings", ""),
        ("[[when]]\nrule = 'x/*'", "needs `operator`", ""),
        ("[[when]]\noperator = 'mask'\nwho = 'me'", "nothing else", ""),
        ("[[when]]\noperator = 'mask'\nentity = 'NAME'", 'no entity "NAME"', ""),
        ("recall = 'high'", "recall: not one of balanced, strict", ""),
        ("allow = ['re:(']", "not a valid pattern", ""),
        ("allow = ['re:a*']", "matches the empty text", ""),
        ("deny = ['PERSON=']", "term is empty", ""),
        ("[options.shred]\nx = 1", "options", ""),
        ("a = ", "not valid TOML", ""),
    ],
)
def test_mistakes_are_named(text: str, says: str, hint: str) -> None:
    with pytest.raises(PolicyError) as caught:
        policy.parse(text)
    assert says in caught.value.message
    assert hint in caught.value.hint
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(("name", "hint"), [("balaned", "balanced"), ("xyzzy", "balanced, empty")])
def test_unknown_preset(name: str, hint: str) -> None:
    with pytest.raises(PolicyError) as caught:
        policy.load(name)
    assert hint in caught.value.hint


def test_a_missing_file_and_a_circle(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="cannot be read"):
        policy.load(tmp_path / "none.toml")
    (tmp_path / "a.toml").write_text('extends = "b.toml"')
    (tmp_path / "b.toml").write_text('extends = "a.toml"')
    with pytest.raises(PolicyError, match="circle"):
        policy.load(tmp_path / "a.toml")


@pytest.mark.parametrize(
    ("line", "value", "stays"),
    [
        ("Acme", "acme", True),
        ("Acme", "Acme Ltd", False),
        ("exact:Acme", "Acme", True),
        ("exact:Acme", "acme", False),
        ("word:acme", "info@acme.example", True),
        ("word:acme", "acmeville", False),
        ("word:new  york", "in New York now", True),
        ("re:v[0-9]+", "v12", True),
        ("re:v[0-9]+", "v12x", False),
    ],
)
def test_allowed_terms(line: str, value: str, stays: bool) -> None:
    assert policy.parse_term(line).allows(value) is stays


@pytest.mark.parametrize(
    ("line", "text", "spans"),
    [
        ("Ann", "ann met Joann, Ann's annual ANN", [(0, 3), (15, 18), (28, 31)]),
        ("exact:Ann", "ann Joann AnnAnn", [(10, 13), (13, 16)]),
        ("@ada", "to @ada or x@adamant", [(3, 7)]),
        ("C++", "C++ or c++11", [(0, 3), (7, 10)]),
        ("re:F-[0-9]+", "F-12 f-1", [(0, 4)]),
        ("Blue Falcon", "blue\nfalcon", [(0, 11)]),
    ],
)
def test_denied_terms(line: str, text: str, spans: list[tuple[int, int]]) -> None:
    assert [m.span() for m in policy.parse_term(line).finder().finditer(text)] == spans


def test_terms_of_a_file() -> None:
    terms = policy.parse_terms(["# mine", "", "PERSON=Ada", "a=b", "  word:x  "])
    assert terms == (
        policy.Term("Ada", "plain", "PERSON"),
        policy.Term("a=b"),
        policy.Term("x", "word"),
    )


def test_an_invalid_pattern_is_not_shown() -> None:
    with pytest.raises(PolicyError) as caught:
        policy.parse_term("re:hush-hush(")
    assert "hush" not in str(caught.value) + caught.value.hint


@pytest.mark.parametrize("line", ["PERSN=Kwabena", "GOVID=123", "DATE_OF_BRITH=3 May"])
def test_a_misspelled_entity_is_no_text(line: str) -> None:
    with pytest.raises(PolicyError) as raised:
        policy.parse_term(line)
    assert "Did you mean" in str(raised.value.hint)
    assert line.partition("=")[2] not in f"{raised.value} {raised.value.hint}"
    assert policy.parse_term(f"exact:{line}").allows(line)


@pytest.mark.parametrize("line", ["a=b", "Key=value", "x == y", "=", "1=2"])
def test_other_terms_may_hold_an_equals_sign(line: str) -> None:
    assert policy.parse_term(line).allows(line)


def test_policies_travel_to_other_processes_and_name_themselves() -> None:
    one = policy.load("balanced").overlaid(deny=[policy.parse_term("x")], entities={"AGE": "mask"})
    assert pickle.loads(pickle.dumps(one)) == one
    assert hash(one) == hash(pickle.loads(pickle.dumps(one)))
    assert one.digest() == pickle.loads(pickle.dumps(one)).digest()
    assert one.digest() != policy.load("balanced").digest()


def test_rules_that_nobody_has() -> None:
    mine = policy.parse('skip = ["pii/emial", "pii/*", "EMAIL"]\n[rules]\n"secret/none" = "keep"')
    assert policy.unknown_rules(mine, ["pii/email"]) == ["pii/emial", "secret/none"]
