"""The content blocks of Anthropic messages, as requests, exports and Claude Code sessions share them."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import ByContent, Kinds

BLOCK: Kinds = (
    ("/text", K.PROSE),
    ("/thinking", K.PROSE),
    ("/data", K.SEALED),
    ("/name", K.PROTECTED),
    ("/caller/**", K.PROTECTED),
    ("/cache_control/**", K.PROTECTED),
    ("/title", K.TITLE),
    ("/context", K.PROSE),
    ("/source/data", K.BLOB),
    ("/source/text", ByContent.DATA),
    ("/content", ByContent.OUTPUT),
    ("/content/*/text", ByContent.OUTPUT),
    ("/content/*/source/data", K.BLOB),
    ("/content/*/tool_name", K.PROTECTED),
    ("/citations/*/cited_text", K.PROSE),
    ("/citations/*/document_title", K.TITLE),
)
