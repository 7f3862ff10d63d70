"""What lies beside the conversations in a ChatGPT export (formats_ai.md §2a)."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import Format, Head, Role


def _user(head: Head) -> float:
    own = {"chatgpt_plus_user", "phone_number", "birth_year"}
    return 0.9 if {"id", "email"} <= head.root.keys() and own & head.root.keys() else 0.0


def _feedback(head: Head) -> float:
    return 0.9 * head.share("id", "conversation_id", "rating")


def _shared(head: Head) -> float:
    return 0.9 * head.share("id", "conversation_id", "title", "is_anonymous")


def _groups(head: Head) -> float:
    chats = head.root.get("chats")
    found = isinstance(chats, list) and any(isinstance(c, dict) and "participant_ids" in c for c in chats)
    return 0.9 if found else 0.0


def _comparisons(head: Head) -> float:
    return (
        0.9 if any("feedback_version" in i or "prompt_convo" in str(i.get("input"))[:200] for i in head.items) else 0.0
    )


def _library(head: Head) -> float:
    return 0.9 * head.share("file_id", "origination_thread_id")


def _asset_names(head: Head) -> float:
    names = [k for k, v in head.root.items() if k.endswith(".dat") and isinstance(v, str)]
    return 0.9 if names and len(names) == len(head.root) else 0.0


FORMATS = (
    Format(
        "chatgpt_user",
        "ChatGPT account data",
        "OpenAI",
        ("json",),
        _user,
        (("/email", K.IDENTITY), ("/phone_number", K.IDENTITY), ("/birth_year", K.IDENTITY), ("/name", K.IDENTITY)),
    ),
    Format(
        "chatgpt_feedback",
        "ChatGPT message feedback",
        "OpenAI",
        ("json",),
        _feedback,
        (("/*/content", K.JSON), ("/*/rating", K.PROTECTED)),
    ),
    Format("chatgpt_shared", "ChatGPT shared links", "OpenAI", ("json",), _shared, (("/*/title", K.TITLE),)),
    Format("chatgpt_groups", "ChatGPT group chats", "OpenAI", ("json",), _groups, (("/chats/*/title", K.TITLE),)),
    Format(
        "chatgpt_comparisons",
        "ChatGPT model comparisons",
        "OpenAI",
        ("json",),
        _comparisons,
        (("/**/content/parts/*", K.PROSE),),
        (Role("/**/messages/*", "/author/role"),),
    ),
    Format("chatgpt_library", "ChatGPT library files", "OpenAI", ("json",), _library),
    Format("chatgpt_asset_names", "ChatGPT attachment names", "OpenAI", ("json",), _asset_names, (("/*", K.FILENAME),)),
)
