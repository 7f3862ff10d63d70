"""Self-hosted and local chat programs whose files are plain messages (formats_ai.md §7)."""

from __future__ import annotations

from typing import Any

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import ByContent, Format, Head, Role, under


def _first_message(head: Head, key: str = "messages") -> dict[str, Any]:
    listed = head.root.get(key)
    return next((m for m in listed if isinstance(m, dict)), {}) if isinstance(listed, list) else {}


def _lm_studio(head: Head) -> float:
    return 0.95 if {"versions", "currentlySelected"} <= _first_message(head).keys() else 0.0


def _librechat(head: Head) -> float:
    return 0.95 if "conversationId" in head.root and {"messages", "messagesTree"} & head.root.keys() else 0.0


def _chatbot_ui(head: Head) -> float:
    history = head.root.get("history")
    if "version" not in head.root or not isinstance(history, list):
        return 0.0
    return 0.85 if any(isinstance(h, dict) and isinstance(h.get("messages"), list) for h in history) else 0.0


def _anything_llm(head: Head) -> float:
    if {"workspace", "exported"} <= head.root.keys() and "role" in _first_message(head):
        return 0.9
    return 0.9 * head.share("prompt", "response", "workspace", "sent_at")


def _jan(head: Head) -> float:
    return 0.9 if any(i.get("object") in ("thread", "thread.message") for i in head.items) else 0.0


def _ooba(head: Head) -> float:
    pair = (head.root.get("internal"), head.root.get("visible"))
    return 0.9 if all(isinstance(p, list) for p in pair) or isinstance(head.root.get("data_visible"), list) else 0.0


def _llm_logs(head: Head) -> float:
    own = [i for i in head.items if {"prompt", "response", "conversation_id"} <= i.keys()]
    return 0.9 if any({"prompt_json", "conversation_name"} & i.keys() for i in own) else 0.0


_VERSION = "/messages/*/versions/*"

FORMATS = (
    Format(
        "lm_studio",
        "LM Studio conversation",
        "LM Studio",
        ("json",),
        _lm_studio,
        (
            ("/name", K.TITLE),
            ("/systemPrompt", K.PROSE),
            ("/clientInput", K.PROSE),
            ("/**/fields/*/key", K.PROTECTED),
            ("/**/fields/*/value", ByContent.DATA),
            (_VERSION + "/role", K.PROTECTED),
            (_VERSION + "/content/*/text", K.PROSE),
            (_VERSION + "/content/*/name", K.FILENAME),
            (_VERSION + "/steps/*/content/*/text", K.PROSE),
            (_VERSION + "/steps/*/stepIdentifier", K.PROTECTED),
            (_VERSION + "/senderInfo/senderName", K.PROTECTED),
            ("/**/genInfo/**", K.PROTECTED),
        ),
        (Role(_VERSION, "/role"),),
    ),
    Format(
        "librechat",
        "LibreChat conversation",
        "LibreChat",
        ("json",),
        _librechat,
        (
            ("/title", K.TITLE),
            ("/options/title", K.TITLE),
            ("/options/promptPrefix", K.PROSE),
            ("/options/system", K.PROSE),
            ("/**/sender", ByContent.DATA),
            ("/**/text", K.PROSE),
            ("/**/content/*/think", K.PROSE),
            ("/**/tool_call/args", K.JSON),
            ("/**/tool_call/output", ByContent.OUTPUT),
            ("/**/endpoint", K.PROTECTED),
        ),
        (
            Role("/messages/*", "/sender"),
            Role("/messagesTree/**/children/*", "/sender"),
            Role("/messagesTree/*", "/sender"),
        ),
    ),
    Format(
        "chatbot_ui",
        "chatbot-ui chats",
        "chatbot-ui",
        ("json",),
        _chatbot_ui,
        (
            ("/history/*/name", K.TITLE),
            ("/history/*/prompt", K.PROSE),
            ("/history/*/messages/*/content", K.PROSE),
            ("/prompts/*/content", K.PROSE),
            ("/folders/*/name", K.TITLE),
        ),
        (Role("/history/*/messages/*", "/role"),),
    ),
    Format(
        "anything_llm",
        "AnythingLLM chats",
        "Mintplex Labs",
        ("json",),
        _anything_llm,
        (
            *under(("/*", "/messages/*"), tuple((f"/{k}", K.PROSE) for k in ("prompt", "response", "content"))),
            ("/*/username", K.IDENTITY),
            ("/workspace", K.TITLE),
            ("/thread", K.TITLE),
        ),
        (Role("/messages/*", "/role"),),
    ),
    Format(
        "jan",
        "Jan thread",
        "Menlo",
        ("json", "jsonl"),
        _jan,
        under(
            ("", "/*"),
            (
                ("/title", K.TITLE),
                ("/content/*/text/value", K.PROSE),
                ("/assistants/*/instructions", K.PROSE),
                ("/role", K.PROTECTED),
            ),
        ),
        (Role("/*", "/role"),),
    ),
    Format(
        "ooba",
        "text-generation-webui chat",
        "oobabooga",
        ("json",),
        _ooba,
        (
            ("/internal/*/*", K.PROSE),
            ("/data/*/*", K.PROSE),
            ("/visible/*/*", K.HTML),
            ("/data_visible/*/*", K.HTML),
            ("/metadata/**/attachments/*/name", K.FILENAME),
        ),
    ),
    Format(
        "llm_logs",
        "llm logs --json",
        "Datasette",
        ("json",),
        _llm_logs,
        under(("/*",), tuple((f"/{k}", K.PROSE) for k in ("prompt", "system", "response", "reasoning"))),
    ),
)
