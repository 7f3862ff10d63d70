"""What is to be looked at: files, folders, standard input, or what is staged in git."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sanitizer.core.errors import IncompleteError, UsageError

if TYPE_CHECKING:
    from sanitizer.config import Settings
    from sanitizer.files.discover import Found, Passed
    from sanitizer.pipeline import Input

STDIN = "-"
_VAULT = b'"format": "chat-sanitizer vault"'
_LOG_NAME = re.compile(r"findings(-[0-9]+)?\.jsonl")


def is_stdin(paths: Sequence[Path]) -> bool:
    """Whether standard input is asked for.

    :raises UsageError: together with files, which cannot be told apart in the output.
    """
    if not any(str(path) == STDIN for path in paths):
        return False
    if len(paths) > 1:
        raise UsageError("`-` (standard input) cannot be mixed with files.", hint="Run them one after the other.")
    return True


def gathered(
    paths: Sequence[Path],
    settings: Settings,
    *,
    staged: bool,
    stdin_name: str | None,
    output: Path | None,
    keys: Sequence[Path] = (),
) -> list[Input]:
    """All inputs, in a fixed order.

    :param output: where clean copies go: not part of the input.
    :param keys: key files and the vault of this run: not part of it either.
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

    without = [*_outside(output, paths), *keys]
    walked = discover(paths, include=settings["include"], exclude=settings["exclude"], without=without)
    found: list[Input] = [passed_if_ours(item) for item in walked]
    if not found:
        raise IncompleteError("No file was found there.", hint="Check the path, --include and --exclude.")
    return found


def _outside(output: Path | None, paths: Sequence[Path]) -> list[Path]:
    """The output folder, if it lies inside the input; never a folder that the input lies in."""
    if output is None or any(path.resolve().is_relative_to(output.resolve()) for path in paths):
        return []
    return [output]


def passed_if_ours(item: Found | Passed) -> Found | Passed:
    """A findings log or a vault that was met on a walk: no talk of anybody's, and a vault is not for others."""
    from sanitizer.cli.findings_log import is_ours
    from sanitizer.files.discover import Found, Passed

    if not isinstance(item, Found) or item.is_named:
        return item
    if _LOG_NAME.fullmatch(item.path.name) and is_ours(item.path):
        return Passed(item.name, "a findings log of ours", is_gap=False)
    if _VAULT in _beginning(item.path):
        return Passed(item.name, "a vault of ours", is_gap=False)
    return item


def _beginning(path: Path) -> bytes:
    """What is cheap to know of a file; nothing, if it cannot be read: reading it will say so."""
    try:
        with path.open("rb") as file:
            return file.read(128)
    except OSError:
        return b""


def _staged(paths: Sequence[Path]) -> Sequence[Input]:
    from sanitizer.files.git import staged_blobs

    wanted = {str(path) for path in paths}
    return [source for source in staged_blobs() if not wanted or source.name in wanted]


def number_of_files(inputs: Sequence[Input]) -> int:
    """How many inputs a worker process could be given."""
    return sum(getattr(item, "path", None) is not None for item in inputs)


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
