"""Whatever is changed: the document stays what it is, and every offset still means the same stretch of text."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sanitizer.core.redaction import Change
from sanitizer.formats import by_name
from sanitizer.formats.mending import mend
from sanitizer.syntax import by_name as syntax_by_name
from sanitizer.syntax import splice
from tests.formats.walk import compact

TEXT = st.text(alphabet='ab \n"\\é😀\u2028', min_size=1, max_size=40)


@st.composite
def changes_for(draw: st.DrawFn, text: str) -> list[Change]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return [Change(a, b, draw(st.sampled_from(["[X_1]", "", "[PERSON_12]", "ü😀"]))) for a, b in pairs]


def apply(text: str, changes: list[Change]) -> str:
    for start, end, new in reversed(changes):
        text = text[:start] + new + text[end:]
    return text


def survivors(text: str, changes: list[Change], start: int, end: int) -> str:
    """The characters of a stretch that no change touches, in order."""
    untouched = (at for at in range(start, end) if not any(c.start <= at < c.end for c in changes))
    return "".join(text[at] for at in untouched)


@given(st.data(), TEXT, st.booleans())
@settings(max_examples=150, deadline=None)
def test_offsets_keep_their_meaning(data: st.DataObject, text: str, spaced: bool) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    changes = data.draw(changes_for(text))
    entry = {"start_idx": start, "end_idx": end, "matched_text": text[start:end]}
    message = {"content": {"parts": [text]}, "metadata": {"content_references": [entry]}, "author": {"role": "user"}}
    document = [{"title": "t", "mapping": {"0198c2aa-7b1e-4c3d-9d2f-1a2b3c4d5e6f": {"message": message}}}]
    source = json.dumps(document).encode() if spaced else compact(document)
    syntax = syntax_by_name("json")
    steps = mend(
        by_name("chatgpt"),
        syntax,
        source,
        ((raw, changes if "parts" in raw.pointer.tokens and not raw.is_key else []) for raw in syntax.strings(source)),
    )
    copy = b"".join(splice(source, [e for step in steps for e in step.edits]))
    after: Any = next(iter(json.loads(copy)[0]["mapping"].values()))["message"]
    new_text, moved = after["content"]["parts"][0], after["metadata"]["content_references"][0]
    assert new_text == apply(text, changes)
    stretch = new_text[moved["start_idx"] : moved["end_idx"]]
    assert 0 <= moved["start_idx"] <= moved["end_idx"] <= len(new_text)
    assert moved["matched_text"] == stretch
    position = 0
    for char in survivors(text, changes, start, end):
        position = stretch.index(char, position) + 1


SIGNATURE = st.sampled_from(["", "EqQBCkYIBxgC" * 3])
BLOCK = st.one_of(
    st.fixed_dictionaries({"type": st.just("text"), "text": TEXT}),
    st.fixed_dictionaries({"type": st.just("thinking"), "thinking": TEXT, "signature": SIGNATURE}),
    st.fixed_dictionaries({"type": st.just("tool_use"), "id": st.just("t"), "input": st.dictionaries(TEXT, TEXT)}),
    st.fixed_dictionaries({"type": st.just("tool_result"), "tool_use_id": st.just("t"), "content": TEXT}),
)
CONTENT = st.one_of(TEXT, st.lists(BLOCK, max_size=4))
MESSAGE = st.fixed_dictionaries({"role": st.sampled_from(["user", "assistant"]), "content": CONTENT})
MESSAGES = st.lists(MESSAGE, min_size=1, max_size=6)


@given(MESSAGES, st.sampled_from([None, 1, "\t"]), st.booleans())
@settings(max_examples=150, deadline=None)
def test_signed_blocks_are_whole_or_gone(messages: list[Any], indent: Any, drop: bool) -> None:
    source = json.dumps({"model": "claude-x", "messages": messages}, indent=indent).encode()
    syntax = syntax_by_name("json")

    def changed() -> Any:
        for raw in syntax.strings(source):
            hits = (
                []
                if raw.is_key
                or (
                    raw.pointer.tokens[-1] not in ("text", "thinking", "content")
                    and raw.pointer.tokens[-2:-1] != ("content",)
                )
                else [i for i, c in enumerate(raw.text) if c == "b"]
            )
            yield raw, [Change(i, i + 1, "[B_1]") for i in hits]

    steps = list(mend(by_name("anthropic_messages"), syntax, source, changed(), drop_thinking_after_edit=drop))
    after = json.loads(b"".join(splice(source, [e for step in steps for e in step.edits])))["messages"]
    kept = {str(note.pointer) for step in steps for note in step.kept}
    assert len(after) == len(messages)
    for m, (old, new) in enumerate(zip(messages, after, strict=True)):
        assert old["role"] == new["role"]
        if isinstance(old["content"], str):
            assert new["content"] == old["content"].replace("b", "[B_1]")
            continue
        assert len(old["content"]) == len(new["content"])
        for n, (before, block) in enumerate(zip(old["content"], new["content"], strict=True)):
            is_signed = before["type"] == "thinking" and before["signature"]
            if is_signed and block != before:
                assert block == {"type": "text", "text": "[reasoning removed]"}
            elif is_signed and "b" in before["thinking"]:
                assert f"/messages/{m}/content/{n}" in kept
