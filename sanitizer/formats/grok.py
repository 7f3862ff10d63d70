"""Grok: the export of conversations, and the account data beside it (formats_ai.md §4)."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import Format, Head, Kinds, Role, under

_RESPONSES = ("/conversations/*/responses/*/response", "/conversations/*/responses/*", "/responses/*")

_RESPONSE: Kinds = (
    ("/message", K.PROSE),
    ("/query", K.PROSE),
    ("/thinking_trace", K.PROSE),
    ("/agent_thinking_traces/*/thinking_trace", K.PROSE),
    ("/sender", K.PROTECTED),
    ("/card_attachments_json/*", K.JSON),
    ("/web_search_results/*/title", K.TITLE),
    ("/web_search_results/*/preview", K.PROSE),
    ("/cited_web_search_results/*/title", K.TITLE),
    ("/cited_web_search_results/*/preview", K.PROSE),
    ("/file_attachments/*", K.PROTECTED),
    ("/media_types/*", K.PROTECTED),
)

KINDS: Kinds = (
    *under(_RESPONSES, _RESPONSE),
    # Milliseconds as a string of digits look like many other numbers.
    ("/**/$date/**", K.PROTECTED),
    ("/conversations/*/conversation/title", K.TITLE),
    ("/conversations/*/conversation/summary", K.PROSE),
    ("/title", K.TITLE),
    ("/media_posts/*/original_prompt", K.PROSE),
    ("/projects/*/name", K.TITLE),
    ("/projects/*/custom_personality", K.PROSE),
)


def _grok(head: Head) -> float:
    listed = head.listed("conversations")
    if "conversations" in head.root and any({"conversation", "responses"} <= i.keys() for i in listed):
        return 0.95
    if head.root.get("conversations") == [] and "media_posts" in head.root:
        return 0.9
    return 0.85 if {"conversationId", "responses"} <= head.root.keys() else 0.0


def _account(head: Head) -> float:
    user = head.root.get("user")
    return 0.8 if isinstance(user, dict) and "sessions" in head.root and {"email", "givenName"} & user.keys() else 0.0


FORMATS = (
    Format(
        "grok",
        "Grok data export",
        "xAI",
        ("json",),
        _grok,
        KINDS,
        tuple(Role(r, "/sender") for r in _RESPONSES),
    ),
    Format(
        "grok_account",
        "Grok account data",
        "xAI",
        ("json",),
        _account,
        tuple((f"/user/{key}", K.IDENTITY) for key in ("email", "googleEmail", "givenName", "familyName", "birthDate")),
        notes=("It lists sessions with addresses and places: better left out of what you share.",),
    ),
)
