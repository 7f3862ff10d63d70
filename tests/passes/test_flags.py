"""Flags and their values as items of a list."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sanitizer import Sanitizer
from sanitizer.core.document import RawString
from sanitizer.passes.flags import flag_before
from sanitizer.syntax import by_name

VALUE = "".join("kQ7vXt2mBz9RwLs4HdYc8NfJp3Ge6UaT"[i * 7 % 32] for i in range(32))


def flags(document: Any) -> list[str]:
    found, before = [], None
    for raw in by_name("json").strings(json.dumps(document).encode()):
        found.append(flag_before(before, raw))
        before = raw
    return [f for f in found if f]


@pytest.mark.parametrize(
    ("command", "key"),
    [
        (["srv", "--api-key", VALUE], "api_key"),
        (["--token", VALUE], "token"),
        (["-password", "x"], "password"),
        ({"args": ["--github-token", VALUE]}, "github_token"),
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
    ],
)
def test_what_is_no_flag_with_its_value(document: Any) -> None:
    assert flags(document) == []


def test_nothing_stands_before_the_first() -> None:
    first = next(iter(by_name("json").strings(b'["x"]')))
    assert isinstance(first, RawString)
    assert flag_before(None, first) == ""


def test_values_of_flags_go_and_other_items_stay() -> None:
    command = ["npx", "-y", "srv-of-mine", "--api-key", VALUE, "--name", VALUE[::-1].lower()[:12]]
    text = json.dumps({"args": command, "arguments": json.dumps({"command": command})})
    cleaned = json.loads(Sanitizer("secrets").clean(text).text)
    hidden = [*command[:4], "[SECRET_1]", *command[5:]]
    assert cleaned["args"] == hidden
    assert json.loads(cleaned["arguments"])["command"] == hidden
