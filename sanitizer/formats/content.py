"""Talk or code? Decided by content where no declaration says it: cheap, on the head of a text."""

from __future__ import annotations

import re

from sanitizer.core.document import FieldKind

_HEAD = 3000
_SHORT = 24
_SYMBOLS = re.compile(r"[{}\[\]<>=;/\\|&$#_*+~^%@`]")
_SURE_START = re.compile(
    r"#!/|diff --git |--- a/|Traceback \(most recent call last\)|<\?xml|<!DOCTYPE|commit [0-9a-f]{40}\s"
)
_CODE_START = re.compile(
    r"(?:import|from|package|using|#include|def|class|function|const|let|var|SELECT|INSERT|CREATE|UPDATE)"
    r" [\w{*<\"'.@(]+|\$ \w|\s*\d+[→|\t]"
)
_CODE_LINE = re.compile(r"[;{}),\]]$|^\s*(?:[}\])]|//|#\w|\+|-{2,}|@\w|\d{4}-\d\d-\d\d[T ]\d\d:)|\w\([^()]*\)|\w=\S")


def kind_of(text: str) -> FieldKind:
    """PROSE or CODE. Fenced code in talk does not make it code; in doubt it is talk, where more is looked for."""
    if len(text) < _SHORT:
        return FieldKind.PROSE
    head = text[:_HEAD]
    if "```" in head:
        return FieldKind.PROSE
    if _SURE_START.match(head):
        return FieldKind.CODE
    if _CODE_START.match(head) and (symbols := _share(head)) > 0.02 and _code_lines(head) >= 0.34 - symbols:
        return FieldKind.CODE
    if _share(head) > 0.07 and _code_lines(head) >= 0.5:
        return FieldKind.CODE
    return FieldKind.PROSE


def is_sentence(text: str) -> bool:
    """Mostly words with spaces between them, and few signs."""
    head = text[:_HEAD]
    words = sum(1 for w in head.split() if w.strip(".,;:!?'\"()").isalpha())
    return words >= 6 and words >= 0.8 * len(head.split()) and _share(head) < 0.02


def _share(head: str) -> float:
    return len(_SYMBOLS.findall(head)) / len(head)


def _code_lines(head: str) -> float:
    lines = [line for line in head.splitlines() if line.strip()][:60]
    return sum(1 for line in lines if _CODE_LINE.search(line.rstrip())) / max(1, len(lines))
