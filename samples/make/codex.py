"""Codex sessions: today's rollout, and the bare items of 2025."""

from __future__ import annotations

import json
from typing import Any

from samples.make.markup import letters, opaque, uid

CWD = "/Users/⟦USERNAME|iraola⟧/src/harbor-api"
KEY = f"⟦SECRET|acme_live_{letters('codex-acme', 28)}⟧"
CURL = f"curl -s -H 'Authorization: Bearer ⟦SECRET|{letters('codex-bearer', 40)}⟧' https://⟦INTERNAL_HOST|api.harbor.corp.lumenquay.com⟧/v1/me"
REPLY = '{"user":{"name":"⟦PERSON|Ainhoa Iraola⟧","email":"⟦EMAIL|ainhoa.iraola@lumenquay.com⟧"},"plan":"⟦=enterprise⟧"}'


def line(second: int, kind: str, payload: dict[str, Any]) -> dict[str, Any]:
    return {"timestamp": f"2026-04-11T08:20:{second:02d}.337Z", "type": kind, "payload": payload}


def said(role: str, text: str) -> dict[str, Any]:
    return {"type": "message", "role": role, "content": [{"type": "input_text" if role == "user" else "output_text", "text": text}]}


def _call(name: str, command: str) -> dict[str, Any]:
    arguments = json.dumps({"command": ["bash", "-lc", command], "workdir": CWD, "timeout_ms": 10000}, ensure_ascii=False, separators=(",", ":"))
    return {"type": "function_call", "name": "shell", "arguments": arguments, "call_id": "call_" + letters(name, 24)}


def _output(name: str, text: str) -> dict[str, Any]:
    output = json.dumps({"output": text, "metadata": {"exit_code": 0, "duration_seconds": 0.4}}, ensure_ascii=False, separators=(",", ":"))
    return {"type": "function_call_output", "call_id": "call_" + letters(name, 24), "output": output}


def rollout() -> list[dict[str, Any]]:
    ask = "Why does login fail? I am ⟦PERSON|Ainhoa Iraola⟧, my badge is employee number ⟦ACCOUNT_ID|E-204417⟧. Use the key " + KEY + "."
    answer = "The token was expired, ⟦PERSON|Ainhoa⟧. I used ⟦=OAuth 2.0⟧ as in ⟦=RFC 6749⟧."
    reasoning = "**Checking the token**\n\nThe user ⟦PERSON|Ainhoa Iraola⟧ wants to log in."
    return [
        line(1, "session_meta", {"id": uid("codex"), "timestamp": "2026-04-11T08:20:01.330Z", "cwd": CWD, "originator": "codex_cli_rs", "cli_version": "0.116.0", "source": "cli", "model_provider": "openai",
                                 "base_instructions": {"text": "You are Codex. ⟦=Follow the repository conventions.⟧"},
                                 "git": {"commit_hash": "⟦=4b825dc642cb6eb9a060e54bf8d69288fbee4904⟧", "branch": "main", "repository_url": "⟦URL_PRIVATE|https://git.corp.lumenquay.com/harbor/harbor-api.git⟧"}}),
        line(2, "turn_context", {"turn_id": uid("turn-1"), "cwd": CWD, "approval_policy": "on-request", "sandbox_policy": {"type": "workspace-write", "writable_roots": [CWD]}, "model": "gpt-5.4-codex", "effort": "medium", "summary": "auto",
                                 "user_instructions": "# AGENTS.md\n\nOwner: ⟦PERSON|Ainhoa Iraola⟧\n⟦=Run `make test` before you answer.⟧"}),
        line(3, "response_item", said("user", ask)),
        line(4, "event_msg", {"type": "user_message", "message": ask, "images": []}),
        line(6, "event_msg", {"type": "agent_reasoning", "text": reasoning}),
        line(6, "response_item", {"type": "reasoning", "summary": [{"type": "summary_text", "text": reasoning}], "content": None, "encrypted_content": opaque("codex-enc", 600, "gAAAAAB")}),
        line(8, "response_item", _call("codex-1", CURL)),
        line(9, "response_item", _output("codex-1", REPLY + "\n")),
        line(9, "event_msg", {"type": "exec_command_end", "call_id": "call_" + letters("codex-1", 24), "command": ["bash", "-lc", CURL], "cwd": CWD, "stdout": REPLY + "\n", "stderr": "", "aggregated_output": REPLY + "\n", "exit_code": 0}),
        line(12, "response_item", {"type": "custom_tool_call", "status": "completed", "call_id": "call_" + letters("codex-2", 24), "name": "apply_patch", "input": "*** Begin Patch\n*** Update File: src/login.ts\n@@\n-const owner = \"⟦EMAIL|ainhoa.iraola@lumenquay.com⟧\";\n+⟦=const owner = process.env.OWNER;⟧\n*** End Patch"}),
        line(13, "event_msg", {"type": "patch_apply_end", "call_id": "call_" + letters("codex-2", 24), "success": True, "changes": {CWD + "/src/login.ts": {"update": {"unified_diff": "@@ -1 +1 @@\n-const owner = \"⟦EMAIL|ainhoa.iraola@lumenquay.com⟧\";\n+const owner = process.env.OWNER;\n", "move_path": None}}}}),
        line(15, "response_item", said("assistant", answer)),
        line(15, "event_msg", {"type": "agent_message", "message": answer, "phase": "final_answer"}),
    ]


def legacy() -> list[dict[str, Any]]:
    return [
        {"id": uid("codex-old"), "timestamp": "2025-05-02T11:02:33.120Z", "instructions": "Owner: ⟦PERSON|Ainhoa Iraola⟧"},
        {"record_type": "state"},
        {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "⟦=List the files⟧ for ⟦PERSON|Ainhoa Iraola⟧"}]},
        _call("codex-old-1", "ls -l /Users/⟦USERNAME|iraola⟧/src"),
        _output("codex-old-1", "drwxr-xr-x  5 ⟦USERNAME|iraola⟧  staff  160 May  2 11:00 ⟦=harbor-api⟧\n"),
    ]
