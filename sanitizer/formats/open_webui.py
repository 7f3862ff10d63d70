"""Open WebUI: exported chats, each text two or three times (formats_ai.md §7)."""

from __future__ import annotations

from typing import Any

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import ByContent, Format, Head, Kinds, Role, under

_MESSAGES = ("/**/history/messages/*", "/**/chat/messages/*", "/messages/*")

_MESSAGE: Kinds = (
    ("/content", K.PROSE),
    ("/content/*/text", K.PROSE),
    ("/output/*/content/*/text", K.PROSE),
    ("/output/*/arguments", K.JSON),
    ("/output/*/output/*/text", ByContent.OUTPUT),
    ("/lastSentence", K.PROSE),
    ("/role", K.PROTECTED),
    ("/modelName", K.PROTECTED),
    ("/models/*", K.PROTECTED),
    ("/sources/*/document/*", ByContent.DATA),
    ("/files/*/name", K.FILENAME),
    ("/files/*/file/data/content", ByContent.DATA),
    ("/annotation/comment", K.PROSE),
)

KINDS: Kinds = (
    *under(_MESSAGES, _MESSAGE),
    *under(
        ("", "/chat", "/*", "/*/chat"),
        (
            ("/title", K.TITLE),
            ("/models/*", K.PROTECTED),
            ("/system", K.PROSE),
            ("/params/system", K.PROSE),
            ("/summary", K.PROSE),
            ("/history/currentId", K.PROTECTED),
        ),
    ),
)


def _is_body(body: Any) -> bool:
    if not isinstance(body, dict) or not isinstance(body.get("history"), dict):
        return False
    return isinstance(body["history"].get("messages"), dict)


def _shape(head: Head) -> float:
    for item in head.items:
        chat = item.get("chat")
        if _is_body(item) or _is_body(chat):
            return 0.95
        if isinstance(chat, dict) and isinstance(chat.get("messages"), list) and "user_id" in item:
            return 0.85
    return 0.0


FORMAT = Format(
    "open_webui",
    "Open WebUI chats",
    "Open WebUI",
    ("json",),
    _shape,
    KINDS,
    tuple(Role(m, "/role") for m in _MESSAGES),
)
