"""What is to be looked at: files, folders, standard input, or what is staged in git."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sanitizer.core.errors import IncompleteError, UsageError

if TYPE_CHECKING:
    from sanitizer.config import Settings
    from sanitizer.pipeline import Input

STDIN = "-"


def is_stdin(paths: Sequence[Path]) -> bool:
    """Whether standard input is asked for.

    :raises UsageError: together with files, which cannot be told apart in the output.
    """
    if not any(str(path) == STDIN for path in paths):
        return False
    if len(paths) > 1:
        raise UsageError("`-` (standard input) cannot be mixed with files.", hint="Run them one after the other.")
    return True


def gathered(paths: Sequence[Path], settings: Settings, *, staged: bool, stdin_name: str | None) -> list[Input]:
    """All inputs, in a fixed order.

    :raises UsageError: nothing is asked for.
    :raises IncompleteError: what was asked for is not there.
    """
    if staged:
        return list(_staged(paths))
    if not paths:
        raise UsageError("Nothing to look at.", hint="Name files or folders, or `-` for standard input.")
    if is_stdin(paths):
        from sanitizer.files.stdio import read_stdin

        return [read_stdin(stdin_name or "<stdin>")]
    from sanitizer.files.discover import discover

    found: list[Input] = list(discover(paths, include=settings["include"], exclude=settings["exclude"]))
    if not found:
        raise IncompleteError("No file was found there.", hint="Check the path, --include and --exclude.")
    return found


def _staged(paths: Sequence[Path]) -> Sequence[Input]:
    from sanitizer.files.git import staged_blobs

    wanted = {str(path) for path in paths}
    return [source for source in staged_blobs() if not wanted or source.name in wanted]


def total_bytes(inputs: Sequence[Input]) -> int:
    """The size of all inputs, to decide whether worker processes pay off."""
    total = 0
    for item in inputs:
        path = getattr(item, "path", None)
        try:
            total += path.stat().st_size if path is not None else len(getattr(item, "data", b""))
        except OSError:
            continue  # gone meanwhile: reading it will say so
    return total
