"""JSON as exporters really write it: each oddity is found, decoded and left as it was."""

from __future__ import annotations

import codecs
import re

import pytest

from sanitizer.core.document import Pointer
from sanitizer.core.errors import DamagedError, TooLargeError
from sanitizer.core.redaction import Change
from sanitizer.syntax import splice
from sanitizer.syntax.json import SYNTAX, records, values
from sanitizer.syntax.json_damage import MAX_DEPTH


def found(data: bytes) -> list[tuple[str, str]]:
    return [(str(raw.pointer) + ("!" if raw.is_key else ""), raw.text) for raw in SYNTAX.strings(data)]


def cleaned(data: bytes, old: str, new: str) -> bytes:
    """Replace a text wherever it stands in a string."""
    editor = SYNTAX.editor(data)
    edits = []
    for raw in SYNTAX.strings(data):
        changes = [Change(m.start(), m.end(), new) for m in re.finditer(re.escape(old), raw.text)]
        edits += editor.edits(raw, changes)
    return b"".join(splice(data, edits))


class TestStrings:
    def test_keys_and_values_come_in_order_with_their_pointers(self) -> None:
        data = b'{"a": {"b/c": ["x", 1, {"~": "y"}]}, "a": "z"}'
        assert found(data) == [
            ("/a!", "a"),
            ("/a/b~1c!", "b/c"),
            ("/a/b~1c/0", "x"),
            ("/a/b~1c/2/~0!", "~"),
            ("/a/b~1c/2/~0", "y"),
            ("/a!", "a"),
            ("/a", "z"),
        ]

    @pytest.mark.parametrize(
        ("source", "text"),
        [
            (rb"\u0041\n\t\"\\\/\b\f\r", 'A\n\t"\\/\b\f\r'),
            (rb"caf\u00e9 \u00E9", "café é"),
            ("café 😀".encode(), "café 😀"),
            (rb"\ud83d\ude00", "😀"),
            (rb"\ud83d", "\ud83d"),
            (rb"\ude00\ud83d", "\ude00\ud83d"),
            (rb"\ud83d\u0041", "\ud83dA"),
            (rb"a\x0Bb", "a\x0bb"),
            (rb"C:\Users\jo", "C:\\Users\\jo"),
            (rb"\u12", "\\u12"),
            (rb"\d+\.\s", r"\d+\.\s"),
            (b"raw\x00\x01\ttab\nline", "raw\x00\x01\ttab\nline"),
            (b"caf\xe9 \xff", "caf\udce9 \udcff"),
            (b"\xed\xa0\xbd", "\udced\udca0\udcbd"),
            (b"", ""),
            (rb"\\", "\\"),
            (rb"\\\\", "\\\\"),
            (rb"\"", '"'),
            (rb"\\\"", '\\"'),
            (rb"\\\\\"", '\\\\"'),
            (rb"\\\\\\\"x\\\\\\", '\\\\\\"x\\\\\\'),
        ],
    )
    def test_escapes(self, source: bytes, text: str) -> None:
        item = b'"' + source + b'"'
        for data in (b"[%b, 1]" % item, b'{"k":%b,%b:[{"z":%b}]}' % (item, item, item)):
            sources = {data[raw.start : raw.end] for raw in SYNTAX.strings(data)}
            assert sources - {b"k", b"z"} == {source}

    def test_a_long_key_may_have_any_value(self) -> None:
        key = b'"' + rb"\"" * 300 + b'"'
        data = b"{%b: 1, %b: [%b], %b: {%b: null}, %b: true}" % ((key,) * 6)
        assert [(raw.is_key, len(raw.pointer.tokens)) for raw in SYNTAX.strings(data)] == [
            (True, 1), (True, 1), (False, 2), (True, 1), (True, 2), (True, 1)
        ]  # fmt: skip

    def test_ten_megabytes_in_one_string(self) -> None:
        text = b'say \\"hi\\" to \\u00e9 ' * 500_000
        data = b'[{"a":"' + text + b'"}]'
        raw = list(SYNTAX.strings(data))[-1]
        assert (raw.start, raw.end) == (7, 7 + len(text))
        assert raw.text.startswith('say "hi" to é ')

    def test_long_whole_numbers_are_found(self) -> None:
        data = b'[1000, 100000, {"b":1000, "c":999, "d":18446744073709551616}]'
        numbers = [raw for raw in SYNTAX.strings(data) if raw.is_number]
        assert [str(raw.pointer) for raw in numbers] == ["/1", "/2/b", "/2/d"]
        assert all(data[raw.start : raw.end] == raw.text.encode() for raw in numbers)

    def test_a_changed_number_becomes_a_string(self) -> None:
        data = b'{"a":5551234567,"b":1}'
        raw = next(raw for raw in SYNTAX.strings(data) if raw.is_number)
        assert list(SYNTAX.edits(data, raw, [])) == []
        for changes in ([Change(0, 10, "[X_1]")], [Change(2, 4, "[X_1]")], [Change(0, 3, "[X"), Change(4, 9, "_1]")]):
            assert b"".join(splice(data, SYNTAX.edits(data, raw, changes))) == b'{"a":"[X_1]","b":1}'

    @pytest.mark.parametrize(
        "number", ["-0", "1.10", "5e-6", "1E400", "-18446744073709551616", "999", "NaN", "-Infinity", "true"]
    )
    def test_numbers_are_passed_over(self, number: str) -> None:
        assert found(f'[{number}, "a", {{"b":{number}}}]'.encode()) == [("/1", "a"), ("/2/b!", "b")]

    def test_200_levels(self) -> None:
        data = b'{"a":[' * 100 + b'"x"' + b"]}" * 100
        assert found(data)[-1][1] == "x"
        assert len(list(SYNTAX.strings(data))[-1].pointer.tokens) == 200

    @pytest.mark.parametrize("opening", [b"[", b'{"a":'])
    def test_100_000_levels_are_an_error(self, opening: bytes) -> None:
        with pytest.raises(TooLargeError, match=f"deeper than {MAX_DEPTH} levels"):
            list(SYNTAX.strings(opening * 100_000))

    @pytest.mark.parametrize(
        "data", [b"", b" \n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, b"[]", b"{}", b"12", b"[[], {}]"]
    )
    def test_nothing_to_find(self, data: bytes) -> None:
        assert found(data) == []

    @pytest.mark.parametrize("between", ["", "\n", "\r\n", " \r "])
    def test_documents_in_a_row(self, between: str) -> None:
        data = f'{{"a":"b"}}{between}["c"]{between}{{"d":"e"}}\n'.encode()
        assert found(data) == [("/a!", "a"), ("/a", "b"), ("/1/0", "c"), ("/2/d!", "d"), ("/2/d", "e")]

    def test_a_record_has_the_pointers_of_the_document(self) -> None:
        data = b'[{"a":"b"}, "s", 1, [{"c":"d"}]]'
        whole = list(SYNTAX.strings(data))
        parts = [raw for part in records(data) for raw in SYNTAX.strings(data, part.start, part.end, part.pointer)]
        assert parts == whole


class TestDamage:
    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b'{"a":"b', "ends inside a string (line 1, column 8)"),
            (b'{"a":"b\\', "ends inside a string (line 1, column 9)"),
            (b'{"a\\', "ends inside a string (line 1, column 5)"),
            (b'{"a"', "ends before it is complete (line 1, column 5)"),
            (b'{"a":\n"b",\n', "ends before it is complete (line 3, column 1)"),
            (b'{"a":"b"', "ends before it is complete (line 1, column 9)"),
            (b"[1, 2\n", "ends before it is complete (line 2, column 1)"),
            (b'{"a":1}\n]', "is followed by something else (line 2, column 1)"),
            (b'["a"] "b"', "is followed by something else (line 1, column 7)"),
            (b"[1,]", "is malformed"),
            (b"[,1]", "is malformed"),
            (b"[1,,2]", "is malformed"),
            (b"[1 2]", "is malformed"),
            (b'{"a":1,}', "is malformed"),
            (b'{"a" 1}', "is malformed"),
            (b'{"a":}', "is malformed"),
            (b"{1:2}", "is malformed"),
            (b"{a:2}", "is malformed"),
            (b'["a":1]', "is malformed"),
            (b'{"a":"b":"c"}', "is malformed"),
            (b'{"a":1]', "is malformed"),
            (b"[1}", "is malformed"),
            (b"]", "is malformed"),
            (b"[01]", "is malformed"),
            (b"[+1]", "is malformed"),
            (b"[tru]", "is malformed"),
            (b"['a']", "is malformed"),
            (b"[PERSON_1]", "is malformed"),
            (b"{} x", "is followed by something else"),
            (b"1,2", "is followed by something else"),
        ],
    )
    def test_says_what_and_where(self, data: bytes, message: str) -> None:
        with pytest.raises(DamagedError) as caught:
            list(SYNTAX.strings(data))
        assert message in caught.value.message
        assert caught.value.hint

    def test_says_nothing_of_the_content(self) -> None:
        with pytest.raises(DamagedError) as caught:
            list(SYNTAX.strings(b'{"secret": "hunter2", oops}'))
        assert "hunter2" not in str(caught.value) + repr(caught.value)
        assert "oops" not in str(caught.value)

    def test_what_came_before_has_been_given(self) -> None:
        strings = SYNTAX.strings(b'["a", "b", oops]')
        assert [next(strings).text, next(strings).text] == ["a", "b"]
        with pytest.raises(DamagedError):
            next(strings)

    @pytest.mark.parametrize("data", [b'[{"a":1}', b'[{"a":"b}', b"[[1]", b'[{"a":1} {"b":2}]'])
    def test_records_notice_it_too(self, data: bytes) -> None:
        with pytest.raises(DamagedError):
            list(records(data))


