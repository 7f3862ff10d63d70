"""Splicing, its proof, keys, places and encodings."""

from __future__ import annotations

import mmap
from pathlib import Path

import pytest

from sanitizer.core.errors import UnreadableError, VerifyError
from sanitizer.core.redaction import Edit
from sanitizer.syntax import first_undecodable, memory, nested, readable, same_skeleton, splice
from sanitizer.syntax.encoding import encoding_of
from sanitizer.syntax.json import SYNTAX as JSON
from sanitizer.syntax.keys import collisions
from sanitizer.syntax.place import line_and_column
from sanitizer.syntax.text import SYNTAX as TEXT

DATA = b"0123456789"


@pytest.mark.parametrize(
    ("edits", "after"),
    [
        ([], DATA),
        ([Edit(0, 0, b"<"), Edit(10, 10, b">")], b"<0123456789>"),
        ([Edit(2, 4, b"")], b"01456789"),
        ([Edit(2, 4, b"x"), Edit(4, 5, b"y")], b"01xy56789"),
        ([Edit(0, 10, b"")], b""),
    ],
)
def test_splice(edits: list[Edit], after: bytes) -> None:
    assert b"".join(splice(DATA, edits)) == after
    same_skeleton(DATA, after, edits)


@pytest.mark.parametrize(
    "edits",
    [[Edit(2, 4, b""), Edit(3, 5, b"")], [Edit(4, 5, b""), Edit(1, 2, b"")], [Edit(5, 4, b"")], [Edit(9, 11, b"")]],
)
def test_edits_that_make_no_sense(edits: list[Edit]) -> None:
    with pytest.raises(VerifyError):
        list(splice(DATA, edits))
    with pytest.raises(VerifyError):
        same_skeleton(DATA, DATA, edits)


@pytest.mark.parametrize(
    "after", [b"01x456789", b"01X56789", b"01x5678", b"01x567890", b"x", b"", b"01x56789!", b"11x56789"]
)
def test_a_skeleton_that_differs(after: bytes) -> None:
    with pytest.raises(VerifyError):
        same_skeleton(DATA, after, [Edit(2, 5, b"x")])


class TestKeys:
    @staticmethod
    def colliding(data: bytes, **renamed: str) -> list[str]:
        strings = list(JSON.strings(data))
        new = {raw: renamed[raw.text] for raw in strings if raw.is_key and raw.text in renamed}
        return [f"{raw.pointer}{suffix}" for raw, suffix in collisions(strings, new)]

    def test_a_sibling_of_that_name(self) -> None:
        assert self.colliding(b'{"x":{"a":1,"b":2}}', a="b") == ["/x/b (2)"]
        assert self.colliding(b'{"a":1,"b":2,"c":3}', a="x", b="x", c="x") == ["/b (2)", "/c (3)"]
        assert self.colliding(b'{"a":1,"x (2)":2,"b":3}', a="x", b="x") == ["/b (3)"]
        assert self.colliding(b'{"a":1,"b":2,"x (2)":3}', a="x", b="x") == ["/b (2)", "/x (2) (2)"]

    def test_no_sibling_of_that_name(self) -> None:
        assert self.colliding(b'{"a":{"b":1},"c":{"d":1},"e":[{"a":1},{"b":2}]}', a="b") == []
        assert self.colliding(b'{"a":1,"b":2}', a="b", b="a") == []
        assert self.colliding(b'{"a":1,"a":2}', a="b") == []
        assert self.colliding(b'{"a":1,"b":2}') == []

    def test_keys_that_were_one_stay_one(self) -> None:
        assert self.colliding(b'{"a":1,"b":2,"b":3,"a":4}', a="x", b="x") == ["/b (2)", "/b (2)"]

    def test_a_sibling_behind_a_deep_value(self) -> None:
        assert self.colliding(b'{"a":{"x":[{"y":1}]},"z":{"y":2},"b":3}', a="b") == ["/b (2)"]

    def test_a_sibling_behind_an_inner_document(self) -> None:
        data = b'{"a":"{\\"b\\":{\\"b\\":1}}","b":3}'
        outer = list(JSON.strings(data))
        inner = nested(outer[1].text, outer[1].pointer)
        assert inner is not None
        strings = [outer[0], *inner, *outer[2:]]
        renamed = {outer[0]: "b"}
        assert [str(raw.pointer) for raw, _ in collisions(strings, renamed)] == ["/b"]


