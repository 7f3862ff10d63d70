"""What lies beside the conversations in a Claude.ai export: users, projects, memories, designs, the batch index."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import ByContent, Format, Head, Role, under

_TOP = ("", "/*")


def _users(head: Head) -> float:
    return max((0.9 for i in head.items if "uuid" in i and ("email_address" in i or "full_name" in i)), default=0.0)


def _projects(head: Head) -> float:
    own = [i for i in head.items if "prompt_template" in i or {"docs", "creator"} <= i.keys()]
    return 0.9 if any("uuid" in i for i in own) else 0.0


def _memories(head: Head) -> float:
    own = {"conversations_memory", "project_memories"}
    beside = {"account_uuid", "memory_files", *own}
    return 0.95 if any(own & i.keys() and len(beside & i.keys()) > 1 for i in head.items) else 0.0


def _designs(head: Head) -> float:
    messages = head.root.get("messages")
    if "project" not in head.root or not isinstance(messages, list):
        return 0.0
    return 0.9 if any(isinstance(m, dict) and isinstance(m.get("content"), dict) for m in messages) else 0.0


def _index(head: Head) -> float:
    files = head.root.get("data_files")
    return 0.9 if isinstance(files, list) and any(isinstance(f, dict) and "export_url" in f for f in files) else 0.0


FORMATS = (
    Format(
        "claude_users",
        "Claude.ai account data",
        "Anthropic",
        ("json",),
        _users,
        under(
            _TOP, (("/full_name", K.IDENTITY), ("/email_address", K.IDENTITY), ("/verified_phone_number", K.IDENTITY))
        ),
    ),
    Format(
        "claude_projects",
        "Claude.ai projects",
        "Anthropic",
        ("json",),
        _projects,
        under(
            _TOP,
            (
                ("/name", K.TITLE),
                ("/description", K.PROSE),
                ("/prompt_template", K.PROSE),
                ("/creator/full_name", K.IDENTITY),
                ("/docs/*/filename", K.FILENAME),
                ("/docs/*/content", ByContent.DATA),
            ),
        ),
    ),
    Format(
        "claude_memories",
        "Claude.ai memories",
        "Anthropic",
        ("json",),
        _memories,
        under(
            _TOP, (("/conversations_memory", K.PROSE), ("/project_memories/**", K.PROSE), ("/memory_files/**", K.PROSE))
        ),
    ),
    Format(
        "claude_designs",
        "Claude Design chat",
        "Anthropic",
        ("json",),
        _designs,
        (
            ("/messages/*/content/authorName", K.IDENTITY),
            ("/messages/*/content/text", K.PROSE),
            ("/title", K.TITLE),
            ("/project/name", K.TITLE),
        ),
        (Role("/messages/*", "/role"),),
    ),
    Format(
        "claude_export_index",
        "Claude.ai export index",
        "Anthropic",
        ("json",),
        _index,
        (("/data_files/*/export_url", K.URL),),
        notes=("The signed download links in it open the whole export: better deleted than shared.",),
    ),
)
