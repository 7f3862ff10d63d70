from __future__ import annotations

import json

from sanitizer.formats import by_name
from sanitizer.formats.roles import RoleTracker, Scope
from tests.formats.walk import strings


def roles_by_text(fmt: str, document: object) -> dict[str, str]:
    tracker = by_name(fmt).role_tracker()
    seen: list[tuple[str, Scope | None]] = []
    for raw in strings(json.dumps(document).encode()):
        scope = tracker.see(raw)
        if not raw.is_key:
            seen.append((raw.text, scope))
    tracker.finish()
    assert all(scope is None or scope.closed for _, scope in seen)
    return {text: scope.role if scope else "" for text, scope in seen}


def test_role_after_and_before_the_text() -> None:
    messages = [{"text": "early", "sender": "human"}, {"sender": "assistant", "text": "late"}]
    roles = roles_by_text("claude_ai", [{"name": "title", "chat_messages": messages}])
    assert (roles["early"], roles["late"], roles["title"]) == ("human", "assistant", "")


def test_role_two_levels_deep() -> None:
    node = {"id": "n1", "message": {"content": {"parts": ["hello"]}, "author": {"role": "user"}}}
    assert roles_by_text("chatgpt", [{"title": "t", "mapping": {"n1": node}}])["hello"] == "user"


def test_earlier_declaration_is_believed() -> None:
    record = {"type": "user", "message": {"content": "hi", "role": "assistant"}, "sessionId": "s"}
    assert roles_by_text("claude_code", [record])["hi"] == "assistant"
    assert roles_by_text("claude_code", [{"type": "summary", "summary": "short"}])["short"] == "summary"


def test_codex_roles() -> None:
    lines = [
        {"type": "response_item", "payload": {"type": "message", "role": "user", "content": [{"text": "hi"}]}},
        {"type": "event_msg", "payload": {"type": "agent_message", "message": "yo"}},
    ]
    roles = roles_by_text("codex", lines)
    assert roles["hi"] == "user"
    assert roles["yo"] == "agent_message"


def test_message_within_a_message_has_its_own_role() -> None:
    tracker = RoleTracker([("/**/m/*", "/role")])
    document = {"m": [{"text": "outer", "m": [{"text": "inner", "role": "b"}], "after": "still outer", "role": "a"}]}
    scopes = {r.text: tracker.see(r) for r in strings(json.dumps(document).encode()) if not r.is_key}
    assert [scopes[t].role for t in ("outer", "inner", "still outer")] == ["a", "b", "a"]  # type: ignore[union-attr]
    assert scopes["outer"] is scopes["still outer"]


def test_only_open_messages_are_held() -> None:
    tracker = by_name("openai_messages").role_tracker()
    messages = [{"role": "user", "content": str(n)} for n in range(500)]
    for raw in strings(json.dumps({"messages": messages}).encode()):
        tracker.see(raw)
        assert len(tracker._open) <= 2
