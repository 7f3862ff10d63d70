"""OpenAI requests and data sets: chat completions, Responses, fine-tuning and batch files, bare message lists."""

from __future__ import annotations

from typing import Any

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import ByContent, Format, Head, Kinds, Role, under
from sanitizer.formats.plain_names import PlainNames

_MESSAGE: Kinds = (
    ("/content", K.PROSE),
    ("/content/*/text", K.PROSE),
    ("/content/*/refusal", K.PROSE),
    ("/content/*/input_audio/data", K.BLOB),
    ("/content/*/file/file_data", K.BLOB),
    ("/refusal", K.PROSE),
    ("/reasoning", K.PROSE),
    ("/reasoning_content", K.PROSE),
    ("/role", K.PROTECTED),
    ("/tool_calls/*/function/name", K.PROTECTED),
    ("/tool_calls/*/function/arguments", K.JSON),
    ("/function_call/name", K.PROTECTED),
    ("/function_call/arguments", K.JSON),
    # Responses items
    ("/type", K.PROTECTED),
    ("/id", K.PROTECTED),
    ("/call_id", K.PROTECTED),
    ("/status", K.PROTECTED),
    ("/name", ByContent.DATA),
    ("/arguments", K.JSON),
    ("/output", ByContent.OUTPUT),
    ("/summary/*/text", K.PROSE),
)

_LISTS = (
    *("/**/messages/*", "/**/input/*", "/**/output/*", "/**/choices/*/message"),
    *("/**/preferred_output/*", "/**/non_preferred_output/*", "/*"),
)

_BODY: Kinds = (
    ("/model", K.PROTECTED),
    ("/instructions", K.PROSE),
    ("/input", K.PROSE),
    ("/prompt", K.PROSE),
    ("/completion", K.PROSE),
    ("/tools/*/function/name", K.PROTECTED),
    ("/tools/*/function/description", K.PROSE),
    ("/tools/*/name", K.PROTECTED),
    ("/tools/*/function/parameters/**/type", K.PROTECTED),
    ("/tools/*/function/parameters/**/required/*", K.PROTECTED),
    ("/method", K.PROTECTED),
)

KINDS: Kinds = (*under(("", "/*", "/body", "/*/body", "/*/response/body"), _BODY), *under(_LISTS, _MESSAGE))


def is_message(item: Any) -> bool:
    named = isinstance(item, dict) and isinstance(item.get("role"), str)
    return named and bool({"content", "tool_calls"} & item.keys())


def has_messages(body: Any, key: str = "messages") -> bool:
    listed = body.get(key) if isinstance(body, dict) else None
    return isinstance(listed, list) and any(map(is_message, listed[:200]))


def _is_request(item: dict[str, Any]) -> bool:
    """A Responses request, or one of the data-set rows that go with chat completions."""
    if "model" not in item:
        return False
    return has_messages(item, "input") or (isinstance(item.get("input"), str) and "output" not in item)


def _is_response(item: dict[str, Any]) -> bool:
    what = item.get("object")
    completion = isinstance(item.get("choices"), list) and str(what).startswith("chat.completion")
    return completion or (what == "response" and isinstance(item.get("output"), list))


def _sureness(item: dict[str, Any], in_list: bool) -> float:
    if "custom_id" in item and ("body" in item or "response" in item):
        return 0.9
    if _is_response(item):
        return 0.8
    if has_messages(item) or _is_request(item):
        return 0.7
    if in_list and is_message(item):
        return 0.6
    pairs = {"prompt", "completion"} <= item.keys() or {"input", "preferred_output"} <= item.keys()
    return 0.5 if pairs else 0.0


def _shape(head: Head) -> float:
    in_list = head.is_list or head.syntax == "jsonl"
    return max((_sureness(item, in_list) for item in head.items), default=0.0)


FORMAT = Format(
    "openai_messages",
    "OpenAI messages",
    "OpenAI",
    ("json", "jsonl"),
    _shape,
    KINDS,
    tuple(Role(scope, path) for scope in _LISTS for path in ("/role", "/type")),
    unit="/**/messages/*",
    repairs=(PlainNames("/name"),),
    notes=("custom_id joins batch input and output: a change in one file breaks the join with the other.",),
)
