"""ChatGPT data export: `conversations.json`, its shards, and single conversations (formats_ai.md §2a)."""

from __future__ import annotations

from typing import Any

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import ByContent, Format, Head, Kinds, Role, under
from sanitizer.formats.offsets import Offsets

MESSAGE = "/**/mapping/*/message"

_CONTENT: Kinds = (
    ("/parts/*", K.PROSE),
    ("/parts/*/text", K.PROSE),
    ("/parts/*/metadata/dalle/prompt", K.PROSE),
    ("/parts/*/asset_pointer", K.PROTECTED),
    ("/text", ByContent.DATA),
    ("/language", K.PROTECTED),
    ("/response_format_name", K.PROTECTED),
    ("/thoughts/*/summary", K.PROSE),
    ("/thoughts/*/content", K.PROSE),
    ("/thoughts/*/chunks/*", K.PROSE),
    ("/content", K.PROSE),
    ("/user_profile", K.PROSE),
    ("/user_instructions", K.PROSE),
    ("/model_set_context", K.PROSE),
    ("/title", K.TITLE),
    ("/tether_id", K.PROTECTED),
    ("/result", ByContent.OUTPUT),
    ("/output_str", ByContent.OUTPUT),
    ("/unprocessed_output", ByContent.OUTPUT),
    ("/state/dom", K.HTML),
)

_METADATA: Kinds = (
    ("/aggregate_result/status", K.PROTECTED),
    ("/aggregate_result/messages/*/message_type", K.PROTECTED),
    ("/aggregate_result/messages/*/stream_name", K.PROTECTED),
    ("/aggregate_result/messages/*/sender", K.PROTECTED),
    ("/aggregate_result/**", ByContent.OUTPUT),
    ("/attachments/*/name", K.FILENAME),
    ("/user_context_message_data/*", K.PROSE),
    ("/content_references/*/matched_text", K.PROSE),
    ("/content_references/*/alt", K.PROSE),
    ("/content_references/*/prompt_text", K.PROSE),
    ("/citations/*/metadata/title", K.TITLE),
    ("/citations/*/metadata/text", K.PROSE),
    ("/search_queries/*/q", K.PROSE),
    ("/canvas/textdoc_id", K.PROTECTED),
    ("/canvas/title", K.TITLE),
    ("/finish_details/**", K.PROTECTED),
    ("/turn_exchange_id", K.PROTECTED),
    ("/ref_type", K.PROTECTED),
    ("/**/ref_type", K.PROTECTED),
    ("/default_model_slug", K.PROTECTED),
    ("/reasoning_status", K.PROTECTED),
    ("/gizmo_id", K.PROTECTED),
    ("/command", K.PROTECTED),
)

_PAGE = "/jsonData"

KINDS: Kinds = (
    (MESSAGE + "/author/role", K.PROTECTED),
    (MESSAGE + "/author/name", K.PROTECTED),
    (MESSAGE + "/author/metadata/real_author", K.PROTECTED),
    (MESSAGE + "/recipient", K.PROTECTED),
    (MESSAGE + "/channel", K.PROTECTED),
    *under((MESSAGE + "/content",), _CONTENT),
    *under((MESSAGE + "/metadata",), _METADATA),
    *under(
        ("", "/*", "/conversations/*", _PAGE + "/*"),
        (
            ("/title", K.TITLE),
            ("/conversation_id", K.PROTECTED),
            ("/gizmo_id", K.PROTECTED),
            ("/gizmo_type", K.PROTECTED),
            ("/plugin_ids/*", K.PROTECTED),
            ("/default_model_slug", K.PROTECTED),
            ("/conversation_origin", K.PROTECTED),
            ("/memory_scope", K.PROTECTED),
            ("/voice", K.PROTECTED),
            ("/context_scopes/**", K.PROTECTED),
            ("/disabled_tool_ids/*", K.PROTECTED),
        ),
    ),
)


def conversations(head: Head) -> list[dict[str, Any]]:
    """The objects of the head that hold a message tree."""
    found = [i for i in head.listed("conversations") if isinstance(i.get("mapping"), dict)]
    return found or [v for v in head.root.values() if isinstance(v, dict) and isinstance(v.get("mapping"), dict)]


def _shape(head: Head) -> float:
    found = conversations(head)
    if not found:
        return 0.0
    return 0.9 if any({"title", "current_node", "create_time"} & item.keys() for item in found) else 0.6


def _page(head: Head) -> float:
    return 0.9 if "jsonData" in head.text and '"mapping"' in head.text else 0.0


_REPAIRS = (
    Offsets(
        text="/content/parts/*",
        entries=(
            "/metadata/citations/*",
            "/metadata/content_references/*",
            "/metadata/serialization_metadata/custom_symbol_offsets/*",
            "/metadata/custom_symbol_offsets/*",
        ),
        quote="matched_text",
    ),
)

FORMATS = (
    Format(
        "chatgpt",
        "ChatGPT data export",
        "OpenAI",
        ("json", "jsonl"),
        _shape,
        KINDS,
        (Role(MESSAGE, "/author/role"),),
        unit=MESSAGE,
        repairs=_REPAIRS,
        notes=(
            "Memories are not part of the export. chat.html holds every conversation again: clean or delete it as well.",
        ),
    ),
    Format(
        "chatgpt_page",
        "ChatGPT chat.html",
        "OpenAI",
        ("page",),
        _page,
        KINDS,
        (Role(MESSAGE, "/author/role"),),
        unit=MESSAGE,
        repairs=_REPAIRS,
    ),
)
