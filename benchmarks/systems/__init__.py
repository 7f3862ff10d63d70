"""Systems under test: a module here with `load() -> System`, or a peer with a worker (see peer.py)."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from benchmarks.quality.score import Found

NAMES = ("sanitizer", "presidio", "detect_secrets", "dataclaw", "redact_transcripts", "scrubadub", "datafog", "nothing")


class System(Protocol):
    """Finds what `policy` takes out; systems without policies ignore it."""

    name: str

    def find(self, texts: Sequence[str], policy: str) -> list[list[Found]]: ...


class UnavailableError(RuntimeError):
    """The system is not installed here; the message says what to do."""


def load(name: str) -> System:
    """The system called `name`, ready to work. Raises UnavailableError."""
    own = Path(__file__).parent / f"{name}.py"
    if own.exists():
        system: System = importlib.import_module(f"benchmarks.systems.{name}").load()
        return system
    from benchmarks.systems.peer import Peer

    return Peer(name)
