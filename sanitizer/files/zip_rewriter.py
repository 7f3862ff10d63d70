"""Writes a zip archive again, member by member: what is kept is copied byte for byte, with its own header.

Python's `zipfile` can only write members anew, which loses header bytes and cannot copy an encrypted member.
"""

from __future__ import annotations

import bz2
import zipfile
import zlib
from collections.abc import Mapping
from typing import BinaryIO, Protocol

from sanitizer.core.document import Buffer
from sanitizer.core.errors import TooLargeError
from sanitizer.files.zip_layout import (
    LIMIT,
    LOCAL_SIZE,
    SIZES_FOLLOW,
    UNICODE_PATH,
    UTF8_NAME,
    ZIP64,
    Local,
    damaged,
    pack_end,
    read_entries,
    read_local,
    without,
)

_CHUNK = 1 << 20
_STORED, _DEFLATED, _BZIP2 = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2


class ZipRewriter:
    """Copies one archive to another. Members are added in order of their index; those not spoken of are kept."""

    def __init__(
        self,
        original: BinaryIO,
        copy: BinaryIO,
        archive: zipfile.ZipFile,
        *,
        names: Mapping[int, str],
        keep_comments: bool = True,
    ) -> None:
        """:param names: the members that get another name, by index."""
        self._original = original
        self._copy = copy
        self._infos = archive.filelist
        self._comment = archive.comment if keep_comments else b""
        self._entries = read_entries(original, archive.start_dir, len(self._infos))
        if not keep_comments:
            self._entries = [entry.without_comment() for entry in self._entries]
        self._names = names
        for index, name in names.items():
            self._entries[index] = self._entries[index].renamed(name)
        self._directory: list[bytes] = []
        self._next = 0
        offsets = sorted(info.header_offset for info in self._infos)
        if len(set(offsets)) < len(offsets):
            raise damaged("two members share their content")
        self._ends = dict(zip(offsets, [*offsets[1:], archive.start_dir], strict=True))
        # A program that unpacks itself stands before the first member.
        self._copy_bytes(0, offsets[0] if offsets else archive.start_dir)

    def add(self, index: int, content: Buffer | None) -> None:
        """Write the member with this index: with new content, or as it is.

        :raises UnreadableError: members overlap.
        """
        self._keep_before(index)
        if content is None:
            self._keep(index)
        else:
            self._replace(index, content)
        self._next = index + 1

    def leave_out(self, index: int) -> None:
        """Go on without the member with this index."""
        self._keep_before(index)
        self._next = index + 1

    def finish(self) -> None:
        """Write the rest and the directory.

        :raises TooLargeError: the copy would be 4 GiB or more.
        """
        self._keep_before(len(self._infos))
        start = self._copy.tell()
        if start >= LIMIT:
            raise TooLargeError("the archive is 4 GiB or more", hint="Unpack it and name the folder.")
        directory = b"".join(self._directory)
        self._copy.write(directory)
        self._copy.write(pack_end(len(self._directory), len(directory), start, self._comment))

    def _keep_before(self, index: int) -> None:
        for between in range(self._next, index):
            self._keep(between)
        self._next = index

    def _keep(self, index: int) -> None:
        info, entry = self._infos[index], self._entries[index]
        start, end = info.header_offset, self._ends[info.header_offset]
        local = read_local(self._original, start)
        if start + LOCAL_SIZE + local.name_length + local.extra_length + info.compress_size > end:
            raise damaged("its members overlap")
        line = entry.line._replace(size=info.file_size, packed=info.compress_size, offset=self._copy.tell())
        if index in self._names:
            name = self._original.read(local.name_length)
            extra = self._original.read(local.extra_length)
            local, name, extra = self._local(index, local, name, extra)
            self._copy.write(local.pack() + name + extra)
            start = self._original.tell()
        self._copy_bytes(start, end)
        self._directory.append(entry.pack(line))

    def _local(self, index: int, local: Local, name: bytes, extra: bytes) -> tuple[Local, bytes, bytes]:
        """A local header with its name and extra fields, as the directory has them now."""
        if index not in self._names:
            return local, name, extra
        entry = self._entries[index]
        extra = without(extra, UNICODE_PATH)
        flags = local.flags | (entry.line.flags & UTF8_NAME)
        local = local._replace(flags=flags, name_length=len(entry.name), extra_length=len(extra))
        return local, entry.name, extra

    def _replace(self, index: int, data: Buffer) -> None:
        if len(data) >= LIMIT:
            raise TooLargeError("a member is 4 GiB or more", hint="Unpack the archive and name the folder.")
        entry = self._entries[index]
        local = read_local(self._original, self._infos[index].header_offset)
        name = self._original.read(local.name_length)
        extra = without(self._original.read(local.extra_length), ZIP64)
        local, name, extra = self._local(index, local, name, extra)
        start = self._copy.tell()
        self._copy.write(bytes(LOCAL_SIZE) + name + extra)
        method = local.method if local.method in (_STORED, _DEFLATED, _BZIP2) else _DEFLATED
        crc = self._pack(data, method)
        end = self._copy.tell()
        packed = end - start - LOCAL_SIZE - len(name) - len(extra)
        flags = local.flags & ~SIZES_FOLLOW
        self._copy.seek(start)
        header = local._replace(
            flags=flags, method=method, crc=crc, packed=packed, size=len(data), extra_length=len(extra)
        )
        self._copy.write(header.pack())
        self._copy.seek(end)
        line = entry.line._replace(
            flags=entry.line.flags & ~SIZES_FOLLOW, method=method, crc=crc, packed=packed, size=len(data), offset=start
        )
        self._directory.append(entry.pack(line))

    def _pack(self, data: Buffer, method: int) -> int:
        """Write the content by its method of compression; returns its checksum."""
        packer = _packer(method)
        crc = 0
        for at in range(0, len(data), _CHUNK):
            chunk = data[at : at + _CHUNK]
            crc = zlib.crc32(chunk, crc)
            self._copy.write(packer.compress(chunk))
        self._copy.write(packer.flush())
        return crc

    def _copy_bytes(self, start: int, end: int) -> None:
        self._original.seek(start)
        while start < end:
            chunk = self._original.read(min(_CHUNK, end - start))
            if not chunk:
                raise damaged("it is cut off")
            self._copy.write(chunk)
            start += len(chunk)


class _Packer(Protocol):
    def compress(self, data: bytes, /) -> bytes: ...
    def flush(self) -> bytes: ...


class _Plain:
    """No compression."""

    def compress(self, data: bytes, /) -> bytes:
        return data

    def flush(self) -> bytes:
        return b""


def _packer(method: int) -> _Packer:
    if method == _STORED:
        return _Plain()
    if method == _BZIP2:
        return bz2.BZ2Compressor()
    return zlib.compressobj(wbits=-15)
