"""Other coding agents: VS Code Copilot Chat, Copilot CLI, Cline and Roo, Continue, Cursor, opencode, pi."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.anthropic_blocks import BLOCK
from sanitizer.formats.interface import ByContent, Format, Head, Role, under
from sanitizer.formats.offsets import Offsets


def _vscode(head: Head) -> float:
    if isinstance(head.root.get("requests"), list) and {"responderUsername", "sessionId"} & head.root.keys():
        return 0.95
    ops = [i for i in head.items if i.get("kind") in (0, 1, 2, 3) and {"v", "k"} & i.keys()]
    return 0.9 if head.syntax == "jsonl" and ops and len(ops) == len(head.items) else 0.0


def _copilot_cli(head: Head) -> float:
    own = [i for i in head.items if i.get("type") == "session.start" and isinstance(i.get("data"), dict)]
    return 0.95 if any("copilotVersion" in i["data"] for i in own) else 0.0


def _cline(head: Head) -> float:
    says = [i for i in head.items if i.get("type") in ("ask", "say") and "ts" in i and {"ask", "say"} & i.keys()]
    return 0.9 if head.is_list and says else 0.0


def _continue(head: Head) -> float:
    return 0.95 if {"sessionId", "workspaceDirectory", "history"} <= head.root.keys() else 0.0


def _opencode(head: Head) -> float:
    info, messages = head.root.get("info"), head.root.get("messages")
    named = isinstance(info, dict) and str(info.get("id", "")).startswith("ses")
    return 0.9 if named and isinstance(messages, list) else 0.0


def _cursor(head: Head) -> float:
    own = [i for i in head.items if {"role", "message"} <= i.keys() and isinstance(i["message"], dict)]
    return 0.8 if own and all(isinstance(i["message"].get("content"), list) for i in own) else 0.0


def _pi(head: Head) -> float:
    first = head.items[0] if head.items else {}
    return 0.9 if first.get("type") == "session" and {"version", "id", "cwd"} <= first.keys() else 0.0


FORMATS = (
    Format(
        "vscode_chat",
        "VS Code Copilot Chat session",
        "Microsoft",
        ("json", "jsonl"),
        _vscode,
        (
            ("/**/requesterUsername", K.IDENTITY),
            ("/**/responderUsername", K.PROTECTED),
            ("/**/message/text", K.PROSE),
            ("/**/message/parts/*/text", K.PROSE),
            ("/**/response/*/value", K.PROSE),
            ("/**/response/*/value/value", K.PROSE),
            ("/**/response/*/kind", K.PROTECTED),
            ("/**/toolId", K.PROTECTED),
            ("/**/unifiedDiff", K.CODE),
            ("/**/customTitle", K.TITLE),
            ("/*/k/*", K.PROTECTED),
        ),
        unit="/**/message",
        repairs=(Offsets(text="/text", entries=("/parts/*/range",), in_utf16=True),),
    ),
    Format(
        "copilot_cli",
        "GitHub Copilot CLI session",
        "GitHub",
        ("jsonl",),
        _copilot_cli,
        (
            ("/*/type", K.PROTECTED),
            ("/*/data/content", K.PROSE),
            ("/*/data/transformedContent", K.PROSE),
            ("/*/data/reasoningText", K.PROSE),
            ("/*/data/toolRequests/*/name", K.PROTECTED),
            ("/*/data/toolName", K.PROTECTED),
            ("/*/data/result/content", ByContent.OUTPUT),
            ("/*/data/context/cwd", K.PATH),
            ("/*/data/context/gitRoot", K.PATH),
        ),
        (Role("/*", "/type"),),
        identity=("/*/data/context/cwd", "/*/data/context/repository"),
    ),
    Format(
        "cline",
        "Cline or Roo task",
        "Cline",
        ("json",),
        _cline,
        (("/*/text", ByContent.DATA), ("/*/say", K.PROTECTED), ("/*/ask", K.PROTECTED), ("/*/reasoning", K.PROSE)),
        (Role("/*", "/type"),),
    ),
    Format(
        "continue_session",
        "Continue session",
        "Continue",
        ("json",),
        _continue,
        (
            ("/title", K.TITLE),
            ("/workspaceDirectory", K.PATH),
            ("/history/*/message/content", K.PROSE),
            ("/history/*/message/content/*/text", K.PROSE),
            ("/history/*/contextItems/*/content", ByContent.DATA),
            ("/history/*/editorState/**/text", K.PROSE),
            ("/history/*/promptLogs/*/prompt", K.PROSE),
            ("/history/*/promptLogs/*/completion", K.PROSE),
        ),
        (Role("/history/*", "/message/role"),),
        identity=("/workspaceDirectory",),
    ),
    Format(
        "opencode",
        "opencode session",
        "opencode",
        ("json",),
        _opencode,
        (
            ("/info/title", K.TITLE),
            ("/messages/*/parts/*/text", K.PROSE),
            ("/messages/*/parts/*/tool", K.PROTECTED),
            ("/messages/*/parts/*/state/output", ByContent.OUTPUT),
            ("/messages/*/parts/*/state/title", K.TITLE),
            ("/messages/*/info/providerID", K.PROTECTED),
            ("/**/cwd", K.PATH),
            ("/**/directory", K.PATH),
        ),
        (Role("/messages/*", "/info/role"),),
        identity=("/info/directory",),
    ),
    Format(
        "cursor",
        "Cursor agent transcript",
        "Cursor",
        ("jsonl",),
        _cursor,
        under(("/*/message/content/*",), BLOCK),
        (Role("/*", "/role"),),
    ),
    Format(
        "pi",
        "pi session",
        "pi",
        ("jsonl",),
        _pi,
        (
            *under(("/*/message/content/*",), BLOCK),
            ("/*/message/content", K.PROSE),
            ("/*/message/content/*/partialJson", ByContent.OUTPUT),
            ("/*/message/details/diff", K.CODE),
            ("/*/summary", K.PROSE),
            ("/*/cwd", K.PATH),
            ("/*/provider", K.PROTECTED),
        ),
        (Role("/*", "/message/role"), Role("/*", "/type")),
        identity=("/*/cwd",),
    ),
)
