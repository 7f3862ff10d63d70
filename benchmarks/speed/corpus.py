"""Real documentation, code and JSON text, taken from the Python installation that runs the benchmark."""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

KINDS: dict[str, tuple[str, ...]] = {
    "documentation": ("*.rst", "*.md", "METADATA", "*.txt"),
    "code": ("*.py",),
    "json": ("*.json",),
}
PIECE = 2_000
"""Characters of a piece, about a long chat message; cut at a line end."""


def pieces(kind: str, limit: int) -> list[str]:
    """Pieces of text of one kind, about `limit` characters in all, spread over many files in a fixed order."""
    taken: list[str] = []
    total = 0
    for path in _files(KINDS[kind]):
        for piece in _cut(_read(path), 20):
            taken.append(piece)
            total += len(piece)
            if total >= limit:
                return taken
    return taken


def _files(patterns: tuple[str, ...]) -> Iterator[Path]:
    roots = [Path(sysconfig.get_paths()["purelib"]), Path(sysconfig.get_paths()["stdlib"])]
    found = {path for root in roots for pattern in patterns for path in root.rglob(pattern)}
    # A stride mixes packages: alphabetical order alone would be the text of two or three of them.
    ordered = sorted(found)
    for start in range(7):
        yield from ordered[start::7]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (UnicodeDecodeError, OSError):
        return ""


def _cut(text: str, most: int) -> Iterator[str]:
    at = 0
    for _ in range(most):
        if at >= len(text):
            return
        end = text.rfind("\n", at + 1, at + PIECE) + 1 or at + PIECE
        yield text[at:end]
        at = end


def python_version() -> str:
    return sys.version.split()[0]
