"""Google: My Activity of Takeout (Gemini Apps and others), AI Studio prompts, Gemini CLI sessions."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import ByContent, Format, Head, Role, under


def _activity(head: Head) -> float:
    return 0.95 if head.share("header", "title", "time", "products") > 0.5 else 0.0


def _studio(head: Head) -> float:
    if isinstance(head.root.get("chunkedPrompt"), dict):
        return 0.95
    return 0.85 if "runSettings" in head.root and {"chunks", "systemInstruction"} & head.root.keys() else 0.0


def _cli(head: Head) -> float:
    return 0.95 if any({"sessionId", "projectHash"} <= i.keys() for i in head.items) else 0.0


_CHUNK = "/**/chunks/*"
_TURN = ("/messages/*", "/*")

FORMATS = (
    Format(
        "google_activity",
        "Google My Activity (Gemini Apps)",
        "Google",
        ("json",),
        _activity,
        (
            ("/*/title", K.PROSE),
            ("/*/header", K.PROTECTED),
            ("/*/products/*", K.PROTECTED),
            ("/*/activityControls/*", K.PROTECTED),
            ("/*/safeHtmlItem/*/html", K.HTML),
            ("/*/subtitles/*/name", K.PROSE),
            ("/*/userInteractions/*/userInteraction/request", ByContent.DATA),
            ("/*/userInteractions/*/userInteraction/response", ByContent.DATA),
            ("/*/attachedFiles/*", K.FILENAME),
        ),
    ),
    Format(
        "ai_studio",
        "Google AI Studio prompt",
        "Google",
        ("json",),
        _studio,
        (
            (_CHUNK + "/text", K.PROSE),
            (_CHUNK + "/parts/*/text", K.PROSE),
            (_CHUNK + "/role", K.PROTECTED),
            (_CHUNK + "/executableCode/code", K.CODE),
            (_CHUNK + "/codeExecutionResult/output", ByContent.OUTPUT),
            ("/**/inlineFile/data", K.BLOB),
            ("/**/inlineImage/data", K.BLOB),
            ("/**/inlineData/data", K.BLOB),
            ("/**/safetySettings/**", K.PROTECTED),
            ("/systemInstruction/text", K.PROSE),
            ("/systemInstruction/parts/*/text", K.PROSE),
            ("/**/branchParent/displayName", K.TITLE),
        ),
        (Role(_CHUNK, "/role"),),
    ),
    Format(
        "gemini_cli",
        "Gemini CLI session",
        "Google",
        ("json", "jsonl"),
        _cli,
        under(
            _TURN,
            (
                ("/content", K.PROSE),
                ("/content/*/text", K.PROSE),
                ("/displayContent", K.PROSE),
                ("/thoughts/*/subject", K.TITLE),
                ("/thoughts/*/description", K.PROSE),
                ("/toolCalls/*/name", K.PROTECTED),
                ("/toolCalls/*/displayName", K.PROTECTED),
                ("/toolCalls/*/resultDisplay", ByContent.OUTPUT),
                ("/toolCalls/*/result/*/functionResponse/response/output", ByContent.OUTPUT),
                ("/projectHash", K.PROTECTED),
            ),
        ),
        (Role("/messages/*", "/type"), Role("/*", "/type")),
        notes=("A session is found by the hash of its folder: the folder must keep its path to resume it.",),
    ),
)
