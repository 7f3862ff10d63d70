"""What a value itself tells."""

from __future__ import annotations

from random import Random
from string import ascii_letters, digits

import pytest

from sanitizer.recognizers.values import entropy, is_placeholder
from sanitizer.recognizers.words import reads_like_words


@pytest.mark.parametrize(
    "value",
    ["***", "xxxxxxxx", "<token>", "${TOKEN}", "$TOKEN", "{{ token }}", "your-api-key", "YOUR_API_KEY_HERE", "my-secret-key", "%TOKEN%", "sk-xxxxxxxxxxxx",
     "REDACTED", "•••••••", "...", "[REDACTED]", "abc…", "gh_" + "0" * 36, "null", "<your-password>", "@token@", "$(get_token)"],
)  # fmt: skip
def test_placeholders(value: str) -> None:
    assert is_placeholder(value)


@pytest.mark.parametrize(
    "value",
    [
        "hunter2",
        "EXAMPLEab12cd34",
        "test-9f8e7d6c",
        "p@ss",
        "anna",
        "otto",
        "$ecret99",
        "yourself99",
        "fake_4k2j1h9",
        "Tr0ub4dor",
    ],
)
def test_words_such_as_example_make_no_placeholder(value: str) -> None:
    assert not is_placeholder(value)


def test_documented_examples_are_known_by_digest() -> None:
    assert is_placeholder("AKIA" + "IOSFODNN7" + "EXAMPLE")


def test_entropy() -> None:
    assert entropy("") == 0
    assert entropy("aaaa") == 0
    assert entropy("ab") == 1
    assert entropy("0123456789abcdef") == 4


@pytest.mark.parametrize(
    "value",
    ["accessTokenProvider", "connection_pool", "password-reset", "application/json", "swordfish", "DEFAULT_TIMEOUT"],
)
def test_identifiers_read_like_words(value: str) -> None:
    assert reads_like_words(value)


def test_chance_seldom_reads_like_words() -> None:
    rng = Random(5)
    values = ["".join(rng.choices(ascii_letters + digits, k=rng.randint(16, 40))) for _ in range(2000)]

    assert sum(map(reads_like_words, values)) < 10
