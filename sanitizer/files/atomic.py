"""Writes a file whole or not at all: beside its place first, then renamed into it."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from sanitizer.core.document import Buffer
from sanitizer.core.errors import OutputError
from sanitizer.files.names import shown
from sanitizer.files.read import MAPPED_FROM, released
from sanitizer.files.reasons import writing_failed
from sanitizer.files.spool import mapped


class Staged:
    """A file under way: it lies beside its place, readable by its owner only, until `commit`."""

    def __init__(self, place: Path, like: Path | None, *, force: bool) -> None:
        self.place = place
        self._like = like
        self._force = force
        self._file: BinaryIO | None = None
        with _writing(place):
            handle, name = tempfile.mkstemp(prefix=f".{place.name[:40]}.", suffix=".part", dir=place.parent)
            self.path = Path(name)
            """Where it lies now."""
            self._file = os.fdopen(handle, "wb")

    def write(self, chunks: Iterable[bytes]) -> None:
        """Append.

        :raises OutputError: the disk is full.
        """
        assert self._file is not None
        with _writing(self.place):
            for chunk in chunks:
                self._file.write(chunk)

    @contextmanager
    def reopen(self) -> Iterator[Buffer]:
        """What has been written so far, to be checked before it is committed."""
        assert self._file is not None
        with _writing(self.place):
            self._file.flush()
            with open(self.path, "rb") as file:
                is_large = os.fstat(file.fileno()).st_size >= MAPPED_FROM
                data: Buffer = mapped(file) if is_large else file.read()
        try:
            yield data
        finally:
            released(data)

    def commit(self) -> None:
        """Put it in its place, with the permissions of `like`; on the disk before it is under its name.

        :raises OutputError: it cannot be, or something has appeared there meanwhile. Nothing is left behind.
        """
        assert self._file is not None
        with _writing(self.place):
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            if self._like is not None:
                os.chmod(self.path, stat.S_IMODE(os.stat(self._like).st_mode))
            if self._force:
                os.replace(self.path, self.place)
            else:
                _put(self.path, self.place)
            self._file = None
            _sync_folder(self.place.parent)

    def discard(self) -> None:
        """Leave nothing behind, unless it has been committed."""
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
            with suppress(OSError):
                self.path.unlink()
            self._file = None


@contextmanager
def staged(place: Path, *, like: Path | None = None, force: bool = False) -> Iterator[Staged]:
    """A file under way, discarded at the end unless it was committed. Missing folders are made.

    :param like: a file whose permissions it takes; without one it stays readable by its owner only.
    :param force: may replace a file.
    :raises OutputError: something is there already, it is a link or a folder, or it cannot be written.
    """
    _check(place, force=force)
    with _writing(place):
        place.parent.mkdir(parents=True, exist_ok=True)
    copy = Staged(place, like, force=force)
    try:
        yield copy
    finally:
        copy.discard()


def write(path: Path, chunks: Iterable[bytes], *, mode_like: Path | None = None, force: bool = False) -> None:
    """Write a whole file at once. A device or pipe (`/dev/stderr`) is written to as it is.

    :raises OutputError: as `staged`.
    """
    if _is_device(path):
        with _writing(path), open(path, "wb") as file:
            file.writelines(chunks)
        return
    with staged(path, like=mode_like, force=force) as copy:
        copy.write(chunks)
        copy.commit()


def _check(place: Path, *, force: bool) -> None:
    if place.is_symlink():
        raise OutputError(f"{shown(place)} is a link", hint="Name the file itself, or remove the link.")
    if place.is_dir():
        raise OutputError(f"{shown(place)} is a folder", hint="Name a file in it.")
    if place.exists() and not force:
        raise OutputError(f"{shown(place)} exists already", hint="Move it away, or use --force.")


def _is_device(path: Path) -> bool:
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _put(temporary: Path, place: Path) -> None:
    """Rename without ever replacing what may have appeared at the place."""
    try:
        os.link(temporary, place)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links: the check at the beginning must do.
        if place.exists():
            raise FileExistsError(17, "exists") from None
        os.replace(temporary, place)
    else:
        temporary.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the new name durable. Where folders cannot be opened (Windows), the system does it in its own time."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _writing(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise writing_failed(shown(place), error) from None