class TestEdits:
    @pytest.mark.parametrize(
        ("before", "new", "after"),
        [
            (rb'["\u00e9\/ Ann \u00E9"]', "[PERSON_1]", rb'["\u00e9\/ [PERSON_1] \u00E9"]'),
            (rb'["\u00e9 Ann"]', "Zoé 😀", rb'["\u00e9 Zo\u00e9 \ud83d\ude00"]'),
            (rb'["\u00E9 Ann"]', "Zoé", rb'["\u00E9 Zo\u00E9"]'),
            ('["é Ann"]'.encode(), "Zoé", '["é Zoé"]'.encode()),
            (rb'["plain Ann"]', "Zoé", '["plain Zoé"]'.encode()),
            (rb'["\u001b[0m Ann"]', "Zoé", '["\\u001b[0m Zoé"]'.encode()),
            (rb'["\ud83d Ann"]', "Zoé", '["\\ud83d Zoé"]'.encode()),
            (rb'["https:\/\/x Ann"]', "a/b", rb'["https:\/\/x a\/b"]'),
            (rb'["https://x Ann"]', "a/b", rb'["https://x a/b"]'),
            (rb'["back\\/x Ann"]', "a/b", rb'["back\\/x a/b"]'),
            (rb'["\u003cb\u003e Ann"]', "<&>", rb'["\u003cb\u003e \u003c\u0026\u003e"]'),
            (rb'["<b> Ann"]', "<&>", rb'["<b> <&>"]'),
            (rb'["Ann"]', 'a"b\\c\n\x01\x7f', rb'["a\"b\\c\n\u0001' + b'\x7f"]'),
            (rb'["Ann"]', "\ud83d", rb'["\ud83d"]'),
            (rb'["Ann\"\n\\Ann\x0BAnn"]', "X", rb'["X\"\n\\X\x0BX"]'),
            (rb'["C:\Users\Ann"]', "bob", rb'["C:\Users\\bob"]'),
            (rb'["C:\\Users\\Ann"]', "bob", rb'["C:\\Users\\bob"]'),
            (b'["caf\xe9 Ann \xff"]', "X", b'["caf\xe9 X \xff"]'),
            (b'{"Ann": ["Ann"] }\r\n', "X", b'{"X": ["X"] }\r\n'),
            (b'["\xf0\x9f\x98\x80Ann\xc3\xa9Ann"]', "X", b'["\xf0\x9f\x98\x80X\xc3\xa9X"]'),
        ],
    )  # fmt: skip
    def test_only_the_name_changes_and_in_the_style_of_the_file(self, before: bytes, new: str, after: bytes) -> None:
        assert cleaned(before, "Ann", new) == after

    @pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
    @pytest.mark.parametrize("has_mark", [True, False])
    def test_wide_encodings(self, codec: str, has_mark: bool) -> None:
        if codec.startswith("utf-32") and not has_mark:
            pytest.skip("nobody writes it, and it cannot be told from binary")
        mark = "\ufeff" if has_mark else ""
        key = "naïve 😀" if has_mark else "plain"
        source = mark + '{"' + key + '": "Ann \\u00e9 Ann", "n": 1}\r\n'
        before, after = source.encode(codec), source.replace("Ann", "[PERSON_1]").encode(codec)
        assert cleaned(before, "Ann", "[PERSON_1]") == after

    def test_the_mark_of_utf_8_stays(self) -> None:
        assert cleaned(codecs.BOM_UTF8 + b'["Ann"]', "Ann", "X") == codecs.BOM_UTF8 + b'["X"]'

    def test_an_insertion_and_a_deletion(self) -> None:
        data = rb'["\u00e9b\u00e9"]'
        raw = next(SYNTAX.strings(data))
        edits = list(SYNTAX.edits(data, raw, [Change(1, 1, "<"), Change(2, 3, "")]))
        assert b"".join(splice(data, edits)) == rb'["\u00e9<b"]'

    def test_bytes_that_are_no_text_come_back_as_they_were(self) -> None:
        data = b'["caf\xe9 X"]'
        assert cleaned(data, "X", "\udce9") == b'["caf\xe9 \xe9"]'


