"""Commands run as a user runs them, in a folder of their own, without settings from the surroundings."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from sanitizer.recognizers.engine import build_engine as _build

HERE = Path(__file__).resolve().parents[2]


class TextFile(SingleFileSnapshotExtension):
    """One plain text file for each snapshot."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Command = Callable[..., Ended]


@pytest.fixture
def plain(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(TextFile)


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [n for n in os.environ if n.startswith(("SANITIZER_", "NO_COLOR", "FORCE_COLOR"))]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True)
def _rules_once(monkeypatch: pytest.MonkeyPatch) -> None:
    # Building the engine takes longer than most of these tests; it depends on the rule files alone.
    monkeypatch.setattr("sanitizer.recognizers.engine.build_engine", _built)


@lru_cache
def _built(*args: Any, **options: Any) -> Any:
    return _build(*args, **options)


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str]) -> Command:
    """Runs a command line in this process, through the same `main` as the installed command."""
    from sanitizer.cli.main import main

    def called(*args: str | Path) -> Ended:
        capfd.readouterr()
        code = main([str(arg) for arg in args])
        out, err = capfd.readouterr()
        return Ended(code, out, err)

    return called


@pytest.fixture
def spawn() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Runs a command line in a process of its own."""

    def spawned(
        *args: str | Path, stdin: bytes = b"", code: str = "", **environ: str
    ) -> subprocess.CompletedProcess[bytes]:
        program = ["-c", code] if code else ["-m", "sanitizer"]
        env = {**os.environ, "PYTHONPATH": str(HERE), **environ}
        return subprocess.run(
            [sys.executable, *program, *map(str, args)], input=stdin, capture_output=True, env=env, check=False
        )

    return spawned
