"""Where `clean` leaves its findings log: beside the clean copies."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path

NAME = "findings.jsonl"
_HEADS = (b'{"type":"finding","schema":', b'{"type":"run","schema":')


def place(output: Path | None, copies: Sequence[str], *, force: bool) -> Path | None:
    """The path of the log; None if no copy was written that it could lie beside.

    An older log is kept, and its number said in the new one's name; with `force` it is replaced, but nothing else is.
    """
    if not copies:
        return None
    if output is not None and (output.is_dir() or not output.suffix):
        folder = output
    else:
        folder = _common(Path(copy).parent for copy in copies)
    path = folder / NAME
    return path if not path.exists() or (force and is_ours(path)) else _next(path)


def is_ours(path: Path) -> bool:
    """Whether a findings log lies there. What cannot be read is none."""
    from sanitizer.core.errors import IncompleteError
    from sanitizer.files.read import open_source

    try:
        with open_source(path) as source:
            return bytes(source.data[:64]).startswith(_HEADS)
    except IncompleteError:
        return False


def _common(folders: Iterable[Path]) -> Path:
    distinct = list(dict.fromkeys(folders))
    return distinct[0] if len(distinct) == 1 else Path(os.path.commonpath([folder.resolve() for folder in distinct]))


def _next(path: Path) -> Path:
    numbered = (path.with_name(f"{path.stem}-{n}{path.suffix}") for n in count(2))
    return next(p for p in numbered if not p.exists())
