"""Finds the files to look at, in a fixed order, and names everything that it passes over."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple, Union

from sanitizer.files.ignore import IgnoreRules, patterns, rules_above
from sanitizer.files.names import clean_name, original_name, shown
from sanitizer.files.reasons import unreadable

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


_OF_ASSISTANTS = frozenset(
    [
        ".aider",
        ".amp",
        ".claude",
        ".cline",
        ".clinerules",
        ".codex",
        ".continue",
        ".copilot",
        ".cursor",
        ".gemini",
        ".github",
        ".goose",
        ".kilocode",
        ".kiro",
        ".opencode",
        ".pi",
        ".prompts",
        ".qwen",
        ".roo",
        ".specstory",
        ".windsurf",
    ]
)
"""Hidden folders in which assistants keep what was said to them, and what they are told."""


class Found(NamedTuple):
    """A file to look at."""

    path: Path
    name: str
    """How it is named to people."""
    is_named: bool
    """True if the user named this very file; False if it was met on a walk through a folder."""
    relative: PurePath
    """Where its clean copy goes below an output folder; unique in a run, and never above that folder."""
    is_only: bool = False
    """True if this file is all that the user named."""


class Passed(NamedTuple):
    """Something that was not looked at, and why."""

    name: str
    reason: str
    is_gap: bool
    """True: it should have been read. False: it was left out on purpose."""
    hint: str = ""


Item = Union[Found, Passed]


def discover(
    paths: Sequence[Path],
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    without: Sequence[Path] = (),
    copies: bool = False,
) -> Iterator[Item]:
    """Files as named, and the files of folders: sorted, without what git ignores, without hidden folders
    but those of assistants.

    A file is given once, however often it is named. Links are followed where the user named them, never on a walk.

    :param include: patterns as in `.gitignore`; on a walk only files that match are looked at.
    :param exclude: patterns of what is left out, also among named files.
    :param without: paths that are no input, such as the folder for the output, or a vault.
    :param copies: look for clean copies instead: also where git ignores them, and not at originals beside them.
    """
    walk = _Walk(
        patterns(include) if include else None,
        patterns(exclude) if exclude else None,
        frozenset(_absolute(path) for path in without),
        is_only=len(paths) == 1,
        copies=copies,
    )
    seen: set[str] = set()
    taken: set[PurePath] = set()
    for path in paths:
        for item in walk.named(path):
            if isinstance(item, Passed):
                yield item
            elif (found := _once(item, seen, taken)) is not None:
                yield found


def _once(found: Found, seen: set[str], taken: set[PurePath]) -> Found | None:
    """None for a file that was given before; a place of its own for one whose place is taken."""
    real = os.path.realpath(found.path)
    if real in seen:
        return None
    seen.add(real)
    relative, number = found.relative, 2
    while relative in taken:
        relative, number = PurePath(str(number)) / found.relative, number + 1
    taken.add(relative)
    return found._replace(relative=relative)


class _Folder(NamedTuple):
    """A folder that is being walked."""

    path: Path
    relative: PurePath
    """Below the output folder."""
    inside: PurePath
    """Below the folder that the user named; patterns are matched against it."""
    rules: IgnoreRules


@dataclass(frozen=True)
class _Walk:
    include: GitIgnoreSpec | None
    exclude: GitIgnoreSpec | None
    without: frozenset[Path]
    is_only: bool
    copies: bool

    def named(self, path: Path) -> Iterator[Item]:
        """What the user named: a file, or everything in a folder."""
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            reason, hint = unreadable(error)
            yield Passed(shown(path), reason, is_gap=True, hint=hint)
            return
        as_named = _inside(path)
        if not stat.S_ISDIR(mode):
            if self.exclude is not None and self.exclude.match_file(as_named):
                yield Passed(shown(path), "excluded", is_gap=False)
            else:
                relative = PurePath(path.name) if self.is_only else as_named
                yield Found(path, shown(path), is_named=True, relative=relative, is_only=self.is_only)
            return
        absolute = _absolute(path)
        rules = rules_above(absolute).below(absolute)
        yield from self._tree(_Folder(path, PurePath() if self.is_only else as_named, PurePath(), rules))

    def _tree(self, top: _Folder) -> Iterator[Item]:
        """Depth first, by name; with a stack of our own, as folders may be nested deeper than calls."""
        stack = [self._entries(top)]
        while stack:
            item = next(stack[-1], None)
            if item is None:
                stack.pop()
            elif isinstance(item, _Folder):
                stack.append(self._entries(item))
            else:
                yield item

    def _entries(self, folder: _Folder) -> Iterator[Item | _Folder]:
        try:
            with os.scandir(folder.path) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            reason, hint = unreadable(error)
            yield Passed(shown(folder.path) + "/", reason, is_gap=True, hint=hint)
            return
        for entry in listed:
            path = folder.path / entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            reason = self._reason(entry, folder, path, is_folder)
            if reason:
                yield Passed(shown(path) + "/" * is_folder, reason, is_gap=False)
            elif is_folder:
                rules = folder.rules.below(_absolute(path))
                yield _Folder(path, folder.relative / entry.name, folder.inside / entry.name, rules)
            else:
                yield Found(path, shown(path), is_named=False, relative=folder.relative / entry.name)

    def _reason(self, entry: os.DirEntry[str], folder: _Folder, path: Path, is_folder: bool) -> str:
        """Why an entry of a folder is passed over; empty if it is not."""
        inside = (folder.inside / entry.name).as_posix() + "/" * is_folder
        if entry.is_symlink():
            return "a link, not followed"
        if is_folder and entry.name.startswith(".") and entry.name not in _OF_ASSISTANTS:
            return "a hidden folder"
        if _absolute(path) in self.without:
            return "the place for the output" if is_folder else "it belongs to this run"
        if not is_folder and not entry.is_file(follow_symlinks=False):
            return "not a regular file"
        if not self.copies and folder.rules.ignores(_absolute(path), is_folder=is_folder):
            return "ignored by git"
        if self.exclude is not None and self.exclude.match_file(inside):
            return "excluded"
        if self.include is not None and not is_folder and not self.include.match_file(inside):
            return "not included"
        if is_folder:
            return ""
        if self.copies:
            return "has a clean copy beside it" if (folder.path / clean_name(entry.name)).exists() else ""
        original = original_name(entry.name)
        return "a clean copy of a file beside it" if original and (folder.path / original).exists() else ""


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))


def _inside(path: Path) -> PurePath:
    """A path as it was given, if it leads down from here; else its last part."""
    return PurePath(_absolute(path).name) if path.is_absolute() or ".." in path.parts else PurePath(path)
