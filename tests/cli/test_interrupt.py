"""Ctrl-C and other ends from outside: soon, with a code of their own, and without anything left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sanitizer.cli.interrupt import heeded

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
HERE = Path(__file__).resolve().parents[2]
FOREVER = 600
# Imported at the start of every process, also of workers.
_SLOW_WORKERS = f"""
import os, sys, time

def slow(options, item):
    os.write(2, b"at work\\n")
    time.sleep({FOREVER})

if "sanitizer" in sys.argv[0] or "-m" in sys.orig_argv:
    import sanitizer.batch.processes
    sanitizer.batch.processes._learn = slow
"""
_SLOW_COPY = f"""
import sanitizer.files.atomic as a, os, time
def slow(*_): os.write(2, b"at work\\n"); time.sleep({FOREVER})
a.Staged.commit = slow
from sanitizer.cli.main import run
run()
"""


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """A job in the background is started with Ctrl-C ignored, and so would be what it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@contextmanager
def started(folder: Path, *command: str) -> Iterator[subprocess.Popen[bytes]]:
    """A group of processes of its own, as a terminal makes one; killed as a whole if the test fails."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder / "early"), str(HERE)])}
    process = subprocess.Popen(
        [sys.executable, *command], stderr=subprocess.PIPE, cwd=folder, env=env, start_new_session=True
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def at_work(process: subprocess.Popen[bytes]) -> None:
    assert process.stderr is not None
    line = process.stderr.readline()
    assert line == b"at work\n", line + process.stderr.read()


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("to_all", [True, False], ids=["terminal", "parent-only"])
def test_workers_end_with_the_run(tmp_path: Path, number: signal.Signals, code: int, to_all: bool) -> None:
    (tmp_path / "early").mkdir()
    (tmp_path / "early" / "sitecustomize.py").write_text(_SLOW_WORKERS, "utf-8")
    (tmp_path / "in").mkdir()
    for name in "abcd":
        (tmp_path / "in" / f"{name}.md").write_text("x\n", "utf-8")
    with started(
        tmp_path, "-m", "sanitizer", "clean", "in", "-o", "out", "--jobs", "2", "--policy", "secrets"
    ) as process:
        at_work(process)
        (os.killpg if to_all and number == signal.SIGINT else os.kill)(process.pid, number)
        # Workers hold the other end of stderr: this ends when they all have ended.
        _, err = process.communicate(timeout=FOREVER / 10)
    assert process.returncode == code
    assert b"Traceback" not in err
    assert sorted(p.name for p in tmp_path.iterdir()) == ["early", "in"]


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)], ids=["int", "term", "hup"]
)
def test_no_half_written_copy_is_left(tmp_path: Path, number: signal.Signals, code: int) -> None:
    (tmp_path / "a.md").write_text("PASSWORD=q8Zr2kLm0xTv\n", "utf-8")
    with started(tmp_path, "-c", _SLOW_COPY, "clean", "a.md", "--policy", "secrets") as process:
        at_work(process)
        assert len(list(tmp_path.iterdir())) == 2
        process.send_signal(number)
        _, err = process.communicate(timeout=FOREVER / 10)
    assert process.returncode == code
    assert b"Traceback" not in err
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_a_lost_interrupt_is_raised_again() -> None:
    class Swallows:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGINT)

    with heeded() as calm:
        thing = Swallows()
        with _unraisable() as lost:
            del thing
        with pytest.raises(KeyboardInterrupt):
            time.sleep(FOREVER)
        calm()
        assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert lost == [KeyboardInterrupt]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@contextmanager
def _unraisable() -> Iterator[list[type[BaseException] | None]]:
    seen: list[type[BaseException] | None] = []
    before: Callable[..., object] = sys.unraisablehook
    sys.unraisablehook = lambda info: seen.append(info.exc_type)
    try:
        yield seen
    finally:
        sys.unraisablehook = before


def test_what_was_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with heeded():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
