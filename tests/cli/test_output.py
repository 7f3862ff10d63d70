"""What --output may name: a folder, a file for one copy, and standard output for standard input."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]
MAIL = "write to ada.lovelace@analytical.example today\n"


@pytest.fixture
def two(tmp_path: Path) -> Path:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(MAIL, "utf-8")
    return tmp_path


def test_the_name_of_a_file_for_several_copies_is_refused(call: Command, two: Path) -> None:
    for inputs in (("a.md", "b.md"), (".",)):
        ended = call("clean", *inputs, "-o", "single.md", "--policy", "secrets")
        assert ended.code == 2
        assert "single.md looks like one file, and there are 2 to copy." in ended.err
    assert sorted(path.name for path in two.iterdir()) == ["a.md", "b.md"]


@pytest.mark.parametrize("folder", ["clean", "clean.2024", "v1.2"])
def test_a_folder_may_have_a_dot(call: Command, two: Path, folder: str) -> None:
    assert call("clean", "a.md", "b.md", "-o", folder, "--policy", "secrets").code == 0
    assert (two / folder / "b.md").read_text("utf-8") == MAIL


def test_a_dash_is_standard_output(call: Command, spawn: Command, two: Path) -> None:
    ended = spawn("clean", "-", "-o", "-", "--policy", "secrets", stdin=MAIL.encode())
    assert (ended.returncode, ended.stdout) == (0, MAIL.encode())
    refused = call("clean", "a.md", "-o", "-", "--policy", "secrets")
    assert refused.code == 2
    assert "sanitizer clean - < FILE" in refused.err
    assert not (two / "-").exists()
