"""DeepSeek: the official export, a message tree with fragments, and the web API's answer (formats_ai.md §5)."""

from __future__ import annotations

from typing import Any

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.chatgpt import conversations
from sanitizer.formats.interface import Format, Head, Kinds, Role, under

_NODE = "/**/mapping/*/message"
_WEB = "/data/biz_data/chat_messages/*"

_FRAGMENT: Kinds = (
    ("/type", K.PROTECTED),
    ("/content", K.PROSE),
    ("/results/*/title", K.TITLE),
)

KINDS: Kinds = (
    *under((_NODE + "/fragments/*", _WEB + "/fragments/*"), _FRAGMENT),
    *under((_NODE, _WEB), (("/content", K.PROSE), ("/reasoning_content", K.PROSE), ("/role", K.PROTECTED))),
    ("/*/title", K.TITLE),
    ("/data/biz_data/chat_session/title", K.TITLE),
)


def _has_fragments(item: dict[str, Any]) -> bool:
    nodes = (n for n in item["mapping"].values() if isinstance(n, dict))
    return any(isinstance(n.get("message"), dict) and "fragments" in n["message"] for n in nodes)


def _shape(head: Head) -> float:
    inner = head.root.get("data")
    if "code" in head.root and isinstance(inner, dict) and "biz_data" in inner:
        return 0.97
    found = conversations(head)
    return 0.95 if any("inserted_at" in item or _has_fragments(item) for item in found) else 0.0


FORMAT = Format(
    "deepseek",
    "DeepSeek data export",
    "DeepSeek",
    ("json",),
    _shape,
    KINDS,
    # The type of a fragment is the only thing that says who speaks.
    (Role(_NODE + "/fragments/*", "/type"), Role(_WEB, "/role")),
)
