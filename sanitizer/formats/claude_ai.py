"""Claude.ai official data export: `conversations.json`, a list of conversations (formats_ai.md §1a)."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import ByContent, Format, Head, Kinds, Role, under
from sanitizer.formats.offsets import Offsets
from sanitizer.formats.thinking import SignedThinking

MESSAGE = "/**/chat_messages/*"

_BLOCK: Kinds = (
    ("/text", K.PROSE),
    ("/thinking", K.PROSE),
    ("/summaries/*/summary", K.PROSE),
    ("/title", K.TITLE),
    ("/message", K.PROSE),
    ("/name", K.PROTECTED),
    ("/integration_name", K.PROTECTED),
    ("/icon_name", K.PROTECTED),
    ("/approval_key", K.PROTECTED),
    ("/approval_options/**", K.PROTECTED),
    ("/flags/**", K.PROTECTED),
    ("/server_uuid", K.PROTECTED),
    # Artifacts are found again by these, also where the id is a slug.
    ("/input/id", K.PROTECTED),
    ("/input/type", K.PROTECTED),
    ("/input/version_uuid", K.PROTECTED),
    ("/input/md_citations/*/uuid", K.PROTECTED),
    ("/content", ByContent.OUTPUT),
    ("/content/*/text", ByContent.OUTPUT),
    ("/content/*/title", K.TITLE),
    ("/content/*/name", K.FILENAME),
    ("/content/*/source/data", K.BLOB),
    ("/display_content/text", K.PROSE),
    ("/display_content/filename", K.FILENAME),
    ("/display_content/content/*/title", K.TITLE),
)

KINDS: Kinds = (
    (MESSAGE + "/text", K.PROSE),
    *under((MESSAGE + "/content/*", MESSAGE + "/content/*/content/*"), _BLOCK),
    (MESSAGE + "/attachments/*/extracted_content", ByContent.DATA),
    (MESSAGE + "/sender", K.PROTECTED),
    *under(
        ("", "/*", "/conversations/*"),
        (
            ("/name", K.TITLE),
            ("/summary", K.PROSE),
            ("/project/name", K.TITLE),
            ("/platform", K.PROTECTED),
            ("/settings/**", K.PROTECTED),
        ),
    ),
)

ROLES = (Role(MESSAGE, "/sender"), Role(MESSAGE, "/role"))


REPAIRS = (
    Offsets(part="/content/*", text="/text", entries=("/citations/*",)),
    Offsets(part="/content/*/input", text="/content", entries=("/md_citations/*",)),
    SignedThinking(block="/content/*"),
)


def is_conversation(item: dict[str, object]) -> bool:
    return isinstance(item.get("chat_messages"), list)


def _shape(head: Head) -> float:
    items = head.listed("conversations")
    if not any(map(is_conversation, items)):
        return 0.0
    return 0.9 if head.is_list or "conversations" in head.root else 0.6


FORMAT = Format(
    "claude_ai",
    "Claude.ai data export",
    "Anthropic",
    ("json", "jsonl"),
    _shape,
    KINDS,
    ROLES,
    unit=MESSAGE,
    repairs=REPAIRS,
)
