from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.recognizers.chat_ner.shield import shielded


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("mail ann.lee@example.org now", ["ann.lee@example.org"]),
        ("cc @ann_lee, thanks", ["@ann_lee"]),
        ("see https://x.example/Anna?q=Lee) now", ["https://x.example/Anna?q=Lee"]),
        ("at www.anna.example now", ["www.anna.example"]),
        ('{"mail":"ann@x.example","user":"Ann"}', ["ann@x.example"]),
        ("Anna @ Acme", []),
        ("no marks here", []),
        ("end of a mail: ann@x.example.", ["ann@x.example"]),
        ("<ann@x.example> and @bob", ["ann@x.example", "@bob"]),
    ],
)
def test_what_is_shielded(text: str, parts: list[str]) -> None:
    assert [text[a:b] for a, b in shielded(text)] == parts


@given(st.text("a@:/.w \n", max_size=60))
def test_sorted_apart_and_inside(text: str) -> None:
    found = shielded(text)
    assert all(0 <= a < b <= len(text) for a, b in found)
    assert all(x[1] <= y[0] for x, y in itertools.pairwise(found))
