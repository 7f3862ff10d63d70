"""What git is about to commit. Git is called by name with fixed arguments and never touches a network here."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple, Union

from sanitizer.core.document import Source
from sanitizer.core.errors import UnreadableError, UsageError
from sanitizer.files.discover import Passed
from sanitizer.files.kinds import HEAD, binary_kind
from sanitizer.files.names import shown

_LINK, _SUBMODULE = "120000", "160000"


class StagedPath(NamedTuple):
    """One entry of the index that differs from the last commit."""

    name: str
    """Relative to the root of the repository."""
    mode: str
    """As git writes it: `100644`, `100755`, `120000` (a link), `160000` (a submodule)."""
    blob: str
    """The object's name."""


def repo_root(folder: Path | None = None) -> Path | None:
    """The root of the working tree that a folder (by default the current one) lies in; None if it lies in none."""
    try:
        root = _git(["rev-parse", "--show-toplevel"], folder)
    except UsageError:
        return None
    return Path(root.decode("utf-8", "surrogateescape").rstrip("\n"))


def is_repo(folder: Path | None = None) -> bool:
    """True within a working tree of git."""
    return repo_root(folder) is not None


def staged_paths(folder: Path | None = None) -> list[StagedPath]:
    """What is added, changed or renamed in the index; deletions are not.

    :raises UsageError: git is not installed, or this is no repository.
    """
    raw = _git(
        ["diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--diff-filter=ACMRT"],
        folder,
    )
    fields = raw.decode("utf-8", "surrogateescape").split("\0")
    # `:old-mode new-mode old-blob new-blob status`, then the path.
    return [
        StagedPath(name, head.split(" ")[1], head.split(" ")[3])
        for head, name in zip(fields[0::2], fields[1::2], strict=False)
        if head.startswith(":")
    ]


def staged_blobs(folder: Path | None = None) -> Iterator[Union[Source, Passed]]:
    """The contents that would be committed: not those of the working tree. Names are relative to the root.

    :raises UsageError: git is not installed, or this is no repository.
    :raises UnreadableError: git cannot give an object.
    """
    staged = staged_paths(folder)
    if not staged:
        return
    with subprocess.Popen(
        ["git", "cat-file", "--batch"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for path in staged:
            if path.mode == _SUBMODULE:
                yield Passed(shown(path.name), "a submodule", is_gap=False)
            elif path.mode == _LINK:
                yield Passed(shown(path.name), "a link, not followed", is_gap=False)
            else:
                process.stdin.write(path.blob.encode() + b"\n")
                process.stdin.flush()
                yield _source(shown(path.name), _blob(process.stdout, shown(path.name)))
        process.stdin.close()


def _source(name: str, data: bytes) -> Source | Passed:
    kind = binary_kind(data[:HEAD]) if data else "empty"
    return Passed(name, kind, is_gap=False) if kind else Source(name, data)


def _blob(stream: IO[bytes], name: str) -> bytes:
    """One answer of `git cat-file --batch`: `<object> blob <size>`, the content, a line feed."""
    head = stream.readline().split()
    if len(head) != 3 or head[1] != b"blob":
        raise UnreadableError(f"{name}: git cannot give its staged content", hint="Run: git fsck")
    size = int(head[2])
    data = stream.read(size)
    if len(data) != size or stream.read(1) != b"\n":
        raise UnreadableError(f"{name}: git gave only a part of its staged content", hint="Run: git fsck")
    return data


def _git(arguments: list[str], folder: Path | None) -> bytes:
    try:
        done = subprocess.run(["git", "--no-pager", *arguments], cwd=folder, capture_output=True, check=False)
    except FileNotFoundError:
        raise UsageError("git is not installed or not on the PATH", hint="Install it, or name files.") from None
    if done.returncode:
        raise UsageError("this is not a git repository", hint="Run it within one, or name files instead.")
    return done.stdout