class TestValues:
    def test_all_scalars_with_their_tokens(self) -> None:
        data = b'{"start": 12, "x": [true, null, "s\\n", -0.0], "y": {}}'
        assert [(str(v.pointer), v.raw, v.is_key, v.is_string) for v in values(data)] == [
            ("/start", b'"start"', True, True),
            ("/start", b"12", False, False),
            ("/x", b'"x"', True, True),
            ("/x/0", b"true", False, False),
            ("/x/1", b"null", False, False),
            ("/x/2", b'"s\\n"', False, True),
            ("/x/3", b"-0.0", False, False),
            ("/y", b'"y"', True, True),
        ]
        assert all(data[v.start : v.end] == v.raw for v in values(data))

    def test_within_a_record(self) -> None:
        data = b'[{"a":1},{"a":2}]'
        second = list(records(data))[1]
        assert [(str(v.pointer), v.raw) for v in values(data, second.start, second.end, second.pointer)] == [
            ("/1/a", b'"a"'),
            ("/1/a", b"2"),
        ]

    def test_places_in_a_wide_encoding(self) -> None:
        data = '\ufeff["é", 12]'.encode("utf-16-le")
        number = list(values(data))[1]
        assert data[number.start : number.end].decode("utf-16-le") == "12"


class TestRecords:
    @pytest.mark.parametrize(
        ("data", "parts"),
        [
            (b' [ {"a":"]"} , [1,2] , "s" , 3 ] \n', [b'{"a":"]"}', b"[1,2]", b'"s"', b"3"]),
            (b"[]", []),
            (b'{"a":[1]}\n', [b'{"a":[1]}']),
            (b'{"a":1}\n{"b":2}', [b'{"a":1}', b'{"b":2}']),
            (b"", []),
            (b'"s"', [b'"s"']),
            (b'[{"a":"' + rb"\"{\\" * 400 + b'"},{}]', [b'{"a":"' + rb"\"{\\" * 400 + b'"}', b"{}"]),
            (b"[[" + b'"s",' * 500 + b"1],2]", [b"[" + b'"s",' * 500 + b"1]", b"2"]),
        ],
    )
    def test_are_the_elements(self, data: bytes, parts: list[bytes]) -> None:
        assert [data[r.start : r.end] for r in records(data)] == parts

    def test_pointers(self) -> None:
        assert [r.pointer for r in records(b"[1,2]")] == [Pointer((0,)), Pointer((1,))]
        assert [r.pointer for r in records(b"{}{}")] == [Pointer(), Pointer((1,))]
