"""One run, as `scan` and `clean` share it: ask, find, and know what to say of it afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, Union

from sanitizer._version import __version__
from sanitizer.cli import inputs as asking
from sanitizer.cli.progress import Bar, NoBar, progress
from sanitizer.cli.settings import options_of, settings
from sanitizer.core.document import Source
from sanitizer.core.outcome import ExitCode, RunOutcome
from sanitizer.core.redaction import Edit
from sanitizer.reports import RunInfo

if TYPE_CHECKING:
    from sanitizer.config import Settings
    from sanitizer.files.discover import Found
    from sanitizer.passes.session import Options
    from sanitizer.pipeline import Input, Run

Shown = Union[Bar, NoBar]

_SURELY_SMALL = 1_000_000
"""Bytes of input below which worker processes are not even thought of."""


@dataclass
class Asked:
    """What the command line asks for, resolved."""

    flags: Mapping[str, Any]
    settings: Settings
    options: Options
    inputs: list[Input]

    @property
    def is_strict(self) -> bool:
        return bool(self.settings["strict"])


def asked(paths: Sequence[Path], flags: Mapping[str, Any]) -> Asked:
    """Resolve everything that can be wrong before anything is loaded.

    :raises UsageError: see `settings` and `inputs`.
    """
    found = settings(flags)
    options = options_of(found, flags.get("format_name"))
    inputs = asking.gathered(
        paths,
        found,
        staged=bool(flags.get("staged")),
        stdin_name=flags.get("stdin_filename"),
        output=flags.get("output"),
        keys=[flags[name] for name in ("vault_path", "vault_key_file", "hash_key_file") if flags.get(name)],
    )
    return Asked(flags, found, _with_jobs(options, found, inputs), inputs)


def _with_jobs(options: Options, found: Settings, inputs: list[Input]) -> Options:
    """As many worker processes as there is work for; if nobody said a number, none unless that pays."""
    files = asking.number_of_files(inputs)
    size = asking.total_bytes(inputs) if found["jobs"] is None and files > 1 else 0
    if files < 2 or (found["jobs"] is None and size < _SURELY_SMALL):
        return replace(options, jobs=1)
    from sanitizer.batch.processes import WORTH_IT_FROM

    if found["jobs"] is None and size < WORTH_IT_FROM:
        return replace(options, jobs=1)
    return replace(options, jobs=min(options.jobs, files))


@contextmanager
def timed(what: Asked) -> Iterator[tuple[Shown, Clock]]:
    """Progress and a clock around a run."""
    is_wanted = not (what.flags.get("no_progress") or what.flags.get("quiet") or what.flags.get("hook"))
    clock = Clock(datetime.now(timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z"), monotonic())
    with progress(is_wanted=is_wanted) as shown:
        yield shown, clock


@dataclass(frozen=True)
class Clock:
    """When a run began."""

    started: str
    at: float

    def seconds(self) -> float:
        return monotonic() - self.at


def run_info(run: Run, what: Asked, command: str, clock: Clock, code: ExitCode) -> RunInfo:
    """What reports say of the run."""
    session = run.session
    return RunInfo(
        version=__version__,
        policy=what.options.policy.name,
        command=command,
        rules=session.detector.rule_count,
        model=session.detector.model,
        started=clock.started,
        exit_code=int(code),
        fingerprint_key=session.key,
    )


def ended(outcome: RunOutcome, what: Asked, *, changed_is_finding: bool = False, exit_zero: bool = False) -> ExitCode:
    """The exit code, from what happened and what was asked."""
    return outcome.exit_code(
        strict=what.is_strict,
        exit_zero=exit_zero or bool(what.flags.get("exit_zero")),
        changed_is_finding=changed_is_finding,
    )


def documents(run: Run) -> Iterator[Source]:
    """Every single document of a run, members of archives too, open while it is looked at; names hold no value."""
    from sanitizer.core.errors import IncompleteError
    from sanitizer.files.archive import is_archive
    from sanitizer.files.discover import Found
    from sanitizer.files.read import open_source

    for item in run.inputs:
        if isinstance(item, Source):
            yield item
        elif isinstance(item, Found):
            try:
                if is_archive(item.path):
                    yield from _members(run, item)
                    continue
                with open_source(item.path, item.name) as source:
                    yield source
            except IncompleteError:
                continue  # the outcome of the scan tells it


def _members(run: Run, archive: Found) -> Iterator[Source]:
    from sanitizer.files.archive import members

    for member in members(archive.path):
        if member.data is not None:
            yield Source(run.session.without_values(f"{archive.name}!/{member.name}"), member.data)


def changes(run: Run, source: Source) -> tuple[list[Edit], bytes]:
    """What would change in a document, and the copy that would be written.

    :raises IncompleteError: it cannot be read to its end.
    """
    from sanitizer.passes.redact import clean_bytes

    _, redacted, copy = clean_bytes(run.session, source, run.session.options.format_name)
    return redacted.edits, copy or b""
