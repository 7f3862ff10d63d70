"""HTML and XML: what a reader sees of them, and where it was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.api import Sanitizer
from sanitizer.core.finding import Finding
from sanitizer.detection.markup import elements, visible


def seen(text: str) -> str:
    found = visible(text)
    assert found is not None
    return " ".join(found.text.split(" ")).strip("\n")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Dear <b>Rosalind</b> <i>Achter</i>berg,", "Dear Rosalind Achterberg,"),
        ("<tr><th>Phone</th><td>06 12</td></tr>", "Phone: 06 12"),
        ("<tr><th>A</th><th>B</th></tr><tr><td>1</td> <td>2</td></tr>", "A\tB\n\n1 \t2"),
        ("<dt>Born</dt><dd>4 May</dd>", "Born: 4 May"),
        ("<label for='x'>Password</label><span>abc</span>", "Password: abc"),
        ("12 Larkspur Close<br>Stroud<br/>GL5</p>", "12 Larkspur Close\nStroud\nGL5"),
        ("Jos&eacute; &#82;obledo&nbsp;&amp; <u>&lt;x&gt;</u>", "José Robledo & <x>"),
        ("<!-- by --><a href='https://x.org/?a=1&b=2'>here</a>", "here"),
    ],
)
def test_what_a_reader_sees(written: str, read: str) -> None:
    assert seen(written) == read


@pytest.mark.parametrize("text", ["", "a < b and c > d", "List<String> x", "use <your-token> here", "</", "1 </ 2 >"])
def test_no_markup(text: str) -> None:
    assert visible(text) is None


def test_a_finding_is_written_in_as_many_pieces_as_tags_leave() -> None:
    text = "<p>Mar&iacute;a <i>Jos&eacute;</i> Robledo</p>"
    found = visible(text)
    assert found is not None
    start = found.text.index("María")
    pieces = found.written(Finding(start, start + len("María José Robledo"), "PERSON", "x/y", 0.9))
    assert [text[p.start : p.end] for p in pieces] == ["Mar&iacute;a ", "Jos&eacute;", " Robledo"]


MARKUP = st.lists(
    st.sampled_from(
        ["<b>", "</b>", "<td>", "</td>", "<th>", "</th>", "<tr>", "</tr>", "<x:y a='1'>", "</x:y>", "&amp;", "&nope;"]
    )
    | st.text("abc <>&;/\n", max_size=6)
).map("".join)


@given(MARKUP)
def test_every_visible_character_leads_to_one_that_was_written(text: str) -> None:
    found = visible(text)
    if found is None:
        return
    for at, char in enumerate(found.text):
        for piece in found.written(Finding(at, at + 1, "PERSON", "x/y", 0.9)):
            written = text[piece.start : piece.end]
            assert written == char or (char, written) == ("&", "&amp;")
    whole = list(found.written(Finding(0, len(found.text), "PERSON", "x/y", 0.9)))
    ends = [0, *(place for piece in whole for place in (piece.start, piece.end)), len(text)]
    assert ends == sorted(ends)


def test_elements_of_xml_by_their_names() -> None:
    text = "<p>x</p><e:phone type='a'> 808 </e:phone><ssn>1</ssn><color>red</color><phone></phone><td>5</td>"
    cells = list(elements(text))
    assert [(cell.key, cell.text, text[cell.start : cell.start + len(cell.text)]) for cell in cells] == [
        ("phone", "808", "808"),
        ("ssn", "1", "1"),
    ]


@pytest.mark.parametrize(
    ("text", "gone", "stays"),
    [
        ("<p>Dear <b>Rosalind</b> <b>Achterberg</b>,</p>", ["Rosalind", "Achterberg"], ["<b>", "</b>,</p>"]),
        ("<tr><th>Phone</th><td>06-48127733</td></tr>", ["06-48127733"], ["Phone", "<td>", "</td></tr>"]),
        ("<user><phone>(808) 342-7719</phone><size>44</size></user>", ["342-7719"], ["<phone>", "<size>44</size>"]),
        ("<dt>Date of birth</dt><dd>4 March 1961</dd>", ["1961"], ["Date of birth", "<dd>"]),
        ("<label>Password</label><span>Zebra77pool!</span>", ["Zebra77pool"], ["<span>", "</span>"]),
        ("<p>my name is Mar&iacute;a Robledo</p>", ["iacute", "Robledo"], ["<p>my name is "]),
    ],
)
def test_values_go_and_tags_stay(text: str, gone: list[str], stays: list[str]) -> None:
    copy = Sanitizer("balanced").clean(text).text
    assert not [value for value in gone if value in copy]
    assert not [part for part in stays if part not in copy]


@pytest.mark.parametrize(
    "text",
    [
        "<ul><li>Save <b>often</b></li><li>Phone support: none</li></ul>",
        "<button onClick={() => setOpen(true)}>Close</button>\n<Card title='x'>Total: 4 items</Card>",
        "<version>3.2.1</version><artifactId>guava</artifactId><scope>test</scope>",
        "<tr><th>Name</th><th>Size</th></tr><tr><td>libssl3</td><td>6012345</td></tr>",
        "Vec<String> and Map<K, V> are types; </div> alone is not.",
    ],
)
def test_markup_without_anything_sensitive(text: str) -> None:
    assert Sanitizer("balanced").clean(text).text == text
