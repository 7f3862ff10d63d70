"""What only a process of its own shows: exact bytes, encodings, signals, readers that go away, no network."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

Spawn = Callable[..., "subprocess.CompletedProcess[bytes]"]
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
HERE = Path(__file__).resolve().parents[2]


def token(seed: str = "process") -> str:
    return "gh" + "p_" + "".join(Random(seed).choices(_LETTERS, k=36))


@pytest.mark.parametrize(
    "data",
    [
        b"plain\n",
        b"no newline at the end",
        b"crlf\r\nand\rcr\r\n",
        b"\xef\xbb\xbfbom \xc3\xa9\n",
        "\ufeffutf-16 é\r\n".encode("utf-16-le"),
        "\ufeffutf-16 é\n".encode("utf-16-be"),
        b'{"a" :1.10,"b":"\\u00e9\\/"}',
        b'{"a":1}\n{"b":\n{"c":2}\n',
    ],
    ids=["text", "no-newline", "crlf", "bom", "utf-16-le", "utf-16-be", "json", "jsonl"],
)
def test_stdin_to_stdout_is_exact(data: bytes, spawn: Spawn) -> None:
    ended = spawn("clean", "-", "--policy", "secrets", stdin=data, PYTHONIOENCODING="cp1252")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == data


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_only_the_secret_changes(encoding: str, spawn: Spawn) -> None:
    text = f"é {token()} ü\r\n"
    ended = spawn("clean", "-", "--policy", "secrets", stdin=text.encode(encoding))
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == text.replace(token(), "[SECRET_1]").encode(encoding)
    assert token().encode() not in ended.stderr


def test_nothing_on_stdin_is_3_and_no_output(spawn: Spawn) -> None:
    ended = spawn("clean", "-", "--policy", "secrets")
    assert (ended.returncode, ended.stdout) == (3, b"")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8", "cp437"])
def test_any_console(encoding: str, spawn: Spawn, tmp_path: Path) -> None:
    (tmp_path / "Žluťoučký.md").write_text(f"key {token()}\n", "utf-8")
    ended = spawn("scan", ".", "--policy", "secrets", PYTHONIOENCODING=encoding)
    assert ended.returncode == 1
    assert b"Traceback" not in ended.stderr
    assert b"internal error" not in ended.stderr
    assert ended.stdout


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number:03}.md").write_text(f"key {token(str(number))}\n", "utf-8")
    command = [sys.executable, "-m", "sanitizer", "scan", ".", "--policy", "secrets", "--report", "jsonl"]
    env = {**os.environ, "PYTHONPATH": str(HERE)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path, env=env) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        err = process.stderr.read()
        assert process.wait() == 1
    assert b"Broken" not in err
    assert b"Traceback" not in err


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_is_130_and_leaves_nothing(tmp_path: Path) -> None:
    code = (
        "import sanitizer.pipeline as p, time, sys\n"
        "def slow(*a, **k): print('here', flush=True); time.sleep(60)\n"
        "p.find = slow\n"
        "from sanitizer.cli.main import run\n"
        "run()"
    )
    (tmp_path / "a.md").write_text("x\n", "utf-8")
    command = [sys.executable, "-c", code, "clean", "a.md", "-o", "out", "--policy", "secrets"]
    env = {**os.environ, "PYTHONPATH": str(HERE)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path, env=env) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"here\n"
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert process.returncode == 130
    assert b"interrupted" in err
    assert b"Traceback" not in err
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_a_crash_is_4_and_tells_no_value(spawn: Spawn, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x\n", "utf-8")
    code = (
        "import sanitizer.pipeline as p\n"
        f"def crash(*a, **k): raise ValueError({token()!r})\n"
        "p.find = crash\n"
        "from sanitizer.cli.main import run\n"
        "run()"
    )
    for debug in ("0", "1"):
        ended = spawn("scan", "a.md", "--policy", "secrets", code=code, SANITIZER_DEBUG=debug)
        assert ended.returncode == 4
        assert b"internal error: ValueError" in ended.stderr
        assert token().encode() not in ended.stderr + ended.stdout


def test_other_libraries_are_silent(spawn: Spawn) -> None:
    code = (
        "from sanitizer.cli.main import main\n"
        "import sys, logging, warnings\n"
        "import sanitizer.pipeline as p\n"
        f"said = {token()!r}\n"
        "def talk(*a, **k): logging.getLogger('presidio').error(said); warnings.warn(said); raise KeyError\n"
        "p.find = talk\n"
        "sys.exit(main(['scan', '-', '--policy', 'secrets']))"
    )
    ended = spawn(code=code, stdin=b"x")
    assert ended.returncode == 4
    assert token().encode() not in ended.stderr + ended.stdout


def test_no_network(spawn: Spawn, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{token()} and ada@lund-haus.org, see https://lund-haus.org/x\n", "utf-8")
    code = (
        "import os, sys\n"
        "used = {'socket.connect', 'socket.getaddrinfo', 'socket.gethostbyname', 'socket.sendto'}\n"
        "sys.addaudithook(lambda event, _: os._exit(99) if event in used else None)\n"
        "from sanitizer.cli.main import run\n"
        "run()"
    )
    ended = spawn("clean", "a.md", "-o", "out", code=code)
    assert ended.returncode == 0, ended.stderr
    assert token() not in (tmp_path / "out" / "a.md").read_text("utf-8")


def test_output_of_several_processes_is_that_of_one(spawn: Spawn, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(6):
        text = f"{token(str(number % 3))} then {token(str(number))}\n"
        (tmp_path / "in" / f"{number}.md").write_text(text, "utf-8")
    for jobs in ("1", "2"):
        ended = spawn("clean", "in", "-o", f"out{jobs}", "--jobs", jobs, "--policy", "secrets")
        assert ended.returncode == 0, ended.stderr
    one, two = (sorted((tmp_path / f"out{j}").rglob("*.md")) for j in "12")
    assert [p.read_bytes() for p in one] == [p.read_bytes() for p in two]
    last = json.loads((tmp_path / "out1" / "findings.jsonl").read_text("utf-8").splitlines()[-1])
    assert last["redactions"] == 12


def test_a_full_disk_is_4_and_nothing_is_left(spawn: Spawn, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"key {token()}\n", "utf-8")
    code = (
        "import os, sanitizer.files.atomic as a\n"
        "def full(*_): raise OSError(28, 'No space left on device')\n"
        "os.fsync = full\n"
        "from sanitizer.cli.main import run\n"
        "run()"
    )
    ended = spawn("clean", "a.md", "--policy", "secrets", code=code)
    assert ended.returncode == 4
    assert b"disk is full" in ended.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_no_bar_for_nobody(spawn: Spawn, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x\n", "utf-8")
    ended = spawn("scan", "a.md", "--policy", "secrets")
    assert b"\x1b[" not in ended.stderr
