"""Messenger exports: Facebook and Instagram, Google Chat, Signal, Matrix, Teams and Skype (formats_agents.md §2)."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import ByContent, Format, Head, Kinds, under
from sanitizer.formats.offsets import Offsets

_META_MESSAGE: Kinds = (
    ("/sender_name", K.IDENTITY),
    ("/content", K.PROSE),
    ("/share/share_text", K.PROSE),
    ("/reactions/*/actor", K.IDENTITY),
)

_GOOGLE_CHAT: Kinds = (
    ("/creator/name", K.IDENTITY),
    ("/creator/email", K.IDENTITY),
    ("/creator/user_type", K.PROTECTED),
    ("/text", K.PROSE),
    ("/annotations/*/url_metadata/title", K.PROSE),
    ("/annotations/*/url_metadata/snippet", K.PROSE),
    ("/topic_id", K.PROTECTED),
    ("/message_id", K.PROTECTED),
)


def _meta(head: Head) -> float:
    own = {"participants", "messages", "thread_path"} <= head.root.keys()
    return 0.9 if own and all("timestamp_ms" in m for m in head.listed("messages")) else 0.0


def _google_chat(head: Head) -> float:
    messages = head.listed("messages")
    return 0.9 if messages and all({"creator", "message_id"} <= m.keys() for m in messages) else 0.0


def _matrix(head: Head) -> float:
    return 0.9 if {"room_name", "exported_by", "messages"} <= head.root.keys() else 0.0


def _teams(head: Head) -> float:
    listed = head.listed("conversations")
    own = "exportDate" in head.root and any("MessageList" in item for item in listed)
    return 0.9 if own else 0.0


def _signal(head: Head) -> float:
    return 0.9 if head.share("body", "sent_at", "conversationId") > 0.5 else 0.0


FORMATS = (
    Format(
        "meta_messages",
        "Facebook or Instagram messages",
        "Meta",
        ("json",),
        _meta,
        (
            *under(("/messages/*",), _META_MESSAGE),
            ("/participants/*/name", K.IDENTITY),
            ("/title", ByContent.DATA),
        ),
    ),
    Format(
        "google_chat",
        "Google Chat messages",
        "Google",
        ("json",),
        _google_chat,
        under(("/messages/*",), _GOOGLE_CHAT),
        unit="/messages/*",
        repairs=(Offsets(text="/text", entries=("/annotations/*",), in_utf16=True),),
    ),
    Format(
        "matrix",
        "Matrix (Element) room",
        "Element",
        ("json",),
        _matrix,
        (
            ("/messages/*/content/body", K.PROSE),
            ("/messages/*/content/**/body", K.PROSE),
            ("/messages/*/content/formatted_body", K.HTML),
            ("/messages/*/content/displayname", K.IDENTITY),
            ("/messages/*/content/msgtype", K.PROTECTED),
            ("/messages/*/room_id", K.PROTECTED),
            ("/messages/*/event_id", K.PROTECTED),
            ("/room_name", ByContent.DATA),
            ("/topic", K.PROSE),
        ),
    ),
    Format(
        "teams",
        "Teams or Skype export",
        "Microsoft",
        ("json",),
        _teams,
        (
            ("/conversations/*/id", K.PROTECTED),
            ("/conversations/*/displayName", ByContent.DATA),
            ("/conversations/*/MessageList/*/id", K.PROTECTED),
            ("/conversations/*/MessageList/*/content", K.HTML),
            ("/conversations/*/MessageList/*/displayName", K.IDENTITY),
            ("/conversations/*/MessageList/*/messagetype", K.PROTECTED),
            ("/conversations/*/MessageList/*/properties", ByContent.DATA),
        ),
    ),
    Format(
        "signal",
        "Signal messages",
        "Signal",
        ("json", "jsonl"),
        _signal,
        (("/*/body", K.PROSE), ("/*/conversationId", K.PROTECTED), ("/*/sourceServiceId", K.PROTECTED)),
        unit="/*",
        repairs=(Offsets(text="/body", entries=("/bodyRanges/*",), in_utf16=True),),
    ),
)
