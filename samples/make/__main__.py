"""Writes every sample and `planted.json`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from samples.make import chatgpt, claude_ai, claude_code, codex, messages, messengers, plain
from samples.make.markup import Plants, uid

HERE = Path(__file__).parent.parent


def compact(node: Any) -> str:
    """As JavaScript and Rust write."""
    return json.dumps(node, ensure_ascii=False, separators=(",", ":"))


def python(node: Any) -> str:
    """As Python writes by default."""
    return json.dumps(node)


def spaced(node: Any) -> str:
    return json.dumps(node, ensure_ascii=False)


def minified(node: Any) -> str:
    return json.dumps(node, separators=(",", ":"))


def pretty(node: Any) -> str:
    return json.dumps(node, ensure_ascii=False, indent=2) + "\n"


def wide(node: Any) -> str:
    """Windows: four spaces, CRLF, a byte order mark, escaped slashes."""
    text = json.dumps(node, ensure_ascii=False, indent=4).replace("/", "\\/").replace('"ratio": 1.1,', '"ratio": 1.10,')
    return "\ufeff" + text.replace("\n", "\r\n") + "\r\n"


def php(node: Any) -> str:
    """As Slack writes: four spaces, escaped slashes and characters."""
    return json.dumps(node, indent=4).replace("/", "\\/")


def desktop(node: Any) -> str:
    """As Telegram Desktop writes: one space."""
    return json.dumps(node, ensure_ascii=False, indent=1)


def lines(style: Any) -> Any:
    return lambda records: "".join((r if isinstance(r, str) else style(r)) + "\n" for r in records)


ROLLOUT = "codex/rollout-2026-04-11T08-20-01-" + uid("codex") + ".jsonl"

SAMPLES: list[tuple[str, str, Any, Any]] = [
    ("claude_ai/conversations.json", "claude_ai", compact, claude_ai.conversations()),
    ("claude_ai/users.json", "claude_users", compact, claude_ai.users()),
    ("claude_ai/projects.json", "claude_projects", compact, claude_ai.projects()),
    ("claude_ai/memories.json", "claude_memories", compact, claude_ai.memories()),
    ("chatgpt/conversations.json", "chatgpt", python, chatgpt.conversations()),
    ("chatgpt/conversations-001.json", "chatgpt", minified, chatgpt.shard()),
    ("chatgpt/user.json", "chatgpt_user", python, chatgpt.user()),
    ("chatgpt/message_feedback.json", "chatgpt_feedback", python, chatgpt.feedback()),
    (f"claude_code/{claude_code.SESSION}.jsonl", "claude_code", lines(compact), claude_code.session()),
    ("claude_code/agent-a3f9c2e1.jsonl", "claude_code", lines(compact), claude_code.subagent()),
    ("claude_code/history.jsonl", "claude_history", lines(compact), claude_code.history()),
    (ROLLOUT, "codex", lines(compact), codex.rollout()),
    ("codex/rollout-2025-05-02T11-02-33-legacy.jsonl", "codex", lines(compact), codex.legacy()),
    ("openai_messages/request.json", "openai_messages", pretty, messages.openai_request()),
    ("openai_messages/finetune.jsonl", "openai_messages", lines(spaced), messages.openai_data_set()),
    ("anthropic_messages/request.json", "anthropic_messages", pretty, messages.anthropic_request()),
    ("json/customers.json", "json", wide, plain.customers()),
    ("json/events.jsonl", "jsonl", lines(spaced), plain.events()),
    ("slack/users.json", "slack_users", php, messengers.slack_users()),
    ("slack/general/2026-03-02.json", "slack", php, messengers.slack_channel()),
    ("telegram/result.json", "telegram", desktop, messengers.telegram()),
    ("whatsapp/_chat.txt", "whatsapp", str, messengers.WHATSAPP),
    ("text/prompt.txt", "text", str, plain.PROMPT),
    ("markdown/CLAUDE.md", "markdown", str, plain.CLAUDE_MD),
    ("markdown/support.prompt.md", "markdown", str, plain.PROMPT_MD),
]


def main() -> None:
    planted = {}
    for path, fmt, write, document in SAMPLES:
        plants = Plants()
        text = write(plants.plain(document))
        assert "⟦" not in text and "⟧" not in text, path
        target = HERE / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8"))
        planted[path] = plants.as_json(fmt)
    text = json.dumps(planted, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    (HERE / "planted.json").write_bytes(text.encode("utf-8"))


if __name__ == "__main__":
    main()
