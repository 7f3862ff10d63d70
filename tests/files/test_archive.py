"""Zip in, zip out; and every archive that means no good."""

from __future__ import annotations

import io
import os
import re
import struct
import warnings
import zipfile
from pathlib import Path

import pytest

from sanitizer.core.errors import OutputError, TooLargeError, UnreadableError
from sanitizer.files import archive as archives
from sanitizer.files import spool
from sanitizer.files.archive import Member, is_archive, members, rewrite

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def zipped(path: Path, *files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w") as archive:
        warnings.simplefilter("ignore", UserWarning)
        for number, (name, data) in enumerate(files):
            info = zipfile.ZipInfo(name, (2024, 1, 2, 3, 4, 2 * number))
            info.compress_type = method
            info.comment = f"comment {number}".encode()
            info.external_attr = 0o100640 << 16
            info.create_system = 3
            archive.writestr(info, data)
        archive.comment = b"the archive"
    return path


def shout(member: Member) -> bytes | None:
    return member.data[:].upper() if member.data is not None else None


def told(path: Path) -> dict[str, tuple[str, bool]]:
    return {member.name: (member.reason, member.is_gap) for member in members(path)}


def test_members_in_their_own_order(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", ("z.json", b"{}"), ("folder/", b""), ("folder/a.txt", b"hi"))
    assert [(member.name, member.data) for member in members(path)] == [("z.json", b"{}"), ("folder/a.txt", b"hi")]


@pytest.mark.parametrize("gone", [(), ("a.txt",), ("b/pic.png",), ("a.txt", "z.txt"), ("a.txt", "b/pic.png", "z.txt")])
def test_members_can_be_left_out(tmp_path: Path, gone: tuple[str, ...]) -> None:
    path = zipped(tmp_path / "a.zip", ("a.txt", b"one"), ("b/", b""), ("b/pic.png", PNG), ("z.txt", b"two"))
    copy = tmp_path / "b.zip"
    rewrite(path, copy, shout, omit=lambda member: member.name in gone)
    with zipfile.ZipFile(copy) as after:
        assert after.testzip() is None
        assert after.namelist() == [name for name in ("a.txt", "b/", "b/pic.png", "z.txt") if name not in gone]
        assert all(after.read(n) == {"a.txt": b"ONE", "z.txt": b"TWO"}[n] for n in after.namelist() if "txt" in n)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_rewritten_with_all_that_is_around(tmp_path: Path, method: int) -> None:
    path = zipped(
        tmp_path / "a.zip", ("b/", b""), ("b/x.txt", b"hello " * 99), ("pic.png", PNG), ("é.md", b"w"), method=method
    )
    copy = tmp_path / "b.zip"
    rewrite(path, copy, shout)
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(copy) as after:
        assert after.testzip() is None
        assert after.comment == before.comment
        for old, new in zip(before.infolist(), after.infolist(), strict=True):
            for what in ("filename", "date_time", "comment", "external_attr", "create_system", "extra"):
                assert getattr(new, what) == getattr(old, what)
            is_text = old.filename.endswith(("txt", "md"))
            # Few write LZMA: what was changed there is deflated.
            assert new.compress_type == (
                zipfile.ZIP_DEFLATED if method == zipfile.ZIP_LZMA and is_text else old.compress_type
            )
            assert after.read(new) == (before.read(old).upper() if is_text else before.read(old))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_renamed(tmp_path: Path, method: int) -> None:
    names = ("Ada/", "Ada/x.txt", "ADA/x.txt", "pic of Ada.png", "b.txt", "ada.md")
    path = zipped(
        tmp_path / "a.zip", *((n, PNG if n.endswith("png") else b"hello " * 99) for n in names), method=method
    )
    copy = tmp_path / "b.zip"
    rewrite(path, copy, shout, rename=lambda name: re.sub("ada", "Zoë", name, flags=re.IGNORECASE))
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(copy) as after:
        assert after.testzip() is None
        assert after.namelist() == ["Zoë/", "Zoë/x.txt", "Zoë/x-2.txt", "pic of Zoë.png", "b.txt", "Zoë.md"]
        for old, new in zip(before.infolist(), after.infolist(), strict=True):
            for what in ("date_time", "comment", "external_attr", "compress_type"):
                assert getattr(new, what) == getattr(old, what)
            is_text = old.filename.endswith(("txt", "md"))
            assert after.read(new) == (before.read(old).upper() if is_text else before.read(old))
    assert b"Ada" not in copy.read_bytes()


def test_a_second_spelling_of_a_name_goes_too(tmp_path: Path) -> None:
    """The Info-ZIP Unicode Path field holds the name once more (PKWARE APPNOTE 4.6.9)."""
    info = zipfile.ZipInfo("Ada.png")
    again = b"\x01" + bytes(4) + b"Ada.png"
    info.extra = struct.pack("<2H", 0x7075, len(again)) + again + struct.pack("<2H", 0x9999, 2) + b"ok"
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(info, PNG)
    rewrite(tmp_path / "a.zip", tmp_path / "b.zip", shout, rename=lambda name: name.replace("Ada", "X"))
    assert b"Ada" not in (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert archive.infolist()[0].extra == struct.pack("<2H", 0x9999, 2) + b"ok"
        assert archive.read("X.png") == PNG


@pytest.mark.parametrize("prefix", [b"", b"#!/bin/sh\n"])
def test_without_changes_it_is_the_same_file(tmp_path: Path, prefix: bytes) -> None:
    path = zipped(tmp_path / "a.zip", ("x.txt", b"hello"), ("y/", b""), ("pic.png", PNG))
    rewrite(path, tmp_path / "b.zip", lambda _: None)
    assert (tmp_path / "b.zip").read_bytes() == path.read_bytes()
    rewrite(path, tmp_path / "c.zip", lambda member: member.data)
    assert (tmp_path / "c.zip").read_bytes() == path.read_bytes()
    path.write_bytes(prefix + path.read_bytes())
    rewrite(path, tmp_path / "d.zip", shout)
    with zipfile.ZipFile(tmp_path / "d.zip") as after:
        assert after.read("x.txt") == b"HELLO"
    assert (tmp_path / "d.zip").read_bytes().startswith(prefix)


class _Stream(io.RawIOBase):
    """A file that cannot seek: archives written to one have their sizes after the content."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.data += bytes(data)  # type: ignore[call-overload]
        return len(bytes(data))  # type: ignore[call-overload]


@pytest.mark.parametrize("force_zip64", [False, True])
def test_archives_that_were_written_to_a_pipe(tmp_path: Path, force_zip64: bool) -> None:
    stream = _Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[arg-type]
        for name in ("a.txt", "b.txt", "pic.png"):
            with archive.open(name, "w", force_zip64=force_zip64) as member:
                member.write(PNG if name == "pic.png" else b"hello " + name.encode())
    path = tmp_path / "a.zip"
    path.write_bytes(stream.data)
    rewrite(path, tmp_path / "same.zip", lambda _: None)
    assert (tmp_path / "same.zip").read_bytes() == path.read_bytes()
    rewrite(path, tmp_path / "b.zip", lambda member: shout(member) if member.name == "a.txt" else None)
    with zipfile.ZipFile(tmp_path / "b.zip") as after:
        assert after.testzip() is None
        assert [after.read(name) for name in after.namelist()] == [b"HELLO A.TXT", b"hello b.txt", PNG]


def test_what_is_not_read_is_said(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", ("x", b"y"))
    path = zipped(
        tmp_path / "a.zip",
        ("ok.txt", b"ok"),
        ("pic.png", PNG),
        ("inner.zip", inner.read_bytes()),
        ("log.gz", b"\x1f\x8b\x08\x00"),
        ("empty.txt", b""),
        ("../up.txt", b"x"),
        ("/abs.txt", b"x"),
        ("C:\\win.txt", b"x"),
        ("a/../../b.txt", b"x"),
        ("ok.txt", b"again"),
    )
    out = ("its name leads out of the archive", True)
    assert told(path) == {
        "ok.txt": ("", False),
        "pic.png": ("a picture (PNG)", False),
        "inner.zip": ("an archive (zip) in an archive", True),
        "log.gz": ("an archive (gzip) in an archive", True),
        "empty.txt": ("empty", False),
        "../up.txt": out,
        "/abs.txt": out,
        "C:\\win.txt": out,
        "a/../../b.txt": out,
        "ok.txt (2)": ("", False),
    }
    rewrite(path, tmp_path / "b.zip", shout)
    with zipfile.ZipFile(tmp_path / "b.zip") as after:
        assert [after.read(info) for info in after.infolist() if info.filename == "ok.txt"] == [b"OK", b"AGAIN"]
        assert after.read("../up.txt") == b"x"
    assert not (tmp_path.parent / "up.txt").exists()


def patched(path: Path, find: bytes, offset: int, value: bytes) -> None:
    """Overwrite bytes at an offset from each place where `find` is."""
    data = bytearray(path.read_bytes())
    at = data.find(find)
    while at >= 0:
        data[at + offset : at + offset + len(value)] = value
        at = data.find(find, at + 1)
    path.write_bytes(data)


def test_encrypted(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", ("x.txt", b"hello"))
    patched(path, b"PK\x03\x04", 6, b"\x01")
    patched(path, b"PK\x01\x02", 8, b"\x01")
    assert told(path) == {"x.txt": ("encrypted", True)}
    rewrite(path, tmp_path / "b.zip", shout)
    assert (tmp_path / "b.zip").read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("header", "offset", "value"),
    [
        (b"PK\x01\x02", 16, b"\0\0\0\0"),
        (b"PK\x03\x04", 26, b"\xff\xff"),
        (b"PK\x01\x02", 10, b"\x5d\x00"),
        (b"hello", 0, b"jello"),
    ],
    ids=["checksum", "local header", "unknown method", "content"],
)
def test_damaged_members(tmp_path: Path, header: bytes, offset: int, value: bytes) -> None:
    path = zipped(tmp_path / "a.zip", ("x.txt", b"hello"), method=zipfile.ZIP_STORED)
    patched(path, header, offset, value)
    assert told(path) == {"x.txt": ("damaged", True)}


def test_a_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "FREE_OF_RATIO", 1 << 20)
    path = zipped(
        tmp_path / "a.zip", ("bomb.txt", b"a" * (3 << 20)), ("log.txt", b"a" * (1 << 20)), ("random.txt", b"x" * 9)
    )
    assert told(path) == {
        "bomb.txt": ("unpacks to more than 200 times its size", True),
        "log.txt": ("", False),
        "random.txt": ("", False),
    }


def test_a_bomb_that_lies_about_its_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "FREE_OF_RATIO", 1 << 20)
    path = zipped(tmp_path / "a.zip", ("bomb.txt", b"a" * (3 << 20)))
    for header, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        patched(path, header, offset, struct.pack("<L", 100))
    assert told(path) == {"bomb.txt": ("damaged", True)}


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "a.zip", ("a.txt", b"x" * 60), ("b.txt", b"x" * 60), ("c.txt", b"x" * 30))
    monkeypatch.setattr(archives, "MAX_TOTAL", 100)
    assert told(path)["b.txt"] == ("the archive is too large when unpacked", True)
    assert told(path)["c.txt"] == ("", False)
    monkeypatch.setattr(archives, "MAX_MEMBER", 50)
    assert told(path)["a.txt"] == ("too large", True)
    monkeypatch.setattr(archives, "MAX_MEMBERS", 2)
    with pytest.raises(TooLargeError):
        list(members(path))


def test_members_that_share_their_content(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", ("a.txt", b"xxxx"), ("a.txt", b"yyyy"))
    patched(path, b"PK\x01\x02", 42, struct.pack("<L", 0))
    with pytest.raises(UnreadableError, match="share their content"):
        rewrite(path, tmp_path / "b.zip", shout)


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04 and no more", b""])
def test_a_damaged_archive(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    assert is_archive(path) == bool(data)
    with pytest.raises(UnreadableError, match="damaged") as caught:
        list(members(path))
    assert caught.value.hint


def test_a_truncated_archive(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", ("a.txt", os.urandom(1000)))
    path.write_bytes(path.read_bytes()[:600])
    assert is_archive(path)
    with pytest.raises(UnreadableError, match="damaged"):
        list(members(path))


def test_what_is_an_archive(tmp_path: Path) -> None:
    assert is_archive(zipped(tmp_path / "a.bin", ("x.txt", b"x")))
    assert is_archive(zipped(tmp_path / "empty.zip"))
    assert not is_archive(zipped(tmp_path / "a.docx", ("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>")))
    assert not is_archive(zipped(tmp_path / "a.odt", ("mimetype", b"x")))
    (tmp_path / "a.zip").write_text("text")
    assert not is_archive(tmp_path / "a.zip")
    assert not is_archive(tmp_path / "nope")
    assert not is_archive(tmp_path)


def test_large_members_go_to_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sanitizer.files.archive.spooled", lambda chunks: spool.spooled(chunks, 10))
    content = b"hello world " * 200_000
    path = zipped(tmp_path / "a.zip", ("a.txt", content))
    rewrite(path, tmp_path / "b.zip", shout)
    with zipfile.ZipFile(tmp_path / "b.zip") as after:
        assert after.read("a.txt") == content.upper()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", ("a.txt", os.urandom(100_000)))
    with pytest.raises(OutputError, match="the disk is full"):
        rewrite(path, Path("/dev/full"), lambda _: None)
