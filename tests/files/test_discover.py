"""Which files are found, which are passed over, and that all of them are named."""

from __future__ import annotations

import os
from pathlib import Path, PurePath

import pytest

from sanitizer.files.discover import Found, Item, Passed, discover
from sanitizer.files.names import clean_name, original_name, shown

ROOT_READS_ALL = hasattr(os, "geteuid") and os.geteuid() == 0


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text\n")


def tell(items: list[Item], root: Path) -> dict[str, str]:
    """Names relative to the root, with the reason for those passed over."""
    return {item.name.replace(shown(root) + "/", ""): item.reason if isinstance(item, Passed) else "" for item in items}


def walked(root: Path, **options: list[str]) -> dict[str, str]:
    return tell(list(discover([root], **options)), root)


def test_a_folder_is_walked_in_a_fixed_order(tmp_path: Path) -> None:
    make(tmp_path, "b.json", "a/z.md", "a/b/c.txt", "c.txt", ".env")
    assert list(walked(tmp_path)) == [".env", "a/b/c.txt", "a/z.md", "b.json", "c.txt"]
    assert set(walked(tmp_path).values()) == {""}


def test_hidden_folders_are_named_and_not_entered(tmp_path: Path) -> None:
    make(tmp_path, ".git/config", ".venv/x.py", "a/.cache/y", "a/b")
    assert walked(tmp_path) == {
        ".git/": "a hidden folder",
        ".venv/": "a hidden folder",
        "a/.cache/": "a hidden folder",
        "a/b": "",
    }
    assert walked(tmp_path / ".venv") == {"x.py": ""}


def test_hidden_folders_of_assistants_are_entered(tmp_path: Path) -> None:
    make(tmp_path, ".specstory/history/a.md", "x/.claude/projects/p/s.jsonl", ".github/copilot-instructions.md")
    make(tmp_path, ".claude/.cache/y", ".claudette/z", ".vscode/extensions/e.md")
    assert walked(tmp_path) == {
        ".claude/.cache/": "a hidden folder",
        ".claudette/": "a hidden folder",
        ".github/copilot-instructions.md": "",
        ".specstory/history/a.md": "",
        ".vscode/": "a hidden folder",
        "x/.claude/projects/p/s.jsonl": "",
    }


def test_what_git_ignores(tmp_path: Path) -> None:
    make(
        tmp_path,
        ".git/HEAD",
        "node_modules/x/y.js",
        "a/keep.log",
        "a/drop.log",
        "a/b/deep.tmp",
        "only/here.txt",
        "t.txt",
    )
    (tmp_path / ".gitignore").write_text("node_modules/\n*.log\n/t.txt\n")
    (tmp_path / "a" / ".gitignore").write_text("!keep.log\n*.tmp\n")
    (tmp_path / ".git" / "info").mkdir()
    (tmp_path / ".git" / "info" / "exclude").write_text("only/*\n")
    assert walked(tmp_path) == {
        ".git/": "a hidden folder",
        ".gitignore": "",
        "a/.gitignore": "",
        "a/b/deep.tmp": "ignored by git",
        "a/drop.log": "ignored by git",
        "a/keep.log": "",
        "node_modules/": "ignored by git",
        "only/here.txt": "ignored by git",
        "t.txt": "ignored by git",
    }
    # The rules of the repository hold in its folders too …
    assert walked(tmp_path / "a")["b/deep.tmp"] == walked(tmp_path / "a")["drop.log"] == "ignored by git"
    # … but not for what was named.
    assert walked(tmp_path / "node_modules") == {"x/y.js": ""}
    assert tell(list(discover([tmp_path / "t.txt"])), tmp_path) == {"t.txt": ""}


def test_rules_outside_of_the_repository_do_not_hold(tmp_path: Path) -> None:
    make(tmp_path, "repo/.git/HEAD", "repo/a.log")
    (tmp_path / ".gitignore").write_text("*.log\n")
    assert walked(tmp_path / "repo")["a.log"] == ""


def test_patterns_of_the_command_line(tmp_path: Path) -> None:
    make(tmp_path, "a.json", "b.md", "old/c.json", "deep/old/d.json")
    assert walked(tmp_path, include=["*.json"]) == {
        "a.json": "",
        "b.md": "not included",
        "deep/old/d.json": "",
        "old/c.json": "",
    }
    assert walked(tmp_path, exclude=["old/", "*.md"]) == {
        "a.json": "",
        "b.md": "excluded",
        "deep/old/": "excluded",
        "old/": "excluded",
    }


def test_exclude_holds_for_named_files_and_include_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    make(tmp_path, "docs/a.md", "b.md")
    items = list(discover([Path("docs/a.md"), Path("b.md")], include=["*.json"], exclude=["docs/"]))
    assert tell(items, tmp_path) == {"docs/a.md": "excluded", "b.md": ""}


def test_links_are_not_followed_on_a_walk(tmp_path: Path) -> None:
    make(tmp_path, "in/a.txt", "out/b.txt")
    (tmp_path / "in" / "file").symlink_to(tmp_path / "out" / "b.txt")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "out")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "self").symlink_to("self")
    (tmp_path / "in" / "gone").symlink_to("nowhere")
    link = "a link, not followed"
    assert walked(tmp_path / "in") == {
        "a.txt": "", "file": link, "folder": link, "gone": link, "loop": link, "self": link
    }  # fmt: skip
    assert walked(tmp_path / "in" / "folder") == {"b.txt": ""}
    (named,) = discover([tmp_path / "in" / "file"])
    assert isinstance(named, Found)


