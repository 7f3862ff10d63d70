"""All formats, found by walking the package; and which of them a document is of."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Protocol

from sanitizer.core.document import Buffer
from sanitizer.core.errors import UsageError
from sanitizer.core.suggest import did_you_mean
from sanitizer.formats.interface import Format
from sanitizer.formats.probe import look


class Named(Protocol):
    """A syntax, as far as detection needs it."""

    @property
    def name(self) -> str: ...


@cache
def all_formats() -> tuple[Format, ...]:
    """Every `FORMAT`, or each of the `FORMATS` of a family, declared in a module of this package; by name."""
    package = importlib.import_module("sanitizer.formats")
    found: list[Format] = []
    for module in pkgutil.iter_modules(package.__path__):
        declared = vars(importlib.import_module(f"{package.__name__}.{module.name}"))
        found += [declared["FORMAT"]] if "FORMAT" in declared else declared.get("FORMATS", ())
    return tuple(sorted(found, key=lambda f: f.name))


def by_name(name: str) -> Format:
    """:raises UsageError: there is no format of this name."""
    known = {f.name: f for f in all_formats()}
    wanted = name.lower().replace("-", "_").replace(".", "_")
    if wanted not in known:
        raise UsageError(f'There is no format "{name}".', hint=did_you_mean(wanted, known))
    return known[wanted]


def detect(data: Buffer, name: str, syntax: Named) -> Format:
    """The format of a document by the shape of its head; never by its file name, and never by more than its first MB.

    :param name: how the source is named to people; not looked at.
    :return: the surest format, or the generic one of the syntax.
    """
    head = look(data, syntax.name)
    sure = [(f.shape(head), f) for f in all_formats() if syntax.name in f.syntaxes]
    return max(sure, key=lambda pair: pair[0])[1] if sure else by_name("text")
