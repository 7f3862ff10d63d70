"""A progress bar on stderr, for a person who is watching; for all others, nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Union

from sanitizer.cli.streams import is_watched

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID


class NoBar:
    """Progress for nobody."""

    def begin(self, step: str, total: int) -> None:
        """Nothing to show."""

    def advance(self, name: str) -> None:
        """Nothing to show."""

    def end(self) -> None:
        """Nothing to show."""


class Bar:
    """Tells Rich what the pipeline tells us. `advance` names the source that is taken up, not one that is done."""

    def __init__(self, rich: RichProgress) -> None:
        self._rich = rich
        self._task: TaskID | None = None
        self._is_first = True

    def begin(self, step: str, total: int) -> None:
        self._task = self._rich.add_task(step, total=total, name="")
        self._is_first = True

    def advance(self, name: str) -> None:
        if self._task is not None:
            self._rich.update(self._task, advance=0 if self._is_first else 1, name=_short(name))
            self._is_first = False

    def end(self) -> None:
        if self._task is not None:
            self._rich.remove_task(self._task)
            self._task = None


@contextmanager
def progress(*, is_wanted: bool) -> Iterator[Union[NoBar, Bar]]:
    """A bar that leaves no trace when it is done; none unless it is wanted and somebody watches."""
    if not is_wanted or not is_watched():
        yield NoBar()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    # Names of files are not markup: `[bold]` in one is just a name.
    name = TextColumn("{task.fields[name]}", markup=False)
    rich = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        name,
        console=Console(stderr=True, highlight=False),
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    with rich:
        yield Bar(rich)


def _short(name: str, most: int = 48) -> str:
    return name if len(name) <= most else "…" + name[-(most - 1) :]
