"""What git is about to commit, in a repository of our own."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from sanitizer.core.document import Source
from sanitizer.core.errors import UsageError
from sanitizer.files.discover import Passed
from sanitizer.files.git import is_repo, repo_root, staged_blobs, staged_paths

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    root = tmp_path / "repo"
    root.mkdir()
    git(root, "init", "-q")
    git(root, "config", "user.name", "Ann")
    git(root, "config", "user.email", "ann@example.org")
    return root


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True)


def staged(root: Path) -> dict[str, bytes | str]:
    return {item.name: item.reason if isinstance(item, Passed) else item.data[:] for item in staged_blobs(root)}


def test_the_first_commit(repo: Path) -> None:
    (repo / "a.txt").write_bytes(b"hi\r\n\xff")
    (repo / "sub").mkdir()
    (repo / "sub" / "né w.md").write_text("x")
    git(repo, "add", ".")
    assert staged(repo) == {"a.txt": b"hi\r\n\xff", "sub/né w.md": b"x"}


def test_the_index_counts_and_not_the_working_tree(repo: Path) -> None:
    (repo / "a.txt").write_text("staged")
    git(repo, "add", ".")
    (repo / "a.txt").write_text("not staged")
    (repo / "b.txt").write_text("untracked")
    assert staged(repo) == {"a.txt": b"staged"}


def test_only_what_changes(repo: Path) -> None:
    for name in ("same", "changed", "gone", "moved"):
        (repo / name).write_text(name * 10)
    git(repo, "add", ".")
    git(repo, "commit", "-q", "-m", "x")
    (repo / "changed").write_text("new")
    git(repo, "rm", "-q", "gone")
    git(repo, "mv", "moved", "there")
    git(repo, "add", ".")
    assert staged(repo) == {"changed": b"new", "there": b"moved" * 10}
    assert [path.mode for path in staged_paths(repo)] == ["100644", "100644"]


def test_what_is_no_text_is_said(repo: Path) -> None:
    (repo / "pic.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    (repo / "empty").write_bytes(b"")
    (repo / "link").symlink_to("empty")
    git(repo, "add", ".")
    assert staged(repo) == {"empty": "empty", "link": "a link, not followed", "pic.png": "a picture (PNG)"}
    assert not any(item.is_gap for item in staged_blobs(repo) if isinstance(item, Passed))


def test_many_and_large_blobs(repo: Path) -> None:
    for number in range(50):
        (repo / f"{number:02}.txt").write_text(str(number) * 50_000)
    git(repo, "add", ".")
    assert list(staged(repo).values()) == [(str(number) * 50_000).encode() for number in range(50)]


def test_stopping_early_leaves_no_process_waiting(repo: Path) -> None:
    for name in ("a", "b"):
        (repo / name).write_text(name)
    git(repo, "add", ".")
    blobs = staged_blobs(repo)
    assert isinstance(next(blobs), Source)
    blobs.close()  # type: ignore[attr-defined]


def test_nothing_is_staged(repo: Path) -> None:
    assert staged(repo) == {}


def test_the_root(repo: Path) -> None:
    (repo / "sub").mkdir()
    root = repo_root(repo / "sub")
    assert root is not None
    assert root.resolve() == repo.resolve()
    assert is_repo(repo)


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert repo_root(tmp_path) is None
    assert not is_repo(tmp_path)
    with pytest.raises(UsageError, match="not a git repository") as caught:
        list(staged_blobs(tmp_path))
    assert caught.value.hint


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="not installed"):
        staged_paths(tmp_path)
