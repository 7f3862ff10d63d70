from __future__ import annotations

import json
from typing import Any

import pytest

from sanitizer.formats import by_name
from tests.formats.walk import compact, mended

TEXT = "Lena Brandt lives in Kiel\ue200cite\ue202turn0search0\ue201 near Lena's mother."


def gpt(text: str, **metadata: Any) -> bytes:
    message = {"author": {"role": "user"}, "content": {"content_type": "text", "parts": [text]}, "metadata": metadata}
    node = {"id": "n", "message": message, "parent": None, "children": []}
    return compact([{"title": "t", "mapping": {"0198c2aa-7b1e-4c3d-9d2f-1a2b3c4d5e6f": node}}])


def gpt_message(data: bytes) -> Any:
    return next(iter(json.loads(data)[0]["mapping"].values()))["message"]


WORDS = {"Lena Brandt": "[PERSON_1]", "Lena's": "[PERSON_2]'s"}


def test_chatgpt_references_still_hold_the_same_slice() -> None:
    mark = TEXT.index("\ue200"), TEXT.index("\ue201") + 1
    data = gpt(
        TEXT,
        content_references=[
            {"matched_text": TEXT[slice(*mark)], "start_idx": mark[0], "end_idx": mark[1], "alt": None}
        ],
        citations=[{"start_ix": TEXT.index("Kiel"), "end_ix": TEXT.index("Kiel") + 4, "metadata": {"title": "Kiel"}}],
    )
    after = gpt_message(mended(by_name("chatgpt"), data, WORDS)[0])
    text = after["content"]["parts"][0]
    reference, citation = after["metadata"]["content_references"][0], after["metadata"]["citations"][0]
    assert text.startswith("[PERSON_1] lives")
    assert text[reference["start_idx"] : reference["end_idx"]] == TEXT[slice(*mark)] == reference["matched_text"]
    assert text[citation["start_ix"] : citation["end_ix"]] == "Kiel"


def test_borders_inside_a_replacement_go_to_its_borders_and_the_copy_follows() -> None:
    data = gpt(TEXT, content_references=[{"start_idx": 5, "end_idx": 17, "matched_text": TEXT[5:17]}])
    after = gpt_message(mended(by_name("chatgpt"), data, WORDS)[0])
    reference = after["metadata"]["content_references"][0]
    text = after["content"]["parts"][0]
    assert text[reference["start_idx"] : reference["end_idx"]] == "[PERSON_1] lives" == reference["matched_text"]


def test_a_copy_keeps_changes_of_its_own() -> None:
    data = gpt("abc Kiel", content_references=[{"start_idx": 0, "end_idx": 3, "matched_text": "abc"}])
    carrier_words = {"abc": "[X]", "Kiel": "[LOCATION_1]"}
    after = gpt_message(mended(by_name("chatgpt"), data, carrier_words)[0])
    assert after["metadata"]["content_references"][0]["matched_text"] == "[X]"


def test_utf16_offsets_are_recognised_by_the_copy() -> None:
    text = "😀😀 Lena saw Kiel"
    start = text.index("Kiel") + 2
    data = gpt(text, content_references=[{"start_idx": start, "end_idx": start + 4, "matched_text": "Kiel"}])
    after = gpt_message(mended(by_name("chatgpt"), data, {"Lena": "[PERSON_1]"})[0])
    reference = after["metadata"]["content_references"][0]
    assert (reference["start_idx"], reference["end_idx"]) == (start + 6, start + 10)


def test_symbol_offsets() -> None:
    data = gpt("Lena 😀 x", serialization_metadata={"custom_symbol_offsets": [{"startIndex": 5, "endIndex": 6}]})
    after = gpt_message(mended(by_name("chatgpt"), data, {"Lena": "[PERSON_1]"})[0])
    assert after["metadata"]["serialization_metadata"]["custom_symbol_offsets"] == [{"startIndex": 11, "endIndex": 12}]


@pytest.mark.parametrize(
    "entry",
    [
        {"start_ix": 3},
        {"start_ix": 9, "end_ix": 2},
        {"start_ix": 0, "end_ix": 9999},
        {"start_ix": None, "end_ix": 4},
        {"start_ix": 1.5, "end_ix": 4},
        {"start_ix": -1, "end_ix": 4},
        {"start_ix": "1", "end_ix": "4"},
    ],
)
def test_offsets_that_make_no_sense_are_left(entry: dict[str, Any]) -> None:
    data = gpt(TEXT, citations=[entry])
    assert gpt_message(mended(by_name("chatgpt"), data, WORDS)[0])["metadata"]["citations"] == [entry]


def test_nothing_moves_without_a_change_or_before_it() -> None:
    data = gpt(TEXT, citations=[{"start_ix": 0, "end_ix": 4}])
    assert mended(by_name("chatgpt"), data, {})[0] == data
    after = gpt_message(mended(by_name("chatgpt"), data, {"mother": "[X]"})[0])
    assert after["metadata"]["citations"] == [{"start_ix": 0, "end_ix": 4}]


