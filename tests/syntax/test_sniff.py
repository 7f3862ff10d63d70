"""Which carrier a document is in."""

from __future__ import annotations

import pytest

from sanitizer.core.errors import UsageError
from sanitizer.syntax import all_syntaxes, by_name, sniff

PRETTY = '{\n  "a": "b",\n  "c": [\n    {"d": "e"},\n    {"f": "g"}\n  ]\n}\n'


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ('{"a": "b"}', "", "json"),
        (PRETTY, "", "json"),
        (PRETTY, "x.txt", "json"),
        (PRETTY, "x.jsonl", "json"),
        ("[1, 2, 3]", "", "json"),
        ('["a"]', "", "json"),
        ('{"a": "tru', "", "json"),
        ('{"a": "b", oops}', "", "json"),
        ('{"a":\n"b"}\n{"c":\n"d"}\n', "", "json"),
        ('[\n{"a":"b"},\n{"c":"d"}\n]\n', "", "json"),
        ("{}", "", "json"),
        ('{"a":"b"}\n{"c":"d"}\n', "", "jsonl"),
        ('\n\n{"a":"b"}\r\n{"c":"d"}\r\n', "", "jsonl"),
        ('{"a":"b"}\noops\n{"c":"d"}\n', "", "jsonl"),
        ('oops\n{"a":"b"}\n{"c":"d"}\n', "", "jsonl"),
        ('["a"]\n["b"]\n', "", "jsonl"),
        ('{"a":"b"}\n{"c":"d"}\n', "x.json", "jsonl"),
        ('{"a":"b"}\n', "x.jsonl", "jsonl"),
        ('{"a":"b"}\n', "x.ndjson", "jsonl"),
        ('{"a":"b"}\n', "x.json", "json"),
        ("oops\n", "x.jsonl", "jsonl"),
        ("", "", "text"),
        ("", "x.json", "text"),
        ("hello", "", "text"),
        ("[12/03/24, 10:00:00] Ann: hi\n[12/03/24, 10:01:00] Bo: ho\n", "", "text"),
        ("[PERSON_1] writes", "", "text"),
        ("[link](https://example.org)", "", "text"),
        ("{{ template }}", "", "text"),
        ('["a", "b"] are the choices', "", "text"),
        ('{"a": 1} is JSON', "", "text"),
        ('"Hello," he said', "", "text"),
        ("12", "", "text"),
        ('"a string"', "x.json", "json"),
        ('{\n  // a comment\n  "a": 1\n}\n', "x.json", "text"),
        ('{"a": {"b": true,},}', "x.json", "text"),
        ('{"a": ["x", ], "b": 1}', "", "text"),
        ('{"a": 1.5, # why\n "b": 2}', "x.json", "text"),
        ('{"a": "b", /* why */ "c": "d"}', "x.json", "text"),
        ("{'a': 'b', 'c': None}", "x.json", "text"),
        ('{"a": "b"} // end\n', "x.json", "text"),
        ('{"a": "b", "c": [1, 2', "x.json", "json"),
        ('{"a": tru}', "x.json", "json"),
        ('{"a": }', "x.json", "json"),
        ('{"a": "// no comment", "b": "x, }"}', "x.json", "json"),
        ("# Title\n\n## Part\n", "", "markdown"),
        ("a\n```\nb\n```\n", "", "markdown"),
        ("a\n```\nb\n```\n", "x.txt", "markdown"),
        ("# only one mark", "", "text"),
        ("# Title\n\n## Part\n", "x.txt", "text"),
        ("plain", "x.md", "markdown"),
        ("plain", "CLAUDE.MD", "markdown"),
        ("plain", "x.txt", "text"),
    ],
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_by_content_first(text: str, name: str, expected: str, codec: str) -> None:
    assert sniff(text.encode(codec), name).name == expected


def test_a_huge_first_line_is_not_read_to_its_end() -> None:
    assert sniff(b'[{"a":"' + b"x" * 3_000_000 + b'"}]\n').name == "json"
    assert sniff((b'{"a":"' + b"x" * 3_000_000 + b'"}\n') * 2).name == "jsonl"


def test_each_carrier_is_found_by_its_name() -> None:
    assert [syntax.name for syntax in all_syntaxes()] == ["json", "jsonl", "markdown", "page", "text"]
    assert all(by_name(syntax.name) is syntax for syntax in all_syntaxes())


def test_an_unknown_name_gets_a_hint() -> None:
    with pytest.raises(UsageError) as caught:
        by_name("jsn")
    assert "json" in caught.value.hint
