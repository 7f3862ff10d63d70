"""The prompt history of Claude Code: `history.jsonl` (formats_agents.md §1.1)."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import ByContent, Format, Head


def _shape(head: Head) -> float:
    return 0.9 * head.share("display", "pastedContents", "timestamp")


FORMAT = Format(
    "claude_history",
    "Claude Code prompt history",
    "Anthropic",
    ("jsonl",),
    _shape,
    (
        ("/*/display", K.PROSE),
        ("/*/pastedContents/*/content", ByContent.DATA),
        ("/*/pastedContents/*/contentHash", K.PROTECTED),
        ("/*/project", K.PATH),
        ("/*/sessionId", K.PROTECTED),
    ),
    identity=("/*/project",),
    notes=("Long pastes lie beside it in paste-cache/, under the hash of their content: clean that folder as well.",),
)
