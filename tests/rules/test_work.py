"""No slow rule: what each pattern costs on hostile text, counted in steps of a backtracking matcher."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from sanitizer.recognizers.load import load
from sanitizer.recognizers.pattern_head import split_head
from sanitizer.recognizers.rule import Rule
from tests.rules.steps import Steps, TooManyStepsError

RULES = load()
FILLINGS = (
    "a", "A", "0", "7", " ", "\n", ".", "-", "_", "=", ":", "/", "a.", "a-", "a ", "0 ", "0.", "0-", "aA0", "eyJ", "{", "(", '"', "'", "\\",
    ",", ";", "@", "é", "中",
)  # fmt: skip
STEPS_PER_CHARACTER = 400


def hostile(rule: Rule) -> list[str]:
    """Texts that begin with an anchor and run on past the longest match."""
    size = _size(rule)
    heads = [*rule.anchors[:3], ""] if not rule.anchor_class else ["", "@", "1", "a@", "10.", "12-", "AB12"]
    return [head + (filling * size)[:size] for head in heads for filling in FILLINGS] + [
        (head * size)[:size] for head in heads if head
    ]


def _size(rule: Rule) -> int:
    return min(rule.max_length, 1200) + 40


@pytest.fixture(autouse=True)
def _deep() -> Iterator[None]:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(40_000)
    yield
    sys.setrecursionlimit(before)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_steps_of_a_match_are_bounded_by_its_length(rule: Rule) -> None:
    body, flags = split_head(rule)
    limit = STEPS_PER_CHARACTER * _size(rule)

    for text in hostile(rule):
        steps = Steps(body, flags, text, limit)
        try:
            steps.match(0)
        except TooManyStepsError:
            pytest.fail(f"{rule.id} takes more than {limit} steps on {text[:24]!r}…")


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|a)*b", "(a*)*b", "(?:a?){40}a{40}"])
def test_the_counter_sees_what_is_slow(pattern: str) -> None:
    with pytest.raises(TooManyStepsError):
        Steps(pattern, 0, "a" * 40, 40_000).match(0)
