"""The terminal, or what stands in its place: encodings, color, whether a person is watching, a reader who went away."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

_PLAIN = {
    "→": "->",
    "↳": "->",
    "…": "...",
    "•": "*",
    "·": "-",
    "×": "x",
    "—": "-",
    "✓": "ok",
    "✗": "X",
    "█": "#",
}


def prepare(environ: Mapping[str, str] = os.environ) -> None:
    """Make both streams unable to fail: a tick mark on a cp1252 console must not look like a finding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if os.name == "nt" and not stream.isatty() and "PYTHONIOENCODING" not in environ:
            reconfigure(encoding="utf-8", errors="backslashreplace")
        else:
            reconfigure(errors="backslashreplace")


def wants_color(choice: str, stream: TextIO, environ: Mapping[str, str] = os.environ) -> bool:
    """`--color`, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal that can."""
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return stream.isatty() and environ.get("TERM") != "dumb"


def is_watched(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a person looks at stderr. A terminal is not enough: pre-commit gives its hooks one."""
    machine = environ.get("PRE_COMMIT") or environ.get("CI") or environ.get("TERM") == "dumb"
    return sys.stderr.isatty() and not machine


def encodable(text: str, encoding: str | None) -> str:
    """The text with signs that the stream has no code for written in ASCII."""
    if text.isascii():
        return text
    for sign, plain in _PLAIN.items():
        if sign in text:
            try:
                sign.encode(encoding or "ascii")
            except (UnicodeEncodeError, LookupError):
                text = text.replace(sign, plain)
    return text


def say(text: str, *, end: str = "\n") -> None:
    """To people: stderr. If nobody reads it any more, that is fine."""
    _write(sys.stderr, [text, end])


def tell(pieces: Iterable[str]) -> None:
    """Data: stdout. A reader that goes away (`| head`) ends the telling, not the run."""
    _write(sys.stdout, pieces)


def _write(stream: TextIO, pieces: Iterable[str]) -> None:
    try:
        for piece in pieces:
            stream.write(encodable(piece, stream.encoding))
        stream.flush()
    except BrokenPipeError:
        silence(stream)


def silence(stream: TextIO) -> None:
    """Let what is still buffered for a reader that went away fall into nothing, also when Python exits."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, stream.fileno())
    finally:
        os.close(nothing)
