"""Names that stand in a row, a column or beside a number with what is certain."""

from __future__ import annotations

import pytest

from sanitizer.core.finding import Finding
from sanitizer.detection.contacts import contact_names
from sanitizer.detection.name_likeness import Likeness, likeness
from sanitizer.detection.neighbors import neighbors
from sanitizer.detection.records import record_names
from tests.recognizers.pii_marked import plain

# ⟦…⟧ is what must be found, ⦅…⦆ the certain name that stands beside it.
FOUND = r"""with ⦅Anna Berg⦆, ⟦Yusuf⟧ and ⟦Marta⟧ on Friday
kids (⟦Sophie⟧ 338-13-1857, ⦅Oliver⦆ 725-11-2222)
⦅Maja Lund⦆, ⟦Quorrel Zandt⟧, ⦅Per Holm⦆
⦅Maja Lund⦆ & ⟦Erik⟧ are here
бабушка ⦅Зина⦆ и ⟦Катя⟧
1. ⦅Bo Lindqvist⦆\n2. ⟦Emil⟧\n3. ⟦Sofie Dahl⟧
[12:01] ⦅Tunde⦆: hi\n[12:02] ⟦Zorbel⟧: yes\n[12:03] ⟦Zorbel⟧: no
a1b2c3d ⦅Karl Weber⦆ fix: x\n77fe012 ⟦Annegret Pohl⟧ docs: y
- ⦅Karl Weber⦆ (chair)\n- ⟦Annegret Pohl⟧ (notes)
see you\n⦅Karl Weber⦆ said so.\n\n⟦K.⟧""".splitlines()

SILENT = r"""with ⦅Anna Berg⦆, Software Engineer and Product Owner
⦅Anna Berg⦆, Tuesday and Friday
1. ⦅Bo Lindqvist⦆\n2. Bread\n3. Milk
⦅Tunde⦆: hi\nNote: this\nNote: that
⦅Karl Weber⦆ fix: x\nAnnegret Pohl docs
⦅Karl Weber⦆ said so.\n\nB.
nobody is certain here: Anna, Bert and Carl
⦅Karl Weber⦆, IBM and NASA
Interviewer: so?\n⦅Tunde⦆: hm\nInterviewer: and?""".splitlines()


def _findings(marked: str) -> tuple[str, list[str], list[Finding]]:
    text, wanted = plain(marked.replace("\\n", "\n"))
    certain: list[Finding] = []
    while "⦅" in text:
        start = text.index("⦅")
        end = text.index("⦆") - 1
        text = text.replace("⦅", "", 1).replace("⦆", "", 1)
        certain.append(Finding(start, end, "PERSON", "pii/name-title", 0.9, ()))
    return text, wanted, certain


@pytest.mark.parametrize("marked", FOUND)
def test_neighbors_of_certain_names_are_names(marked: str) -> None:
    text, wanted, certain = _findings(marked)
    assert sorted(text[f.start : f.end] for f in neighbors(text, certain)) == sorted(wanted)


@pytest.mark.parametrize("marked", SILENT)
def test_other_neighbors_are_not(marked: str) -> None:
    text, _, certain = _findings(marked)
    assert neighbors(text, certain) == []


def test_both_parts_around_a_particle_are_one_name() -> None:
    text = "Dietlinde von Rabenstein"
    parts = [Finding(0, 9, "PERSON", "names/model", 0.9, ()), Finding(14, 24, "PERSON", "names/model", 0.9, ())]
    assert [(f.start, f.end) for f in neighbors(text, parts)] == [(0, 24)]


@pytest.mark.parametrize(
    ("text", "value", "entity", "name"),
    [
        ("my colleague Dov (dov.katz@corp.test) and", "dov.katz@corp.test", "EMAIL", "Dov"),
        ("Zorbel Quandt <z.quandt@corp.test>", "z.quandt@corp.test", "EMAIL", "Quandt"),
        ("ask ümit (uemit@corp.test, umit.k@corp.test)", "umit.k@corp.test", "EMAIL", None),
        ("nurse joyce 07700 224 816", "07700 224 816", "PHONE", "joyce"),
        ("Tomáš: 604 471 210", "604 471 210", "PHONE", "Tomáš"),
        ("Support 0800 123 456", "0800 123 456", "PHONE", None),
        ("Fax: 030 112233", "030 112233", "PHONE", None),
        ("sales (sales@corp.test)", "sales@corp.test", "EMAIL", None),
        ("order 4 604 471 210", "604 471 210", "PHONE", None),
    ],
)
def test_names_beside_what_reaches_somebody(text: str, value: str, entity: str, name: str | None) -> None:
    start = text.index(value)
    found = list(contact_names(text, [Finding(start, start + len(value), entity, "pii/x", 0.9, ())]))
    assert [text[s:e] for s, e, _ in found] == ([name] if name else [])


@pytest.mark.parametrize(
    ("value", "how"),
    [
        ("Anna", Likeness.LISTED),
        ("Zorbel Quandt", Likeness.POSSIBLE),
        ("Quandt, Ute", Likeness.POSSIBLE),
        ("Software Engineer", Likeness.NONE),
        ("IBM", Likeness.NONE),
        ("Albert Einstein", Likeness.NONE),
        ("Note", Likeness.NONE),
        ("Rev", Likeness.NONE),
        ("anna", Likeness.NONE),
        ("", Likeness.NONE),
    ],
)
def test_likeness(value: str, how: Likeness) -> None:
    assert likeness(value) is how


@pytest.mark.parametrize(
    ("text", "value", "entity", "names"),
    [
        ("(17,'Ragnhild Solbakken','x@y.test')", "x@y.test", "EMAIL", ["Ragnhild Solbakken"]),
        ("Zorbel Quandt, NIP 464-658-70-52", "464-658-70-52", "GOV_ID", ["Zorbel Quandt"]),
        ("CHAUDHRY, RIAZ 212 555 7788", "212 555 7788", "PHONE", ["CHAUDHRY, RIAZ"]),
        ('Bart "Tiny" Suggs, 212 555 7788', "212 555 7788", "PHONE", ['Bart "Tiny" Suggs']),
        ("Garden Chair, sales@y.test", "sales@y.test", "EMAIL", []),
        ("Zorbel Quandt wrote of many things: 464-658-70-52", "464-658-70-52", "GOV_ID", []),
        ("READY, STEADY 212 555 7788", "212 555 7788", "PHONE", []),
        ("Anna Berg\n212 555 7788", "212 555 7788", "PHONE", []),
    ],
)
def test_full_names_in_records(text: str, value: str, entity: str, names: list[str]) -> None:
    start = text.index(value)
    found = record_names(text, [Finding(start, start + len(value), entity, "pii/x", 0.9, ())])
    assert [text[s:e] for s, e, _ in found] == names


def test_an_age_in_brackets_speaks_for_a_name() -> None:
    text = "Anna (4 ans) et Zorbel (7 ans) et Klaus"
    sure = [Finding(0, 4, "PERSON", "pii/name-title", 0.9, ())]
    assert "Zorbel" in [text[f.start : f.end] for f in neighbors(text, sure)]
