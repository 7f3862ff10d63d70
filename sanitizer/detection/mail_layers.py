"""Texts as mail writes them: quoted-printable, encoded words of headers, bodies in base64; and the way back.

A name of `Dear Zolt=C3=A1n` or `To: =?UTF-8?B?…?=` is seen by no rule and no model until it is decoded. What is found in
an encoded word or a body takes all of it: a part of base64 cannot be cut out.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from sanitizer.core.document import Span
from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.offsets import Offsets, Rewriter

_WORD = r"=\?[A-Za-z0-9_-]{2,20}(?:\*[A-Za-z-]{1,8})?\?[BbQq]\?[^?\s]{1,1000}\?="
_ONE_WORD = lazy(
    r"=\?(?P<charset>[A-Za-z0-9_-]{2,20})(?:\*[A-Za-z-]{1,8})?\?(?P<how>[BbQq])\?(?P<data>[^?\s]{1,1000})\?="
)
_PIECE = lazy(
    rf"(?P<words>{_WORD}(?:\s{{1,8}}{_WORD}){{0,40}})|(?P<octets>(?:=[0-9A-F]{{2}})+)|(?P<soft>=[ \t]{{0,4}}\r?\n)"
)
_PRINTABLE = lazy(r"=[CDE][0-9A-F]=[89AB][0-9A-F]")
"""What UTF-8 looks like in quoted-printable; hardly anything else does."""
_BODY_LINE = lazy(r"\n(?P<line>[A-Za-z0-9+/]{60,76})\r?\n")
_LINE = lazy(r"[A-Za-z0-9+/]{60,76}")
_NEXT = lazy(r"[A-Za-z0-9+/]{1,76}={0,2}(?=\s|\Z)")
_MOST = 100_000
_PLAIN_SHARE = 0.97
_KEPT = frozenset({"DATE", "AGE", "LOCATION", "ORGANIZATION"})
"""What alone gives no body away."""
_LEAST = 0.7


class Layer(Protocol):
    """A text as a reader sees it, and where its findings were written."""

    text: str

    def written(self, finding: Finding) -> Iterator[Finding]:
        """The finding at the place it was written at."""
        ...


class Rewritten:
    """A text with its octets and encoded words decoded."""

    def __init__(self, text: str, offsets: Offsets) -> None:
        self.text = text
        self._offsets = offsets

    def written(self, finding: Finding) -> Iterator[Finding]:
        """The finding where it was written: the whole of each encoded word it touches."""
        span = self._offsets.span(finding.start, finding.end)
        yield replace(finding, start=span.start, end=span.end)


class Body:
    """A body in base64, decoded: whatever is private in it takes all of it, once."""

    def __init__(self, text: str, whole: Span) -> None:
        self.text = text
        self._whole = whole

    def written(self, finding: Finding) -> Iterator[Finding]:
        """The whole body, if the finding is private by itself."""
        if finding.entity not in _KEPT and finding.score >= _LEAST:
            why = (*finding.why, "in a base64 body")
            yield replace(finding, start=self._whole.start, end=self._whole.end, why=why)


def layers(text: str) -> list[Layer]:
    """What a text holds in the encodings of mail; nothing for nearly every text."""
    found: list[Layer] = []
    if "=" in text and (_PRINTABLE.search(text) or ("=?" in text and _ONE_WORD.search(text))):
        found.append(_rewritten(text))
    found.extend(_bodies(text))
    return found


def _rewritten(text: str) -> Rewritten:
    made = Rewriter()
    done = 0
    is_printable = _PRINTABLE.search(text) is not None
    for piece in _PIECE.finditer(text):
        if not is_printable and piece["words"] is None:
            continue
        start, end = piece.span()
        made.copy(text[done:start], done)
        if piece["words"] is not None:
            made.unit("".join(map(_of_word, _ONE_WORD.finditer(text, start, end))), start, end - start)
        elif piece["octets"] is not None:
            _add_octets(made, piece["octets"], start)
        done = end
    made.copy(text[done:], done)
    return Rewritten(made.text(), made.offsets())


def _of_word(word: re.Match[str]) -> str:
    """What an encoded word says; nothing if it cannot be read."""
    try:
        if word["how"] in "Bb":
            raw = base64.b64decode(word["data"] + "=" * (-len(word["data"]) % 4))
        else:
            raw = binascii.a2b_qp(word["data"].encode("ascii", "replace"), header=True)
        return raw.decode(word["charset"], "replace").replace("\n", " ")
    except (binascii.Error, ValueError, LookupError):
        return ""


def _add_octets(made: Rewriter, octets: str, start: int) -> None:
    raw = bytes.fromhex(octets.replace("=", ""))
    try:
        shown = raw.decode("utf-8")
    except UnicodeDecodeError:
        shown = raw.decode("latin-1")
        for at, char in enumerate(shown):
            made.unit(char, start + 3 * at, 3)
        return
    at = start
    for char in shown:
        length = 3 * len(char.encode("utf-8"))
        made.unit(char, at, length)
        at += length


def _bodies(text: str) -> Iterator[Body]:
    done = 0
    for line in _BODY_LINE.finditer(text):
        if line.start() < done:
            continue
        start, done = _run(text, line.start("line"), line.end("line"))
        plain = _plain(text[start:done]) if done - start <= _MOST else ""
        if plain:
            yield Body(plain, Span(start, done))


def _run(text: str, start: int, end: int) -> tuple[int, int]:
    """The lines of base64 around one, as far as they are as long; the last may be shorter."""
    size = end - start
    before = start - 1 - (text[start - 2 : start - 1] == "\r")
    first = text.rfind("\n", max(0, before - size - 2), before) + 1
    if before - first == size and _LINE.fullmatch(text, first, before):
        start = first
    while end - start <= _MOST:
        at = end + (2 if text.startswith("\r\n", end) else 1)
        row = _NEXT.match(text, at) if text[end : end + 1] in ("\r", "\n") else None
        if row is None or row.end() - at > size:
            break
        end = row.end()
        if row.end() - at < size or text[end - 1] == "=":
            break
    return start, end


def _plain(body: str) -> str:
    """The text of a body; empty if it is none."""
    try:
        raw = base64.b64decode("".join(body.split()))
        plain = raw.decode("utf-8")
    except (binascii.Error, ValueError):
        return ""
    shown = sum(c.isprintable() or c in "\n\r\t" for c in plain)
    return plain if plain and shown >= _PLAIN_SHARE * len(plain) else ""
