"""SillyTavern chats and the dumps that imitate them: a header line, then one message per line (formats_ai.md §7)."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import Format, Head, Role


def _shape(head: Head) -> float:
    said = any({"is_user", "mes"} <= i.keys() for i in head.items)
    return 0.95 if said or any({"user_name", "character_name"} <= i.keys() for i in head.items) else 0.0


FORMAT = Format(
    "silly_tavern",
    "SillyTavern chat",
    "SillyTavern",
    ("jsonl", "json"),
    _shape,
    (
        ("/*/mes", K.PROSE),
        ("/*/swipes/*", K.PROSE),
        ("/*/extra/reasoning", K.PROSE),
        ("/*/extra/display_text", K.PROSE),
        ("/*/send_date", K.PROTECTED),
        ("/*/chat_metadata/integrity", K.PROTECTED),
    ),
    (Role("/*", "/name"),),
    notes=("The file name holds the name of the character.",),
)
