"""Codex rollouts: `{timestamp, type, payload}` per line, and the bare items of 2025 (formats_agents.md §1.2)."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import ByContent, Format, Head, Kinds, Role, under
from sanitizer.formats.values import words

_ITEM: Kinds = (
    ("/content/*/text", K.PROSE),
    ("/content/*/image_url", K.BLOB),
    ("/images/*", K.BLOB),
    ("/summary/*/text", K.PROSE),
    ("/content", K.PROSE),
    ("/name", K.PROTECTED),
    ("/namespace", K.PROTECTED),
    ("/phase", K.PROTECTED),
    ("/call_id", K.PROTECTED),
    ("/turn_id", K.PROTECTED),
    ("/arguments", K.JSON),
    ("/input", ByContent.OUTPUT),
    ("/output", ByContent.OUTPUT),
    ("/output/text", ByContent.OUTPUT),
    ("/output/*/text", ByContent.OUTPUT),
    ("/arguments#/command", K.CODE),
    ("/arguments#/command/*", K.CODE),
    ("/output#/output", ByContent.OUTPUT),
    ("/action/command/*", K.CODE),
    ("/command/*", K.CODE),
    ("/message", K.PROSE),
    ("/text", K.PROSE),
    ("/prompt", K.PROSE),
    ("/last_agent_message", K.PROSE),
    ("/user_instructions", K.PROSE),
    ("/developer_instructions", K.PROSE),
    ("/base_instructions", K.PROSE),
    ("/base_instructions/text", K.PROSE),
    ("/instructions", K.PROSE),
    ("/replacement_history/*/content/*/text", K.PROSE),
    ("/approval_policy", K.PROTECTED),
    ("/sandbox_policy/mode", K.PROTECTED),
    ("/sandbox_policy/type", K.PROTECTED),
    ("/summary", K.PROTECTED),
    ("/effort", K.PROTECTED),
    ("/personality", K.PROTECTED),
    ("/originator", K.PROTECTED),
    ("/cli_version", K.PROTECTED),
    ("/source", K.PROTECTED),
    ("/model_provider", K.PROTECTED),
    ("/ghost_commit/*", K.PROTECTED),
    ("/current_date", K.PROTECTED),
    ("/comp_hash", K.PROTECTED),
    ("/approvals_reviewer", K.PROTECTED),
    ("/history_mode", K.PROTECTED),
    ("/memory_mode", K.PROTECTED),
    ("/thread_source", K.PROTECTED),
    ("/execution", K.PROTECTED),
    ("/**/access", K.PROTECTED),
    ("/**/reasoning_effort", K.PROTECTED),
    ("/**/plan_type", K.PROTECTED),
    ("/**/developer_instructions", K.PROSE),
    ("/state/agents_md/text", K.PROSE),
    ("/cwd", K.PATH),
    ("/workspace_roots/*", K.PATH),
    ("/sandbox_policy/writable_roots/*", K.PATH),
    ("/git/repository_url", K.URL),
)

_TYPES = words(
    "session_meta response_item event_msg turn_context compacted world_state inter_agent_communication_metadata"
)
_LEGACY_TYPES = words(
    "message reasoning function_call function_call_output local_shell_call custom_tool_call custom_tool_call_output"
)


def _shape(head: Head) -> float:
    if any(i.get("type") in _TYPES and isinstance(i.get("payload"), dict) for i in head.items):
        return 0.95
    legacy = bool(head.items) and {"id", "timestamp", "instructions"} <= head.items[0].keys()
    return 0.9 if legacy and any(i.get("type") in _LEGACY_TYPES for i in head.items[1:]) else 0.0


FORMAT = Format(
    "codex",
    "Codex session",
    "OpenAI",
    ("jsonl",),
    _shape,
    under(("/*/payload", "/*"), _ITEM),
    (Role("/*/payload", "/role"), Role("/*/payload", "/type"), Role("/*", "/role"), Role("/*", "/type")),
    identity=("/*/payload/cwd", "/*/payload/git/repository_url"),
)
