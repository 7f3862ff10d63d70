from __future__ import annotations

import json
from typing import Any

import pytest

from sanitizer.formats import by_name
from tests.formats.walk import compact, mended

CODE, API = by_name("claude_code"), by_name("anthropic_messages")
WORDS = {"Lena": "[PERSON_1]"}
REMOVED = {"type": "text", "text": "[reasoning removed]"}
SIGNATURE = "EqQBCkYIBxgCKkBx9Zq0" * 3


def thinking(text: str, signature: str = SIGNATURE) -> dict[str, Any]:
    return {"type": "thinking", "thinking": text, "signature": signature}


def text(value: str) -> dict[str, Any]:
    return {"type": "text", "text": value}


USE = {"type": "tool_use", "id": "toolu_1", "name": "Bash", "input": {"command": "ls"}}
RESULT = {"type": "tool_result", "tool_use_id": "toolu_1", "content": "ok"}


def session(*messages: tuple[str, Any]) -> bytes:
    records = [
        {"uuid": f"u{n}", "sessionId": "s", "type": role, "message": {"role": role, "content": content}}
        for n, (role, content) in enumerate(messages)
    ]
    return b"\n".join(json.dumps(r, separators=(",", ":")).encode() for r in records) + b"\n"


def contents(data: bytes) -> list[Any]:
    return [json.loads(line)["message"]["content"] for line in data.splitlines()]


def test_a_touched_block_becomes_neutral_text_and_its_record_stays() -> None:
    data = session(("user", "hi"), ("assistant", [thinking("about Lena")]), ("assistant", [text("done")]))
    after, steps = mended(CODE, data, WORDS, syntax="jsonl")
    assert contents(after) == ["hi", [REMOVED], [text("done")]]
    assert [json.loads(line)["uuid"] for line in after.splitlines()] == ["u0", "u1", "u2"]
    assert [str(p) for step in steps for p in step.replaced] == ["/1/message/content/0"]
    assert not any(step.kept for step in steps)


def test_an_untouched_block_stays_byte_for_byte_while_others_change() -> None:
    data = session(("user", "I am Lena"), ("assistant", [thinking("a plan")]), ("assistant", [text("Hi Lena")]))
    after, _ = mended(CODE, data, WORDS, syntax="jsonl")
    assert after == data.replace(b"Lena", b"[PERSON_1]")


def test_unsigned_thinking_is_edited_like_any_text() -> None:
    data = session(("user", "hi"), ("assistant", [thinking("about Lena", "")]), ("assistant", [text("done")]))
    after, _ = mended(CODE, data, WORDS, syntax="jsonl")
    assert contents(after)[1] == [thinking("about [PERSON_1]", "")]


def test_an_unfinished_tool_loop_keeps_its_block_and_says_so() -> None:
    data = session(
        ("user", "Lena asks"), ("assistant", [thinking("about Lena")]), ("assistant", [USE]), ("user", [RESULT])
    )
    after, steps = mended(CODE, data, WORDS, syntax="jsonl")
    assert contents(after)[:2] == ["[PERSON_1] asks", [thinking("about Lena")]]
    kept = [note for step in steps for note in step.kept]
    assert [(str(n.pointer), n.by_nature) for n in kept] == [("/1/message/content/0", False)]
    assert "Lena" not in kept[0].reason


def test_a_copy_to_be_read_keeps_nothing_of_an_unfinished_loop() -> None:
    data = session(
        ("user", "Lena asks"), ("assistant", [thinking("about Lena")]), ("assistant", [thinking("a plan"), USE])
    )
    after, steps = mended(CODE, data, WORDS, syntax="jsonl", resume=False)
    assert contents(after) == ["[PERSON_1] asks", [REMOVED], [thinking("a plan"), USE]]
    assert not any(step.kept for step in steps)


def test_a_loop_that_was_finished_or_left_by_a_new_prompt_is_no_loop() -> None:
    loop: list[tuple[str, Any]] = [("user", "go"), ("assistant", [thinking("Lena"), USE]), ("user", [RESULT])]
    for end in (("assistant", [text("done")]), ("user", "next question"), ("user", [text("[interrupted]")])):
        after, steps = mended(CODE, session(*loop, end), WORDS, syntax="jsonl")
        assert contents(after)[1] == [REMOVED, USE]
        assert not any(step.kept for step in steps)


def test_a_call_without_result_is_unfinished() -> None:
    data = session(("user", "go"), ("assistant", [thinking("Lena"), USE]))
    after, steps = mended(CODE, data, WORDS, syntax="jsonl")
    assert after == data
    assert any(step.kept for step in steps)


def test_drop_after_edit_is_an_option() -> None:
    data = session(
        ("user", "hi"),
        ("assistant", [thinking("one")]),
        ("assistant", [text("Hello Lena")]),
        ("user", "and?"),
        ("assistant", [thinking("two"), {"type": "redacted_thinking", "data": "Zm9v" * 10}, text("x")]),
    )
    assert contents(mended(CODE, data, WORDS, syntax="jsonl")[0])[4][0] == thinking("two")
    after = contents(mended(CODE, data, WORDS, syntax="jsonl", drop=True)[0])
    assert after[1] == [thinking("one")]
    assert after[4] == [REMOVED, REMOVED, text("x")]
    assert mended(CODE, data, {"absent": "x"}, syntax="jsonl", drop=True)[0] == data


@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_request_bodies_keep_their_style(indent: Any) -> None:
    body = {
        "model": "claude-x",
        "messages": [
            {"role": "user", "content": "hi"},
            {"role": "assistant", "content": [{**thinking("Lena"), "n": [1, {"a": 2}]}, text("ok")]},
        ],
    }
    separators = (",", ":") if indent is None else (",", ": ")
    data = json.dumps(body, indent=indent, separators=separators).encode()
    after, _ = mended(API, data, WORDS)
    body["messages"][1]["content"][0] = REMOVED  # type: ignore[index]
    assert after == json.dumps(body, indent=indent, separators=separators).encode()


def test_each_line_of_a_data_set_is_a_conversation_of_its_own() -> None:
    talk = [
        {"role": "user", "content": "go"},
        {"role": "assistant", "content": [thinking("Lena"), USE]},
    ]
    closed = [*talk, {"role": "user", "content": [RESULT]}, {"role": "assistant", "content": [text("done")]}]
    data = b"\n".join(compact({"model": "claude-x", "messages": m}) for m in (talk, closed, talk))
    after, steps = mended(API, data, WORDS, syntax="jsonl")
    kinds = [json.loads(line)["messages"][1]["content"][0]["type"] for line in after.splitlines()]
    assert kinds == ["thinking", "text", "thinking"]
    assert sum(len(step.kept) for step in steps) == 2


def test_claude_export_replaces_signed_blocks_only() -> None:
    blocks = [thinking("Lena"), {"type": "thinking", "thinking": "Lena", "signature": None}]
    message = {"uuid": "m", "text": "", "content": blocks, "sender": "assistant"}
    data = compact([{"uuid": "c", "name": "n", "chat_messages": [message]}])
    after = json.loads(mended(by_name("claude_ai"), data, WORDS)[0])
    assert after[0]["chat_messages"][0]["content"] == [REMOVED, {**blocks[1], "thinking": "[PERSON_1]"}]


def test_utf16_documents_fail_closed() -> None:
    body = {"messages": [{"role": "assistant", "content": [thinking("Lena"), text("ok")]}]}
    data = json.dumps(body).encode("utf-16")
    after, steps = mended(API, data, WORDS)
    assert after == data
    assert any(step.kept for step in steps)
