"""Formats with fewer users; each shape as formats_ai.md and formats_agents.md give it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sanitizer.core.document import FieldKind as K
from sanitizer.formats import detect
from tests.formats.test_classifier import kind
from tests.formats.test_detect import NODE, TALK, UUID, Syntax

JSON_CASES: list[tuple[str, Any]] = [
    ("deepseek", [{"id": UUID, "title": "t", "inserted_at": "2026", "mapping": {"root": NODE}}]),
    ("deepseek", [{"title": "t", "mapping": {"1": {"message": {"fragments": [{"type": "REQUEST", "content": "x"}]}}}}]),
    ("deepseek", {"code": 0, "data": {"biz_code": 0, "biz_data": {"chat_messages": []}}}),
    ("grok", {"conversations": [{"conversation": {"id": "1"}, "responses": []}]}),
    ("grok", {"title": "t", "conversationId": UUID, "responses": []}),
    ("grok_account", {"user": {"email": "a@b.example", "givenName": "A"}, "sessions": []}),
    ("open_webui", [{"id": UUID, "user_id": UUID, "chat": {"history": {"messages": {}}, "messages": []}}]),
    ("open_webui", {"title": "t", "history": {"messages": {}, "currentId": UUID}}),
    ("lm_studio", {"name": "n", "messages": [{"versions": [], "currentlySelected": 0}]}),
    ("librechat", {"conversationId": UUID, "title": "t", "messages": []}),
    ("chatbot_ui", {"version": 4, "history": [{"id": "1", "messages": []}], "folders": []}),
    ("anything_llm", {"workspace": "w", "thread": "t", "exported": "x", "messages": TALK}),
    ("anything_llm", [{"prompt": "p", "response": "r", "workspace": "w", "sent_at": "x"}]),
    ("jan", {"object": "thread", "id": "t", "title": "x"}),
    ("ooba", {"internal": [["a", "b"]], "visible": [["a", "b"]]}),
    ("llm_logs", [{"id": "1", "prompt": "p", "response": "r", "conversation_id": "c", "prompt_json": None}]),
    ("google_activity", [{"header": "Gemini Apps", "title": "Prompted x", "time": "t", "products": ["Gemini Apps"]}]),
    ("ai_studio", {"runSettings": {}, "chunkedPrompt": {"chunks": []}}),
    ("gemini_cli", {"sessionId": UUID, "projectHash": "ab", "messages": []}),
    ("le_chat", [{"chatId": UUID, "contentChunks": [], "role": "user"}]),
    ("le_chat", [[{"chatId": UUID, "contentChunks": [], "role": "user"}]]),
    ("perplexity", {"status": "success", "entries": [{"query_str": "q", "thread_url_slug": "s"}]}),
    ("perplexity", {"metadata": {}, "conversations": [{"uuid": UUID, "query": "q", "answer": "a"}]}),
    ("wildchat", [{"conversation_hash": "x", "conversation": TALK, "model": "gpt-4"}]),
    ("oasst", [{"message_tree_id": UUID, "message_id": UUID, "text": "x", "role": "prompter"}]),
    ("slack", [{"type": "message", "ts": "1712345678.123456", "text": "hi", "user": "U1"}]),
    ("slack_users", [{"id": "U01", "team_id": "T01", "name": "x", "profile": {}}]),
    ("telegram", {"name": "A", "type": "personal_chat", "id": 1, "messages": []}),
    ("telegram", {"about": "x", "chats": {"about": "", "list": []}}),
    ("discord", {"guild": {}, "channel": {}, "exportedAt": "x", "messages": []}),
    (
        "meta_messages",
        {"participants": [], "messages": [{"timestamp_ms": 1}], "title": "A", "thread_path": "inbox/a_1"},
    ),
    ("google_chat", {"messages": [{"creator": {"name": "A"}, "text": "x", "message_id": "1"}]}),
    ("matrix", {"room_name": "a", "exported_by": "@a:b.org", "topic": "", "messages": []}),
    ("teams", {"userId": "8:a", "exportDate": "x", "conversations": [{"id": "19:a@thread.v2", "MessageList": []}]}),
    ("signal", [{"body": "hi", "sent_at": 1, "conversationId": UUID, "bodyRanges": []}]),
    ("vscode_chat", {"requesterUsername": "x", "responderUsername": "y", "requests": []}),
    ("cline", [{"ts": 1, "type": "say", "say": "text", "text": "hi"}]),
    ("continue_session", {"sessionId": UUID, "title": "t", "workspaceDirectory": "/home/x", "history": []}),
    ("opencode", {"info": {"id": "ses_1"}, "messages": []}),
]

JSONL_CASES: list[tuple[str, list[Any]]] = [
    ("silly_tavern", [{"user_name": "x", "character_name": "y"}, {"name": "x", "is_user": True, "mes": "hi"}]),
    ("copilot_cli", [{"type": "session.start", "data": {"copilotVersion": "1.0"}, "id": "1"}]),
    ("pi", [{"type": "session", "version": 3, "id": UUID, "cwd": "/home/x"}]),
    ("vscode_chat", [{"kind": 0, "v": {}}, {"kind": 1, "k": ["a"], "v": 1}]),
    ("gemini_cli", [{"sessionId": UUID, "projectHash": "ab"}, {"id": "1", "type": "user", "content": "x"}]),
    ("cursor", [{"role": "user", "message": {"content": [{"type": "text", "text": "hi"}]}}]),
    ("jan", [{"object": "thread.message", "role": "user", "content": []}]),
]

WHATSAPP = """[02/03/2026, 09:14:27] Lena: hi
[02/03/2026, 09:15:01] Jonas: hello
and a second line
[02/03/2026, 09:16:44] Lena: bye
"""


@pytest.mark.parametrize(("expected", "document"), JSON_CASES)
def test_json(expected: str, document: Any) -> None:
    assert detect(json.dumps(document).encode(), "x.json", Syntax("json")).name == expected


@pytest.mark.parametrize(("expected", "records"), JSONL_CASES)
def test_jsonl(expected: str, records: list[Any]) -> None:
    data = "\n".join(json.dumps(r) for r in records).encode()
    assert detect(data, "x.jsonl", Syntax("jsonl")).name == expected


@pytest.mark.parametrize(
    "text",
    [
        WHATSAPP,
        WHATSAPP.replace("[", "\u200e[").replace("\n", "\r\n"),
        "3/2/26, 9:14\u202fAM - Lena: hi\n3/2/26, 9:15\u202fAM - Jo: x\n3/2/26, 9:15\u202fPM - Lena: y\n",
    ],
)
def test_whatsapp(text: str) -> None:
    assert detect(text.encode(), "", Syntax("text")).name == "whatsapp"


@pytest.mark.parametrize("text", ["", "Dear Lena: hi", "2026-03-02 09:14:27 INFO: started\n" * 9, "1/2/26: a\n" * 5])
def test_not_whatsapp(text: str) -> None:
    assert detect(text.encode(), "", Syntax("text")).name == "text"


@pytest.mark.parametrize(
    "document",
    [
        {"compilerOptions": {"target": "es2022"}, "include": ["src"]},
        {"openapi": "3.1.0", "info": {"title": "t"}, "paths": {}},
        {"name": "x", "version": "1", "messages": {"a": "b"}, "id": 3},
        {"requests": 12, "sessionId": "x"},
        {"history": ["a"], "version": 3},
        {"channel": "stable", "messages": []},
        {"data": {"rows": []}, "code": 200},
        [{"type": "message", "text": "x"}],
        [{"kind": 1}],
        [{"id": "U01", "profile": {}}],
        {"user": {"email": "a@b.example"}},
        [{"title": "x", "time": "y"}],
        {"internal": True, "visible": False},
        {"object": "list", "data": []},
        {"chats": "none"},
    ],
)
def test_other_json_is_generic(document: Any) -> None:
    assert detect(json.dumps(document).encode(), "", Syntax("json")).name == "json"


@pytest.mark.parametrize(
    ("fmt", "path", "text", "expected"),
    [
        ("deepseek", "/0/mapping/1/message/fragments/0/type", "REQUEST", K.PROTECTED),
        ("deepseek", "/0/mapping/1/message/fragments/0/content", "def f(): return 1", K.PROSE),
        ("grok", "/conversations/0/responses/0/response/create_time/$date/$numberLong", "1772443667103", K.PROTECTED),
        ("grok", "/conversations/0/responses/0/response/sender", "grok-4", K.PROTECTED),
        ("open_webui", "/0/chat/history/messages/x1/content", "hi", K.PROSE),
        ("slack_users", "/0/profile/real_name", "Lena Brandt", K.IDENTITY),
        ("slack", "/0/ts", "1712345678.123456", K.PROTECTED),
        ("slack", "/0/blocks/0/elements/0/elements/1/text", "hi", K.PROSE),
        ("telegram", "/messages/0/text/1/text", "+49 30 901820", K.PROSE),
        ("telegram", "/messages/0/from", "Lena Brandt", K.IDENTITY),
        ("telegram", "/personal_information/phone_number", "+49 30 901820", K.IDENTITY),
        ("discord", "/messages/0/author/name", "lena.b", K.IDENTITY),
        ("google_activity", "/0/safeHtmlItem/0/html", "<p>Lena</p>", K.HTML),
        ("ooba", "/visible/0/1", "a &amp; b", K.HTML),
        ("continue_session", "/workspaceDirectory", "/home/lena/x", K.PATH),
        ("pi", "/1/message/content/0/partialJson", '{"path": "/home/lena', K.CODE),
        ("lm_studio", "/messages/0/versions/0/content/0/text", "hi", K.PROSE),
    ],
)
def test_fields(fmt: str, path: str, text: str, expected: K) -> None:
    assert kind(fmt, path, text) is expected
