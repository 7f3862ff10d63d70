"""Keys that are redacted: no object loses an entry, and the copy leads back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sanitizer.policy import parse_term
from tests.passes.whole_copy import balanced, cleaned

TWO = {"ada.quill@quillmail.net": 1, "ADA.QUILL@quillmail.net": 2}


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-32"])
def test_two_spellings_of_one_key(codec: str) -> None:
    document = {"é": "x", "by": TWO, "again": [TWO], "last": {"Ada.Quill@quillmail.net": 3}}
    after = json.loads(cleaned(json.dumps(document, ensure_ascii=False).encode(codec)).decode(codec))
    two = {"[EMAIL_1]": 1, "[EMAIL_1] (2)": 2}
    assert after == {"é": "x", "by": two, "again": [two], "last": {"[EMAIL_1]": 3}}


@pytest.mark.parametrize("indent", [None, 1])
def test_in_a_document_within_a_string(indent: int | None) -> None:
    inner = json.dumps({"note": "hi", "in": json.dumps(TWO, indent=indent), "by": TWO}, indent=indent)
    after = json.loads(cleaned(json.dumps([{"arguments": inner, **TWO}]).encode()))[0]
    two = {"[EMAIL_1]": 1, "[EMAIL_1] (2)": 2}
    inside = json.loads(after.pop("arguments"))
    assert after == two
    assert inside["by"] == two
    assert json.loads(inside["in"]) == two


def test_in_lines() -> None:
    line = json.dumps(TWO).encode() + b"\n"
    assert cleaned(line * 2) == b'{"[EMAIL_1]": 1, "[EMAIL_1] (2)": 2}\n' * 2


def test_a_key_that_looks_like_a_placeholder_or_a_suffix() -> None:
    document = {"[EMAIL_1]": 0, **TWO, "[EMAIL_2] (2)": 3}
    after = json.loads(cleaned(json.dumps(document).encode()))
    assert after == {"[EMAIL_1]": 0, "[EMAIL_3]": 1, "[EMAIL_3] (2)": 2, "[EMAIL_2] (2)": 3}


def test_a_removed_key_that_meets_an_empty_one() -> None:
    policy = replace(balanced(), operator="remove", deny=(parse_term("wren house"),))
    for document in ({"": 1, "wren house": 2, "Wren House": 3}, {"wren house": 1, "": 2, "Wren House": 3}):
        after = json.loads(cleaned(json.dumps(document).encode(), policy))
        assert after == {"": 1, " (2)": 2, " (3)": 3}


def test_signed_reasoning_is_replaced_with_its_keys() -> None:
    signed = {"type": "thinking", "thinking": "hm", "signature": "EqQBCkYIBxgCEqQBCkYIBxgC", "x": TWO}
    document = {"model": "m", "messages": [{"role": "assistant", "content": [signed, {"type": "text", "text": "hi"}]}]}
    after = json.loads(cleaned(json.dumps(document).encode()))
    assert after["messages"][0]["content"][0] == {"type": "text", "text": "[reasoning removed]"}


@pytest.mark.parametrize(
    "document",
    [{"a@quillmail.net": 1, "b@quillmail.net": 2}, {"x": {"ada@quillmail.net": 1}, "y": {"ada@quillmail.net": 1}}],
)
def test_keys_that_do_not_meet_get_no_suffix(document: object) -> None:
    assert b"(2)" not in cleaned(json.dumps(document).encode())


def test_a_key_that_stands_twice_stays_one() -> None:
    data = b'{"ada@quillmail.net": 1, "ada@quillmail.net": 2}'
    assert cleaned(data) == b'{"[EMAIL_1]": 1, "[EMAIL_1]": 2}'
