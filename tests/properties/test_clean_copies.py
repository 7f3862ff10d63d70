"""The invariants of a clean copy (DESIGN.md section 6), on generated documents, with rules only."""

from __future__ import annotations

import json
import random
from functools import lru_cache

from hypothesis import given, settings
from hypothesis import strategies as st

from sanitizer.api import Sanitizer

SYLLABLES = ("bra", "nil", "do", "vek", "ta", "rum", "sol", "fen", "gri", "mo")


@lru_cache(maxsize=4)
def sanitizer(policy: str) -> Sanitizer:
    return Sanitizer(policy)


def secret(seed: int) -> str:
    rng = random.Random(seed)
    return "".join(rng.choices("abcdefghjkmnpqrstuvwxyz", k=7)) + "".join(rng.choices("23456789", k=5)) + "Q"


@st.composite
def talk(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A text with stated passwords in it, and those passwords."""
    planted = [secret(draw(st.integers(0, 10_000))) for _ in range(draw(st.integers(0, 3)))]
    parts = [draw(st.text(st.characters(codec="utf-8"), max_size=30))]
    for value in planted:
        frame = draw(st.sampled_from(["\nDB_PASSWORD={}\n", "\nmy password is {}\n", '\n"password": "{}"\n']))
        parts += [frame.format(value), draw(st.text(st.characters(codec="utf-8"), max_size=30))]
    return "".join(parts), planted


LEAF = talk().map(lambda pair: pair[0]) | st.integers() | st.none() | st.booleans()
DOCUMENT = st.recursive(
    LEAF,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(DOCUMENT, st.booleans(), st.sampled_from([None, 2]))
@settings(max_examples=150, deadline=None)
def test_empty_policy_changes_no_byte(document: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps({"messages": document}, ensure_ascii=ascii_only, indent=indent)
    assert sanitizer("empty").clean(text).text == text


@given(talk())
@settings(max_examples=150, deadline=None)
def test_planted_passwords_are_gone_from_text(case: tuple[str, list[str]]) -> None:
    text, planted = case
    cleaned = sanitizer("secrets").clean(text).text
    assert not [value for value in planted if value in cleaned]


@given(st.lists(talk(), min_size=1, max_size=4), st.booleans())
@settings(max_examples=100, deadline=None)
def test_planted_passwords_are_gone_from_messages_and_the_rest_stays(
    cases: list[tuple[str, list[str]]], ascii_only: bool
) -> None:
    document = [{"role": "user", "content": text, "id": f"msg_{n:024d}"} for n, (text, _) in enumerate(cases)]
    cleaned = sanitizer("secrets").clean(json.dumps({"model": "x", "messages": document}, ensure_ascii=ascii_only))
    parsed = json.loads(cleaned.text)
    assert [m["id"] for m in parsed["messages"]] == [m["id"] for m in document]
    assert not [v for _, planted in cases for v in planted if v in cleaned.text]
    restored = parsed["messages"]
    for before, after in zip(document, restored, strict=True):
        text = after["content"]
        for placeholder, value in cleaned.values.items():
            text = text.replace(placeholder, value.reveal())
        assert text == before["content"]


@given(talk())
@settings(max_examples=100, deadline=None)
def test_cleaning_twice_is_cleaning_once(case: tuple[str, list[str]]) -> None:
    once = sanitizer("secrets").clean(case[0]).text
    assert sanitizer("secrets").clean(once).text == once
