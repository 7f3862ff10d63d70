"""The engine itself: mapping, keys, encodings, budgets, and the two automatons that must agree."""

from __future__ import annotations

import base64
import json
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sanitizer.core.errors import ScanTimeoutError
from sanitizer.core.finding import Finding
from sanitizer.recognizers.anchors import Fast, automaton
from sanitizer.recognizers.engine import RuleEngine, build_engine
from sanitizer.recognizers.fallback import Pure
from sanitizer.recognizers.load import load, parse
from sanitizer.recognizers.rule import Rule
from sanitizer.recognizers.templates import expand

TOKEN = "gh" + "p_" + "".join(Random(7).choices("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=36))


def rule(**values: object) -> Rule:
    return parse(
        {"id": "secret/test", "entity": "SECRET", "pattern": "gh[p]_[0-9A-Za-z]{36}", "anchors": ["ghp_"], **values},
        "test",
    )


def spans(found: list[Finding], text: str) -> list[str]:
    return [text[f.start : f.end] for f in found]


@pytest.fixture(scope="module")
def engine() -> RuleEngine:
    return build_engine()


@pytest.fixture(scope="module")
def plain_engine() -> RuleEngine:
    return build_engine(accelerate=False)


def test_finding_is_mapped_through_folded_characters() -> None:
    text = "\u200bｇｈ" + TOKEN[2:10] + "\u200b" + TOKEN[10:] + "\u2060."

    (found,) = RuleEngine([rule()]).find(text)

    assert text[found.start : found.end].replace("\u200b", "").startswith("ｇｈ")
    assert found.end == len(text) - 2


@pytest.mark.parametrize("before", ["", "\\n", "\\t", "\\u0041=", '\\"', "%3A", "token=", "（"])
def test_borders(before: str) -> None:
    assert spans(RuleEngine([rule()]).find(before + TOKEN), before + TOKEN) == [TOKEN]


@pytest.mark.parametrize("before", ["a", "_", "9"])
def test_inside_a_word_nothing_begins(before: str) -> None:
    assert RuleEngine([rule()]).find(before + TOKEN) == []


def test_key_speaks_for_a_bare_value() -> None:
    contextual = rule(
        anchors=["datadog"],
        ignore_case=True,
        boundary="none",
        span="value",
        max_length=120,
        pattern="datadog.{0,20}?(?P<value>[0-9a-f]{32})",
    )
    engine = RuleEngine([contextual])
    value = "0123456789abcdef" * 2

    assert spans(engine.find(value, key="datadog_api_key"), value) == [value]
    assert engine.find(value, key="name") == []


@pytest.mark.parametrize(
    "text",
    [
        "ssn: 078-05-1121",
        '"ssn": "078-05-1121"',
        "ssn=078-05-1121",
        "customer.ssn: 078-05-1121",
        "| SSN | 078-05-1121 |",
    ],
)
def test_keys_beat_context(text: str) -> None:
    ssn = parse(
        {
            "id": "pii/ssn",
            "entity": "GOV_ID",
            "pattern": r"\d{3}-\d{2}-\d{4}",
            "anchor_class": "digits",
            "keys": ["ssn"],
            "context_required": True,
        },
        "test",
    )

    assert spans(RuleEngine([ssn]).find(text), text) == ["078-05-1121"]
    assert RuleEngine([ssn]).find("part 078-05-1121") == []


def test_checksum_lowers_a_secret_and_drops_a_number() -> None:
    number = {"pattern": r"\d{16}", "anchors": (), "anchor_class": "digits", "checks": ["luhn"]}
    pii = parse(
        {"id": "pii/card", "entity": "FINANCIAL", **{k: v for k, v in number.items() if k != "anchors"}}, "test"
    )
    secret = parse(
        {"id": "secret/card", "entity": "SECRET", **{k: v for k, v in number.items() if k != "anchors"}}, "test"
    )

    assert RuleEngine([pii]).find("4929123456781235") == []
    assert [f.score for f in RuleEngine([secret]).find("4929123456781235")] == [0.6]


@pytest.mark.parametrize(
    "encode", [lambda b: base64.b64encode(b).decode(), lambda b: base64.urlsafe_b64encode(b).decode(), bytes.hex]
)
@pytest.mark.parametrize("before", ["", "a ", "ab "])
def test_secret_in_an_encoded_run_takes_the_whole_run(engine: RuleEngine, encode: object, before: str) -> None:
    run = encode((before + TOKEN).encode())  # type: ignore[operator]

    assert (5, 5 + len(run)) in {(f.start, f.end) for f in engine.find(f"see: {run} ok")}


def test_escaped_json_in_text_keeps_its_escapes(engine: RuleEngine) -> None:
    text = "log: " + json.dumps(json.dumps({"password": 'hunter"2x', "note": "a\nalice@corp-mail.org"}))
    found = engine.find(text)

    assert all(text[f.end - 1] != "\\" for f in found)
    assert any(text[f.start : f.end] == "alice@corp-mail.org" for f in found)


def test_too_much_to_look_at_is_said_aloud() -> None:
    rules = [rule(id=f"secret/t-{n}", anchors=["a" * n]) for n in range(2, 8)]

    with pytest.raises(ScanTimeoutError):
        RuleEngine(rules).find("a" * 40_000)


ALPHABET = st.sampled_from(
    [*'abkpst019 _-.:=@/"\\\n', "ghp_", "sk-", "password", "token: ", "é", "İ", "\u200b", "\ud83d", "中", "4111 1111"]
)


@given(
    st.lists(st.text("abc._", min_size=1, max_size=5), min_size=1, max_size=12, unique=True),
    st.text("abc._ é", max_size=60),
)
def test_both_automatons_hit_alike(literals: list[str], text: str) -> None:
    assert Pure(literals).hits(text) == Fast(literals).hits(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(ALPHABET, max_size=40))
def test_findings_are_the_same_without_the_wheel(
    pieces: list[str], engine: RuleEngine, plain_engine: RuleEngine
) -> None:
    text = "".join(pieces)

    assert plain_engine.find(text) == engine.find(text)


def test_findings_of_all_examples_are_the_same_without_the_wheel(engine: RuleEngine, plain_engine: RuleEngine) -> None:
    for some in load():
        for template in some.examples[:1]:
            text = expand(template, some.id).text
            assert plain_engine.find(text) == engine.find(text)


def test_an_automaton_of_nothing_hits_nothing() -> None:
    assert automaton([]).hits("abc") == []
