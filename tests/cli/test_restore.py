"""`restore` of what `clean` writes as a whole: folders, zips, copies beside their originals, and renamed files."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

Command = Callable[..., Any]
KEPT = ("--vault", "my.vault")
SECRET = "q8Zr2kLm0xTv"  # matches no vendor's form; found because it is stated to be a password
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@pytest.fixture(autouse=True)
def _passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANITIZER_VAULT_PASSPHRASE", "correct horse battery")


def stated(value: str) -> bytes:
    return f"DB_PASSWORD={value}\r\n".encode()


def tree(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with text of all kinds, a zip, and values of which some stand in names."""
    root = tmp_path / "in"
    (root / "a" / "b").mkdir(parents=True)
    (root / "a" / "chat.json").write_bytes(b'[{"n" :1.10, "t":"caf\\u00e9 \\/ PASSWORD=' + SECRET.encode() + b'"}]\r\n')
    (root / "a" / "b" / f"to {SECRET}.txt").write_bytes(stated(SECRET))
    (root / "fine.md").write_bytes(b"fine\n")
    (root / "wide.txt").write_bytes("\ufeffPASSWORD=q8Zr2kLm0xTw é\r\n".encode("utf-16-le"))
    (root / ".env").write_bytes(stated("z7Yq1jKl9wSu"))
    random = Random("restore")
    for number in range(30):
        value = "".join(random.choices("abcdefghkmnpqrstuvwxyzABCDEFGHKMNP23456789", k=14))
        (root / f"{number:02}.env").write_bytes(stated(value))
    with zipfile.ZipFile(root / "export.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("z.md", "fine\n")
        archive.writestr("a/env.txt", stated(SECRET))
        archive.writestr("photo.png", PNG)
        archive.writestr(f"of {SECRET}/", b"")
        archive.writestr(f"of {SECRET}/é {SECRET}.png", PNG)
        archive.writestr(f"of {SECRET}/note.md", stated(SECRET))
    return root


def cleaned(call: Command, *args: str | Path) -> None:
    ended = call("clean", *args, "--policy", "secrets", *KEPT)
    assert ended.code == 0, ended.err


def assert_same(one: dict[str, bytes], other: dict[str, bytes], tmp_path: Path) -> None:
    assert one.keys() == other.keys()
    for name, data in one.items():
        if not name.endswith(".zip"):
            assert other[name] == data, name
            continue
        contents = []
        for content in (data, other[name]):
            (tmp_path / "x.zip").write_bytes(content)
            with zipfile.ZipFile(tmp_path / "x.zip") as archive:
                contents.append([(info.filename, info.date_time, archive.read(info)) for info in archive.infolist()])
        assert contents[0] == contents[1]


def test_a_folder_comes_back_whole(call: Command, folder: Path, tmp_path: Path) -> None:
    cleaned(call, "in", "-o", "out")
    assert (tmp_path / "out" / "findings.jsonl").is_file()
    assert SECRET not in " ".join(tree(tmp_path / "out"))
    ended = call("restore", "out", *KEPT, "-o", "back")
    assert ended.code == 0, ended.err
    assert_same(tree(folder), tree(tmp_path / "back"), tmp_path)
    assert "36 files · 35 byte for byte as they were · 1 with nothing to restore" in ended.err
    assert SECRET not in ended.err.splitlines()[0]


def test_no_name_in_a_copy_holds_a_value(call: Command, folder: Path, tmp_path: Path) -> None:
    cleaned(call, "in", "-o", "out")
    with zipfile.ZipFile(tmp_path / "out" / "export.zip") as archive:
        assert archive.testzip() is None
        assert [n for n in archive.namelist() if "SECRET_1" in n] == [
            "of SECRET_1/",
            "of SECRET_1/é SECRET_1.png",
            "of SECRET_1/note.md",
        ]
    for path in (tmp_path / "out").rglob("*"):
        assert SECRET not in str(path)
        assert path.is_dir() or SECRET.encode() not in path.read_bytes()


def test_a_value_that_only_a_name_holds(call: Command, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    name = "mail of wren.okafor@brightfjord.net.txt"
    (tmp_path / "in" / name).write_bytes(b"fine\n")
    with zipfile.ZipFile(tmp_path / "in" / "b.zip", "w") as archive:
        archive.writestr(name, b"fine\n")
    assert call("clean", "in", "-o", "out", "--only", "EMAIL", *KEPT).code == 0
    with zipfile.ZipFile(tmp_path / "out" / "b.zip") as archive:
        assert archive.namelist() == ["mail of EMAIL_1.txt"]
    assert (tmp_path / "out" / "mail of EMAIL_1.txt").is_file()
    assert call("restore", "out", "-o", "back", *KEPT).code == 0
    assert_same(tree(tmp_path / "in"), tree(tmp_path / "back"), tmp_path)


def test_names_stay_in_a_copy_that_will_be_resumed(call: Command, folder: Path, tmp_path: Path) -> None:
    cleaned(call, "in", "-o", "out", "--for", "resume")
    with zipfile.ZipFile(tmp_path / "out" / "export.zip") as archive:
        assert f"of {SECRET}/note.md" in archive.namelist()


def test_again_needs_force_and_every_file_says_so(call: Command, folder: Path, tmp_path: Path) -> None:
    cleaned(call, "in", "-o", "out")
    assert call("restore", "out", *KEPT, "-o", "back").code == 0
    (tmp_path / "back" / "fine.md").unlink()
    ended = call("restore", "out", *KEPT, "-o", "back")
    assert ended.code == 4
    assert ended.err.count("exists already") == 35
    assert (tmp_path / "back" / "fine.md").is_file()
    assert call("restore", "out", *KEPT, "-o", "back", "--force").code == 0


def test_copies_beside_their_originals(call: Command, folder: Path, tmp_path: Path) -> None:
    before = tree(folder)
    cleaned(call, "in")
    for _ in range(2):
        ended = call("restore", "in", *KEPT, "--force")
        assert ended.code == 0, ended.err
    after = tree(folder)
    made = {name: data for name, data in after.items() if ".restored" in name}
    assert {name: data for name, data in after.items() if name in before} == before
    assert made["a/chat.restored.json"] == before["a/chat.json"]
    assert made[".env.restored"] == before[".env"]
    assert made[f"a/b/to {SECRET}.restored.txt"] == before[f"a/b/to {SECRET}.txt"]
    assert "fine.restored.md" not in made  # nothing to restore: nothing written
    assert len(made) == 35


def test_in_place(call: Command, folder: Path, tmp_path: Path) -> None:
    before = tree(folder)
    cleaned(call, "in", "--in-place")
    assert tree(folder) != before
    assert call("restore", "in", "--in-place", *KEPT).code == 0
    assert_same(before, tree(folder), tmp_path)


def test_an_answer_in_a_folder_is_told_of_by_name(call: Command, folder: Path, tmp_path: Path) -> None:
    cleaned(call, "in", "-o", "out")
    (tmp_path / "out" / "answer.md").write_text("Use [secret 1], not [SECRET_99].\n", "utf-8")
    ended = call("restore", "out", *KEPT, "-o", "back", "--strict")
    assert ended.code == 3
    assert "out/answer.md: 1 placeholder restored\n" in ended.err
    assert "not in this vault: [SECRET_99] ×1" in ended.err
    assert "1 restored where placeholders stood" in ended.err
    assert "[SECRET_99]" in (tmp_path / "back" / "answer.md").read_text("utf-8")


def test_the_vault_the_output_and_pictures_are_no_copies(call: Command, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.env").write_bytes(stated(SECRET))
    cleaned(call, "in/a.env", "-o", ".")
    (tmp_path / "photo.png").write_bytes(PNG)
    for _ in range(2):
        ended = call("restore", ".", *KEPT, "-o", "back", "--force")
        assert ended.code == 0, ended.err
    assert sorted(tree(tmp_path / "back")) == ["a.env", "in/a.env"]
    assert (tmp_path / "back" / "a.env").read_bytes() == stated(SECRET)


def test_a_value_that_is_no_name_stays_out_of_names(call: Command, tmp_path: Path) -> None:
    (tmp_path / "SECRET_1.txt").write_text("x\n", "utf-8")
    (tmp_path / "a.env").write_text('PASSWORD="../q8Zr2kLm/0xTv"\n', "utf-8")
    cleaned(call, "a.env", "-o", "out")
    assert call("restore", "SECRET_1.txt", "out/a.env", *KEPT, "-o", "back").code == 0
    assert sorted(tree(tmp_path / "back")) == ["SECRET_1.txt", "out/a.env"]


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (["nope.md"], 3, "error: nope.md"),
        (["empty"], 3, "no file was found"),
        (["photo.png"], 3, "a picture"),
        (["a.env", "-o", "."], 2, "is the input itself"),
        (["a.env", "--in-place", "-o", "x"], 2, "exclude each other"),
        (["a.env", "-"], 2, "cannot be mixed"),
    ],
)
def test_mistakes(call: Command, tmp_path: Path, args: list[str], code: int, says: str) -> None:
    (tmp_path / "a.env").write_bytes(stated(SECRET))
    (tmp_path / "empty").mkdir()
    (tmp_path / "photo.png").write_bytes(PNG)
    cleaned(call, "a.env", "-o", "out")
    ended = call("restore", *args, *KEPT)
    assert ended.code == code, ended.err
    assert says in ended.err
