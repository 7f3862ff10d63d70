"""Patterns that are compiled when they are first used: most runs meet few of them, and a big one costs milliseconds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator


class Lazy:
    """What `re.compile` gives, later."""

    __slots__ = ("_compiled", "_flags", "_pattern")

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern = pattern
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self._pattern, self._flags)
        return self._compiled

    def match(self, text: str, start: int = 0, end: int = 1 << 62) -> re.Match[str] | None:
        return (self._compiled or self.compiled).match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = 1 << 62) -> re.Match[str] | None:
        return (self._compiled or self.compiled).fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = 1 << 62) -> re.Match[str] | None:
        return (self._compiled or self.compiled).search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = 1 << 62) -> Iterator[re.Match[str]]:
        return (self._compiled or self.compiled).finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        found: list[str] = (self._compiled or self.compiled).findall(text)
        return found

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        return (self._compiled or self.compiled).sub(by, text)


def lazy(pattern: str, flags: int = 0) -> Lazy:
    """`pattern`, compiled at its first use."""
    return Lazy(pattern, flags)
