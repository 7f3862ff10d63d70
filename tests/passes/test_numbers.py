"""Numbers in JSON: what is somebody's becomes a string, everything else stays the number it is."""

from __future__ import annotations

import json

import pytest

from sanitizer.core.document import Source
from sanitizer.core.errors import VerifyError
from sanitizer.passes.document import opened
from sanitizer.policy import load, parse_term
from sanitizer.verify import _in_step
from tests.passes.whole_copy import cleaned

CARD = 4539148803436467  # passes Luhn; a number from a generator


def dumped(document: object) -> bytes:
    return json.dumps(document).encode()


PERSONAL = {"phone": 5551234567, "ssn": 536228841, "card": CARD, "pin": 4471, "birth_year": 1984}


def test_numbers_under_personal_keys_become_strings() -> None:
    after = json.loads(cleaned(dumped({**PERSONAL, "n": 1})))
    assert after == {
        "phone": "[PHONE_1]",
        "ssn": "[GOV_ID_1]",
        "card": "[FINANCIAL_1]",
        "pin": "[SECRET_1]",
        "birth_year": "[DATE_OF_BIRTH_1]",
        "n": 1,
    }


@pytest.mark.parametrize("indent", [None, 2])
def test_within_strings_within_strings(indent: int | None) -> None:
    inner = json.dumps({"é": 1, "arguments": json.dumps(PERSONAL, indent=indent)})
    after = json.loads(json.loads(json.loads(cleaned(dumped([{"arguments": inner}])))[0]["arguments"])["arguments"])
    assert set(after) == set(PERSONAL)
    assert all(isinstance(value, str) and value.startswith("[") for value in after.values())


def test_points_on_a_map() -> None:
    after = cleaned(b'{"lat": 51.45327, "home_lon":-2.58791, "alt": 51.45327, "n": [51.45327]}')
    assert after == b'{"lat": "[GEO_1]", "home_lon":"[GEO_2]", "alt": 51.45327, "n": [51.45327]}'


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le", "utf-32"])
def test_in_any_encoding(codec: str) -> None:
    after = cleaned('{"é": "x", "phone": 5551234567, "list": [1, 22]}'.encode(codec)).decode(codec)
    assert json.loads(after) == {"é": "x", "phone": "[PHONE_1]", "list": [1, 22]}


def test_in_lines() -> None:
    data = (
        b'{"a": "x", "phones": [4155550132, 4155550199]}\r\n{"t": 1716900000, "ssn": 536228841}\r\n{oops 4155550132\r\n'
    )
    lines = cleaned(data).split(b"\r\n")
    assert lines[0] == b'{"a": "x", "phones": ["[PHONE_1]", "[PHONE_2]"]}'
    assert lines[1] == b'{"t": 1716900000, "ssn": "[GOV_ID_1]"}'


def test_a_value_that_is_known_goes_under_any_key_but_not_as_a_part_of_a_number() -> None:
    document = {"mobile": 4917612345678, "from": 4917612345678, "seq": 4917612345678, "big": 491761234567899}
    after = json.loads(cleaned(dumped(document)))
    assert after == {"mobile": "[PHONE_1]", "from": "[PHONE_1]", "seq": 4917612345678, "big": 491761234567899}


def test_what_the_user_denies_goes() -> None:
    policy = load("secrets").overlaid(deny=[parse_term("20931477")])
    assert json.loads(cleaned(b'{"n": 20931477, "m": 20931478}', policy)) == {"n": "[SECRET_1]", "m": 20931478}


@pytest.mark.parametrize(
    "document",
    [
        {"id": 1183049201837465601, "user_id": 88123123, "created_at": 1716900000, "n": CARD},
        {"usage": {"input_tokens": 12345, "output_tokens": 678901}, "port": 8080, "max_tokens": 4096},
        {"logprobs": [15339, 1917, 0, 128000, 200019], "version": 20240513, "status_code": 4041},
        {"phone": None, "pin": True, "ssn": 123, "card": -4539, "otp": 1.5e9, "zip": 94107.5},
        {
            "score": 51.45327,
            "lat": 51.4,
            "price": -2.58791,
            "card": 4539.1488,
            "latency": 12.34567,
            "platform": 1.23456,
        },
    ],
)
def test_numbers_that_are_nobodys_stay(document: object) -> None:
    assert cleaned(dumped(document)) == dumped(document)


@pytest.mark.parametrize(
    ("address", "length", "moved"), [("a@b.co", 998, 1001), ("ada.quill@quillmail.net", 1003, 989)]
)
def test_an_offset_may_gain_or_lose_a_digit(address: str, length: int, moved: int) -> None:
    text = f"mail {address} now ".ljust(length, "x")
    citation = {"uuid": "u", "start_index": 0, "end_index": length, "n": 5551234567}
    block = {"type": "text", "text": text, "citations": [citation]}
    message = {"uuid": "m", "sender": "human", "content": [block], "text": "", "mobile": 5551234567}
    document = [{"uuid": "c", "name": "", "account": {"uuid": "a"}, "chat_messages": [message]}]
    after = json.loads(cleaned(dumped(document)))[0]["chat_messages"][0]
    citation = after["content"][0]["citations"][0]
    assert (citation["end_index"], citation["n"], after["mobile"]) == (moved, "[PHONE_1]", "[PHONE_1]")


def strings(data: bytes) -> list[object]:
    document = opened(Source("x.json", data))
    return list(document.strings())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'{"a": 55512, "b": "x"}', b'{"a": "[P]", "b": "x"}'),
        (b'{"a": 55512, "b": "x"}', b'{"[P]": "[P]", "b": "x"}'),
        (b'[555123, 1, "x", [555123], ["y"]]', b'[555123, 1, "x", ["[P]"], ["y"]]'),
        (b'[[555123], ["y"]]', b'[[555123], ["y"]]'),
        (b'{"a": 999, "b": 1003}', b'{"a": 1003, "b": 999}'),
        (b'[{"k": 555123}, "x"]', b'[{"k": 555123}, "x"]'),
    ],
)
def test_numbers_and_strings_in_step(before: bytes, after: bytes) -> None:
    walked = list(_in_step(strings(before), strings(after), lambda pointer: False))  # type: ignore[arg-type]
    assert sorted(walked, key=lambda raw: raw.start) == strings(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'{"a": 55512, "b": "x"}', b'{"a": 55512, "b": ["x"]}'),
        (b'["x", 555123]', b'[555123, "x", "y", "z"]'),
        (b'["x", "y"]', b'["x", 555123]'),
        (b'{"a": "x"}', b'{"a": 555123}'),
    ],
)
def test_another_structure_is_seen(before: bytes, after: bytes) -> None:
    with pytest.raises(VerifyError):
        list(_in_step(strings(before), strings(after), lambda pointer: False))  # type: ignore[arg-type]


@pytest.mark.parametrize("close", [b"}", b" }", b', "n": 1}'])
def test_signed_reasoning_that_ends_in_a_number_is_dropped_whole(close: bytes) -> None:
    signed = b'{"type": "thinking", "thinking": "hm", "signature": "EqQBCkYIBxgCEqQBCkYIBxgC", "mobile": 5551234567'
    data = b'{"model": "m", "messages": [{"role": "assistant", "content": [' + signed + close
    after = json.loads(cleaned(data + b', {"type": "text", "text": "hi"}]}]}'))
    assert after["messages"][0]["content"] == [
        {"type": "text", "text": "[reasoning removed]"},
        {"type": "text", "text": "hi"},
    ]
