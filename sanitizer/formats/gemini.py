"""Gemini API requests: `contents[].parts[]` (formats_ai.md §7)."""

from __future__ import annotations

from typing import Any

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import Format, Head, Kinds, Role, under

_PARTS: Kinds = (
    ("/parts/*/text", K.PROSE),
    ("/parts/text", K.PROSE),
    ("/parts/*/inlineData/data", K.BLOB),
    ("/parts/*/inline_data/data", K.BLOB),
    ("/parts/*/functionCall/name", K.PROTECTED),
    ("/parts/*/functionResponse/name", K.PROTECTED),
    ("/parts/*/executableCode/code", K.CODE),
    ("/parts/*/executableCode/language", K.PROTECTED),
    ("/parts/*/codeExecutionResult/outcome", K.PROTECTED),
    ("/role", K.PROTECTED),
)
_TURNS = ("/**/contents/*", "/**/systemInstruction", "/**/system_instruction", "/**/candidates/*/content", "/*")


def _is_turn(item: Any) -> bool:
    return isinstance(item, dict) and isinstance(item.get("parts"), list)


def _shape(head: Head) -> float:
    for item in head.items:
        bodies = (item, item.get("request"), item.get("response"))
        for body in bodies:
            turns = body.get("contents") if isinstance(body, dict) else None
            if isinstance(turns, list) and any(map(_is_turn, turns)):
                return 0.85
        if _is_turn(item) and item.get("role") in ("user", "model"):
            return 0.75
    return 0.0


FORMAT = Format(
    "gemini",
    "Gemini API messages",
    "Google",
    ("json", "jsonl"),
    _shape,
    under(_TURNS, _PARTS),
    (Role("/**/contents/*", "/role"), Role("/*", "/role")),
)
