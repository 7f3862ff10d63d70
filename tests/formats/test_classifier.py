from __future__ import annotations

import pytest

from sanitizer.core.document import FieldKind as K
from sanitizer.core.document import Pointer, RawString, Token
from sanitizer.formats import by_name
from sanitizer.formats.classifier import Classifier

UUID = "0198c2aa-7b1e-4c3d-9d2f-1a2b3c4d5e6f"
BASE64 = "EqQBCkYIBxgCKkBx9Zq0+abc/DEF123456789012345678901234567890abcdefghij=="


def kind(fmt: str, path: str, text: str, *, is_key: bool = False) -> K:
    return by_name(fmt).classifier().kind(raw(path, text, is_key=is_key))


def raw(path: str, text: str, *, is_key: bool = False) -> RawString:
    """`/0/a#/b` as the pointer of a nested string; digits are indices."""
    pointer = None
    for part in path.split("#"):
        tokens: tuple[Token, ...] = tuple(int(t) if t.isdigit() else t for t in part.split("/")[1:])
        pointer = Pointer(tokens, pointer)
    assert pointer is not None
    return RawString(pointer, 0, len(text), text, is_key)


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("/note", "Please call Lena Brandt tomorrow.", K.PROSE),
        ("/id", UUID, K.PROTECTED),
        ("/id", "Lena Brandt", K.PROSE),
        ("/id", "lena@brandt.example", K.PROSE),
        ("/id", "078051120", K.PROSE),
        ("/id", "1183049201837465601", K.PROTECTED),
        ("/user_id", UUID, K.PROTECTED),
        ("/user_id", "lena-brandt", K.PROSE),
        ("/patient_id", "a8f3k2l1m4n5o6p7q8", K.PROSE),
        ("/customer_id", "4711-20931", K.PROSE),
        ("/created_at", "2026-03-01T10:00:00.123456Z", K.PROTECTED),
        ("/created_at", "when Lena came home", K.PROSE),
        ("/birthDate", "1984-03-07", K.PROSE),
        ("/date_of_birth", "1984-03-07", K.PROSE),
        ("/anything", "2026-03-01T10:00:00Z", K.PROTECTED),
        ("/anything", "toolu_01A09q90qw90lq917835lq9", K.PROTECTED),
        ("/anything", "user-mariagarcia", K.PROSE),
        ("/userId", "8:live:maria.garcia", K.PROSE),
        ("/userId", "8:orgid:4a5b6c7d8e9f0a1b", K.PROTECTED),
        ("/project_id", "north-wind-4471-main", K.PROTECTED),
        ("/tz", "Asia/Kolkata", K.PROTECTED),
        ("/user_time_zone", "America/Argentina/Buenos_Aires", K.PROTECTED),
        ("/tz", "Asia Argento", K.PROSE),
        ("/team", "Europe/maria", K.PROSE),
        ("/room_id", "!o0Js0HYqMTFmBfKQM8:matrix.org", K.PROTECTED),
        ("/anything", "19:meeting_Abc-7@thread.v2", K.PROTECTED),
        ("/anything", "!sunflower77:maria", K.PROSE),
        ("/anything", "19:maria@thread.example", K.PROSE),
        ("/anything", "8:live:maria.garcia", K.PROSE),
        ("/role", "assistant", K.PROTECTED),
        ("/role", "Maria", K.PROSE),
        ("/from", "Maria", K.PROSE),
        ("/from", "gpt", K.PROTECTED),
        ("/status", "finished_successfully", K.PROTECTED),
        ("/status", "waiting for Maria", K.PROSE),
        ("/signature", BASE64, K.SEALED),
        ("/signature", "Best regards, Lena Brandt", K.PROSE),
        ("/signature", "Lena", K.PROSE),
        ("/image", "data:image/png;base64,iVBORw0KGgo=", K.BLOB),
        ("/image", "data: Lena said so", K.PROSE),
        ("/email", "lena@brandt.example", K.IDENTITY),
        ("/email", "see the note about Lena", K.PROSE),
        ("/full_name", "Lena Brandt", K.IDENTITY),
        ("/file_name", "Lebenslauf Lena.pdf", K.FILENAME),
        ("/file_path", "/home/lena/x.py", K.PATH),
        ("/path", "a long way from home", K.PROSE),
        ("/source_url", "https://intranet.brandt.example/x", K.URL),
        ("/arguments", '{"to": "lena@brandt.example"}', K.JSON),
        ("/arguments", '{"to": "lena@brandt.exa', K.PROSE),
        ("/note", '{"to": "lena@brandt.example"}', K.JSON),
        ("/note", "[laughs] see [1]", K.PROSE),
        ("/stdout", "total 12", K.CODE),
        ("/html", "<p>Lena</p>", K.HTML),
        ("/data", "def f(x):\n    return x[0] + y(1);\n", K.CODE),
    ],
)
def test_generic_leaves(path: str, text: str, expected: K) -> None:
    assert kind("json", path, text) is expected


@pytest.mark.parametrize("zone", ["/input", "/tool/args", "/0/parameters", "/structured_content/0"])
def test_key_names_protect_nothing_in_user_data(zone: str) -> None:
    assert kind("json", zone + "/id", "lena-1984") is K.PROSE
    assert kind("json", zone + "/type", "maria") is K.PROSE
    assert kind("json", zone + "/created_at", "2026-03-01") is K.PROSE
    assert kind("json", zone + "/anything", UUID) is K.PROTECTED


def test_key_names_protect_nothing_in_an_inner_document() -> None:
    assert kind("json", "/note#/type", "maria") is K.PROSE
    assert kind("json", "/note#/id", UUID) is K.PROTECTED


