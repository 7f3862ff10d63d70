"""The engine and all its recognizers on hostile text: work grows with the length, counted in calls, not in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from sanitizer.core.errors import ScanTimeoutError
from sanitizer.recognizers.engine import RuleEngine, build_engine

PIECES = (
    "a", "A", "0", "7", " ", "\n", ".", "-", "_", "=", ":", "/", '"', "\\", "@", "(", "{", "a.", "a-", "1.", "1-", "1 ", "0x", "a@", "@a.",
    "eyJ", "eyJhbGciOiJIUzI1NiJ9.", "://", "http://a:b@", "password", "password=", "password: ", 'password":"', "token is ", "-----BEGIN ",
    "-----BEGIN PRIVATE KEY-----\n", "-----END PRIVATE KEY-----\n", "cookie: a=", "authorization: ", "bearer ", "?token=", "192.168.", "12-34-",
    "2024-01-01 ", "+49 30 ", "\\n", "\\\"", "\\u0041", "%40", "%3A%2F%2F", "cGFzc3dvcmQ", "70617373", "abandon zebra ", "key: | ", "<b>", "ssn ", "é", "中",
)  # fmt: skip
SIZE = 12_000
CALLS_PER_CHARACTER = 60


@pytest.fixture(scope="module")
def engine() -> RuleEngine:
    return build_engine()


def calls(work: Callable[[], object]) -> int:
    """How many functions `work` calls, in Python and C."""
    count = 0

    def tick(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1

    sys.setprofile(tick)
    try:
        work()
    except ScanTimeoutError:
        pass
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_with_the_length(engine: RuleEngine, piece: str) -> None:
    texts = [(piece * SIZE)[:size] for size in (SIZE // 4, SIZE)]
    engine.find("word " * 6_000)  # what looks for literals is built once, when there is enough to look at
    for text in texts:
        engine.find(text[:200])

    small, large = (calls(lambda text=text: engine.find(text)) for text in texts)  # type: ignore[misc]

    assert large <= CALLS_PER_CHARACTER * SIZE
    assert large <= 5 * small + 20_000
