"""Flags and their values as items of a list, names and values in pairs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sanitizer import Sanitizer
from sanitizer.passes.said_before import SaidBefore
from sanitizer.syntax import by_name

VALUE = "".join("kQ7vXt2mBz9RwLs4HdYc8NfJp3Ge6UaT"[i * 7 % 32] for i in range(32))


def flags(document: Any) -> list[str]:
    said = SaidBefore()
    found = [said.key_of(raw) for raw in by_name("json").strings(json.dumps(document).encode())]
    return [f for f in found if f]


@pytest.mark.parametrize(
    ("command", "key"),
    [
        (["srv", "--api-key", VALUE], "api_key"),
        (["--token", VALUE], "token"),
        (["-password", "x"], "password"),
        ({"args": ["--github-token", VALUE]}, "github_token"),
        ({"name": "DB_PASSWORD", "value": "x"}, "DB_PASSWORD"),
        ({"headers": [{"name": "Cookie", "value": "sid=1"}]}, "Cookie"),
        ({"question": "your phone", "answer": "x"}, "your phone"),
        (["redis-server", "--requirepass", VALUE], "requirepass"),
        (["deploy", "--client-secret", VALUE, "--dry-run"], "client_secret"),
    ],
)
def test_a_flag_speaks_for_the_next_item(command: Any, key: str) -> None:
    assert flags(command) == [key]


@pytest.mark.parametrize(
    "document",
    [
        ["--name", VALUE],
        ["--max-tokens", "4000"],
        ["--token", "--verbose"],
        ["token", VALUE],
        ["--token"],
        {"--token": VALUE},
        ["--token", ["x"], VALUE],
        [["--token"], VALUE],
        ["use --token", VALUE],
        ["--token", 12345678],
        {"name": "a", "type": "b", "value": "c"},
        {"value": "c", "name": "a"},
        {"name": "a", "title": "b"},
        {"name": {"x": "a"}, "value": "c"},
        {"name": "What is your name?", "value": "c"},
        [{"name": "a"}, {"value": "b"}],
        {"name": "x" * 61, "value": "c"},
        {"content": "x"},
    ],
)
def test_what_is_no_flag_with_its_value(document: Any) -> None:
    assert flags(document) == []


def test_values_of_flags_go_and_other_items_stay() -> None:
    command = ["npx", "-y", "srv-of-mine", "--api-key", VALUE, "--name", VALUE[::-1].lower()[:12]]
    text = json.dumps({"args": command, "arguments": json.dumps({"command": command})})
    cleaned = json.loads(Sanitizer("secrets").clean(text).text)
    hidden = [*command[:4], "[SECRET_1]", *command[5:]]
    assert cleaned["args"] == hidden
    assert json.loads(cleaned["arguments"])["command"] == hidden


def test_values_of_pairs_go_and_others_stay() -> None:
    pairs = [{"name": "DB_PASSWORD", "value": "mellow-Harbor_771"}, {"name": "LOG_LEVEL", "value": "mellow-harbor"}]
    cleaned = json.loads(Sanitizer("secrets").clean(json.dumps({"env": pairs})).text)["env"]
    assert cleaned == [{"name": "DB_PASSWORD", "value": "[SECRET_1]"}, pairs[1]]


def test_secret_parts_of_a_json_web_key() -> None:
    part = (VALUE * 2)[:43]
    keys = [{"kty": "oct", "k": part}, {"d": part, "kty": "EC", "x": part, "y": part}, {"p": (VALUE * 6)[:171]}]
    assert [flags(key) for key in keys] == [["secret_key"]] * 3
    clean = Sanitizer("secrets").clean(json.dumps({"alg": "A256CTR", "k": part, "kty": "oct"})).text
    assert part not in clean
    assert "A256CTR" in clean


@pytest.mark.parametrize(
    "member",
    [
        {"k": VALUE[:40]},
        {"x": (VALUE * 2)[:43]},
        {"k": "a1" * 16 + "b" * 11},
        {"d": "2024-05-02"},
        {"id": (VALUE * 2)[:43]},
    ],
)
def test_what_is_no_secret_part(member: dict[str, str]) -> None:
    assert flags(member) == []
