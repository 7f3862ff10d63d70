"""A Claude.ai conversation as the web API gives it, saved by browser extensions (formats_ai.md §1b)."""

from __future__ import annotations

from sanitizer.formats.claude_ai import KINDS, MESSAGE, REPAIRS, ROLES, is_conversation
from sanitizer.formats.interface import Format, Head

_OWN_KEYS = ("current_leaf_message_uuid", "is_starred", "settings", "model")


def _shape(head: Head) -> float:
    for item in head.listed("conversations"):
        if is_conversation(item) and any(key in item for key in _OWN_KEYS):
            return 0.95
    return 0.0


FORMAT = Format(
    "claude_web",
    "Claude.ai conversation (web API)",
    "Anthropic",
    ("json", "jsonl"),
    _shape,
    KINDS,
    ROLES,
    unit=MESSAGE,
    repairs=REPAIRS,
)
