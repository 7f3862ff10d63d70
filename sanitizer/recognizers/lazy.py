"""Patterns that are compiled when they are first used: most runs meet few of them, and a big one costs milliseconds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub")


class Lazy:
    """What `re.compile` gives, later. From the first use on, its methods are those of the compiled pattern themselves."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern = pattern
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        compiled = re.compile(self._pattern, self._flags)
        self.give_way(compiled)
        return compiled

    def give_way(self, compiled: re.Pattern[str]) -> None:
        """From now on the methods of `compiled` are called, without a detour."""
        vars(self).update({name: getattr(compiled, name) for name in _METHODS})

    def match(self, text: str, start: int = 0, end: int = 1 << 62) -> re.Match[str] | None:
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = 1 << 62) -> re.Match[str] | None:
        return self.compiled.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = 1 << 62) -> re.Match[str] | None:
        return self.compiled.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = 1 << 62) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        found: list[str] = self.compiled.findall(text)
        return found

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self.compiled.sub(by, text)


def lazy(pattern: str, flags: int = 0) -> Lazy:
    """`pattern`, compiled at its first use."""
    return Lazy(pattern, flags)
