"""Whatever a document looks like: what is found is right, and only what is changed changes."""

from __future__ import annotations

import codecs
import json

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sanitizer.core.document import Pointer, RawString
from sanitizer.core.errors import DamagedError, SanitizerError
from sanitizer.core.redaction import Change, Edit
from sanitizer.syntax import all_syntaxes, by_name, nested, nested_changes, same_skeleton, sniff, splice
from sanitizer.syntax.interface import Syntax
from sanitizer.syntax.json import values
from tests.properties.json_sources import CONTAINERS, SPACE, VALUES, Written, loads

ENCODINGS = {
    "utf-8": (b"", "utf-8"),
    "utf-8-mark": (codecs.BOM_UTF8, "utf-8"),
    "utf-16-le": (codecs.BOM_UTF16_LE, "utf-16-le"),
    "utf-16-be": (codecs.BOM_UTF16_BE, "utf-16-be"),
    "utf-32-le": (codecs.BOM_UTF32_LE, "utf-32-le"),
}
encodings = st.sampled_from(sorted(ENCODINGS))
replacements = st.sampled_from(["", "[PERSON_1]", "é", "😀", 'a"b\\c', "x/y", "\n", "<&>", "\x01"])


def written(source: str, encoding: str) -> bytes:
    mark, codec = ENCODINGS[encoding]
    return mark + source.encode(codec, "surrogatepass")


@st.composite
def changed(draw: st.DrawFn, text: str) -> list[Change]:
    """Some changes of a text, in order, apart from each other."""
    bounds = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    return [Change(a, b, draw(replacements)) for a, b in zip(bounds[0::2], bounds[1::2], strict=False)]


def applied(text: str, changes: list[Change]) -> str:
    for start, end, replacement in reversed(changes):
        text = text[:start] + replacement + text[end:]
    return text


def applied_to(raw: RawString, changes: list[Change]) -> str:
    """A number is changed as a whole."""
    return "".join(c.text for c in changes) if raw.is_number and changes else applied(raw.text, changes)


def has_split_pair(text: str) -> bool:
    """True if halves of a character stand side by side: written one by one they are read as one."""
    return text != text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def edited(syntax: Syntax, data: bytes, draw: st.DrawFn) -> tuple[list[RawString], list[str], list[Edit]]:
    strings = list(syntax.strings(data))
    editor = syntax.editor(data)
    texts, edits = [], []
    for raw in strings:
        changes = draw(changed(raw.text))
        texts.append(applied_to(raw, changes))
        edits += editor.edits(raw, changes)
    return strings, texts, edits


@given(VALUES, SPACE, SPACE, encodings)
def test_json_finds_every_string_in_order(document: Written, before: str, after: str, encoding: str) -> None:
    data = written(before + document.source + after, encoding)
    strings = list(by_name("json").strings(data))
    # A number that stands alone has no key to speak for it: as in a list, it counts from six digits on.
    found = [f for f in document.found if f.tokens or not f.is_number or len(f.text) >= 6]
    assert [(raw.pointer.tokens, raw.text, raw.is_key, raw.is_number) for raw in strings] == found
    assert [raw.start for raw in strings] == sorted(raw.start for raw in strings)
    quote = '"'.encode(ENCODINGS[encoding][1])
    for raw in strings:
        if raw.is_number:
            assert data[raw.start : raw.end] == raw.text.encode(ENCODINGS[encoding][1])
            continue
        assert data[raw.start - len(quote) : raw.start] == quote == data[raw.end : raw.end + len(quote)]


@given(VALUES, encodings, st.data())
def test_json_changes_only_what_is_changed(document: Written, encoding: str, data: st.DataObject) -> None:
    syntax = by_name("json")
    before = written(document.source, encoding)
    strings, texts, edits = edited(syntax, before, data.draw)
    if any(map(has_split_pair, texts)):
        return
    after = b"".join(splice(before, edits))
    same_skeleton(before, after, edits)
    again = list(syntax.strings(after))
    assert [raw.text for raw in again] == texts
    assert [raw.is_key for raw in again] == [raw.is_key for raw in strings]


@given(VALUES, encodings)
def test_no_change_is_no_edit(document: Written, encoding: str) -> None:
    data = written(document.source, encoding)
    for syntax in all_syntaxes():
        assert b"".join(splice(data, [])) == data
        assert not any(list(syntax.edits(data, raw, [])) for raw in by_name("text").strings(data))


@given(VALUES)
def test_values_are_all_of_the_document(document: Written) -> None:
    data = document.source.encode("utf-8", "surrogatepass")
    found = list(values(data))
    assert all(data[value.start : value.end] == value.raw for value in found)
    rest = bytearray(data)
    for value in reversed(found):
        del rest[value.start : value.end]
    assert not bytes(rest).strip(b" \t\r\n{}[]:,")


