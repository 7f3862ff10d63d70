"""Opening files and standard input, and every way in which that fails."""

from __future__ import annotations

import io
import mmap
import os
import sys
from pathlib import Path

import pytest

from sanitizer.core.errors import OutputError, UnreadableError
from sanitizer.files import spool
from sanitizer.files.kinds import binary_kind
from sanitizer.files.read import MAPPED_FROM, open_source
from sanitizer.files.stdio import read_stdin, write_stdout
from sanitizer.syntax.json import SYNTAX as JSON


@pytest.mark.parametrize(
    "data",
    [b"a", b"caf\xe9\xff", "é".encode("utf-16"), b"\xef\xbb\xbf{}", b"x" * MAPPED_FROM, b"x" * (MAPPED_FROM - 1)],
)
def test_the_bytes_are_exact(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with open_source(path, "named") as source:
        assert source.name == "named"
        assert source.data[:] == data
        assert isinstance(source.data, mmap.mmap) == (len(data) >= MAPPED_FROM)


def test_a_mapping_can_be_left_in_the_middle_of_a_walk(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"[" + b'"x",' * MAPPED_FROM + b'"x"]')
    with open_source(path) as source:
        strings = JSON.strings(source.data)
        assert next(strings).text == "x"
    assert next(strings).text == "x"


def refused(path: Path) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught, open_source(path, "it"):
        pass
    assert caught.value.exit_code == 3
    assert caught.value.hint
    return caught.value


def test_missing(tmp_path: Path) -> None:
    assert refused(tmp_path / "nope").message == "it: there is no such file or folder"
    (tmp_path / "file").write_text("x")
    assert refused(tmp_path / "file" / "below").message == "it: there is no such file or folder"


def test_folder(tmp_path: Path) -> None:
    assert refused(tmp_path).message == "it: it is a folder"


def test_empty(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    assert refused(tmp_path / "a").message == "it: it is empty"


def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("a")
    assert "leads back to itself" in refused(tmp_path / "a").message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")
    assert refused(tmp_path / "a").message == "it: it is not a regular file"


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_text("x")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert refused(tmp_path / "a").message == "it: it may not be read"


KINDS = [
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture (JPEG)"),
    (b"%PDF-1.7\n", "a PDF"),
    (b"PK\x03\x04", "an archive (zip)"),
    (b"\x1f\x8b\x08", "an archive (gzip)"),
    (b"SQLite format 3\x00", "a database (SQLite)"),
    (b"\x00\x00\x00\x18ftypmp42", "video"),
    (b"RIFF\x00\x00\x00\x00WEBP", "a picture (WebP)"),
    (b"ID3\x04\x00", "audio"),
    (b"some\x00words", "a binary file"),
]


@pytest.mark.parametrize(("head", "kind"), KINDS)
def test_binary(tmp_path: Path, head: bytes, kind: str) -> None:
    (tmp_path / "a").write_bytes(head)
    assert refused(tmp_path / "a").message == f"it: it is {kind}, not text"


TEXTS = [b"", b"plain", b"caf\xe9", b"\xef\xbb\xbfx", "é".encode("utf-16"), "plain words".encode("utf-16-le")]
TEXTS += [b"MZ is a text", b"BZh too", b"ID3, he said", b"GIF89a", b"PAR1", b"RIFF raff", b"BMW"]


@pytest.mark.parametrize("head", TEXTS)
def test_text(head: bytes) -> None:
    assert binary_kind(head) == ""


class _Stdin:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


class _Stdout:
    def __init__(self, stream: io.RawIOBase | io.BytesIO) -> None:
        self.buffer = stream

    def flush(self) -> None:
        """Nothing is held."""


class _Full(io.BytesIO):
    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def write(self, _: object) -> int:
        raise self._error


def test_standard_input_is_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(b"a\r\nb\xff"))
    source = read_stdin()
    assert (source.name, source.data) == ("-", b"a\r\nb\xff")


def test_much_standard_input_goes_to_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(b"ab" * 3_000_000))
    monkeypatch.setattr("sanitizer.files.stdio.spooled", lambda chunks: spool.spooled(chunks, 1 << 20))
    data = read_stdin().data
    assert isinstance(data, mmap.mmap)
    assert data[:] == b"ab" * 3_000_000


@pytest.mark.parametrize(("data", "message"), [(b"", "nothing came in"), (b"\x89PNG\r\n\x1a\n", "a picture (PNG)")])
def test_standard_input_that_is_no_text(monkeypatch: pytest.MonkeyPatch, data: bytes, message: str) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(data))
    with pytest.raises(UnreadableError, match=r"^-: ") as caught:
        read_stdin()
    assert message in caught.value.message


def test_standard_output_is_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", _Stdout(stream))
    write_stdout([b"a\r\n", b"\xff"])
    assert stream.getvalue() == b"a\r\n\xff"


def test_standard_output_on_a_full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", _Stdout(_Full(OSError(28, "full"))))
    with pytest.raises(OutputError, match="the disk is full"):
        write_stdout([b"a"])


def test_a_closed_pipe_is_the_business_of_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", _Stdout(_Full(BrokenPipeError(32, "closed"))))
    with pytest.raises(BrokenPipeError):
        write_stdout([b"a"])
