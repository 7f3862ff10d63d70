"""Anthropic requests, responses and data sets: `{model, system, messages: [{role, content: blocks}]}`."""

from __future__ import annotations

from typing import Any

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.anthropic_blocks import BLOCK
from sanitizer.formats.interface import Format, Head, Kinds, Role, under
from sanitizer.formats.openai_messages import has_messages, is_message
from sanitizer.formats.thinking import SignedThinking
from sanitizer.formats.turns import Turns
from sanitizer.formats.values import words

_BODY: Kinds = (
    ("/system", K.PROSE),
    ("/system/*/text", K.PROSE),
    ("/tools/*/name", K.PROTECTED),
    ("/tools/*/description", K.PROSE),
    ("/tools/*/input_schema/**/type", K.PROTECTED),
    ("/tool_choice/name", K.PROTECTED),
    ("/metadata/user_id", K.IDENTITY),
    ("/anthropic_version", K.PROTECTED),
    ("/custom_id", K.PROTECTED),
)

_BODIES = (
    *("", "/*", "/params", "/*/params", "/requests/*/params"),
    *("/*/body", "/*/request", "/*/response", "/*/result/message"),
)
_MESSAGES = ("/**/messages/*", "", "/*", "/*/response", "/*/result/message")

KINDS: Kinds = (
    *under(tuple(m + "/content/*" for m in _MESSAGES), BLOCK),
    *((m + "/content", K.PROSE) for m in _MESSAGES),
    *under(_BODIES, _BODY),
)

_OWN_BLOCKS = words("tool_use tool_result thinking redacted_thinking document server_tool_use")


def _has_own_blocks(messages: Any) -> bool:
    blocks = [
        b for m in messages[:200] if isinstance(m, dict) and isinstance(m.get("content"), list) for b in m["content"]
    ]
    return any(isinstance(b, dict) and b.get("type") in _OWN_BLOCKS for b in blocks)


def _is_body(body: Any) -> bool:
    if not isinstance(body, dict) or not has_messages(body):
        return False
    named = str(body.get("model", "")).startswith(("claude", "anthropic"))
    return named or "system" in body or "anthropic_version" in body or _has_own_blocks(body["messages"])


def _shape(head: Head) -> float:
    for item in head.listed("requests"):
        bodies = (item, *(item.get(k) for k in ("params", "body", "request")))
        if any(map(_is_body, bodies)):
            return 0.92 if "custom_id" in item else 0.8
        if item.get("type") == "message" and isinstance(item.get("content"), list) and "stop_reason" in item:
            return 0.8
    if any(map(is_message, head.items)) and _has_own_blocks(head.items):
        return 0.7
    return 0.0


FORMAT = Format(
    "anthropic_messages",
    "Anthropic messages",
    "Anthropic",
    ("json", "jsonl"),
    _shape,
    KINDS,
    tuple(Role(scope, "/role") for scope in ("/**/messages/*", "/*", "")),
    unit="/**/messages/*",
    repairs=(
        SignedThinking(block="/content/*", turns=Turns("/**/messages/*", "/role", "/content", "/content/*/type")),
    ),
)
