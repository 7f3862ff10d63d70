"""How a file spells its characters: the byte order mark, UTF-8 or a wider form, and what to do with invalid bytes.

UTF-8 is walked in place. UTF-16 and UTF-32 (rare: hand-saved on Windows) are transcoded to UTF-8 in memory as a whole
and offsets are mapped back, so that every carrier is written once, for UTF-8.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol, TypeVar

from sanitizer.core.document import Buffer
from sanitizer.core.errors import UnreadableError
from sanitizer.syntax.memory import Trail

_CHUNK = 1 << 20
_PROBE = 1 << 10


class Encoding(NamedTuple):
    """The encoding of a document."""

    codec: str
    """`utf-8`, `utf-16-le`, `utf-16-be`, `utf-32-le` or `utf-32-be`; never with a mark of its own."""
    mark: int
    """Bytes of the byte order mark at the start; 0 if there is none."""
    unit: int
    """Bytes of the smallest character."""

    @property
    def errors(self) -> str:
        """The reversible error handler: invalid bytes (UTF-8) or unpaired halves (wider forms) survive a round trip."""
        return "surrogateescape" if self.unit == 1 else "surrogatepass"

    def encode(self, text: str) -> bytes:
        return text.encode(self.codec, self.errors)


UTF_8 = Encoding("utf-8", 0, 1)

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", 4),
    (codecs.BOM_UTF32_BE, "utf-32-be", 4),
    (codecs.BOM_UTF8, "utf-8", 1),
    (codecs.BOM_UTF16_LE, "utf-16-le", 2),
    (codecs.BOM_UTF16_BE, "utf-16-be", 2),
)


def encoding_of(data: Buffer) -> Encoding:
    """By byte order mark, else by where zero bytes stand (RFC 4627 section 3), else UTF-8."""
    head = data[:4]
    for mark, codec, unit in _MARKS:
        if head.startswith(mark):
            return Encoding(codec, len(mark), unit)
    if 0 in head:
        return _by_zeros(data[:_PROBE])
    return UTF_8


def _by_zeros(probe: bytes) -> Encoding:
    even, odd = probe[0::2].count(0), probe[1::2].count(0)
    half = len(probe) // 2
    if half and odd > half * 0.7 and not even:
        return Encoding("utf-16-le", 0, 2)
    if half and even > half * 0.7 and not odd:
        return Encoding("utf-16-be", 0, 2)
    return UTF_8


class Spanned(Protocol):
    """What a walk yields: something that knows its place."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    def _replace(self: Thing, *, start: int = ..., end: int = ...) -> Thing: ...  # noqa: PYI019 - `Self` is 3.11


Thing = TypeVar("Thing", bound=Spanned)

Walk = Callable[[Buffer, int, int, str], Iterator[Thing]]
"""A carrier's walk over UTF-8: data, start, end, and the error handler that decodes it."""


def walk_decoded(data: Buffer, start: int, end: int | None, walk: Walk[Thing]) -> Iterator[Thing]:
    """Run a UTF-8 walk over a document of any encoding; offsets come back as byte offsets of `data`."""
    encoding = encoding_of(data)
    start = max(start, encoding.mark)
    end = len(data) if end is None else end
    if encoding.unit == 1:
        return walk(data, start, end, encoding.errors)
    return _walk_transcoded(data, start, end, walk, encoding)


def _walk_transcoded(data: Buffer, start: int, end: int, walk: Walk[Thing], encoding: Encoding) -> Iterator[Thing]:
    utf8 = transcode(data, start, end, encoding)
    place = Places(utf8, start, lambda text: len(encoding.encode(text)))
    for thing in walk(utf8, 0, len(utf8), "surrogatepass"):
        yield thing._replace(start=place(thing.start), end=place(thing.end))


def transcode(data: Buffer, start: int, end: int, encoding: Encoding) -> bytes:
    """Bytes `start` to `end` as UTF-8; half a character at the very end is left out.

    :raises UnreadableError: they are not in this encoding.
    """
    end -= (end - start) % encoding.unit
    decoder = codecs.getincrementaldecoder(encoding.codec)("surrogatepass")
    out = bytearray()
    for at in range(start, end, _CHUNK):
        stop = min(at + _CHUNK, end)
        try:
            text = decoder.decode(data[at:stop], stop == end)
        except UnicodeDecodeError as error:
            # Only UTF-32 has units that are no character at all.
            raise UnreadableError(
                f"not valid {encoding.codec}: near byte {at + error.start}", hint="Save it as UTF-8 and try again."
            ) from None
        out += text.encode("utf-8", "surrogatepass")
    return bytes(out)


class Places:
    """Maps ascending offsets of a UTF-8 text to offsets in another form of the same text, in linear time overall."""

    def __init__(self, utf8: bytes, origin: int, measure: Callable[[str], int]) -> None:
        self._utf8 = utf8
        self._measure = measure
        self._at = 0
        self._place = origin

    def __call__(self, offset: int) -> int:
        if offset < self._at:
            raise ValueError("offsets must ascend")
        self._place += self._measure(self._utf8[self._at : offset].decode("utf-8", "surrogatepass"))
        self._at = offset
        return self._place


def first_undecodable(data: Buffer) -> int | None:
    """Byte offset of the first byte that is not valid in the document's encoding; None if all is well.

    Constant memory. A caller that must be strict (or wants to tell the user) asks this once per document.
    """
    encoding = encoding_of(data)
    decoder = codecs.getincrementaldecoder(encoding.codec)("strict")
    size = len(data)
    trail = Trail(data)
    for at in range(encoding.mark, size, _CHUNK):
        trail.passed(at)
        pending = len(decoder.getstate()[0])
        try:
            decoder.decode(data[at : at + _CHUNK], at + _CHUNK >= size)
        except UnicodeDecodeError as error:
            return at - pending + error.start
    return None


# Latin letters as most pre-Unicode files spell them; five positions of cp1252 are unassigned and keep their escape.
_LEGACY = {0xDC00 + byte: bytes([byte]).decode("cp1252", "ignore") or chr(0xDC00 + byte) for byte in range(0x80, 0x100)}


def readable(text: str) -> str:
    """The same text, code point for code point, with invalid bytes read as Windows-1252: what a recognizer should see.

    Offsets stay valid for `text`. Never write it back.
    """
    return text if text.isascii() else text.translate(_LEGACY)
