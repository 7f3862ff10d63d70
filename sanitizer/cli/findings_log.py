"""Where `clean` leaves its findings log: beside the clean copies."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path

NAME = "findings.jsonl"


def place(output: Path | None, copies: Sequence[str], *, force: bool) -> Path | None:
    """The path of the log; None if there are no copies to lie beside. An older log is kept unless `force`."""
    if output is not None and (output.is_dir() or not output.suffix):
        folder = output
    elif copies:
        folder = _common(Path(copy).parent for copy in copies)
    else:
        return None
    if not folder.is_dir():
        return None
    path = folder / NAME
    return path if force or not path.exists() else _next(path)


def _common(folders: Iterable[Path]) -> Path:
    distinct = list(dict.fromkeys(folders))
    return distinct[0] if len(distinct) == 1 else Path(os.path.commonpath([folder.resolve() for folder in distinct]))


def _next(path: Path) -> Path:
    numbered = (path.with_name(f"{path.stem}-{n}{path.suffix}") for n in count(2))
    return next(p for p in numbered if not p.exists())
