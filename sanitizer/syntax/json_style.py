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

_WIDE_ESCAPE = re.compile(
    rb"(?<!\\)(?:\\\\)*\\u(?!00[0-7])(?![dD][89a-fA-F])[0-9a-fA-F]{4}"
    rb"|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
_HEX_LETTER = re.compile(rb"(?<!\\)(?:\\\\)*\\u[0-9]*(?:([a-f])|[A-F])")
_SLASH = re.compile(rb"(?<!\\)(?:\\\\)*(\\?)/")
_MARKUP = re.compile(rb"(?<!\\)(?:\\\\)*(?:(\\u00(?:3[ceCE]|26))|[<>&])")


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
    hex_letter = _first(data, _HEX_LETTER)
    return Style(
        ascii_only=_is_ascii(data, encoding.mark if encoding.unit == 1 else 0)
        and _first(data, _WIDE_ESCAPE) is not None,
        slash=_captured(_first(data, _SLASH)),
        html=_captured(_first(data, _MARKUP)),
        upper_hex=hex_letter is not None and not _captured(hex_letter),
        raw_bytes=encoding.unit == 1 and first_undecodable(data) is not None,
    )


def _captured(match: re.Match[bytes] | None) -> bool:
    return bool(match and match.group(1))


def _is_ascii(data: Buffer, start: int) -> bool:
    return all(chunk.isascii() for chunk in _chunks(data, start))


def _first(data: Buffer, pattern: re.Pattern[bytes]) -> re.Match[bytes] | None:
    return next((match for chunk in _chunks(data, 0) if (match := pattern.search(chunk))), None)


def _chunks(data: Buffer, start: int) -> Iterator[bytes]:
    trail = Trail(data)
    for at in range(start, len(data), _CHUNK):
        yield data[max(at - _LAP, start) : at + _CHUNK]
        trail.passed(at)
