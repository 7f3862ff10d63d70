"""Every recognizer that needs code, on hostile text: work grows with the length, and so does each of its patterns."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import sanitizer.recognizers
from sanitizer.recognizers.builtin import recognizers
from sanitizer.recognizers.engine import RuleEngine
from sanitizer.recognizers.interface import Recognizer
from sanitizer.recognizers.lazy import Lazy
from tests.recognizers.counting import work_of
from tests.recognizers.pumps import pumped
from tests.rules.steps import Steps, TooManyStepsError

RECOGNIZERS = recognizers()
SIZE = 16_000
ANCHORS = 6
"""So many of each recognizer, spread over all of them."""
BETWEEN = ("", " ", " 1", ": 1a", ' "', "\n", " A. ")
RUNS = (
    "1",
    "1.",
    "1 ",
    "(",
    "[",
    '"',
    "'",
    " ",
    "\n",
    "a.",
    "a",
    "A",
    "Aa ",
    "eyJ",
    "a@",
    "=",
    ":",
    "/",
    "\\",
    "-",
    "a b",
    "é",
    "中",
    "1a2B",
)
WORK_PER_CHARACTER = 800


def texts(recognizer: Recognizer) -> Iterator[str]:
    """Anchors again and again, with each of a few things between them, and runs that hold no anchor."""
    words = sorted(recognizer.anchors)
    for at, anchor in enumerate(words[:: max(1, len(words) // ANCHORS)][:ANCHORS] or ["1234567 "]):
        yield anchor + BETWEEN[at % len(BETWEEN)]
        yield f"{anchor}{RUNS[at % len(RUNS)] * 40} "
    yield "".join(f"{word} " for word in words[::7])[: SIZE // 8] or "12345678 "


@pytest.mark.parametrize("recognizer", RECOGNIZERS, ids=lambda r: r.name)
def test_work_grows_with_the_length(recognizer: Recognizer) -> None:
    engine = RuleEngine([], [recognizer])
    for piece in texts(recognizer):
        small, large = ((piece * (size // len(piece) + 1))[:size] for size in (SIZE // 4, SIZE))
        engine.find(large)  # what looks for literals is built once, when there is enough to look at
        before, after = work_of(engine.find, small).total, work_of(engine.find, large).total

        assert after <= 5 * before + SIZE, f"{recognizer.name} on {piece[:40]!r}"
        assert after <= WORK_PER_CHARACTER * SIZE, f"{recognizer.name} on {piece[:40]!r}"


@pytest.fixture(scope="module")
def everything() -> RuleEngine:
    return RuleEngine([], RECOGNIZERS)


@pytest.mark.parametrize("run", RUNS)
def test_runs_are_read_in_linear_work(everything: RuleEngine, run: str) -> None:
    small, large = ((run * 100_000)[:size] for size in (25_000, 100_000))
    everything.find(large)

    assert work_of(everything.find, large).total <= 5 * work_of(everything.find, small).total + 100_000


def test_code_is_read_in_linear_work(everything: RuleEngine) -> None:
    source = Path(re.__file__).read_text("utf-8") + Path(pkgutil.__file__).read_text("utf-8")
    text = (source * 4)[:100_000]
    everything.find(text)

    assert work_of(everything.find, text).total <= WORK_PER_CHARACTER * len(text)


def patterns() -> list[tuple[str, str, int]]:
    """(where, pattern, flags) of every pattern in the modules of recognizers, at module level or in a class."""
    found: dict[tuple[str, int], str] = {}
    for module in pkgutil.iter_modules(sanitizer.recognizers.__path__):
        spaces: list[Mapping[str, object]] = [vars(importlib.import_module(f"sanitizer.recognizers.{module.name}"))]
        spaces += [vars(each) for each in spaces[0].values() if isinstance(each, type)]
        for space in spaces:
            for name, value in list(space.items()):
                compiled = value.compiled if isinstance(value, Lazy) else value
                if isinstance(compiled, re.Pattern) and isinstance(compiled.pattern, str):
                    found.setdefault((compiled.pattern, compiled.flags), f"{module.name}.{name}")
    return [(where, pattern, flags) for (pattern, flags), where in found.items()]


STEPS_PER_CHARACTER = 400
_PATTERNS = patterns()


@pytest.fixture
def _deep() -> Iterator[None]:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(40_000)
    yield
    sys.setrecursionlimit(before)


@pytest.mark.usefixtures("_deep")
@pytest.mark.parametrize(("where", "pattern", "flags"), _PATTERNS, ids=[where for where, _, _ in _PATTERNS])
def test_no_pattern_runs_away(where: str, pattern: str, flags: int) -> None:
    for text in pumped(pattern, flags):
        limit = STEPS_PER_CHARACTER * (len(text) + 20)
        steps = Steps(pattern, flags, text, limit)
        try:
            steps.match(0)
        except TooManyStepsError:
            pytest.fail(f"{where} takes more than {limit} steps on {text[:60]!r}…")


@pytest.mark.usefixtures("_deep")
@pytest.mark.parametrize("pattern", [r"x(?:a+)+b", r"(?:\w+[ ]?)+!", r"-(?:a|a)*b", r"(?:[a-z]*\s*)*\d"])
def test_a_pattern_that_runs_away_is_seen(pattern: str) -> None:
    def tried() -> None:
        for text in pumped(pattern, 0):
            Steps(pattern, 0, text, STEPS_PER_CHARACTER * (len(text) + 20)).match(0)

    with pytest.raises(TooManyStepsError):
        tried()


def test_quadratic_work_is_seen() -> None:
    def find(text: str) -> None:
        for at in range(0, len(text), 50):
            text.rfind("\n", 0, at)

    assert work_of(find, "a" * 8000).total > 5 * work_of(find, "a" * 2000).total + 8000