@pytest.mark.parametrize(
    ("fmt", "path", "text", "expected"),
    [
        ("claude_ai", "/0/name", "Divorce of Lena", K.TITLE),
        ("claude_ai", "/0/chat_messages/1/sender", "human", K.PROTECTED),
        ("claude_ai", "/0/chat_messages/1/sender", "Lena", K.PROSE),
        ("claude_ai", "/0/chat_messages/1/text", "def f(x):\n    return x[0] + y(1);\n", K.PROSE),
        ("claude_ai", "/0/chat_messages/1/content/0/name", "web_search", K.PROTECTED),
        ("claude_ai", "/0/chat_messages/1/content/0/input/name", "web_search", K.PROSE),
        ("claude_ai", "/0/chat_messages/1/content/0/input/version_uuid", UUID, K.PROTECTED),
        ("claude_ai", "/0/chat_messages/1/content/0/input/command", "ls -la", K.CODE),
        ("claude_ai", "/0/chat_messages/1/attachments/0/file_name", "CV Lena.pdf", K.FILENAME),
        ("claude_ai", "/0/chat_messages/1/new_field_of_2027", "Lena Brandt", K.PROSE),
        ("claude_users", "/0/full_name", "Lena Brandt", K.IDENTITY),
        ("claude_users", "/0/verified_phone_number", "+49 30 901820", K.IDENTITY),
        ("chatgpt", f"/0/mapping/{UUID}/message/content/parts/0", "Hi", K.PROSE),
        ("chatgpt", f"/0/mapping/{UUID}/id", UUID, K.PROTECTED),
        ("chatgpt", f"/0/mapping/{UUID}/message/author/name", "python", K.PROTECTED),
        ("chatgpt", f"/0/mapping/{UUID}/message/author/name", "Lena Brandt", K.PROSE),
        ("chatgpt", f"/0/mapping/{UUID}/message/recipient", "all", K.PROTECTED),
        ("chatgpt", f"/0/mapping/{UUID}/message/content/text", '{"q":"x"}', K.JSON),
        ("chatgpt", f"/0/mapping/{UUID}/message/metadata/attachments/0/name", "cv lena.pdf", K.FILENAME),
        ("claude_code", "/0/message/content/0/thinking", "The user Lena …", K.PROSE),
        ("claude_code", "/0/message/content/0/signature", BASE64, K.SEALED),
        ("claude_code", "/0/message/content/0/data", BASE64, K.SEALED),
        ("claude_code", "/0/message/content/0/input/file_path", "/home/lena/a.py", K.PATH),
        ("claude_code", "/0/message/content/0/source/data", BASE64, K.BLOB),
        ("claude_code", "/0/toolUseResult/stdout", "lena@host:~$", K.CODE),
        ("claude_code", "/0/toolUseResult/id", "lena-1984", K.PROSE),
        ("claude_code", "/0/cwd", "/home/lena", K.PATH),
        ("claude_code", "/0/snapshot/trackedFileBackups/x/backupFileName", "0a1b2c3d4e5f6071@v1", K.PROTECTED),
        ("codex", "/0/payload/encrypted_content", "gAAAAABo" + BASE64, K.SEALED),
        ("codex", "/0/payload/arguments", '{"command":["bash","-lc","ls"]}', K.JSON),
        ("codex", "/0/payload/arguments#/command/2", "cat /home/lena/.env", K.CODE),
        ("codex", "/0/payload/name", "shell", K.PROTECTED),
        ("openai_messages", "/messages/0/tool_calls/0/function/arguments", '{"a":"b"}', K.JSON),
        ("openai_messages", "/input/0/role", "user", K.PROTECTED),
        ("openai_messages", "/messages/0/name", "Lena", K.PROSE),
        ("anthropic_messages", "/metadata/user_id", "lena.brandt", K.IDENTITY),
        ("anthropic_messages", "/messages/0/content/0/input/name", "Lena", K.PROSE),
    ],
)
def test_declared_fields(fmt: str, path: str, text: str, expected: K) -> None:
    assert kind(fmt, path, text) is expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("chat_messages", K.PROTECTED),
        (UUID, K.PROTECTED),
        ("42", K.PROTECTED),
        ("/home/lena/app.py", K.PATH),
        ("Which city does Lena live in?", K.PROSE),
        ("lena@brandt.example", K.PROSE),
        ("+49 30 9018200", K.PROSE),
        ("4915112345678", K.PROSE),
    ],
)
def test_keys(key: str, expected: K) -> None:
    assert kind("json", "/0/x", key, is_key=True) is expected


def test_shapes_are_remembered_not_values() -> None:
    classifier = by_name("chatgpt").classifier()
    for number in range(3000):
        node = f"{number:08x}-7b1e-4c3d-9d2f-1a2b3c4d5e6f"
        assert classifier.kind(raw(f"/{number}/mapping/{node}/message/content/parts/0", f"text {number}")) is K.PROSE
    assert len(classifier._leaves) == 1


def test_identity_terms_are_declared_fields_only() -> None:
    users, code, generic = (by_name(n).classifier() for n in ("claude_users", "claude_code", "json"))
    assert users.is_identity(raw("/0/full_name", "Lena Brandt"))
    assert code.is_identity(raw("/4/cwd", "/home/lena"))
    assert not generic.is_identity(raw("/0/full_name", "Lena Brandt"))


def test_no_declaration_can_exempt_user_data_unless_it_names_it() -> None:
    wide = Classifier([("/**/type", K.PROTECTED), ("/call/input/kind", K.PROTECTED)])
    assert wide.kind(raw("/call/type", "function")) is K.PROTECTED
    assert wide.kind(raw("/call/input/type", "maria")) is K.PROSE
    assert wide.kind(raw("/call/input/kind", "maria")) is K.PROTECTED
