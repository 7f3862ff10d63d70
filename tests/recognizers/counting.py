"""Work counted, without a clock: characters that a recognizer looks at, and calls it makes."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

from sanitizer.core.errors import ScanTimeoutError
from sanitizer.recognizers.lazy import Lazy


def _stay(self: Lazy, compiled: re.Pattern[str]) -> None:
    """Instead of `Lazy.give_way`: what is searched is counted on the detour. In all tests, as patterns are compiled once."""


Lazy.give_way = _stay  # type: ignore[method-assign]


class Work:
    """What was done while it counted."""

    def __init__(self) -> None:
        self.characters = 0
        """Looked at by slices, by `find` and its like, and by patterns that search."""
        self.calls = 0
        """Of functions, in Python and C."""

    @property
    def total(self) -> int:
        return self.characters + self.calls


class Counted(str):  # noqa: SLOT000 — a str with an attribute
    """A text that says how much of it is looked at."""

    work: Work

    @staticmethod
    def of(text: str, work: Work) -> Counted:
        counted = Counted(text)
        counted.work = work
        return counted

    def __getitem__(self, place: Any) -> str:
        part = super().__getitem__(place)
        self.work.characters += len(part)
        return part

    def lower(self) -> str:
        return Counted.of(super().lower(), self.work)

    def find(self, sub: str, start: Any = 0, end: Any = None) -> int:
        found = super().find(sub, start, end)
        self.work.characters += (found if found >= 0 else self._end(end)) - (start or 0)
        return found

    def rfind(self, sub: str, start: Any = 0, end: Any = None) -> int:
        found = super().rfind(sub, start, end)
        self.work.characters += self._end(end) - (found if found >= 0 else start or 0)
        return found

    def count(self, sub: str, start: Any = 0, end: Any = None) -> int:
        self.work.characters += self._end(end) - (start or 0)
        return super().count(sub, start, end)

    def _end(self, end: Any) -> int:
        return len(self) if end is None else min(end, len(self))


@contextmanager
def counting(work: Work) -> Iterator[None]:
    """Counts what patterns search and how many functions are called."""
    plain = {name: getattr(Lazy, name) for name in ("search", "finditer")}

    def search(self: Lazy, text: str, start: int = 0, end: int = 1 << 62) -> Any:
        found = plain["search"](self, text, start, end)
        work.characters += (found.end() if found else min(end, len(text))) - start
        return found

    def finditer(self: Lazy, text: str, start: int = 0, end: int = 1 << 62) -> Any:
        at = start
        for match in plain["finditer"](self, text, start, end):
            work.characters += match.end() - at
            at = match.end()
            yield match
        work.characters += min(end, len(text)) - at

    def tick(frame: FrameType, event: str, argument: object) -> None:
        work.calls += event in ("call", "c_call")

    Lazy.search, Lazy.finditer = search, finditer  # type: ignore[method-assign]
    sys.setprofile(tick)
    try:
        yield
    finally:
        sys.setprofile(None)
        Lazy.search, Lazy.finditer = plain["search"], plain["finditer"]  # type: ignore[method-assign]


def work_of(find: Callable[[str], object], text: str) -> Work:
    """What `find` does with `text`; giving up aloud counts as done."""
    work = Work()
    counted = Counted.of(text, work)
    with counting(work), suppress(ScanTimeoutError):
        find(counted)
    return work
