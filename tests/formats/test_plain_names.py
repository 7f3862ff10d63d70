from __future__ import annotations

import json

import pytest

from sanitizer.formats import by_name
from tests.formats.walk import compact, mended

WORDS = {"lena": "[USERNAME_1]", "Lena Brandt": "[PERSON_1]", "kiel": "••••"}


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("lena", "USERNAME_1"),
        ("lena_b", "USERNAME_1_b"),
        ("kiel", "someone"),
        ("Lena Brandt", "[PERSON_1]"),  # was never a name that the API takes
        ("tool_7", "tool_7"),
    ],
)
def test_names_of_speakers(name: str, after: str) -> None:
    body = {"model": "gpt-4o", "messages": [{"role": "user", "name": name, "content": "lena says hi"}]}
    message = json.loads(mended(by_name("openai_messages"), compact(body), WORDS)[0])["messages"][0]
    assert message == {"role": "user", "name": after, "content": "[USERNAME_1] says hi"}


def test_names_elsewhere_are_written_as_everything_is() -> None:
    body = {
        "model": "gpt-4o",
        "messages": [{"role": "user", "content": [{"type": "text", "text": "x", "name": "lena"}]}],
    }
    after = json.loads(mended(by_name("openai_messages"), compact(body), WORDS)[0])
    assert after["messages"][0]["content"][0]["name"] == "[USERNAME_1]"