@given(VALUES, st.data())
def test_json_is_accepted_as_the_standard_library_does(document: Written, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(document.source)))
    removed = data.draw(st.integers(0, 2))
    inserted = data.draw(st.sampled_from(["", ",", "]", "}", "{", "[", '"', "1", "e", ":", " ", "\\", "n", "-", "."]))
    source = document.source[:at] + inserted + document.source[at + removed :]
    try:
        loads(source)
        is_valid = True
    except ValueError as error:
        # Escapes that nobody defined and documents in a row are ours to accept.
        if "escape" in str(error) or "Extra data" in str(error):
            return
        is_valid = False
    raw = source.encode("utf-8", "surrogatepass")
    if is_valid:
        list(by_name("json").strings(raw))
    elif source.strip(" \t\r\n"):
        with pytest.raises(DamagedError):
            list(by_name("json").strings(raw))


@given(st.lists(st.tuples(VALUES, st.sampled_from(["\n", "\r\n", "\n\n", "\r\n \r\n"])), max_size=5), st.data())
def test_jsonl_lines_damaged_or_not(lines: list[tuple[Written, str]], data: st.DataObject) -> None:
    source, expected = "", []
    for document, line_end in lines:
        line = document.source.replace("\n", " ").replace("\r", " ")
        if data.draw(st.booleans()):
            line = "{oops " + line
        source += line + line_end
        expected.append(line)
    encoding = data.draw(encodings)
    before = written(source, encoding)
    syntax = by_name("jsonl")
    strings, texts, edits = edited(syntax, before, data.draw)
    for raw in strings:
        line = expected[int(raw.pointer.tokens[0])]
        if line.startswith("{oops "):
            assert raw.text == line
            assert raw.pointer == Pointer(raw.pointer.tokens[:1])
    after = b"".join(splice(before, edits))
    same_skeleton(before, after, edits)
    # A damaged line may have been mended, and a text may now hold what ends a line: only whole lines are compared.
    if not any(map(has_split_pair, texts)) and "{oops" not in source:
        assert [raw.text for raw in syntax.strings(after)] == texts


TEXT_PARTS = st.sampled_from(
    ["word ", "é", "😀", "\n", "\r\n", "\r", "\n\n", "```\n", "```py\n", "~~~\n", "> ", "- ", "`", "\t", "x\ufeff"]
)


@given(st.lists(TEXT_PARTS, max_size=60).map("".join), encodings, st.sampled_from(["text", "markdown"]), st.data())
def test_texts_are_read_whole_and_changed_in_place(source: str, encoding: str, name: str, data: st.DataObject) -> None:
    syntax = by_name(name)
    before = written(source, encoding)
    strings, texts, edits = edited(syntax, before, data.draw)
    assert "".join(raw.text for raw in strings) == source
    after = b"".join(splice(before, edits))
    same_skeleton(before, after, edits)
    # What is left may begin with what reads as a byte order mark: no character of the text then.
    assume(not "".join(texts).startswith("\ufeff"))
    assert "".join(raw.text for raw in syntax.strings(after)) == "".join(texts)


@given(st.binary(max_size=400), st.sampled_from(["text", "markdown", "jsonl"]))
def test_any_bytes_survive(data: bytes, name: str) -> None:
    syntax = by_name(name)
    edits = []
    editor = syntax.editor(data)
    for raw in syntax.strings(data):
        edits += editor.edits(raw, [Change(0, len(raw.text), raw.text)])
    after = b"".join(splice(data, edits))
    assert [raw.text for raw in syntax.strings(after)] == [raw.text for raw in syntax.strings(data)]
    if name != "jsonl":
        assert after == data


@given(st.binary(max_size=200) | VALUES.map(lambda document: document.source.encode("utf-8", "surrogatepass")))
def test_any_bytes_have_a_syntax_and_only_our_errors(data: bytes) -> None:
    try:
        list(sniff(data).strings(data))
    except SanitizerError as caught:
        error = caught
    else:
        return
    assert (error.exit_code, bool(error.hint)) == (3, True)


@given(CONTAINERS, st.integers(1, 3), st.booleans(), st.data())
@settings(max_examples=60)
def test_json_in_json_to_any_depth(document: Written, depth: int, ascii_only: bool, data: st.DataObject) -> None:
    if not document.found:
        return
    text = document.source
    for _ in range(depth):
        text = json.dumps({"arguments": text}, ensure_ascii=ascii_only)
    after, expected = _cleaned(text, Pointer(), data.draw)
    assert [raw.text for raw in _leaves(after, Pointer())] == expected


def _cleaned(text: str, pointer: Pointer, draw: st.DrawFn) -> tuple[str, list[str]]:
    """Change the leaves of a document within documents; gives the new text and the texts of the new leaves."""
    strings = nested(text, pointer)
    if strings is None:
        changes = draw(changed(text))
        after = applied(text, changes)
        if nested(after, pointer) is not None or has_split_pair(after):
            return text, [text]
        return after, [after]
    lifted, expected = [], []
    for raw in strings:
        if raw.is_key:
            expected.append(raw.text)
            continue
        inner, texts = _cleaned(raw.text, raw.pointer, draw)
        expected += texts
        if inner != raw.text:
            lifted += nested_changes(text, raw, [Change(0, len(raw.text), inner)])
    return applied(text, lifted), expected


def _leaves(text: str, pointer: Pointer) -> list[RawString]:
    strings = nested(text, pointer)
    if strings is None:
        return [RawString(pointer, 0, len(text), text)]
    return [leaf for raw in strings for leaf in ([raw] if raw.is_key else _leaves(raw.text, raw.pointer))]
