"""Which files the hooks of pre-commit are run on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

_HOOKS = Path(__file__).resolve().parents[2] / ".pre-commit-hooks.yaml"


def pattern() -> re.Pattern[str]:
    block = re.search(r"files: &files \|\n((?:    .*\n)+)", _HOOKS.read_text("utf-8"))
    assert block
    return re.compile(block[1].replace("    ", "", 1).replace("\n    ", "\n"))


@pytest.mark.parametrize(
    "path",
    [
        "CLAUDE.md",
        "sub/AGENTS.md",
        "CLAUDE.local.md",
        "x/SKILL.md",
        ".github/copilot-instructions.md",
        ".github/instructions/a.instructions.md",
        ".cursorrules",
        ".cursor/rules/a.mdc",
        ".claude/commands/x.md",
        ".specstory/history/2026.md",
        ".aider.chat.history.md",
        ".env",
        "app/.env.production",
        ".mcp.json",
        "prompts/system.yaml",
        "Chats/x.txt",
        "data/conversations-001.json",
        "session.jsonl",
        "a.prompty",
    ],
)
def test_where_people_talk_to_assistants(path: str) -> None:
    assert pattern().search(path)


@pytest.mark.parametrize(
    "path",
    [
        "src/main.py",
        "README.md",
        "environment.yml",
        "src/prompting.py",
        "env/x.py",
        "claude.py",
        "docs/agent.rst",
        "a.json",
    ],
)
def test_what_is_left_to_others(path: str) -> None:
    assert not pattern().search(path)
