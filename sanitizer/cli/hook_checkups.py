"""Whether git asks us before a commit, and whether it could."""

from __future__ import annotations

import re
from pathlib import Path

from sanitizer.cli.checkups import Checkup, repository

_OURS = re.compile(r"\bsanitizer\b")


def hook_checkup() -> Checkup:
    """A hook of ours is in this repository, and git looks for it where it lies."""
    root = repository(Path.cwd())
    if root is None:
        return Checkup("git hook", True, "not in a git repository")
    framework = root / ".pre-commit-config.yaml"
    listed = framework.is_file() and _OURS.search(framework.read_text("utf-8", "replace")) is not None
    folder = hooks_folder(root)
    hook = folder / "pre-commit"
    text = hook.read_text("utf-8", "replace") if hook.is_file() else ""
    if _OURS.search(text):
        return Checkup("git hook", True, f"installed in {folder}")
    if listed and "pre-commit" in text:
        return Checkup("git hook", True, "installed through pre-commit")
    if listed:
        return Checkup("git hook", False, "listed in .pre-commit-config.yaml, but not installed", "pre-commit install")
    return Checkup("git hook", True, "none in this repository (sanitizer install writes one)")


def hooks_folder(root: Path) -> Path:
    git = root / ".git"
    if git.is_file():  # a worktree or submodule: "gitdir: …"
        git = (root / git.read_text("utf-8").partition(":")[2].strip()).resolve()
        common = git / "commondir"
        git = (git / common.read_text("utf-8").strip()).resolve() if common.is_file() else git
    config = git / "config"
    text = config.read_text("utf-8", "replace") if config.is_file() else ""
    moved = re.search(r"^\s*hookspath\s*=\s*(.+?)\s*$", text, re.IGNORECASE | re.MULTILINE)
    return root / Path(moved[1]).expanduser() if moved else git / "hooks"