def test_only_the_digits_change() -> None:
    spaced = gpt(TEXT, citations=[{"start_ix": 21, "end_ix": 25}]).replace(b'"start_ix":21', b'"start_ix" :\n 21')
    after, _ = mended(by_name("chatgpt"), spaced, {"Lena Brandt": "[P]"})
    assert b'"start_ix" :\n 13,"end_ix":17}' in after


def claude(block: dict[str, Any]) -> bytes:
    message = {"uuid": "m", "text": "", "content": [{"type": "text", "text": "Lena"}, block], "sender": "assistant"}
    return compact([{"uuid": "c", "name": "n", "chat_messages": [message, message]}])


@pytest.mark.parametrize("fmt", ["claude_ai", "claude_web"])
def test_claude_citations_count_in_their_own_block(fmt: str) -> None:
    text = "As Lena Brandt wrote, Kiel is fine."
    at = text.index("Kiel")
    data = claude({"type": "text", "text": text, "citations": [{"uuid": "x", "start_index": at, "end_index": at + 4}]})
    after = json.loads(mended(by_name(fmt), data, {"Lena Brandt": "[PERSON_1]"})[0])
    for message in after[0]["chat_messages"]:
        block = message["content"][1]
        assert block["text"][slice(*(block["citations"][0][k] for k in ("start_index", "end_index")))] == "Kiel"


def test_claude_artifact_citations() -> None:
    text = "# Lena Brandt\nKiel"
    tool_input = {"content": text, "md_citations": [{"uuid": "x", "start_index": 14, "end_index": 18}]}
    data = claude({"type": "tool_use", "name": "artifacts", "input": tool_input})
    after = json.loads(mended(by_name("claude_ai"), data, {"Lena Brandt": "[PERSON_1]"})[0])
    moved = after[0]["chat_messages"][1]["content"][1]["input"]
    assert moved["content"][slice(*(moved["md_citations"][0][k] for k in ("start_index", "end_index")))] == "Kiel"


def ranges(fmt: str, message: dict[str, Any], words: dict[str, str]) -> Any:
    documents: dict[str, Any] = {
        "vscode_chat": {"requests": [{"message": message}], "responderUsername": "x"},
        "google_chat": {"messages": [{**message, "creator": {}, "message_id": "1"}]},
        "signal": [{**message, "sent_at": 1, "conversationId": "c"}],
    }
    after = json.loads(mended(by_name(fmt), compact(documents[fmt]), words)[0])
    if fmt == "signal":
        return after[0]
    return after["messages"][0] if fmt == "google_chat" else after["requests"][0]["message"]


LINK = "😀 Lena, see https://x.test/a Lena"


def test_a_start_and_a_length() -> None:
    start = LINK.index("https") + 1  # in UTF-16 the face counts twice
    entry = {"type": "URL", "start_index": start, "length": 16, "url_metadata": {"title": "x"}}
    after = ranges("google_chat", {"text": LINK, "annotations": [entry]}, {"Lena": "[PERSON_1]", "/a": "/[SECRET_1]"})
    moved = after["annotations"][0]
    units = after["text"].encode("utf-16-le")
    slice_ = units[2 * moved["start_index"] : 2 * (moved["start_index"] + moved["length"])].decode("utf-16-le")
    assert slice_ == "https://x.test/[SECRET_1]"


def test_a_mention_behind_a_change_moves_and_keeps_its_length() -> None:
    body = "Lena and \ufffc"
    after = ranges("signal", {"body": body, "bodyRanges": [{"start": 9, "length": 1}]}, {"Lena": "[PERSON_1]"})
    assert after["bodyRanges"] == [{"start": 15, "length": 1}]
    assert after["body"][15] == "\ufffc"


def test_parts_of_a_prompt() -> None:
    text = "I am Lena, look"
    parts = [
        {"kind": "text", "text": "I am Lena,", "range": {"start": 0, "endExclusive": 10}},
        {"kind": "text", "text": " look", "range": {"start": 10, "endExclusive": 15}},
    ]
    after = ranges("vscode_chat", {"text": text, "parts": parts}, {"Lena": "[PERSON_1]"})
    assert [after["text"][p["range"]["start"] : p["range"]["endExclusive"]] for p in after["parts"]] == [
        part["text"] for part in after["parts"]
    ]


@pytest.mark.parametrize(
    "entry", [{"start": 3}, {"length": 3}, {"start": 2, "length": 9999}, {"start": "2", "length": "1"}, {}]
)
def test_what_is_no_range_stays(entry: dict[str, Any]) -> None:
    after = ranges("signal", {"body": "Lena and Kiel", "bodyRanges": [entry]}, {"Lena": "[PERSON_1]"})
    assert after["bodyRanges"] == [entry]
