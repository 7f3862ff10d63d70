"""The order of the day: find in every source, then propagate, redact, verify and hand out; pure composition."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Protocol, Union

from sanitizer.core.document import Buffer, Source
from sanitizer.core.errors import DamagedError, SanitizerError, UnreadableError, UsageError
from sanitizer.core.outcome import FileOutcome, RunOutcome, Status
from sanitizer.files.archive import LEADS_OUT, Member, is_archive, members, rewrite
from sanitizer.files.atomic import staged
from sanitizer.files.discover import Found, Passed
from sanitizer.files.place import target
from sanitizer.files.read import open_source
from sanitizer.passes.document import opened
from sanitizer.passes.find import Learned
from sanitizer.passes.redact import Redacted, check, clean_bytes, copy_of, failed, redact
from sanitizer.passes.session import Options, Session, new_session

Input = Union[Found, Passed, Source]
"""What a run is given: a file, something passed over on the way to files, or a document in memory (standard input)."""


_Results = Generator[Union[Learned, SanitizerError, None], None, None]


class Progress(Protocol):
    """Told what is going on; may ignore it. Never given a value."""

    def begin(self, step: str, total: int) -> None: ...

    def advance(self, name: str) -> None: ...

    def end(self) -> None: ...


class Quiet:
    """Progress for nobody."""

    def begin(self, step: str, total: int) -> None:
        """Nothing to show."""

    def advance(self, name: str) -> None:
        """Nothing to show."""

    def end(self) -> None:
        """Nothing to show."""


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


@dataclass
class Run:
    """A run under way: its session and what the find pass could not read."""

    session: Session
    inputs: list[Input]
    stopped: dict[int, SanitizerError]
    """Inputs that the find pass could not get through, by index."""


def find(
    inputs: Iterable[Input], options: Options, *, key: bytes | None = None, progress: Progress | None = None
) -> Run:
    """The find pass over all sources: afterwards the run knows every value to hunt for.

    :raises UsageError: rules, model or policy do not load.
    """
    progress = progress or Quiet()
    run = Run(new_session(options, key), list(inputs), {})
    progress.begin("finding", len(run.inputs))
    with closing(_learned(run, progress)) as results:  # closed at once on Ctrl-C, so that worker processes end
        for index, learned in enumerate(results):
            if isinstance(learned, SanitizerError):
                run.stopped[index] = learned
            elif learned is not None:
                run.session.remember(learned)
    run.session.terms.seal()
    run.inputs = _apart([_renamed(run.session, item) for item in run.inputs])
    progress.end()
    return run


def _renamed(session: Session, item: Input) -> Input:
    """The input under a name that holds no known value, for reports and for its copy."""
    name = session.without_values(item.name)
    if isinstance(item, Found):
        relative = item.relative
        if not session.options.resume:  # a session is found by the name of its file
            relative = PurePath(session.without_values(str(relative)))
        return item._replace(name=name, relative=relative)
    return Source(name, item.data) if isinstance(item, Source) else item._replace(name=name)


def _apart(items: Iterable[Input]) -> list[Input]:
    """Inputs whose copies would meet under one name get numbers: `PERSON_1-2.txt`."""
    taken: set[PurePath] = set()
    result: list[Input] = []
    for item in items:
        if isinstance(item, Found):
            place, number = item.relative, 1
            while place in taken:
                number += 1
                place = item.relative.with_name(f"{item.relative.stem}-{number}{item.relative.suffix}")
            taken.add(place)
            item = item._replace(relative=place)
        result.append(item)
    return result


def _learned(run: Run, progress: Progress) -> _Results:
    if run.session.options.jobs > 1:
        from sanitizer.batch.processes import learn_all

        return learn_all(run.session, run.inputs, progress)
    return _learned_here(run, progress)


def _learned_here(run: Run, progress: Progress) -> _Results:
    for item in run.inputs:
        progress.advance(item.name)
        try:
            yield learn_input(run.session, item)
        except SanitizerError as error:
            yield error


def learn_input(session: Session, item: Input) -> Learned | None:
    """The find pass over one input; all members of an archive together.

    :raises SanitizerError: it cannot be read to its end.
    """
    if isinstance(item, Passed):
        return None
    learned = Learned()
    if isinstance(item, Found) and is_archive(item.path):
        for member in members(item.path):
            if member.data is not None:
                _learn_quietly(session, Source(f"{item.name}!/{member.name}", member.data), learned)
        return learned
    with ExitStack() as stack:
        source = item if isinstance(item, Source) else stack.enter_context(open_source(item.path, item.name))
        learned.add(session.learn(opened(source, session.options.format_name)))
    return learned


def _learn_quietly(session: Session, source: Source, learned: Learned) -> None:
    try:
        learned.add(session.learn(opened(source, session.options.format_name)))
    except UnreadableError:
        # A picture in an archive: the apply pass meets it again and reports it there.
        return


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
        return [_passed(item.name, item.reason, item.is_gap, item.hint)]
    if index in run.stopped:
        return [_stopped(run.session, item, run.stopped[index])]
    session = run.session
    try:
        if isinstance(item, Found) and is_archive(item.path):
            return [_scan_member(session, item.name, member) for member in members(item.path)]
        with ExitStack() as stack:
            source = item if isinstance(item, Source) else stack.enter_context(open_source(item.path, item.name))
            return [redact(session, opened(source, session.options.format_name)).outcome]
    except SanitizerError as error:
        return [_stopped(session, item, error)]


def _scan_member(session: Session, archive: str, member: Member) -> FileOutcome:
    name = session.without_values(f"{archive}!/{member.name}")
    if member.data is None:
        return _passed(name, member.reason, member.is_gap)
    try:
        return redact(session, opened(Source(name, member.data), session.options.format_name)).outcome
    except UnreadableError as error:
        return _passed(name, error.message, is_gap=False)
    except SanitizerError as error:
        return failed(name, error)


def clean(run: Run, goal: Target, *, copied: Copied | None = None, progress: Progress | None = None) -> RunOutcome:
    """Write verified clean copies: an outcome per source, in the order of the input."""
    progress = progress or Quiet()
    progress.begin("cleaning", len(run.inputs))
    outcome = RunOutcome()
    for index, item in enumerate(run.inputs):
        progress.advance(item.name)
        if isinstance(item, Passed):
            outcome.files.append(_passed(item.name, item.reason, item.is_gap, item.hint))
        elif index in run.stopped:
            outcome.files.append(_stopped(run.session, item, run.stopped[index]))
        else:
            assert isinstance(item, Found), "documents in memory go through clean_bytes"
            outcome.files.extend(_cleaned(run.session, item, goal, copied))
    progress.end()
    return outcome


def clean_source(run: Run, source: Source, copied: Copied | None = None) -> tuple[RunOutcome, bytes | None]:
    """A document in memory, as from standard input: its outcome and its clean copy, or None where there is none."""
    if 0 in run.stopped:
        return RunOutcome([_stopped(run.session, source, run.stopped[0])]), None
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
        return [_stopped(session, found, error)]


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

    def cleaned(member: Member) -> bytes | None:
        name = session.without_values(f"{found.name}!/{member.name}")
        if member.reason == LEADS_OUT:
            raise DamagedError(
                f"a member cannot be trusted: {LEADS_OUT}", hint="unpack it with care, and clean the folder"
            )
        if member.data is None:
            outcomes.append(_passed(name, member.reason, member.is_gap))
            return None
        source = Source(name, member.data)
        try:
            outcome, redacted, copy = clean_bytes(session, source, session.options.format_name)
        except UnreadableError as error:
            outcomes.append(_passed(name, error.message, is_gap=False))
            return None
        if copy is None:
            raise SanitizerError(f"{name}: {outcome.reason}", hint=outcome.hint)
        if copied is not None:
            copied(outcome, redacted, source, copy)
        outcomes.append(outcome)
        return copy

    with staged(place, like=found.path, force=goal.force or goal.in_place) as copy:
        rewrite(found.path, copy.path, cleaned, keep_comments=not session.options.policy.wanted())
        if any(outcome.status is Status.INCOMPLETE for outcome in outcomes):
            # A copy that holds a member nobody has read would pass for clean.
            for outcome in outcomes:
                outcome.status = Status.INCOMPLETE if outcome.status is Status.CLEANED else outcome.status
                outcome.reason = outcome.reason or "no copy of the archive was made: another member could not be read"
                outcome.hint = outcome.hint or "take that member out of the archive, or unpack it and clean the folder"
            return outcomes
        copy.commit()
    for outcome in outcomes:
        outcome.output = str(place)
    return outcomes


def _passed(name: str, reason: str, is_gap: bool, hint: str = "") -> FileOutcome:
    return FileOutcome(name, Status.INCOMPLETE if is_gap else Status.SKIPPED, reason=reason, hint=hint)


def _stopped(session: Session, item: Found | Source, error: SanitizerError) -> FileOutcome:
    outcome = failed(item.name, error)
    # The find pass met the file under its own name, which may hold a value.
    outcome.reason = session.without_values(outcome.reason)
    if isinstance(item, Found) and isinstance(error, UnreadableError) and not item.is_named:
        # Met on a walk through a folder: a picture or a program is none of our business, but is named.
        outcome.status = Status.SKIPPED
    return outcome
