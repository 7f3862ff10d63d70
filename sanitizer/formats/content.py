"""Talk or code? Decided by content where no declaration says it: cheap, on the head of a text."""

from __future__ import annotations

import re

from sanitizer.core.document import FieldKind
from sanitizer.recognizers.lazy import Lazy, lazy

_HEAD = 3000
_SHORT = 24
_SYMBOLS = re.compile(r"[{}\[\]<>=;/\\|&$#_*+~^%@`]")
_SURE_START = re.compile(
    r"#!/|diff --git |--- a/|Traceback \(most recent call last\)|<\?xml|<!DOCTYPE|commit [0-9a-f]{40}\s"
)
_CODE_START = lazy(
    r"(?:import|from|package|using|#include|def|class|function|const|let|var|SELECT|INSERT|CREATE|UPDATE)"
    r" [\w{*<\"'.@(]+|\$ \w|\s*\d+[→|\t]"
)
_CODE_LINE = re.compile(r"[;{}),\]]$|^\s*(?:[}\])]|//|#\w|\+|-{2,}|@\w|\d{4}-\d\d-\d\d[T ]\d\d:)|\w\([^()]*\)|\w=\S")
_SYNTAX = lazy(
    r"[{}]$|[)\]\"'}];$|[=.(]\S*;$|\w\([^()]*\)|\w ?(?:[-+*/|&:!]?=|=>|->|::) ?[\w\"'\[({$&-]|^\s*(?://|/\*|[}\])]+[,;]?$)|"
    r"^\s*[\"']\w+[\"']\s*:|</?\w+[ >]|(?:^|\s)--?\w|[a-z_]+/[\w.]+/[a-z_]|\$[A-Za-z_{(]|\d\d:\d\d:\d\d|"
    r"\b[a-z]+_[a-z_]+\b|\b[a-z]+[A-Z]\w*\b|\w\.\w+\("
)
"""What a line of talk seldom has, unlike a bracket or a comma at its end."""


def kind_of(text: str) -> FieldKind:
    """PROSE or CODE. Fenced code in talk does not make it code; in doubt it is talk, where more is looked for."""
    if len(text) < _SHORT:
        return FieldKind.PROSE
    return FieldKind.CODE if all(map(_is_code, _windows(text))) else FieldKind.PROSE


def reads_as_talk(text: str) -> bool:
    """Some part of it is mostly words with spaces between them, and few signs."""
    return any(map(_is_talk, _windows(text)))


def _windows(text: str) -> list[str]:
    """The head; of a long text also the middle and the end, which may be of another kind."""
    if len(text) <= 2 * _HEAD:
        return [text[:_HEAD]]
    middle = len(text) // 2
    return [text[:_HEAD], text[middle : middle + _HEAD], text[-_HEAD:]]


def _is_code(part: str) -> bool:
    if "```" in part or "~~~\n" in part:
        return False
    if _SURE_START.match(part):
        return True
    symbols, lines = _share(part), _lines_with(_CODE_LINE, part)
    if symbols > 0.02 and lines >= 0.34 - symbols and _CODE_START.match(part):
        return True
    dense = (symbols > 0.07 and lines >= 0.5) or (symbols > 0.045 and lines >= 0.7)
    return dense and _lines_with(_SYNTAX, part) >= 0.5


def _is_talk(part: str) -> bool:
    tokens = part.split()
    words = sum(1 for token in tokens if token.strip(".,;:!?'\"()").isalpha())
    return words >= 6 and words >= 0.6 * len(tokens) and _share(part) < 0.03


def _share(head: str) -> float:
    return len(_SYMBOLS.findall(head)) / len(head)


def _lines_with(sign: re.Pattern[str] | Lazy, head: str) -> float:
    lines = [line for line in head.splitlines() if line.strip()][:60]
    return sum(1 for line in lines if sign.search(line.rstrip())) / max(1, len(lines))
