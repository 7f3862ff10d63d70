"""Look, never write: an outcome per source, in the order of the input."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack

from sanitizer.core.document import Source
from sanitizer.core.errors import SanitizerError, UnreadableError
from sanitizer.core.outcome import FileOutcome, RunOutcome, Status
from sanitizer.files.archive import Member, is_archive, members
from sanitizer.files.discover import Found, Passed
from sanitizer.files.read import open_source
from sanitizer.passes.document import opened
from sanitizer.passes.redact import failed, redact
from sanitizer.passes.session import Session
from sanitizer.pipeline.finding import Input, Progress, Quiet, Run


def scan(run: Run, progress: Progress | None = None) -> RunOutcome:
    """Look, never write: an outcome per source, in the order of the input."""
    progress = progress or Quiet()
    progress.begin("looking", len(run.inputs))
    outcome = RunOutcome()
    for index, item in enumerate(run.inputs):
        progress.advance(item.name)
        outcome.files.extend(_scanned(run, index, item))
    progress.end()
    return outcome


def _scanned(run: Run, index: int, item: Input) -> Sequence[FileOutcome]:
    if isinstance(item, Passed):
        return [passed(item.name, item.reason, item.is_gap, item.hint)]
    if index in run.stopped:
        return [stopped(run.session, item, run.stopped[index])]
    session = run.session
    try:
        if isinstance(item, Found) and is_archive(item.path):
            return [_scan_member(session, item.name, member) for member in members(item.path)]
        with ExitStack() as stack:
            source = item if isinstance(item, Source) else stack.enter_context(open_source(item.path, item.name))
            return [redact(session, opened(source, session.options.format_name)).outcome]
    except SanitizerError as error:
        return [stopped(session, item, error)]


def _scan_member(session: Session, archive: str, member: Member) -> FileOutcome:
    name = session.without_values(f"{archive}!/{member.name}")
    if member.data is None:
        return passed(name, member.reason, member.is_gap)
    try:
        return redact(session, opened(Source(name, member.data), session.options.format_name)).outcome
    except UnreadableError as error:
        return passed(name, error.message, is_gap=False)
    except SanitizerError as error:
        return failed(name, error)


def passed(name: str, reason: str, is_gap: bool, hint: str = "") -> FileOutcome:
    return FileOutcome(name, Status.INCOMPLETE if is_gap else Status.SKIPPED, reason=reason, hint=hint)


def stopped(session: Session, item: Found | Source, error: SanitizerError) -> FileOutcome:
    outcome = failed(item.name, error)
    # The find pass met the file under its own name, which may hold a value.
    outcome.reason = session.without_values(outcome.reason)
    if isinstance(item, Found) and isinstance(error, UnreadableError) and not item.is_named:
        # Met on a walk through a folder: a picture or a program is none of our business, but is named.
        outcome.status = Status.SKIPPED
    return outcome
