"""Web pages that carry JSON documents in their scripts."""

from __future__ import annotations

import json
import sys
from types import FrameType
from typing import Any

import pytest

from sanitizer.core.redaction import Change
from sanitizer.syntax import by_name, sniff, splice

PAGE = by_name("page")
CHAT = [{"title": "Zo\u00eb's <b>plan</b>", "n": 12345678, "mapping": {"a": {"text": 'line\nline [x] {y} "q"'}}}]


def page(document: Any, *, head: str = "<html>\n<head><title>Zoë</title></head>\n", tail: str = ";\n") -> str:
    data = json.dumps(document, ensure_ascii=True).replace("</", "<\\/")
    return f"{head}<body><script>\nvar jsonData = {data}{tail}var n = 1;\n</script></body></html>\n"


def walked(text: str) -> list[tuple[str, str]]:
    return [(str(raw.pointer), raw.text) for raw in PAGE.strings(text.encode())]


def test_data_are_walked_and_the_rest_is_text() -> None:
    found = walked(page(CHAT))
    assert found[0] == ("/0", "<html>\n<head><title>Zoë</title></head>\n<body><script>\nvar jsonData = ")
    assert ("/jsonData/0/title", "Zoë's <b>plan</b>") in found
    assert ("/jsonData/0/mapping/a/text", 'line\nline [x] {y} "q"') in found
    assert found[-1] == ("/3", ";\nvar n = 1;\n</script></body></html>\n")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_changes_leave_a_page_that_works(codec: str) -> None:
    data = page(CHAT).encode(codec)
    assert sniff(data, "chat.html").name == "page"
    edits = []
    for raw in PAGE.strings(data):
        at = raw.text.find("Zoë")
        if at >= 0:
            edits += PAGE.edits(data, raw, [Change(at, at + 3, "[PERSON_1]")])
    after = b"".join(splice(data, edits)).decode(codec)
    assert after.replace("[PERSON_1]", "Zoë", 1).replace("[PERSON_1]", "Zo\\u00eb", 1) == page(CHAT)
    script = after[after.index("= ") + 2 :]
    assert json.JSONDecoder().raw_decode(script)[0][0]["title"] == "[PERSON_1]'s <b>plan</b>"


def test_several_documents_and_script_elements() -> None:
    text = (
        '<!doctype html><script type="application/ld+json">{"name": "Zoë"}</script>\n'
        '<script>window.a = ["x"]; const b={"y": 1, "z": "w"}\n</script>'
    )
    found = dict(walked(text))
    assert found["/script/name"] == "Zoë"
    assert found["/window.a/0"] == "x"
    assert found["/b/z"] == "w"
    assert "".join(t for p, t in walked(text) if p[1:].isdigit()).startswith("<!doctype html><script type=")


@pytest.mark.parametrize(
    "script",
    [
        "var a = {name: 'Zoë'};",
        'var a = ["x", f("y")];',
        'var a = ["x"].map(g);',
        'var a = {"x": "y"',
        "if (a == [1, 2]) {}",
        "var a = [], b = {};",
        "var a = ['\"'];",
    ],
)
def test_what_is_a_program_is_text(script: str) -> None:
    text = f"<html><script>{script}</script></html>"
    assert "".join(t for _, t in walked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "<html><body>no script</body></html>",
        'a = ["x"]\n',
        '# Title\n\n<script>a = ["x"];</script>\n',
        '{"a": "<html> b = [1]"}',
        "<xml><a>b = [</a></xml>",
    ],
)
def test_what_is_no_such_page(text: str) -> None:
    assert sniff(text.encode(), "x.txt").name != "page"


def program(statements: int) -> str:
    return "<html><script>" + 'a=["x",\'"\',f];b={"k":g};' * statements + "</script>"


def calls(text: str) -> int:
    """Calls, in Python and C, that walking a text takes."""
    count = 0

    def called(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        walked(text)
    finally:
        sys.setprofile(None)
    return count


def test_a_large_program_costs_no_square() -> None:
    assert "".join(t for _, t in walked(program(20_000))) == program(20_000)
    assert calls(program(8_000)) < 5 * calls(program(2_000))
