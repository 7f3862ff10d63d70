"""The inside of a JSON string: escapes to text and back, and where a code point of the text stands in the source.

All functions work on `str`: the characters between the quotes, as they stand in the file.
Beyond RFC 8259 we read what exporters really write: `\\x0B` (Telegram), raw control characters, lone surrogates, and
backslashes that escape nothing (`C:\\Users`), which are kept as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from sanitizer.core.redaction import Change
from sanitizer.syntax.json_style import Style

_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\"\\/bfnrt])"
)
_SHORT = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_SHORTEN = {ord(value): "\\" + letter for letter, value in _SHORT.items() if letter != "/"}
_DECODER = json.JSONDecoder(strict=False)


def decode(source: str) -> str:
    """The text that the source stands for.

    >>> decode(r"caf\\u00e9\\x0b C:\\Users")
    'café\\x0b C:\\\\Users'
    """
    if "\\" not in source:
        return source
    try:
        text: str = _DECODER.raw_decode(f'"{source}"')[0]
    except json.JSONDecodeError:
        return _ESCAPE.sub(_decode_one, source)
    return text


def _decode_one(match: re.Match[str]) -> str:
    escape = match.group()
    if len(escape) == 2:
        return _SHORT[escape[1]]
    if len(escape) == 12:
        high, low = int(escape[2:6], 16), int(escape[8:12], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    return chr(int(escape[2:], 16))


def locate(source: str, offsets: Sequence[int]) -> list[int]:
    """Where code points of `decode(source)` begin in `source`; `offsets` ascend.

    >>> locate(r"a\\n\\u00e9b", [0, 1, 2, 3, 4])
    [0, 1, 3, 9, 10]
    """
    if "\\" not in source:
        return list(offsets)
    places = []
    shift = 0
    escapes = _ESCAPE.finditer(source)
    escape = next(escapes, None)
    for offset in offsets:
        while escape is not None and escape.start() - shift < offset:
            shift += escape.end() - escape.start() - 1
            escape = next(escapes, None)
        places.append(offset + shift)
    return places


def source_changes(source: str, text: str, changes: Sequence[Change], style: Style) -> Iterator[Change]:
    """Lift changes of the decoded `text` to changes of its `source`."""
    if not changes:
        return
    wanted: list[int] = []
    for change in changes:
        # One step further left, to see whether a backslash that escapes nothing stands before the change.
        wanted += (max(change.start - 1, 0), change.start, change.end)
    places = iter(locate(source, _ascending(wanted)))
    for change in changes:
        before, start, end = next(places), next(places), next(places)
        replacement = encode(change.text, style)
        if start - before == 1 and text[change.start - 1] == "\\" and change.start > 0:
            # It would swallow the first character of what follows it now: spell it out.
            start, replacement = before, "\\\\" + replacement
        yield Change(start, end, replacement)


def _ascending(offsets: list[int]) -> list[int]:
    """Changes that touch look one step back into their neighbor: hold the line there."""
    highest = 0
    out = []
    for offset in offsets:
        highest = max(highest, offset)
        out.append(highest)
    return out


def encode(text: str, style: Style) -> str:
    """The source of `text` in the given style.

    >>> encode("é/😀", Style(ascii_only=True, slash=True))
    '\\\\u00e9\\\\/\\\\ud83d\\\\ude00'
    """
    if text.isascii() and text.isalnum():
        return text
    return _must_escape(style).sub(lambda match: _encode_one(match.group(), style), text)


def _must_escape(style: Style) -> re.Pattern[str]:
    also = ("/" if style.slash else "") + ("<>&\u2028\u2029" if style.html else "")
    wide = "\u0080-\U0010ffff" if style.ascii_only else "\ud800-\udfff"
    return re.compile(f'["\\\\\x00-\x1f{also}{wide}]')


def _encode_one(char: str, style: Style) -> str:
    code = ord(char)
    if char == "/":
        return "\\/"
    if code in _SHORTEN:
        return _SHORTEN[code]
    if style.raw_bytes and 0xDC80 <= code <= 0xDCFF:
        return char
    units = [code] if code < 0x10000 else [0xD7C0 + (code >> 10), 0xDC00 + (code & 0x3FF)]
    return "".join(f"\\u{unit:04X}" if style.upper_hex else f"\\u{unit:04x}" for unit in units)
