"""The contract of an operator: a module with a name, one sentence, and a pure function.

A new operator is a new file in this package that holds ``NAME``, ``SUMMARY`` and ``replace``. Nothing here imports
Presidio; `presidio_operators` wraps every operator for its AnonymizerEngine.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, Union, cast

import sanitizer.operators
from sanitizer.core.errors import PolicyError
from sanitizer.core.finding import Hidden
from sanitizer.core.suggest import did_you_mean

Params = Mapping[str, Union[str, int, bytes]]
"""Parameters of an operator: those of the policy, and `key` (bytes), which is given for every run."""


class Operator(Protocol):
    """What every module of this package offers."""

    NAME: str
    SUMMARY: str

    def replace(self, entity: str, value: Hidden, number: int, params: Params) -> str:
        """The text that stands there from now on.

        :param number: the number of this value among those of its entity, from 1; the same value has the same number.
        :raises PolicyError: a parameter is missing or makes no sense. Never holds the value.
        """
        ...


_NOT_OPERATORS = frozenset({"interface", "presidio_operators"})


@lru_cache(maxsize=1)
def all_operators() -> Mapping[str, Operator]:
    """All operators by name."""
    here = sanitizer.operators
    files = [m.name for m in iter_modules(here.__path__) if m.name not in _NOT_OPERATORS]
    found = [cast("Operator", import_module(f"{here.__name__}.{name}")) for name in files]
    return {operator.NAME: operator for operator in sorted(found, key=lambda o: o.NAME)}


def by_name(name: str) -> Operator:
    """:raises PolicyError: there is none of that name."""
    try:
        return all_operators()[name]
    except KeyError:
        hint = did_you_mean(name, all_operators())
        raise PolicyError(f'There is no operator "{name}".', hint=hint) from None


def replace(operator: str, entity: str, value: Hidden, number: int, params: Params) -> str:
    """What the named operator puts in place of the value."""
    return by_name(operator).replace(entity, value, number, params)
