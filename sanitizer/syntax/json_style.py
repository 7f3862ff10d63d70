"""How one JSON file likes to write its strings, so that what we put in looks as if its writer had written it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sanitizer.core.document import Buffer
from sanitizer.syntax.encoding import encoding_of, first_undecodable, transcode
from sanitizer.syntax.memory import Trail

_CHUNK = 1 << 20
# A chunk may begin inside an escape; this much of the last chunk is looked at again.
_LAP = 16

# Each begins with a literal or a small class, which the matcher finds at memory speed; whether the backslash is
# itself escaped is looked at only where one is found.
_WIDE = re.compile(rb"\\u(?:(?!00[0-7])(?![dD][89a-fA-F])[0-9a-fA-F]{4}|[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F])")
_HEX_LETTER = re.compile(rb"\\u[0-9]{0,3}(?:([A-F])|[a-f])")
_SLASH = re.compile(rb"/")
_MARKUP = re.compile(rb"[<>&]")
_MARKUP_ESCAPE = re.compile(rb"\\u00(?:3[ceCE]|26)")


@dataclass(frozen=True, slots=True)
class Style:
    """The habits of one writer. The default is that of `JSON.stringify`."""

    ascii_only: bool = False
    """No raw character beyond ASCII, and `\\uXXXX` is in use (Python's `ensure_ascii`, PHP)."""
    slash: bool = False
    """Slashes are written `\\/` (PHP, Slack)."""
    html: bool = False
    """`<`, `>` and `&` are written `\\u003c` … (Go)."""
    upper_hex: bool = False
    """`\\u00E9`, not `\\u00e9` (.NET)."""
    raw_bytes: bool = False
    """The file holds bytes that are not UTF-8; they are written back as they were, not as `\\udc80`."""


def style_of(data: Buffer) -> Style:
    """Look through the document in chunks; each question stops at its first answer."""
    encoding = encoding_of(data)
    if encoding.unit > 1:
        data = transcode(data, encoding.mark, len(data), encoding)
    start = encoding.mark if encoding.unit == 1 else 0
    letter = _first(data, _HEX_LETTER)
    return Style(
        ascii_only=_is_ascii(data, start) and _first(data, _WIDE) is not None,
        slash=_is_slash_escaped(data),
        html=_first(data, _MARKUP) is None and _first(data, _MARKUP_ESCAPE) is not None,
        upper_hex=letter is not None and letter.group(1) is not None,
        raw_bytes=encoding.unit == 1 and first_undecodable(data) is not None,
    )


def _is_slash_escaped(data: Buffer) -> bool:
    """By the first slash there is."""
    for chunk in _chunks(data, 0):
        match = _SLASH.search(chunk)
        if match:
            return _backslashes(chunk, match.start()) % 2 == 1
    return False


def _is_ascii(data: Buffer, start: int) -> bool:
    return all(chunk.isascii() for chunk in _chunks(data, start))


def _first(data: Buffer, pattern: re.Pattern[bytes]) -> re.Match[bytes] | None:
    """The first match that is not behind an escaping backslash."""
    for chunk in _chunks(data, 0):
        for match in pattern.finditer(chunk):
            if _backslashes(chunk, match.start()) % 2 == 0:
                return match
    return None


def _backslashes(chunk: bytes, at: int) -> int:
    """How many stand right before an offset."""
    first = at
    while first and chunk[first - 1] == 0x5C:
        first -= 1
    return at - first


def _chunks(data: Buffer, start: int) -> Iterator[bytes]:
    trail = Trail(data)
    for at in range(start, len(data), _CHUNK):
        yield data[max(at - _LAP, start) : at + _CHUNK]
        trail.passed(at)
