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

_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{0,8192}")
_PADDING = re.compile(r"={0,2}")
_HEX = re.compile(r"(?:[0-9a-f]{2}){0,4096}|(?:[0-9A-F]{2}){0,4096}")
_PERCENT_BACK = re.compile(r"[A-Za-z0-9._~+*%-]{0,8192}")
_ESCAPES = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+|%[0-9A-Fa-f]{2}")
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2}|[A-Za-z0-9._~+*-]){0,8192}")
_PATTERNS = {"base64": (_BASE64, _BASE64), "hex": (_HEX, _HEX), "percent": (_PERCENT_BACK, _PERCENT)}
"""What a run is made of, to the left of a literal and from its beginning."""
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


def run_around(text: str, start: int, end: int, encoding: str, low: int = 0) -> tuple[int, int] | None:
    """The encoded run around the literal [start, end), a bounded stretch of it; None if the literal is not in one.

    :param low: where the last run that was looked into ended: what is before it is not looked at again.
    """
    back, forth = _PATTERNS[encoding]
    before = back.match(text[max(low, start - _MOST) : start][::-1])
    first = start - (before.end() if before else 0)
    match = forth.match(text, first, start + _MOST)
    return (first, match.end()) if match and match.end() >= end else None


def decoded(view: View, start: int, end: int, encoding: str) -> View | None:
    """The run of `view` around the literal [start, end), decoded; None if that gives no text."""
    run = run_around(view.folded, start, end, encoding)
    return None if run is None else decoded_run(view, *run, encoding)


def decoded_run(view: View, first: int, last: int, encoding: str) -> View | None:
    """The run [first, last) of `view`, decoded; None if that gives no text.

    Of base64 and hex, findings stand for the whole run; of percent escapes, for the characters themselves.
    """
    text = view.folded
    if encoding == "percent":
        return _unquoted(text, first, last)
    if last - first < _LEAST:
        return None
    body = text[first:last]
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
    if encoding == "base64" and (padding := _PADDING.match(text, last)):
        last = padding.end()
    return View(plain, lower(plain), None, Span(first, last), 1)


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
