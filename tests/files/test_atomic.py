"""A file is written whole or not at all, and never where it should not be."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest

from sanitizer.core.errors import OutputError, UsageError
from sanitizer.files.atomic import staged, write
from sanitizer.files.discover import Found
from sanitizer.files.place import target
from sanitizer.files.read import MAPPED_FROM


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_appears_when_it_is_committed(tmp_path: Path) -> None:
    place = tmp_path / "new" / "folder" / "a.txt"
    with staged(place) as copy:
        copy.write([b"one ", b"two"])
        assert not place.exists()
        copy.commit()
        assert place.read_bytes() == b"one two"
    assert names(place.parent) == ["a.txt"]


@pytest.mark.parametrize("size", [0, 10, MAPPED_FROM])
def test_it_can_be_checked_before(tmp_path: Path, size: int) -> None:
    with staged(tmp_path / "a") as copy:
        copy.write([b"x" * size])
        with copy.reopen() as data:
            assert data[:] == b"x" * size
        copy.write([b"!"])
        copy.commit()
    assert (tmp_path / "a").read_bytes() == b"x" * size + b"!"


def test_without_a_commit_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with staged(tmp_path / "a", force=True) as copy:
        copy.write([b"new"])
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_text() == "old"


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, OutputError])
def test_after_a_crash_nothing_is_left(tmp_path: Path, error: type[BaseException]) -> None:
    def crash() -> None:
        with staged(tmp_path / "a") as copy:
            copy.write([b"new"])
            raise error("stop")

    with pytest.raises(error):
        crash()
    assert names(tmp_path) == []


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_permissions(tmp_path: Path) -> None:
    like = tmp_path / "like"
    like.write_text("x")
    like.chmod(0o640)
    write(tmp_path / "a", [b"x"], mode_like=like)
    write(tmp_path / "b", [b"x"])
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "b").stat().st_mode) == 0o600
    with staged(tmp_path / "c", like=like) as copy:
        assert stat.S_IMODE(copy.path.stat().st_mode) == 0o600


def refused(place: Path, *, force: bool = False) -> OutputError:
    before = names(place.parent) if place.parent.is_dir() else None
    with pytest.raises(OutputError) as caught:
        write(place, [b"new"], force=force)
    assert caught.value.hint
    assert caught.value.exit_code == 4
    assert before is None or names(place.parent) == before
    return caught.value


def test_what_exists_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    assert "exists already" in refused(tmp_path / "a").message
    assert (tmp_path / "a").read_text() == "old"
    write(tmp_path / "a", [b"new"], force=True)
    assert (tmp_path / "a").read_text() == "new"


def test_what_appears_meanwhile_is_kept(tmp_path: Path) -> None:
    with staged(tmp_path / "a") as copy:
        copy.write([b"new"])
        (tmp_path / "a").write_text("theirs")
        with pytest.raises(OutputError, match="something is there already"):
            copy.commit()
    assert (tmp_path / "a").read_text() == "theirs"
    assert names(tmp_path) == ["a"]


def test_a_file_system_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(os, "link", refuse)
    write(tmp_path / "a", [b"new"])
    assert (tmp_path / "a").read_text() == "new"
    with staged(tmp_path / "b") as copy:
        (tmp_path / "b").write_text("theirs")
        with pytest.raises(OutputError, match="something is there already"):
            copy.commit()
    assert names(tmp_path) == ["a", "b"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "dangling").symlink_to("nowhere")
    for name in ("link", "dangling"):
        assert "is a link" in refused(tmp_path / name, force=True).message
    assert (tmp_path / "real").read_text() == "old"


def test_a_folder_is_no_place_for_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert "is a folder" in refused(tmp_path / "a", force=True).message
    (tmp_path / "b").write_text("x")
    refused(tmp_path / "b" / "c")


def full() -> Iterator[bytes]:
    yield b"some"
    raise OSError(28, "No space left on device")


def test_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(OutputError, match="the disk is full") as caught:
        write(tmp_path / "a", full(), force=True)
    assert caught.value.hint
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_text() == "old"


def test_a_disk_that_is_full_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OutputError, match="the disk is full"):
        write(tmp_path / "a", [b"new"])
    assert names(tmp_path) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_device_is_written_to_as_it_is() -> None:
    write(Path("/dev/null"), [b"x"], force=True)
    with pytest.raises(OutputError, match="the disk is full"):
        write(Path("/dev/full"), [b"x"], force=True)


class TestTarget:
    @staticmethod
    def found(path: Path, relative: str = "", *, is_only: bool = True) -> Found:
        return Found(path, path.name, True, PurePath(relative or path.name), is_only)

    def test_beside(self, tmp_path: Path) -> None:
        assert target(self.found(tmp_path / "a.json"), None) == tmp_path / "a.clean.json"

    def test_in_place(self, tmp_path: Path) -> None:
        assert target(self.found(tmp_path / "a.json"), None, in_place=True) == tmp_path / "a.json"
        (tmp_path / "link.json").symlink_to("a.json")
        with pytest.raises(OutputError, match="is a link"):
            target(self.found(tmp_path / "link.json"), None, in_place=True)

    def test_in_a_folder(self, tmp_path: Path) -> None:
        found = self.found(tmp_path / "a.json", "deep/a.json", is_only=False)
        assert target(found, tmp_path / "out") == tmp_path / "out" / "deep" / "a.json"
        assert target(found, tmp_path / "out.json") == tmp_path / "out.json" / "deep" / "a.json"

    def test_as_a_file(self, tmp_path: Path) -> None:
        found = self.found(tmp_path / "a.json")
        assert target(found, tmp_path / "b.json") == tmp_path / "b.json"
        assert target(found, tmp_path / "b.d") == tmp_path / "b.d" / "a.json"
        (tmp_path / "c.json").mkdir()
        assert target(found, tmp_path / "c.json") == tmp_path / "c.json" / "a.json"

    def test_the_input_itself(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_text("{}")
        for output in (tmp_path, tmp_path / "a.json", tmp_path / "x" / ".."):
            with pytest.raises(UsageError, match="the input itself"):
                target(self.found(tmp_path / "a.json"), output)

    def test_behind_a_link_that_leads_out(self, tmp_path: Path) -> None:
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "deep").symlink_to(tmp_path)
        with pytest.raises(OutputError, match="leads out"):
            target(self.found(tmp_path / "b.json", "deep/c.json", is_only=False), tmp_path / "out")
