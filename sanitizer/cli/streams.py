"""The terminal, or what stands in its place: encodings, color, whether a person is watching, a reader who went away."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Iterable, Mapping
from typing import TextIO

_NARROWEST = 20
_HANGING = "  "
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


def width(stream: TextIO) -> int | None:
    """Columns of the terminal that a stream writes to; None if it is no terminal, or one that does not say."""
    try:
        columns = os.get_terminal_size(stream.fileno()).columns if stream.isatty() else 0
    except (OSError, ValueError):
        return None
    return columns if columns >= _NARROWEST else None


def wrapped(text: str, columns: int | None) -> str:
    """Text whose lines break between words, with what follows indented; as it is if there is no terminal."""
    if columns is None:
        return text
    return "".join(_broken(line, columns) for line in text.splitlines(keepends=True))


def _broken(line: str, columns: int) -> str:
    bare = line.rstrip("\n")
    if len(bare) <= columns:
        return line
    indent = bare[: len(bare) - len(bare.lstrip())]
    # Long words are paths and ids: whoever copies one wants it whole.
    lines = textwrap.wrap(
        bare.strip(),
        columns,
        initial_indent=indent,
        subsequent_indent=indent + _HANGING,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines) + line[len(bare) :]


def say(text: str, *, end: str = "\n") -> None:
    """To people: stderr. If nobody reads it any more, that is fine."""
    _write(sys.stderr, [wrapped(text, width(sys.stderr)), end])


def tell(pieces: Iterable[str]) -> None:
    """Data: stdout. A reader that goes away (`| head`) ends the telling, not the run."""
    _write(sys.stdout, pieces)


def tell_people(pieces: Iterable[str]) -> None:
    """What was asked for, in words: stdout, with lines that break between words on a terminal."""
    columns = width(sys.stdout)
    tell(wrapped(piece, columns) for piece in pieces)


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
