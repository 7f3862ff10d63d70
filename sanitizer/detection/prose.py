"""Which parts of a text are prose, line by line: names are heard in them alone, and a spaCy pipeline reads nothing else.

Code, logs and blobs cost time and give false names; lines that read like sentences, letters, rows of a table or
chat lines are kept, also inside fences that name no programming language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sanitizer.core.document import FieldKind
from sanitizer.detection.numbering import PLACEHOLDER

SEGMENT_LIMIT = 2_000
"""Code points of a segment at most: bounds a pipeline's memory and makes repeated paragraphs share one look."""

_FENCE = re.compile(r"\s{0,3}(?:>\s*)?(`{3,}|~{3,})\s*([\w+#.-]*)")
_PLAIN_FENCES = frozenset(
    {
        "",
        "text",
        "txt",
        "plain",
        "plaintext",
        "md",
        "markdown",
        "csv",
        "tsv",
        "email",
        "eml",
        "mail",
        "chat",
        "transcript",
    }
)
_LETTER = re.compile(r"[^\W\d_]")
_CODE_SIGN = re.compile(r"[{}\[\]=<>\\$&^~`+]|->|::|//|__|\(\)|\w\(|\|\||;\s*$")
_CODE_LINE = re.compile(
    r"\s*(?:import [\w.]+(?: as \w+)?$|from [\w.]+ import |(?:async )?def \w+\(|class \w+\s*[(:{]|@\w[\w.]*\(?|"
    r"#include|diff --git |@@ -|[+-]{3} [ab]/|at [\w.$]+\(|File \"|Traceback \(|>>> |"
    r"(?:if|for|while|with|elif) [^.?!]*[=(\[.][^?!]*:$|(?:else|try|finally):$|except\b.*:$|"
    r"(?:const|let|var|export|public|private|static|func|fn|function|return|await)\b.*[;{=(]|package [\w.]+;?$)"
)
_LOG_LINE = re.compile(r"\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\s*\[?(?:INFO|DEBUG|WARN|WARNING|ERROR|TRACE|FATAL)\b")
_SPOKEN = re.compile(
    r"(?:^|(?<=\s))(?:#|//|--|/?\*+)\s+(?P<comment>\S.*)|"
    r"\"(?P<double>[^\W\d_][^\"\n]{0,200}\s[^\"\n]{1,200})\"|'(?P<single>[^\W\d_][^'\n]{0,200}\s[^'\n]{1,200})'"
)
ANY_PLACEHOLDER = re.compile(PLACEHOLDER.pattern, re.IGNORECASE)
"""Also what looks like a placeholder to a model: `[person_3]`."""
_STAND_INS = {
    "PERSON": "Anna",
    "USERNAME": "anna",
    "LOCATION": "Paris",
    "ORGANIZATION": "Acme",
    "ADDRESS": "Main St",
    "DATE": "today",
    "DATE_OF_BIRTH": "today",
    "SECRET": "x1x1",
    "EMAIL": "a@b.org",
}
_BLOB = re.compile(r"\S{200,}")
_UNSAFE = re.compile("[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f]")


class Segment(NamedTuple):
    start: int
    """Where it begins in the text, in code points."""
    text: str
    """As long as the original, with blobs and lone surrogates blanked and words in place of placeholders. A spaCy pipeline reads this; the
    chat model reads the original."""


def segments(text: str, kind: FieldKind = FieldKind.PROSE) -> Iterator[Segment]:
    """The prose of a text, as paragraphs of bounded length, in reading order."""
    lines = text.splitlines(keepends=True)
    code = _code_lines(lines) if "```" in text or "~~~" in text else frozenset()
    start = position = 0
    for number, line in enumerate(lines):
        end = position + len(line)
        if number in code or not reads_as_prose(line, strict=kind is FieldKind.CODE):
            yield from _cut(text, start, position)
            yield from _spoken(line, position)
            start = end
        position = end
    yield from _cut(text, start, len(text))


def _code_lines(lines: Sequence[str]) -> frozenset[int]:
    """Numbers of the lines of fenced blocks that name a programming language, and of all fences.

    A fence that is never closed opens nothing: everything after it would lose its names otherwise.
    """
    opened = ((number, _FENCE.match(line)) for number, line in enumerate(lines))
    fences = [(number, match[1], match[2].lower()) for number, match in opened if match]
    code: set[int] = set()
    hopeless: dict[str, int] = {}
    at = 0
    while at < len(fences):
        number, mark, language = fences[at]
        at += 1
        if len(mark) >= hopeless.get(mark[0], len(mark) + 1):
            continue
        close = next((i for i in range(at, len(fences)) if fences[i][1].startswith(mark) and not fences[i][2]), None)
        if close is None:
            hopeless[mark[0]] = len(mark)
            continue
        last = fences[close][0]
        code.update((number, last) if language in _PLAIN_FENCES else range(number, last + 1))
        at = close + 1
    return frozenset(code)


def _spoken(line: str, position: int) -> Iterator[Segment]:
    """The comments of a line of code, and its strings of several words."""
    for match in _SPOKEN.finditer(line):
        part = match.lastgroup or "comment"
        piece = match[part]
        if len(_LETTER.findall(piece)) >= 4:
            yield Segment(position + match.start(part), _safe(piece))


def reads_as_prose(line: str, *, strict: bool = False) -> bool:
    """Whether a line may hold names worth asking the model for. `strict` is for fields declared as code or logs."""
    letters = len(_LETTER.findall(line))
    if letters < 2:
        return False
    if _CODE_LINE.match(line) or (strict and _LOG_LINE.match(line)):
        return False
    signs = len(_CODE_SIGN.findall(line))
    if strict:
        return signs * 12 <= letters and letters * 10 >= len(line.strip()) * 6 and (" " in line.strip() or "," in line)
    return signs * 6 <= letters


def _cut(text: str, start: int, end: int) -> Iterator[Segment]:
    while start < end:
        stop = end
        if end - start > SEGMENT_LIMIT:
            # Cut at the last line end, else at the last space, so that no name is split.
            stop = start + SEGMENT_LIMIT
            for mark in ("\n", " "):
                at = text.rfind(mark, start + SEGMENT_LIMIT // 2, stop)
                if at >= 0:
                    stop = at + 1
                    break
        piece = text[start:stop]
        if _LETTER.search(piece):
            yield Segment(start, _safe(piece))
        start = stop


def _safe(piece: str) -> str:
    if not piece.isascii():
        piece = _UNSAFE.sub("\ufffd", piece)
    if "[" in piece:
        piece = ANY_PLACEHOLDER.sub(_stand_in, piece)
    return _BLOB.sub(lambda m: " " * len(m[0]), piece)


def _stand_in(match: re.Match[str]) -> str:
    """An ordinary word of the same length for a placeholder: the model has read none, and its context should hold."""
    return _STAND_INS.get(match[1].upper(), "12345").ljust(len(match[0]))
