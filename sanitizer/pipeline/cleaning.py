"""Write verified clean copies: an outcome per source, in the order of the input."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sanitizer.core.document import Buffer, Source
from sanitizer.core.errors import DamagedError, SanitizerError, UnreadableError, UsageError
from sanitizer.core.outcome import FileOutcome, RunOutcome, Status
from sanitizer.files.archive import LEADS_OUT, Member, is_archive, rewrite
from sanitizer.files.atomic import staged
from sanitizer.files.discover import Found, Passed
from sanitizer.files.place import target
from sanitizer.files.read import open_source
from sanitizer.passes.document import opened
from sanitizer.passes.redact import Redacted, check, clean_bytes, copy_of, failed, redact
from sanitizer.passes.session import Session
from sanitizer.pipeline.finding import Progress, Quiet, Run
from sanitizer.pipeline.looking import passed, stopped

_LEFT_OUT = "left out of the copy; unpack it, and clean what is in it"


@dataclass(frozen=True)
class Target:
    """Where clean copies go."""

    output: Path | None = None
    """A folder (or a file name, for one input); beside the input if None."""
    in_place: bool = False
    force: bool = False


class Copied(Protocol):
    """Told of every verified copy before it is committed: keeps what a vault needs."""

    def __call__(self, outcome: FileOutcome, redacted: Redacted, before: Source, after: Buffer) -> None: ...


def clean(run: Run, goal: Target, *, copied: Copied | None = None, progress: Progress | None = None) -> RunOutcome:
    """Write verified clean copies: an outcome per source, in the order of the input."""
    progress = progress or Quiet()
    progress.begin("cleaning", len(run.inputs))
    outcome = RunOutcome()
    for index, item in enumerate(run.inputs):
        progress.advance(item.name)
        if isinstance(item, Passed):
            outcome.files.append(passed(item.name, item.reason, item.is_gap, item.hint))
        elif index in run.stopped:
            outcome.files.append(stopped(run.session, item, run.stopped[index]))
        else:
            assert isinstance(item, Found), "documents in memory go through clean_bytes"
            outcome.files.extend(_cleaned(run.session, item, goal, copied))
    progress.end()
    return outcome


def clean_source(run: Run, source: Source, copied: Copied | None = None) -> tuple[RunOutcome, bytes | None]:
    """A document in memory, as from standard input: its outcome and its clean copy, or None where there is none."""
    if 0 in run.stopped:
        return RunOutcome([stopped(run.session, source, run.stopped[0])]), None
    try:
        outcome, redacted, copy = clean_bytes(run.session, source, run.session.options.format_name)
        if copy is not None and copied is not None:
            copied(outcome, redacted, source, copy)
    except SanitizerError as error:
        return RunOutcome([failed(source.name, error)]), None
    return RunOutcome([outcome]), copy


def _cleaned(session: Session, found: Found, goal: Target, copied: Copied | None) -> list[FileOutcome]:
    try:
        place = target(found, goal.output, in_place=goal.in_place)
        if is_archive(found.path):
            return _clean_archive(session, found, place, goal, copied)
        return [_clean_file(session, found, place, goal, copied)]
    except UsageError:
        raise
    except SanitizerError as error:
        return [stopped(session, found, error)]


def _clean_file(session: Session, found: Found, place: Path, goal: Target, copied: Copied | None) -> FileOutcome:
    with open_source(found.path, found.name) as source:
        document = opened(source, session.options.format_name)
        redacted = redact(session, document)
        outcome = redacted.outcome
        if outcome.status is Status.INCOMPLETE or (goal.in_place and not redacted.edits):
            return outcome
        with staged(place, like=found.path, force=goal.force or goal.in_place) as copy:
            copy.write(copy_of(document, redacted))
            with copy.reopen() as after:
                if session.options.verify:
                    check(session, document, redacted, after)
                if copied is not None:
                    copied(outcome, redacted, source, after)
            copy.commit()
    outcome.output = str(place)
    if redacted.edits:
        outcome.status = Status.CLEANED
    return outcome


def _clean_archive(
    session: Session, found: Found, place: Path, goal: Target, copied: Copied | None
) -> list[FileOutcome]:
    outcomes: list[FileOutcome] = []
    wants_something = bool(session.options.policy.wanted())

    def leaves_out(member: Member) -> bool:
        # A copy with a member nobody has read would pass for clean. In place it would be the end of that member.
        return member.data is None and member.is_gap and wants_something and not goal.in_place

    def cleaned(member: Member) -> bytes | None:
        name = session.without_values(f"{found.name}!/{member.name}")
        if member.reason == LEADS_OUT:
            raise DamagedError(
                f"a member cannot be trusted: {LEADS_OUT}", hint="unpack it with care, and clean the folder"
            )
        if member.data is None:
            hint = _LEFT_OUT if leaves_out(member) else ""
            outcomes.append(passed(name, member.reason, member.is_gap, hint))
            return None
        source = Source(name, member.data)
        try:
            outcome, redacted, copy = clean_bytes(session, source, session.options.format_name)
        except UnreadableError as error:
            outcomes.append(passed(name, error.message, is_gap=False))
            return None
        if copy is None:
            raise SanitizerError(f"{name}: {outcome.reason}", hint=outcome.hint)
        if copied is not None:
            copied(outcome, redacted, source, copy)
        outcomes.append(outcome)
        return copy

    with staged(place, like=found.path, force=goal.force or goal.in_place) as copy:
        rewrite(
            found.path,
            copy.path,
            cleaned,
            omit=leaves_out,
            rename=str if session.options.resume else session.without_values,
            keep_comments=not wants_something,
        )
        if goal.in_place and any(outcome.status is Status.INCOMPLETE for outcome in outcomes):
            for outcome in outcomes:
                outcome.status = Status.INCOMPLETE if outcome.status is Status.CLEANED else outcome.status
                outcome.reason = outcome.reason or "no copy of the archive was made: another member could not be read"
                outcome.hint = outcome.hint or "take that member out of the archive, or unpack it and clean the folder"
            return outcomes
        copy.commit()
    for outcome in outcomes:
        if outcome.status is not Status.INCOMPLETE:
            outcome.output = str(place)
    return outcomes
