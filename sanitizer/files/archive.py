"""Zip archives: their members as sources, and the same archive again with some members replaced.

Nothing is ever unpacked to a name on disk. What cannot be read is said with its reason and copied as it is.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple

from sanitizer.core.document import Buffer
from sanitizer.core.errors import TooLargeError, UnreadableError
from sanitizer.files.kinds import HEAD, binary_kind, is_packed
from sanitizer.files.names import shown
from sanitizer.files.reasons import reading_failed, writing_failed
from sanitizer.files.spool import spooled
from sanitizer.files.zip_rewriter import ZipRewriter

MAX_MEMBERS = 50_000
MAX_MEMBER = 4 << 30
MAX_TOTAL = 16 << 30
"""Bytes of all members unpacked."""
MAX_RATIO = 200
FREE_OF_RATIO = 50 << 20
"""Bytes up to which a member may be packed as tightly as it likes: an honest log is."""

LEADS_OUT = "its name leads out of the archive"
"""Why a member such as `../x` is not read. No honest archive has one: no copy of it is made."""

_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_CHUNK = 1 << 20
_ENCRYPTED = 0x1
_UNPACK = "Unpack it and name the folder."
# A document that happens to be a zip: its parts are not files of the user's.
_DOCUMENT_PARTS = ("[Content_Types].xml", "mimetype", "META-INF/", "AndroidManifest.xml")
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


class Member(NamedTuple):
    """A file in an archive."""

    name: str
    """As named in the archive, printable; a second one of the same name ends with ` (2)`."""
    data: Buffer | None
    """Its content; None if it cannot or should not be read."""
    reason: str = ""
    """Why there is no content."""
    is_gap: bool = False
    """True: it should have been read."""


def is_archive(path: Path) -> bool:
    """True for a zip file, by content; False for documents in a zip's coat (Office, OpenDocument, EPUB, Java)."""
    try:
        with open(path, "rb") as file:
            if not file.read(4).startswith(_MAGIC):
                return False
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except OSError:
        return False
    except _UNREADABLE:
        return True  # reading it will say what is wrong
    return not names[:1] or not names[0].startswith(_DOCUMENT_PARTS)


def members(path: Path) -> Iterator[Member]:
    """The files of an archive in its own order; folders are left out.

    :raises UnreadableError: it is damaged as a whole, or may not be read.
    :raises TooLargeError: it has too many members.
    """
    with _opened(path) as archive:
        for _, member in _members(archive):
            yield member


def rewrite(
    source: Path,
    copy: Path,
    replace: Callable[[Member], Buffer | None],
    *,
    omit: Callable[[Member], bool] = lambda _: False,
    rename: Callable[[str], str] = str,
    keep_comments: bool = True,
) -> None:
    """Write the archive again: same order, times, attributes and methods of compression.

    :param replace: called for each member in order; gives its new content, or None to keep it byte for byte.
    :param omit: whether a member is left out of the copy.
    :param rename: the name of a member or folder in the copy; two that would be the same are told apart.
    :param keep_comments: False: comments of the archive and of its members are left out; nobody has read them.
    :raises UnreadableError, TooLargeError: as `members`.
    :raises OutputError: the copy cannot be written.
    """
    with _opened(source) as archive:
        try:
            with open(source, "rb") as original, open(copy, "wb") as file:
                names = _renamed([info.filename for info in archive.filelist], rename)
                rewriter = ZipRewriter(original, file, archive, names=names, keep_comments=keep_comments)
                for index, member in _members(archive):
                    content = replace(member)
                    if omit(member):
                        rewriter.leave_out(index)
                        continue
                    rewriter.add(index, content if content is not None and content != member.data else None)
                rewriter.finish()
        except OSError as error:
            raise writing_failed(shown(copy), error) from None


def _renamed(names: Sequence[str], rename: Callable[[str], str]) -> dict[int, str]:
    """The names that change, by index: `PERSON_1.txt`, and `PERSON_1-2.txt` if there is such a one already."""
    new = [rename(name) for name in names]
    taken = {name for name, old in zip(new, names, strict=True) if name == old}
    changed: dict[int, str] = {}
    for index, (name, old) in enumerate(zip(new, names, strict=True)):
        if name == old:
            continue
        # A folder may stand in the archive more than once, as its own entry and again.
        number, path = 1, PurePosixPath(name)
        while name in taken:
            number += 1
            name = str(path.with_name(f"{path.stem}-{number}{path.suffix}")) + "/" * old.endswith("/")
        taken.add(name)
        changed[index] = name
    return changed


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(path)
    except OSError as error:
        raise reading_failed(shown(path), error) from None
    except _UNREADABLE:
        raise UnreadableError(f"{shown(path)}: the archive is damaged", hint="Download or export it again.") from None
    with archive:
        if len(archive.filelist) > MAX_MEMBERS:
            raise TooLargeError(f"{shown(path)}: more than {MAX_MEMBERS:,} members", hint=_UNPACK)
        yield archive


def _members(archive: zipfile.ZipFile) -> Iterator[tuple[int, Member]]:
    seen: dict[str, int] = {}
    total = 0
    for index, info in enumerate(archive.filelist):
        count = seen[info.filename] = seen.get(info.filename, 0) + 1
        if info.is_dir():
            continue
        name = shown(info.filename) + (f" ({count})" if count > 1 else "")
        reason = _refusal(info)
        if not reason and total + info.file_size > MAX_TOTAL:
            reason = "the archive is too large when unpacked"
        member = Member(name, None, reason, is_gap=True) if reason else _read(archive, info, name)
        total += len(member.data) if member.data is not None else 0
        yield index, member


def _refusal(info: zipfile.ZipInfo) -> str:
    """Why a member is not even begun; empty if it is."""
    path = PurePosixPath(info.orig_filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (path.parts and path.parts[0].endswith(":")):
        return LEADS_OUT
    if info.flag_bits & _ENCRYPTED:
        return "encrypted"
    if info.file_size >= MAX_MEMBER:
        return "too large"
    return ""


class _TooTightError(Exception):
    """A member unpacks to far more than an honest one does."""


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> Member:
    try:
        with archive.open(info) as stream:
            head = stream.read(HEAD)
            kind = binary_kind(head) if head else "empty"
            if is_packed(kind):
                return Member(name, None, f"{kind} in an archive", is_gap=True)
            if kind:
                return Member(name, None, kind)
            return Member(name, spooled(_unpacked(head, stream, info.compress_size)))
    except _TooTightError:
        return Member(name, None, f"unpacks to more than {MAX_RATIO} times its size", is_gap=True)
    except (*_UNREADABLE, OSError):
        return Member(name, None, "damaged", is_gap=True)


def _unpacked(head: bytes, stream: IO[bytes], packed: int) -> Iterator[bytes]:
    """The content in chunks; what the archive says about its size is not believed."""
    size, chunk = 0, head
    while chunk:
        size += len(chunk)
        if size > FREE_OF_RATIO and size > packed * MAX_RATIO:
            raise _TooTightError
        yield chunk
        chunk = stream.read(_CHUNK)