class TestPlaces:
    @pytest.mark.parametrize(
        ("data", "offset", "place"),
        [
            (b"", 0, (1, 1)),
            (b"ab\ncd", 0, (1, 1)),
            (b"ab\ncd", 3, (2, 1)),
            (b"ab\r\ncd", 5, (2, 2)),
            (b"ab\rcd", 4, (2, 2)),
            (b"\xef\xbb\xbfab", 3, (1, 1)),
            ("\ufeffaĊ\nb".encode("utf-16-le"), 8, (2, 1)),
        ],
    )
    def test_line_and_column(self, data: bytes, offset: int, place: tuple[int, int]) -> None:
        assert line_and_column(data, offset) == place


class TestEncodings:
    @pytest.mark.parametrize(
        ("data", "codec", "mark"),
        [
            (b"", "utf-8", 0),
            (b"abc", "utf-8", 0),
            (b"\xef\xbb\xbfa", "utf-8", 3),
            (b"\xff\xfea\x00", "utf-16-le", 2),
            (b"\xfe\xff\x00a", "utf-16-be", 2),
            (b"\xff\xfe\x00\x00", "utf-32-le", 4),
            ("plain words".encode("utf-16-le"), "utf-16-le", 0),
            ("plain words".encode("utf-16-be"), "utf-16-be", 0),
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d", "utf-8", 0),
        ],
    )
    def test_by_mark_and_by_zeros(self, data: bytes, codec: str, mark: int) -> None:
        assert encoding_of(data)[:2] == (codec, mark)

    @pytest.mark.parametrize(
        ("data", "place"),
        [
            (b"", None),
            ("é😀".encode(), None),
            (b"ab\xff", 2),
            (b"\xef\xbb\xbfab\xff", 5),
            (b"ab\xc3", 2),
            (b"x" * ((1 << 20) - 1) + "é".encode(), None),
            (b"x" * ((1 << 20) - 1) + b"\xc3\x28", (1 << 20) - 1),
            ("\ufeffab".encode("utf-16-le") + b"\x00\xd8", 6),
        ],
    )
    def test_first_undecodable(self, data: bytes, place: int | None) -> None:
        assert first_undecodable(data) == place

    def test_readable_keeps_every_place(self) -> None:
        text = b"caf\xe9 \x93hi\x94 \x81".decode("utf-8", "surrogateescape")
        assert readable(text) == "café “hi” \udc81"
        assert len(readable(text)) == len(text)

    def test_utf_32_that_is_none(self) -> None:
        with pytest.raises(UnreadableError):
            list(TEXT.strings(b"\xff\xfe\x00\x00\xff\xff\xff\xff"))


class TestMaps:
    def test_a_mapped_file_is_walked_and_given_back(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(memory, "STEP", mmap.PAGESIZE)
        data = b"[" + b",".join(b'{"a":"%d %b"}' % (n, b"x" * 500) for n in range(200)) + b"]"
        path = tmp_path / "a.json"
        path.write_bytes(data)
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
            assert list(JSON.strings(mapped)) == list(JSON.strings(data))
            assert list(TEXT.strings(mapped)) == list(TEXT.strings(data))
            assert b"".join(splice(mapped, [Edit(1, 2, b"x")])) == b"".join(splice(data, [Edit(1, 2, b"x")]))
            same_skeleton(mapped, data, [])

    def test_a_private_map_is_never_given_back(self) -> None:
        with mmap.mmap(-1, mmap.PAGESIZE * 4) as data:
            data[:8] = b'["abcd"]'
            trail = memory.Trail(data)
            trail.passed(len(data))
            assert data[:8] == b'["abcd"]'
            assert trail.next > len(data)
