"""The headers of a zip archive, as PKWARE's APPNOTE.TXT 6.3.10 lays them out: sections 4.3.7, 4.3.12, 4.3.16, 4.5.3."""

from __future__ import annotations

import struct
from typing import BinaryIO, NamedTuple

from sanitizer.core.errors import UnreadableError

LIMIT = 0xFFFFFFFF
"""Sizes and offsets from here on need the zip64 extra field; in a header it stands for `see there`."""
UTF8_NAME = 0x800
"""The flag of a member whose name is in UTF-8."""
SIZES_FOLLOW = 0x8
"""The flag of a local header whose sizes come after the content."""

_LOCAL = struct.Struct("<4s5H3L2H")
_LINE = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_FIELD = struct.Struct("<2H")
ZIP64, UNICODE_PATH = 0x0001, 0x7075
"""Extra fields (PKWARE APPNOTE 6.3.10, 4.5.3 and 4.6.9): large sizes, and the name once more in UTF-8."""


class Local(NamedTuple):
    """The header before a member's content."""

    signature: bytes
    needed: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    packed: int
    size: int
    name_length: int
    extra_length: int

    def pack(self) -> bytes:
        return _LOCAL.pack(*self)


LOCAL_SIZE = _LOCAL.size


class Line(NamedTuple):
    """A member's line in the directory at the end, up to its name."""

    signature: bytes
    made_by: int
    needed: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    packed: int
    size: int
    name_length: int
    extra_length: int
    comment_length: int
    disk: int
    internal: int
    external: int
    offset: int


class Entry(NamedTuple):
    """A whole line of the directory."""

    line: Line
    name: bytes
    extra: bytes
    comment: bytes

    def without_comment(self) -> Entry:
        return self._replace(line=self.line._replace(comment_length=0), comment=b"")

    def renamed(self, name: str) -> Entry:
        """The entry under another name, in UTF-8; a copy of the old name among the extra fields is gone."""
        raw = name.encode()
        flags = self.line.flags if name.isascii() else self.line.flags | UTF8_NAME
        line = self.line._replace(name_length=len(raw), flags=flags)
        return self._replace(line=line, name=raw, extra=without(self.extra, UNICODE_PATH))

    def pack(self, line: Line) -> bytes:
        """The entry with other sizes and another offset; what is too large for its field goes into an extra field."""
        wide = [value for value in (line.size, line.packed, line.offset) if value >= LIMIT]
        zip64 = _FIELD.pack(ZIP64, 8 * len(wide)) + struct.pack(f"<{len(wide)}Q", *wide) if wide else b""
        extra = zip64 + without(self.extra, ZIP64)
        fixed = line._replace(
            size=min(line.size, LIMIT),
            packed=min(line.packed, LIMIT),
            offset=min(line.offset, LIMIT),
            extra_length=len(extra),
        )
        return _LINE.pack(*fixed) + self.name + extra + self.comment


def read_local(file: BinaryIO, offset: int) -> Local:
    """The local header at an offset; the file stands behind it then.

    :raises UnreadableError: there is none.
    """
    file.seek(offset)
    raw = file.read(_LOCAL.size)
    if len(raw) < _LOCAL.size or not raw.startswith(b"PK\x03\x04"):
        raise damaged("a member is not where the directory says")
    return Local._make(_LOCAL.unpack(raw))


def read_entries(file: BinaryIO, offset: int, count: int) -> list[Entry]:
    """The lines of the directory at an offset.

    :raises UnreadableError: it is cut off.
    """
    file.seek(offset)
    entries = []
    for _ in range(count):
        raw = file.read(_LINE.size)
        if len(raw) < _LINE.size:
            raise damaged("its directory is cut off")
        line = Line._make(_LINE.unpack(raw))
        entries.append(
            Entry(line, file.read(line.name_length), file.read(line.extra_length), file.read(line.comment_length))
        )
    return entries


def pack_end(count: int, size: int, offset: int, comment: bytes) -> bytes:
    """The record at the very end: how many lines, how many bytes of directory, and where."""
    return _END.pack(b"PK\x05\x06", 0, 0, count, count, size, offset, len(comment)) + comment


def without(extra: bytes, *kinds: int) -> bytes:
    """Extra fields but those of some kinds; bytes that are no field are kept."""
    kept, at = b"", 0
    while at + _FIELD.size <= len(extra):
        kind, size = _FIELD.unpack_from(extra, at)
        end = at + _FIELD.size + size
        if kind not in kinds:
            kept += extra[at:end]
        at = end
    return kept + extra[at:]


def damaged(what: str) -> UnreadableError:
    """The error for an archive that contradicts itself."""
    return UnreadableError(f"the archive is damaged: {what}", hint="Download or export it again.")
