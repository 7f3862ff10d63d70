"""Finds the carriers by walking this package: a module that holds a `SYNTAX` is one."""

from __future__ import annotations

import importlib
import pkgutil
from difflib import get_close_matches
from functools import lru_cache

from sanitizer.core.document import Buffer
from sanitizer.core.errors import UsageError
from sanitizer.syntax.interface import Syntax


@lru_cache(maxsize=1)
def all_syntaxes() -> tuple[Syntax, ...]:
    """Every carrier, sorted by name."""
    package = importlib.import_module(__package__)
    modules = (
        importlib.import_module(f"{package.__name__}.{found.name}") for found in pkgutil.iter_modules(package.__path__)
    )
    syntaxes: list[Syntax] = [module.SYNTAX for module in modules if hasattr(module, "SYNTAX")]
    return tuple(sorted(syntaxes, key=lambda syntax: syntax.name))


def by_name(name: str) -> Syntax:
    """The carrier of that name.

    :raises UsageError: there is none.
    """
    names = [syntax.name for syntax in all_syntaxes()]
    if name in names:
        return all_syntaxes()[names.index(name)]
    close = get_close_matches(name, names, 1)
    hint = f"Did you mean '{close[0]}'?" if close else f"There are: {', '.join(names)}."
    raise UsageError(f"unknown syntax '{name}'", hint=hint)


def sniff(data: Buffer, name: str = "") -> Syntax:
    """The carrier of a document, by content; the name only breaks ties."""
    return max(all_syntaxes(), key=lambda syntax: syntax.confidence(data, name))
