"""Checks on values: one family per file, found by walking this package.

@check("luhn")
def luhn(value: str) -> bool: …               # True: the value passes; called with the whole value, separators and all

@completes("luhn")
def with_luhn(value: str, rng: Random) -> str: …   # the value changed so that the check passes: for examples
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from random import Random
from typing import TypeVar

from sanitizer.core.errors import RuleError

Check = Callable[[str], bool]
Complete = Callable[[str, Random], str]
_C = TypeVar("_C", bound=Check)
_D = TypeVar("_D", bound=Complete)

# Filled by the decorators while the modules of this package are imported, and never changed after that.
_checks: dict[str, Check] = {}
_completes: dict[str, Complete] = {}


def check(name: str) -> Callable[[_C], _C]:
    """Registers the decorated function as the check `name`."""

    def register(function: _C) -> _C:
        _checks[name] = function
        return function

    return register


def completes(name: str) -> Callable[[_D], _D]:
    """Registers the decorated function as what makes a value pass the check `name`."""

    def register(function: _D) -> _D:
        _completes[name] = function
        return function

    return register


def _modules() -> list[str]:
    return [module.name for module in pkgutil.iter_modules(__path__)]


def _import(name: str) -> None:
    importlib.import_module(f"{__name__}.{name}")


def check_named(name: str) -> Check:
    """The check `name`; RuleError if there is none."""
    if name not in _checks:
        # The file of the same name first: most runs need few of the families.
        for module in sorted(_modules(), key=lambda m: m != name):
            _import(module)
            if name in _checks:
                break
        else:
            raise RuleError(f"unknown check {name!r}", hint="one of " + ", ".join(sorted(_checks)))
    return _checks[name]


def complete_named(name: str) -> Complete | None:
    """What makes a value pass the check `name`, if anything does."""
    if name not in _completes:
        for module in _modules():
            _import(module)
    return _completes.get(name)
