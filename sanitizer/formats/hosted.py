"""Other hosted chats: Mistral Le Chat, Perplexity; and published chat data sets."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import ByContent, Format, Head, Role, under


def _le_chat(head: Head) -> float:
    if 0.9 * head.share("chatId", "contentChunks", "role"):
        return 0.9
    lists = [x for x in head.top[:20] if isinstance(x, list)] if isinstance(head.top, list) else []
    return (
        0.9 if any(isinstance(m, dict) and {"chatId", "contentChunks"} <= m.keys() for x in lists for m in x) else 0.0
    )


def _perplexity(head: Head) -> float:
    entries = head.root.get("entries")
    if isinstance(entries, list):
        own = {"query_str", "thread_url_slug", "context_uuid"}
        return 0.9 if any(isinstance(e, dict) and own & e.keys() for e in entries) else 0.0
    talks = head.listed("conversations") if "conversations" in head.root and "metadata" in head.root else []
    return 0.9 if any("uuid" in t and {"query", "answer"} & t.keys() for t in talks) else 0.0


def _wildchat(head: Head) -> float:
    for item in head.items:
        turns = item.get("conversation")
        if isinstance(turns, list) and any(isinstance(t, dict) and {"role", "content"} <= t.keys() for t in turns):
            return 0.85
    return 0.0


def _oasst(head: Head) -> float:
    return 0.9 * head.share("message_tree_id", "message_id", "text")


_CHUNKS = ("/*", "/*/*")

FORMATS = (
    Format(
        "le_chat",
        "Le Chat export",
        "Mistral",
        ("json",),
        _le_chat,
        under(
            _CHUNKS,
            (
                ("/content", K.PROSE),
                ("/contentChunks/*/text", K.PROSE),
                ("/contentChunks/*/publicArguments", K.JSON),
                ("/files/*/name", K.FILENAME),
                ("/reactionComment", K.PROSE),
                ("/role", K.PROTECTED),
            ),
        ),
        (Role("/*/*", "/role"), Role("/*", "/role")),
    ),
    Format(
        "perplexity",
        "Perplexity thread",
        "Perplexity",
        ("json",),
        _perplexity,
        (
            ("/metadata/thread_title", K.TITLE),
            ("/conversations/*/query", K.PROSE),
            ("/conversations/*/answer", K.PROSE),
            ("/conversations/*/related_queries/*", K.PROSE),
            ("/entries/*/query_str", K.PROSE),
            ("/entries/*/thread_title", K.TITLE),
            ("/entries/*/thread_url_slug", ByContent.DATA),
            ("/entries/*/blocks/*/markdown_block/answer", K.PROSE),
            ("/entries/*/blocks/*/markdown_block/chunks/*", K.PROSE),
        ),
    ),
    Format(
        "wildchat",
        "WildChat or LMSYS data set",
        "",
        ("json", "jsonl"),
        _wildchat,
        (
            ("/*/conversation/*/content", K.PROSE),
            ("/*/conversation/*/role", K.PROTECTED),
            ("/*/conversation_hash", K.PROTECTED),
        ),
        (Role("/*/conversation/*", "/role"),),
    ),
    Format(
        "oasst",
        "Open Assistant data set",
        "",
        ("json", "jsonl"),
        _oasst,
        (("/*/text", K.PROSE),),
        (Role("/*", "/role"),),
    ),
)
