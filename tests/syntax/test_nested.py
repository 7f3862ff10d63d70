"""JSON in a string: what counts as such, and the way of a change back out."""

from __future__ import annotations

import json

import pytest

from sanitizer.core.document import Pointer
from sanitizer.core.redaction import Change
from sanitizer.syntax import nested, nested_changes

HERE = Pointer(("arguments",))


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "12", "-1.5e3", "true", "null", '"quoted"', '"12"', "[1, 2]", "{}", "[]", "[[], {}]", "[PERSON_1]",
        "[PERSON_1] and [EMAIL_2]", "{name}", "{{x}}", "[12/03/24, 10:00] Ann: hi", '{"a": "b"', '{"a": "b"} and more',
        'more {"a":"b"}', "[link](x)", "['a']", '"a" "b"', '["a",]', "[" * 3000 + '"a"' + "]" * 3000,
    ],
)  # fmt: skip
def test_what_is_no_document(text: str) -> None:
    assert nested(text, HERE) is None


def test_its_strings_with_places_in_code_points() -> None:
    text = ' {"né": ["é😀", "x\\ny"]}\n'
    strings = nested(text, HERE)
    assert strings is not None
    assert [(str(raw.pointer), raw.text, raw.is_key) for raw in strings] == [
        ("/arguments#/né", "né", True),
        ("/arguments#/né/0", "é😀", False),
        ("/arguments#/né/1", "x\ny", False),
    ]
    assert [text[raw.start : raw.end] for raw in strings] == ["né", "é😀", "x\\ny"]


def test_documents_in_a_row() -> None:
    strings = nested('{"a":"b"}\n{"c":"d"}\n', HERE)
    assert strings is not None
    assert [str(raw.pointer) for raw in strings if not raw.is_key] == ["/arguments#/a", "/arguments#/1/c"]


def test_a_literal_that_holds_a_document() -> None:
    text = json.dumps(json.dumps({"a": "Ann"}))
    (literal,) = nested(text, HERE) or []
    assert literal.text == '{"a": "Ann"}'
    inner = nested(literal.text, literal.pointer)
    assert inner is not None
    assert str(inner[1].pointer) == "/arguments##/a"


@pytest.mark.parametrize(
    ("text", "new", "after"),
    [
        ('{"a": "Ann"}', 'say "hi"\n', '{"a": "say \\"hi\\"\\n"}'),
        ('{"b": "\\u00e9", "a": "Ann"}', "Zoé", '{"b": "\\u00e9", "a": "Zo\\u00e9"}'),
        ('{"b": "é", "a": "Ann"}', "Zoé", '{"b": "é", "a": "Zoé"}'),
        ('{"b": "x\\/y", "a": "Ann"}', "/", '{"b": "x\\/y", "a": "\\/"}'),
        ('{ "a" :"\\u0041nn" }', "X", '{ "a" :"X" }'),
        ('{"a": "Ann \ud83d"}', "X", '{"a": "X \ud83d"}'),
    ],
)
def test_a_change_in_the_style_of_the_inner_document(text: str, new: str, after: str) -> None:
    raw = next(raw for raw in nested(text, HERE) or [] if "Ann" in raw.text)
    at = raw.text.index("Ann")
    (change,) = nested_changes(text, raw, [Change(at, at + 3, new)])
    assert text[: change.start] + change.text + text[change.end :] == after


def test_no_changes() -> None:
    text = '{"a": "Ann"}'
    assert not [c for raw in nested(text, HERE) or [] for c in nested_changes(text, raw, [])]
