"""Claude Code sessions, also of sub-agents: one record per line (formats_agents.md §1.1)."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.anthropic_blocks import BLOCK
from sanitizer.formats.interface import ByContent, Format, Head, Kinds, Role, under
from sanitizer.formats.thinking import SignedThinking
from sanitizer.formats.turns import Turns
from sanitizer.formats.values import words

# Records of sub-agents are carried inside progress records, and web sessions as {"loglines": […]}.
_MESSAGE = "/**/message"

_RECORD: Kinds = (
    ("/type", K.PROTECTED),
    ("/slug", K.PROTECTED),
    ("/userType", K.PROTECTED),
    ("/entrypoint", K.PROTECTED),
    ("/permissionMode", K.PROTECTED),
    ("/operation", K.PROTECTED),
    ("/agentId", K.PROTECTED),
    ("/sessionId", K.PROTECTED),
    ("/summary", K.TITLE),
    ("/customTitle", K.TITLE),
    ("/aiTitle", K.TITLE),
    ("/agentName", K.TITLE),
    ("/lastPrompt", K.PROSE),
    ("/content", ByContent.DATA),
    ("/toolUseResult", ByContent.OUTPUT),
    ("/toolUseResult/type", K.PROTECTED),
    ("/toolUseResult/content", ByContent.OUTPUT),
    ("/toolUseResult/content/*/text", ByContent.OUTPUT),
    ("/toolUseResult/file/content", ByContent.OUTPUT),
    ("/toolUseResult/file/base64", K.BLOB),
    ("/snapshot/trackedFileBackups/*/backupFileName", K.PROTECTED),
    ("/data/hookName", K.PROTECTED),
    ("/data/hookEvent", K.PROTECTED),
    ("/attachment/hookName", K.PROTECTED),
    ("/attachment/hookEvent", K.PROTECTED),
    ("/stopReason", K.PROTECTED),
    ("/cwd", K.PATH),
)

KINDS: Kinds = (
    *under((_MESSAGE + "/content/*",), BLOCK),
    (_MESSAGE + "/content", K.PROSE),
    (_MESSAGE + "/usage/**", K.PROTECTED),
    (_MESSAGE + "/stop_sequence", K.PROTECTED),
    *under(("/*", "/loglines/*"), _RECORD),
)

_OWN_KEYS = words("uuid parentUuid isSidechain userType leafUuid")


def _is_record(item: dict[str, object]) -> bool:
    return ("sessionId" in item and "type" in item and bool(_OWN_KEYS & item.keys())) or (
        item.get("type") == "file-history-snapshot" and "snapshot" in item
    )


def _shape(head: Head) -> float:
    if head.is_list:
        return 0.0
    return 0.95 if any(map(_is_record, head.listed("loglines"))) else 0.0


FORMAT = Format(
    "claude_code",
    "Claude Code session",
    "Anthropic",
    ("jsonl", "json"),
    _shape,
    KINDS,
    tuple(Role(record, path) for record in ("/*", "/loglines/*") for path in ("/message/role", "/type")),
    identity=("/*/cwd", "/loglines/*/cwd"),
    unit="/*",
    repairs=(
        SignedThinking(
            block="/message/content/*",
            turns=Turns("/*", "/message/role", "/message/content", "/message/content/*/type"),
        ),
    ),
)
