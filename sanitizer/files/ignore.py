"""Which files git would ignore: `.gitignore` of every folder, and `.git/info/exclude` of the repository."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Layer(NamedTuple):
    """The rules of one ignore file, for everything below its folder."""

    folder: Path
    spec: GitIgnoreSpec


class IgnoreRules(NamedTuple):
    """All rules that hold for a folder, the outermost first."""

    layers: tuple[Layer, ...] = ()

    def below(self, folder: Path) -> IgnoreRules:
        """The rules for a folder, given those for its parent."""
        layer = _layer(folder, folder / ".gitignore")
        return IgnoreRules((*self.layers, layer)) if layer else self

    def ignores(self, path: Path, *, is_folder: bool) -> bool:
        """True if the innermost rule that speaks about this path says so."""
        for folder, spec in reversed(self.layers):
            relative = path.relative_to(folder).as_posix() + ("/" if is_folder else "")
            verdict = spec.check_file(relative).include
            if verdict is not None:
                return verdict
        return False


def rules_above(folder: Path) -> IgnoreRules:
    """The rules that an absolute folder inherits from its parents, up to the repository that it lies in.

    None if they would ignore the folder itself: whoever names it wants it looked at.
    """
    root = next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), None)
    if root is None:
        return IgnoreRules()
    exclude = _layer(root, root / ".git" / "info" / "exclude")
    rules = IgnoreRules((exclude,) if exclude else ())
    for parent in reversed(folder.parents):
        if parent == root or root in parent.parents:
            rules = rules.below(parent)
    return IgnoreRules() if folder != root and rules.ignores(folder, is_folder=True) else rules


def patterns(lines: Sequence[str]) -> GitIgnoreSpec:
    """Patterns of the command line, in the language of `.gitignore`."""
    from pathspec import GitIgnoreSpec  # on use: most runs name files and meet no ignore file

    return GitIgnoreSpec.from_lines(lines)


def _layer(folder: Path, file: Path) -> Layer | None:
    try:
        lines = file.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        # Not there, or not for us to read: git ignores nothing by it either.
        return None
    return Layer(folder, patterns(lines))
