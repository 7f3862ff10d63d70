"""Each line knows its room: what a room may not speak of is searched for in its source."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "sanitizer"
SOURCES = sorted(PACKAGE.rglob("*.py"))

OS_CALLS = re.compile(
    r"(?<!def )(?<![\w.])open\(|\bos\.(?:remove|rename|replace|unlink|mkdir|open|walk|scandir)\b|\bshutil\.|\bzipfile\b"
)
MAY_TOUCH_DISK = {
    "files",
    "cli/streams.py",  # sends a broken pipe to the null device
    "recognizers/chat_ner/component.py",  # spaCy asks a component to write and read itself
}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_disk_is_touched_in_files_only(path: Path) -> None:
    if {room(path), path.relative_to(PACKAGE).as_posix()} & MAY_TOUCH_DISK:
        return
    code = _without_strings(path)
    found = [line for line in code.splitlines() if OS_CALLS.search(line)]
    assert not found, found[:3]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_vague_names_and_no_long_files(path: Path) -> None:
    assert not re.fullmatch(r"(utils?|helpers?|common|misc|manager|base)\.py", path.name)
    assert len(path.read_text("utf-8").splitlines()) <= 300


def test_of_urllib_only_parse_is_used() -> None:
    """import-linter watches the other network modules; `urllib.parse` does not speak to a network."""
    for path in SOURCES:
        code = path.read_text("utf-8")
        assert not re.search(
            r"^\s*(?:import urllib\.(?!parse)|from urllib\.(?!parse)|from urllib import (?!parse))", code, re.M
        )


def test_core_is_standard_library_only_and_pure() -> None:
    forbidden = {"re", "os", "io", "random", "time", "datetime", "pathlib", "subprocess"}
    for path in (PACKAGE / "core").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            for name in names:
                assert name.split(".")[0] not in forbidden, f"{path.name} imports {name}"


def test_hidden_values_are_revealed_only_where_they_must_be() -> None:
    """`reveal()` is how a value comes out: only what replaces, restores, masks or compares may call it."""
    may = {"operators", "vault", "policy", "reports", "detection", "core", "cli", "passes", "api.py", "pipeline.py"}
    callers = {room(p) for p in SOURCES if ".reveal()" in p.read_text("utf-8")}
    assert callers <= may


def _without_strings(path: Path) -> str:
    """The source without string literals and comments, so that prose about `open(` does not count."""
    source = path.read_text("utf-8")
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.end_lineno:
            for n in range(node.lineno - 1, node.end_lineno):
                lines[n] = "" if node.end_lineno > node.lineno else lines[n].replace(node.value, "")
    return "\n".join(re.sub(r"#.*", "", line) for line in lines)
