"""JSONL: records by line, and lines that are no JSON."""

from __future__ import annotations

import json

import pytest

from sanitizer.core.redaction import Change
from sanitizer.syntax import jsonl, splice
from sanitizer.syntax.jsonl import SYNTAX


def found(data: bytes) -> list[tuple[str, str]]:
    return [(str(raw.pointer), raw.text) for raw in SYNTAX.strings(data) if not raw.is_key]


def test_records_are_counted_without_blank_lines() -> None:
    data = b'\n{"a":"x"}\r\n  \r\n["y","z"]\n\n"w"\n'
    assert found(data) == [("/0/a", "x"), ("/1/0", "y"), ("/1/1", "z"), ("/2", "w")]


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
@pytest.mark.parametrize(
    "line",
    [b'{"a":"tru', b'{"a":1}}', b"plain text", b"{'a': 'b'}", b'["caf\xe9', b"[" * 5000, b'{"a":"b"} trailing "x'],
)
def test_a_line_that_does_not_parse_is_one_string(line: bytes, line_end: bytes) -> None:
    data = line_end.join([b'{"a":"x"}', line, b'{"b":"y"}', b""])
    strings = [raw for raw in SYNTAX.strings(data) if not raw.is_key]
    assert [str(raw.pointer) for raw in strings] == ["/0/a", "/1", "/2/b"]
    assert data[strings[1].start : strings[1].end] == line
    assert strings[1].text == line.decode("utf-8", "surrogateescape")


def test_a_damaged_line_is_changed_as_text() -> None:
    data = '{"a":"Ann"}\r\n{"b":"Ann é\r\n"Ann"\r\n'.encode()
    editor = SYNTAX.editor(data)
    edits = []
    for raw in SYNTAX.strings(data):
        at = raw.text.find("Ann")
        if at >= 0:
            edits += editor.edits(raw, [Change(at, at + 3, 'X"é')])
    after = b"".join(splice(data, edits)).decode()
    assert after == '{"a":"X\\"é"}\r\n{"b":"X"é é\r\n"X\\"é"\r\n'


def test_lines_too_long_to_be_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "_HELD", 10)
    data = b'{"a":"a long line","b":["c"]}\n{"a":"a long line that is dama\n{}\n'
    assert found(data) == [("/0/a", "a long line"), ("/0/b/0", "c"), ("/1", '{"a":"a long line that is dama')]


def test_records_can_be_walked_alone() -> None:
    data = b'{"a":"x"}\n\noops\n{"b":"y"}'
    parts = [raw for r in SYNTAX.records(data) for raw in SYNTAX.strings(data, r.start, r.end, r.pointer)]
    assert parts == list(SYNTAX.strings(data))


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be"])
def test_encodings(codec: str) -> None:
    data = '\ufeff{"a":"é"}\r\noops é\r\n'.encode(codec)
    strings = [raw for raw in SYNTAX.strings(data) if not raw.is_key]
    assert [raw.text for raw in strings] == ["é", "oops é"]
    assert [data[raw.start : raw.end].decode(codec) for raw in strings] == ["é", "oops é"]
    edits = [
        edit for raw in strings for edit in SYNTAX.edits(data, raw, [Change(len(raw.text) - 1, len(raw.text), "😀")])
    ]
    assert b"".join(splice(data, edits)).decode(codec) == '\ufeff{"a":"😀"}\r\noops 😀\r\n'


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\r\n", b" "])
def test_nothing_to_find(data: bytes) -> None:
    assert found(data) == []


def test_two_documents_in_a_line_are_both_read() -> None:
    data = (json.dumps({"a": "x"}) + json.dumps({"b": "y"}) + "\n").encode()
    assert found(data) == [("/0/a", "x"), ("/0/1/b", "y")]
