"""What a file is that is not text, by its first bytes: so that it can be named when it is passed over."""

from __future__ import annotations

from sanitizer.syntax.encoding import encoding_of

HEAD = 8192
"""Bytes to look at, as git does."""

_ARCHIVE = "an archive"
_MAGIC = (
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", _ARCHIVE + " (zip)"),
    (b"PK\x05\x06", _ARCHIVE + " (zip)"),
    (b"\x1f\x8b", _ARCHIVE + " (gzip)"),
    (b"BZh", _ARCHIVE + " (bzip2)"),
    (b"\xfd7zXZ\x00", _ARCHIVE + " (xz)"),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE + " (7z)"),
    (b"\x28\xb5\x2f\xfd", _ARCHIVE + " (zstd)"),
    (b"Rar!\x1a\x07", _ARCHIVE + " (rar)"),
    (b"SQLite format 3\x00", "a database (SQLite)"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\x00asm", "a program (WebAssembly)"),
    (b"OggS", "audio"),
    (b"ID3", "audio"),
    (b"\xff\xfb", "audio"),
    (b"fLaC", "audio"),
    (b"\x1aE\xdf\xa3", "video"),
    (b"PAR1", "a table (Parquet)"),
    (b"wOF2", "a font"),
    (b"\x00\x01\x00\x00", "a font"),
)
_CERTAIN = ("%PDF-", "PK\x03\x04", "PK\x05\x06")


def binary_kind(head: bytes) -> str:
    """What it is, in words, if these first bytes are not text in an encoding we know; else empty."""
    if encoding_of(head).mark:
        return ""
    has_zero = b"\x00" in head and encoding_of(head).unit == 1
    for magic, kind in _MAGIC:
        # Some marks are ordinary letters: a text may begin with them too.
        if head.startswith(magic) and (has_zero or not magic.isascii() or magic.decode() in _CERTAIN):
            return kind
    if head[4:8] == b"ftyp":
        return "video"
    if head[:4] == b"RIFF" and has_zero:
        return {b"WEBP": "a picture (WebP)", b"WAVE": "audio"}.get(head[8:12], "audio or video")
    if head[257:262] == b"ustar":
        return _ARCHIVE + " (tar)"
    return "a binary file" if has_zero else ""


def is_packed(kind: str) -> bool:
    """True for a kind that holds other files."""
    return kind.startswith(_ARCHIVE)
