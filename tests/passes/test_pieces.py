"""Texts that are read in several pieces: the copy is as long as it is, and its pieces are those of the original."""

from __future__ import annotations

import json

import pytest

from sanitizer.core.redaction import Edit
from sanitizer.passes.pieces import in_copy
from sanitizer.syntax import by_name, splice
from sanitizer.syntax.text import PIECE
from tests.passes.whole_copy import cleaned


def lines(number: int, of: str) -> str:
    return "".join(of.format(i=i) + "\n" for i in range(number))


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    ("of", "begins"),
    [
        ("write to u{i}_at_some_length_for_an_address@mailbox.org about é", "write to [EMAIL_1]"),  # gets shorter
        ("ip 10.9.{i}.7 x", "ip [IP_1] x"),  # gets longer
        ("```\nu{i}@mailbox.org\n```\n# Title\n", "```\n[EMAIL_1]"),
    ],
)
def test_a_long_text_with_much_to_redact(of: str, begins: str, codec: str) -> None:
    number = 3 * PIECE // len(of) if "10.9" not in of else 250
    text = lines(number, of) + ("." * 60 + "\n") * (2 * PIECE // 60 if "10.9" in of else 0)
    after = cleaned(text.encode(codec)).decode(codec)
    assert after.startswith(begins)
    assert after.count("[") == number
    assert after.count("\n") == text.count("\n")


def test_a_page_with_much_of_both() -> None:
    data = json.dumps([{"text": f"mail u{i}_x@mailbox.org"} for i in range(2000)])
    around = lines(3000, "<p>mail u{i}_y_somewhere_else@mailbox.org</p>")
    page = f"<html>{around}<script>var jsonData = {data};\n</script>{around}</html>"
    after = cleaned(page.encode()).decode()
    assert "@" not in after
    script = after[after.index("jsonData = ") + 11 :]
    assert len(json.JSONDecoder().raw_decode(script)[0]) == 2000


def test_pieces_are_found_behind_edits() -> None:
    text = lines(9000, "line {i} of many").encode()
    pieces = list(by_name("text").strings(text))
    assert len(pieces) > 2
    edits = [
        Edit(0, 4, b"L"),
        Edit(pieces[1].start, pieces[1].start + 4, b"the longest line"),
        Edit(len(text) - 1, len(text), b""),
    ]
    copy = b"".join(splice(text, edits))
    moved = list(in_copy(pieces, edits, copy))
    assert "".join(p.text for p in moved).encode() == copy
    assert [p.pointer for p in moved] == [p.pointer for p in pieces]
    assert moved[1].text.startswith("the longest line")
