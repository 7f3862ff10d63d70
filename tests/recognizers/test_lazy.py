"""Patterns compiled at their first use."""

from __future__ import annotations

import re

from sanitizer.recognizers import lazy as module
from sanitizer.recognizers.lazy import Lazy, lazy


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = lazy("(")

    assert "compiled" not in vars(broken)


def test_all_methods_are_those_of_the_pattern() -> None:
    word = lazy(r"[a-z]+", re.IGNORECASE)

    assert [m.group() for m in word.finditer("Ab c")] == word.findall("Ab c") == ["Ab", "c"]
    assert word.sub("x", "Ab c") == "x x"
    assert word.match("1a") is None
    assert word.match("1a", 1) is not None
    assert word.fullmatch("abc1", 0, 3) is not None
    found = word.search("12ab", 0, 3)
    assert found is not None
    assert found.group() == "a"


def test_after_the_first_use_there_is_no_detour() -> None:
    class Direct(Lazy):
        def give_way(self, compiled: re.Pattern[str]) -> None:
            vars(self).update({name: getattr(compiled, name) for name in module._METHODS})

    word = Direct("a", 0)
    assert word.search("a")

    assert set(vars(word)) >= set(module._METHODS)
    assert word.search.__self__ is word.compiled  # type: ignore[attr-defined]
