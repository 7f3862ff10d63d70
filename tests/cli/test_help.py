"""Help is there at once, complete, and reviewed as prose: every page is a snapshot."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from typing import Any

import click
import pytest
from syrupy.assertion import SnapshotAssertion

from sanitizer.cli.root import root

Command = Callable[..., Any]
Spawn = Callable[..., "subprocess.CompletedProcess[bytes]"]
HEAVY = ("spacy", "presidio_analyzer", "presidio_anonymizer", "rich", "onnxruntime", "numpy", "cryptography", "orjson")


def _commands(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    with click.Context(group) as ctx:
        found: list[tuple[str, ...]] = [path]
        for name in group.list_commands(ctx):
            command = group.get_command(ctx, name)
            assert command is not None
            is_group = isinstance(command, click.Group)
            found += _commands(command, (*path, name)) if is_group else [(*path, name)]
    return found


COMMANDS = _commands(root)


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: "-".join(path) or "root")
def test_help(path: tuple[str, ...], call: Command, plain: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    ended = call(*path, "--help")
    assert ended.code == 0
    assert ended.err == ""
    assert ended.out == call(*path, "-h").out
    assert ended.out == plain


def test_every_command_has_help() -> None:
    for path in COMMANDS:
        command: click.Command = root
        for name in path:
            assert isinstance(command, click.Group)
            found = command.get_command(click.Context(command), name)
            assert found is not None
            command = found
        assert command.help, path
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, (path, parameter.name)


@pytest.mark.parametrize(
    "args", [("--help",), ("--version",), ("scan", "--help"), ("clean", "--help"), ("rules", "list")]
)
def test_help_imports_nothing_heavy(args: tuple[str, ...], spawn: Spawn) -> None:
    code = (
        "import sys; from sanitizer.cli.main import main; code = main(sys.argv[1:]);"
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr); sys.exit(code)"
    )
    ended = spawn(*args, code=code)
    assert ended.returncode == 0
    assert ended.stderr.decode().splitlines()[-1] == "[]"


def test_version(call: Command) -> None:
    ended = call("--version")
    assert ended.code == 0
    assert ended.out.startswith("sanitizer ")


def test_no_arguments_show_the_help(call: Command) -> None:
    ended = call()
    assert ended.code == 2
    assert ended.err.startswith("Usage: sanitizer")


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("scna", "x"), 'Did you mean "scan"?'),
        (("nothing-such",), "There is no command or file"),
        (("chats/nothing.json",), "Check the path"),
        (("scan", "x", "--polcy", "strict"), "--policy"),
        (("scan", "x", "--min-score", "2"), "--min-score"),
        (("rules", "lst"), "list"),
        (("scan",), "Nothing to look at"),
    ],
)
def test_usage_errors_are_2_with_a_hint(args: tuple[str, ...], says: str, call: Command) -> None:
    ended = call(*args)
    assert ended.code == 2
    assert ended.out == ""
    assert says in ended.err
    assert ended.err.startswith("error: ")
    assert "hint: " in ended.err