def test_a_link_to_itself_that_was_named(tmp_path: Path) -> None:
    (tmp_path / "self").symlink_to("self")
    (item,) = discover([tmp_path / "self"])
    assert isinstance(item, Passed)
    assert (item.is_gap, bool(item.hint)) == (True, True)
    assert "leads back to itself" in item.reason


def test_a_missing_path_does_not_stop_the_others(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    missing, found = discover([tmp_path / "nope.txt", tmp_path / "a.txt"])
    assert isinstance(missing, Passed)
    assert (missing.reason, missing.is_gap) == ("there is no such file or folder", True)
    assert isinstance(found, Found)


@pytest.mark.skipif(ROOT_READS_ALL, reason="root may read everything")
def test_a_folder_that_may_not_be_read(tmp_path: Path) -> None:
    make(tmp_path, "closed/a.txt", "b.txt")
    (tmp_path / "closed").chmod(0)
    try:
        items = list(discover([tmp_path]))
    finally:
        (tmp_path / "closed").chmod(0o700)
    assert tell(items, tmp_path) == {"closed/": "it may not be read", "b.txt": ""}
    assert [item.is_gap for item in items if isinstance(item, Passed)] == [True]


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "closed/a.txt", "b.txt")
    listing = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "denied")
        return listing(path)

    monkeypatch.setattr(os, "scandir", refuse)
    items = list(discover([tmp_path]))
    assert tell(items, tmp_path) == {"closed/": "it may not be read", "b.txt": ""}
    assert [item.is_gap for item in items if isinstance(item, Passed)] == [True]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipes_are_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert walked(tmp_path) == {"pipe": "not a regular file"}


def test_a_file_is_given_once(tmp_path: Path) -> None:
    make(tmp_path, "a/x.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a" / "x.txt")
    items = list(discover([tmp_path / "a" / "x.txt", tmp_path / "a", tmp_path / "link.txt"]))
    assert [item.name for item in items] == [shown(tmp_path / "a" / "x.txt")]


def test_our_own_copies_are_passed_over_if_the_original_is_there(tmp_path: Path) -> None:
    make(tmp_path, "a.json", "a.clean.json", "b.clean.json", ".env", ".env.clean")
    assert walked(tmp_path) == {
        ".env": "",
        ".env.clean": "a clean copy of a file beside it",
        "a.clean.json": "a clean copy of a file beside it",
        "a.json": "",
        "b.clean.json": "",
    }


def test_only_copies_are_looked_at_where_copies_are_wanted(tmp_path: Path) -> None:
    make(tmp_path, ".git/config", "out/chat.json", "a.clean.md", "a.md", ".env", ".env.clean", "b.clean.md", "c.md")
    (tmp_path / ".gitignore").write_text("out/\n*.clean.md\n")
    found = tell(list(discover([tmp_path], copies=True)), tmp_path)
    wanted = [".env.clean", ".gitignore", "a.clean.md", "b.clean.md", "c.md", "out/chat.json"]
    assert sorted(name for name, reason in found.items() if not reason) == wanted
    assert found["a.md"] == found[".env"] == "has a clean copy beside it"


def test_the_output_is_no_input(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "out/a.txt")
    assert tell(list(discover([tmp_path], without=[tmp_path / "out"])), tmp_path) == {
        "a.txt": "",
        "out/": "the place for the output",
    }


class TestPlaces:
    @staticmethod
    def places(*paths: Path) -> list[str]:
        return [item.relative.as_posix() for item in discover(paths) if isinstance(item, Found)]

    def test_of_one_file_or_folder(self, tmp_path: Path) -> None:
        make(tmp_path, "a/x.txt", "a/b/y.txt")
        assert self.places(tmp_path / "a" / "x.txt") == ["x.txt"]
        assert self.places(tmp_path / "a") == ["b/y.txt", "x.txt"]

    def test_of_several(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        make(tmp_path, "a/x.txt", "b/x.txt", "c/x.txt")
        monkeypatch.chdir(tmp_path)
        assert self.places(Path("a"), Path("b/x.txt"), Path("c")) == ["a/x.txt", "b/x.txt", "c/x.txt"]
        assert self.places(Path("../" + tmp_path.name + "/a/x.txt"), tmp_path / "b/x.txt", tmp_path / "c/x.txt") == [
            "x.txt", "2/x.txt", "3/x.txt"
        ]  # fmt: skip

    def test_never_lead_out(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        make(tmp_path, "a/x.txt", "b.txt")
        monkeypatch.chdir(tmp_path / "a")
        for place in self.places(Path(), Path(".."), Path("../b.txt"), tmp_path / "a" / "x.txt"):
            assert not PurePath(place).is_absolute()
            assert ".." not in PurePath(place).parts


@pytest.mark.parametrize(
    ("name", "clean"),
    [("a.json", "a.clean.json"), ("README", "README.clean"), (".env", ".env.clean"), ("a.tar.gz", "a.tar.clean.gz")],
)
def test_names_of_clean_copies(name: str, clean: str) -> None:
    assert clean_name(name) == clean
    assert original_name(clean) == name
    assert original_name(name) is None


@pytest.mark.parametrize(
    ("path", "name"),
    [("a b/é.txt", "a b/é.txt"), ("a\nb", "a\\nb"), ("a\udcffb", "a\\udcffb"), ("a\x1b[31mb", "a\\x1b[31mb")],
)
def test_any_name_can_be_shown(path: str, name: str) -> None:
    assert shown(PurePath(path)) == name
    shown(path).encode()
