"""The contract of a report: a module with a name, one sentence, and a pure function from an outcome to text.

A new report is a new file in this package that holds ``NAME``, ``SUMMARY`` and ``render``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

import sanitizer.reports
from sanitizer.core.errors import UsageError
from sanitizer.core.outcome import RunOutcome
from sanitizer.core.suggest import did_you_mean


@dataclass(frozen=True)
class RunInfo:
    """What is known of a run besides its outcome."""

    version: str
    """Of this program."""
    policy: str
    command: str
    """`scan` or `clean`."""
    rules: int
    """How many rules were loaded."""
    model: str
    """What finds the names, with its version: the chat model or a spaCy pipeline; empty if neither ran."""
    started: str
    """ISO 8601, UTC."""
    exit_code: int = 0
    fingerprint_key: bytes = field(default=b"", repr=False)
    """Random per run, or the vault's: never written anywhere but in the vault."""


class Report(Protocol):
    """What every module of this package offers."""

    NAME: str
    SUMMARY: str

    def render(self, outcome: RunOutcome, run: RunInfo) -> Iterator[str]:
        """The report in pieces of text, each ending where a line ends."""
        ...


@lru_cache(maxsize=1)
def all_reports() -> Mapping[str, Report]:
    """All reports by name."""
    here = sanitizer.reports
    modules = [import_module(f"{here.__name__}.{m.name}") for m in iter_modules(here.__path__) if m.name != "interface"]
    return {m.NAME: cast("Report", m) for m in modules if hasattr(m, "NAME")}


def by_name(name: str) -> Report:
    """:raises UsageError: there is none of that name."""
    try:
        return all_reports()[name]
    except KeyError:
        hint = did_you_mean(name, all_reports())
        raise UsageError(f'There is no report "{name}".', hint=hint) from None
