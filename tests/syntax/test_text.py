"""Text and Markdown: whole, in pieces that end where a line ends."""

from __future__ import annotations

import pytest

from sanitizer.core.redaction import Change
from sanitizer.syntax import splice
from sanitizer.syntax.markdown import SYNTAX as MARKDOWN
from sanitizer.syntax.text import PIECE
from sanitizer.syntax.text import SYNTAX as TEXT


def texts(data: bytes) -> list[str]:
    return [raw.text for raw in TEXT.strings(data)]


class TestPieces:
    @pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
    def test_are_the_whole_text_and_end_with_a_line(self, line_end: str) -> None:
        source = "".join(f"line {n} of the text{line_end}" for n in range(20_000))
        pieces = list(TEXT.strings(source.encode()))
        assert "".join(piece.text for piece in pieces) == source
        assert len(pieces) > 3
        for piece in pieces:
            assert piece.end - piece.start <= PIECE
            assert piece.text.endswith(line_end)
            assert not piece.text.startswith("\n")
        lines = source.split(line_end)
        for piece in pieces:
            assert piece.text.startswith(lines[int(piece.pointer.tokens[0])] + line_end)

    def test_a_long_line_is_one_piece(self) -> None:
        long = "x" * (PIECE * 3)
        assert texts(f"a\n{long}\nb\n".encode()) == ["a\n", long + "\n", "b\n"]
        assert texts(f"a\r\n{long}\r\nb".encode()) == ["a\r\n", long + "\r\n", "b"]
        assert texts(f"a\r{long}\rb".encode()) == ["a\r", long + "\r", "b"]
        assert texts(long.encode()) == [long]

    @pytest.mark.parametrize("size", range(PIECE - 3, PIECE + 4))
    def test_a_line_end_is_never_cut(self, size: int) -> None:
        source = "x" * (size - 1) + "\r\n" + "y" * PIECE + "\r\nz"
        assert texts(source.encode()) == ["x" * (size - 1) + "\r\n", "y" * PIECE + "\r\n", "z"]

    def test_blank_lines_are_the_best_place(self) -> None:
        source = ("word " * 200 + "\n") * 45 + "\n" + ("word " * 200 + "\n") * 60
        assert texts(source.encode())[0].endswith("\n\n")

    def test_a_key_is_not_cut(self) -> None:
        key = "-----BEGIN X KEY-----\n" + "QUJD\n" * 400 + "-----END X KEY-----\n"
        source = "some text\n" * (PIECE // 10 - 50) + key + "more\n" * 1000
        assert sum(key in piece for piece in texts(source.encode())) == 1

    def test_a_key_without_end_does_not_stop_us(self) -> None:
        source = "-----BEGIN X KEY-----\n" + "QUJD\n" * 30_000
        assert "".join(texts(source.encode())) == source

    @pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe"])
    def test_nothing_to_find(self, data: bytes) -> None:
        assert texts(data) == []

    @pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be"])
    def test_encodings(self, codec: str) -> None:
        data = "\ufeffé Ann 😀 Ann\r\n".encode(codec)
        (raw,) = TEXT.strings(data)
        assert raw.text == "é Ann 😀 Ann\r\n"
        edits = TEXT.edits(data, raw, [Change(2, 5, "Zoé"), Change(8, 11, "[PERSON_1]")])
        assert b"".join(splice(data, edits)).decode(codec) == "\ufeffé Zoé 😀 [PERSON_1]\r\n"

    def test_invalid_bytes_survive(self) -> None:
        data = b"caf\xe9 Ann \xff\n"
        (raw,) = TEXT.strings(data)
        assert b"".join(splice(data, TEXT.edits(data, raw, [Change(5, 8, "X")]))) == b"caf\xe9 X \xff\n"

    def test_half_a_character_at_the_end_of_utf_16(self) -> None:
        data = "\ufeffab".encode("utf-16-le") + b"\x63"
        (raw,) = TEXT.strings(data)
        assert (raw.text, raw.end) == ("ab", len(data) - 1)


class TestMarkdown:
    @staticmethod
    def parts(source: str) -> list[str]:
        found = list(MARKDOWN.strings(source.encode()))
        assert "".join(raw.text for raw in found) == source
        for raw in found:
            assert source.split("\n")[int(raw.pointer.tokens[0])] == raw.text.split("\n")[0]
        return [raw.text for raw in found]

    def test_what_leads_up_to_a_block_and_the_block_are_one(self) -> None:
        source = "My key:\n```\nabc\n```\nbye\n"
        assert self.parts(source) == [source]

    @pytest.mark.parametrize(
        "block",
        [
            "```\n{}```\n",
            "~~~\n{}~~~\n",
            "````md\n```\n{}```\n````\n",
            "~~~\n```\n{}~~~\n",
            "```\n\n{}````\n",
            "  ```\n{}  ```\n",
            "- ```sh\n{}  ```\n",
            "1. ```sh\n{}   ```\n",
            "> ```\n{}> ```\n",
            "```\r\n{}```\r\n",
        ],
    )
    def test_a_block_is_not_cut(self, block: str) -> None:
        block = block.format("> x = 1\n\n" * 2000)
        filler = "some words\n" * (PIECE // 11 - 20)
        parts = self.parts(filler + block + filler)
        assert parts[0] == filler
        assert parts[1].startswith(block)
        source = filler + "\nThe way in:\n\n" + block + filler
        assert [part.startswith("The way in:\n\n" + block) for part in self.parts(source)].count(True) == 1

    @pytest.mark.parametrize(
        "opening",
        ["```py\n", "````\nx\n```\n", "~~~\nx\n```\n", "inline ```code``` here\n", "```\nx\n``` not closing\n"],
    )
    def test_what_is_no_block_is_cut_as_text(self, opening: str) -> None:
        source = "some words\n" * 3000 + opening + "more words\n\n" * 6000
        assert self.parts(source) == texts(source.encode())

    def test_a_block_that_fits_nowhere_is_cut_as_text(self) -> None:
        source = "Look:\n\n```\n" + "x = 1\n" * 30_000 + "```\n"
        assert self.parts(source) == texts(source.encode())

    def test_blocks_in_a_row(self) -> None:
        block = "```\n" + "x = 1\n" * 900 + "```\n"
        source = "".join(f"Number {n}:\n{block}\n" for n in range(60))
        for part in self.parts(source):
            assert part.startswith("Number ")
            assert part.endswith("```\n\n")
            assert len(part) <= PIECE

    def test_many_fences_that_never_close_take_no_time(self) -> None:
        source = "".join("`" * n + "\n" for n in range(400, 3, -1)) + "~~~\n" * 3
        self.parts(source * 2)

    def test_edits_are_those_of_text(self) -> None:
        data = b"Ann\n```\nx\n```\n"
        edits = [e for raw in MARKDOWN.strings(data) for e in MARKDOWN.edits(data, raw, [_first(raw.text, "Ann")])]
        assert b"".join(splice(data, edits)) == b"X\n```\nx\n```\n"


def _first(text: str, what: str) -> Change:
    at = text.index(what)
    return Change(at, at + len(what), "X")
