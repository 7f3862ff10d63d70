"""Presidio imported without what it pulls in and we never call: a third of its start-up.

- spaCy imports its command line (typer, weasel, a web client) for the one function `spacy.info`.
- Presidio's recognizer of e-mail addresses imports tldextract, which no recognizer of ours asks.
- Its recognizer of web addresses compiles patterns of ten thousand characters, to see that they are patterns.

All of it is there for whoever asks: each is imported or compiled at its first use.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

_COMMANDS = "spacy.cli"
_INFO = "spacy.cli.info"
_SUFFIXES = "tldextract"
_LONG = 2000


@contextmanager
def light_imports() -> Iterator[None]:
    """While it lasts, importing Presidio imports little; afterwards everything can be imported as ever."""
    import regex

    compile_now = regex.compile
    stand_ins = {name: module for name, module in _stand_ins().items() if name not in sys.modules}
    if "spacy" in sys.modules:
        stand_ins = {name: module for name, module in stand_ins.items() if name == _SUFFIXES}
    sys.modules.update(stand_ins)
    regex.compile = _compile_later(compile_now)
    try:
        yield
    finally:
        regex.compile = compile_now
        for name, module in stand_ins.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
        package = sys.modules.get("spacy")
        if package is not None and vars(package).get("cli") is stand_ins.get(_COMMANDS, package):
            del vars(package)["cli"]


def _stand_ins() -> dict[str, ModuleType]:
    commands, info = ModuleType(_COMMANDS), ModuleType(_INFO)
    commands.__path__ = []
    info.info = _info  # type: ignore[attr-defined]
    return {_COMMANDS: commands, _INFO: info, _SUFFIXES: _Later(_SUFFIXES)}


def _info(*arguments: Any, **options: Any) -> Any:
    """What `spacy.info` is, imported now."""
    return importlib.import_module(_INFO).info(*arguments, **options)


class _Later(ModuleType):
    """A module that imports the one it stands for when something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


class _LaterPattern:
    """A pattern that is compiled when something of it is asked for."""

    def __init__(self, compile_now: Any, arguments: tuple[Any, ...], options: dict[str, Any]) -> None:
        self._made_of = (compile_now, arguments, options)

    def __getattr__(self, name: str) -> Any:
        compile_now, arguments, options = self._made_of
        return getattr(compile_now(*arguments, **options), name)


def _compile_later(compile_now: Any) -> Any:
    def compile_it(pattern: Any, *arguments: Any, **options: Any) -> Any:
        if isinstance(pattern, str) and len(pattern) > _LONG:
            return _LaterPattern(compile_now, (pattern, *arguments), options)
        return compile_now(pattern, *arguments, **options)

    return compile_it
