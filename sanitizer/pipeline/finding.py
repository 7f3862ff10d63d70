"""The find pass over all inputs: afterwards the run knows every value to hunt for."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import PurePath
from typing import Protocol, Union

from sanitizer.core.document import Source
from sanitizer.core.errors import SanitizerError, UnreadableError
from sanitizer.files.archive import is_archive, members
from sanitizer.files.discover import Found, Passed
from sanitizer.files.read import open_source
from sanitizer.passes.document import opened
from sanitizer.passes.find import Learned
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
    learned = session.learn_name(str(item.relative)) if isinstance(item, Found) else Learned()
    if isinstance(item, Found) and is_archive(item.path):
        for member in members(item.path):
            learned.add(session.learn_name(member.name))
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
