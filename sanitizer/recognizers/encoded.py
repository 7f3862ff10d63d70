"""Secrets one encoding deeper: a run of base64, hex or percent escapes that decodes to text in which a rule is certain.

No pass over the text looks for such runs: the encoded forms of tell-tale words are literals like any others.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable
from urllib.parse import unquote

from sanitizer.core.document import Span
from sanitizer.recognizers.offsets import Rewriter
from sanitizer.recognizers.view import View, lower

_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{0,4096}")
_PADDING = re.compile(r"={0,2}")
_HEX = re.compile(r"(?:[0-9a-f]{2}){0,2048}|(?:[0-9A-F]{2}){0,2048}")
_PERCENT_BACK = re.compile(r"[A-Za-z0-9._~+*%-]{0,4096}")
_ESCAPES = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+|%[0-9A-Fa-f]{2}")
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2}|[A-Za-z0-9._~+*-]){0,4096}")
_LEAST = 20
_MOST = 4096


WORDS = (
    "password", "Password", "PASSWORD", "passwd", "secret", "Secret", "SECRET", "_TOKEN", "_token", "api_key", "apikey", "apiKey",
    "API_KEY", "access_key", "private_key", "PRIVATE KEY", "-----BEGIN", "postgres://", "postgresql", "mysql://", "mongodb",
    "redis://", "amqp://", "Authorization", "Bearer ", "auths", "client_secret",
)  # fmt: skip
"""What people encode, besides the anchors of rules."""


def literals(words: Iterable[str]) -> dict[str, str]:
    """Encoded forms of `words`, as they read, and how each is encoded: `base64`, `hex`, `percent`."""
    found: dict[str, str] = {}
    for word in words:
        raw = word.encode()
        if len(raw) < 4:
            continue
        for shift in range(3):
            # Only the characters that the neighbors have no part in.
            code = base64.b64encode(b"\x00" * shift + raw).decode().rstrip("=")
            found.setdefault(code[(0, 2, 3)[shift] : (shift + len(raw)) * 8 // 6], "base64")
        found.setdefault(raw.hex(), "hex")
    for mark in ("%3a%2f%2f", "%20bearer%20", "bearer%20", "%22password%22", "password%3d", "token%3d", "%40"):
        found[mark] = "percent"
    return found


def decoded(view: View, start: int, end: int, encoding: str) -> View | None:
    """The run of `view` around the literal [start, end), decoded; None if that gives no text.

    Of base64 and hex, findings stand for the whole run; of percent escapes, for the characters themselves.
    """
    text = view.folded
    first = start - _reach(text[max(0, start - _MOST) : start][::-1], encoding)
    if encoding == "percent":
        match = _PERCENT.match(text, first, first + _MOST)
        return _unquoted(text, first, match.end()) if match and match.end() >= end else None
    match = (_BASE64 if encoding == "base64" else _HEX).match(text, first, first + _MOST)
    if match is None or match.end() < end or match.end() - first < _LEAST:
        return None
    body = match.group()
    try:
        if encoding == "hex":
            plain = _text(bytes.fromhex(body))
        else:
            body = body[: len(body) - (len(body) % 4 == 1)].replace("-", "+").replace("_", "/")
            plain = _text(base64.b64decode(body + "=="))
    except (binascii.Error, ValueError):
        return None
    if not plain:
        return None
    stop = match.end()
    if encoding == "base64" and (padding := _PADDING.match(text, stop)):
        stop = padding.end()
    return View(plain, lower(plain), None, Span(first, stop), 1)


def _reach(backwards: str, encoding: str) -> int:
    """How far the run goes to the left."""
    pattern = {"base64": _BASE64, "hex": _HEX, "percent": _PERCENT_BACK}[encoding]
    match = pattern.match(backwards)
    return match.end() if match else 0


def _unquoted(text: str, first: int, last: int) -> View | None:
    made = Rewriter()
    done = first
    for match in _ESCAPES.finditer(text, first, last):
        start, end = match.span()
        made.copy(text[done:start], done)
        made.unit(unquote(match.group(), errors="replace"), start, end - start)
        done = end
    made.copy(text[done:last], done)
    plain = made.text()
    return View(plain, lower(plain), made.offsets(), None, 1) if done > first else None


def _text(raw: bytes) -> str:
    """`raw` as text; empty unless nearly all of it is printable."""
    try:
        plain = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(raw) - 4:
            return ""
        plain = raw[: error.start].decode("utf-8")
    printable = sum(c.isprintable() or c in "\n\r\t" for c in plain)
    return plain if plain and printable >= 0.97 * len(plain) else ""
