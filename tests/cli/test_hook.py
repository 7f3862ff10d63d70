"""The git hook: what is staged, as it is staged; a hook of ours, never over another's."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from sanitizer.cli.hook_checkups import hook_checkup, hooks_folder

Command = Callable[..., Any]
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


def token(seed: str = "hook") -> str:
    return "gh" + "p_" + "".join(Random(seed).choices(_LETTERS, k=36))


def git(*args: str) -> str:
    own = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"]
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(["git", *own, *args], capture_output=True, text=True, check=True, env=env).stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git("init", "-q")
    return tmp_path


def test_staged_content_counts_not_the_working_tree(call: Command, repository: Path) -> None:
    path = repository / "prompt.md"
    path.write_text(f"key {token()}\n", "utf-8")
    git("add", "prompt.md")
    path.write_text("fixed, but not staged\n", "utf-8")
    ended = call("scan", "--staged", "--hook", "--policy", "secrets")
    assert ended.code == 1
    assert "prompt.md:1:5: secret ••••" in ended.out
    assert token() not in ended.out + ended.err
    git("add", "prompt.md")
    path.write_text(f"key {token()}\n", "utf-8")
    assert call("scan", "--staged", "--hook", "--policy", "secrets").code == 0


def test_staged_paths_narrow_it_down(call: Command, repository: Path) -> None:
    (repository / "a.md").write_text(f"key {token()}\n", "utf-8")
    (repository / "b.md").write_text("fine\n", "utf-8")
    git("add", ".")
    assert call("scan", "--staged", "b.md", "--policy", "secrets").code == 0
    assert call("scan", "--staged", "a.md", "--policy", "secrets").code == 1


def test_nothing_staged_is_0(call: Command, repository: Path) -> None:
    assert call("scan", "--staged", "--policy", "secrets").code == 0


def test_staged_outside_a_repository_is_2(call: Command) -> None:
    assert call("scan", "--staged", "--policy", "secrets").code == 2


def test_install(call: Command, repository: Path) -> None:
    assert call("install").code == 0
    hook = repository / ".git" / "hooks" / "pre-commit"
    assert "scan --staged --hook --policy secrets" in hook.read_text("utf-8")
    assert hook.stat().st_mode & stat.S_IXUSR
    assert hook_checkup().is_well
    again = call("install")
    assert again.code == 2
    assert "hook already" in again.err


@pytest.mark.parametrize("python", [sys.executable, "/no/such/python"])
def test_the_hook_needs_no_path_to_us(call: Command, repository: Path, python: str) -> None:
    """As a git client with windows starts it; where nothing of ours is left, the commit is refused, not waved through."""
    hook = repository / "hook"
    hook.write_text(call("install", "--print").out.replace(sys.executable, python), "utf-8")
    (repository / "a.md").write_text(f"key {token()}\n", "utf-8")
    git("add", "a.md")
    env = {"PATH": "/usr/bin:/bin"}
    ended = subprocess.run(["/bin/sh", "hook"], env=env, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ("a.md:1:5" in ended.stdout) == (python == sys.executable)
    assert ("not installed any more" in ended.stderr) == (python != sys.executable)


def test_another_hook_is_left_alone(call: Command, repository: Path) -> None:
    hook = repository / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 0\n", "utf-8")
    assert call("install").code == 2
    assert hook.read_text("utf-8") == "#!/bin/sh\nexit 0\n"


def test_install_prints_and_refuses(call: Command, tmp_path: Path) -> None:
    assert "exec sanitizer scan --staged" in call("install", "--print").out
    assert call("install").code == 2
    assert call("install", "--policy", "strct").code == 2


def test_moved_hooks_are_found(repository: Path) -> None:
    git("config", "core.hooksPath", "tools/hooks")
    assert hooks_folder(repository) == repository / "tools" / "hooks"


def test_a_worktree_shares_the_hooks(repository: Path, tmp_path: Path) -> None:
    git("commit", "-q", "--allow-empty", "-m", "x")
    git("worktree", "add", "-q", "tree")
    assert hooks_folder(tmp_path / "tree") == (repository / ".git" / "hooks").resolve()


def test_listed_but_not_installed(repository: Path) -> None:
    (repository / ".pre-commit-config.yaml").write_text("repos:\n- hooks: [{id: sanitizer}]\n", "utf-8")
    seen = hook_checkup()
    assert not seen.is_well
    assert seen.fix == "pre-commit install"
