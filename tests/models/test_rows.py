"""Windows of training text for both heads. Needs no torch."""

from __future__ import annotations

import itertools
from typing import cast

import pytest
from forge.mix import Mix
from forge.name_rows import NameRows
from forge.rows import Row, grouped, padded
from forge.sample import LABELS as NAMES
from forge.sample import TAGS, Sample, Segment
from forge.value_mix import names_bits

from sanitizer.recognizers.chat_ner.chat_model import bundled_model
from sanitizer.recognizers.chat_ner.pack import read_pack
from sanitizer.recognizers.chat_ner.pieces import Pieces
from sanitizer.recognizers.chat_ner.value_spans import LABELS, TAG_COUNT

PIECES = Pieces(read_pack(bundled_model()).vocab)
PERSON = 1 + 2 * LABELS.index("PERSON")
ANY_NAME = (1 << len(TAGS)) - 1


def row(*ids: int, name: int = 0, value: int = 0) -> Row:
    size = len(ids)
    return Row([*ids], [1] * size, [0, name, *[0] * (size - 2)], [0, value, *[0] * (size - 2)], "", [], True)


def test_rows_are_filled_up_to_a_multiple_of_eight_and_bits_become_tags() -> None:
    batch = padded([row(2, 7, 3, name=0b11, value=1 << (TAG_COUNT - 1)), row(*range(9))], 99)
    assert batch.ids.shape == (2, 16)
    assert batch.ids[0].tolist() == [2, 7, 3, *[99] * 13]
    assert batch.mask.sum(axis=1).tolist() == [3, 9]
    assert batch.shapes[0].tolist() == [1, 1, 1, *[0] * 13]
    assert batch.names.shape == (2, 16, len(TAGS))
    assert batch.names[0, 1].tolist() == [True, True, *[False] * (len(TAGS) - 2)]
    assert batch.values.shape == (2, 16, TAG_COUNT)
    assert batch.values[0, 1].nonzero()[0].tolist() == [TAG_COUNT - 1]
    assert batch.names.sum() == 2
    assert batch.values.sum() == 1


def test_groups_keep_all_rows_in_order_and_within_the_size() -> None:
    rows = [row(*range(size)) for size in (3, 3, 5, 8, 20)]
    groups = list(grouped(rows, 12))
    assert list(itertools.chain(*groups)) == rows
    assert all(len(group) == 1 or len(group) * len(group[-1].ids) <= 12 for group in groups)
    assert list(grouped([], 12)) == []


@pytest.mark.parametrize("label", NAMES)
def test_a_marked_name_is_one_for_the_names_head_too(label: str) -> None:
    begins = 1 + 2 * LABELS.index(label)
    assert names_bits(begins) == 1 << TAGS.index(f"B-{label}")
    assert names_bits(begins + 1) == 1 << TAGS.index(f"I-{label}")


@pytest.mark.parametrize("tag", [-1, 0, 1 + 2 * LABELS.index("SECRET"), 2 + 2 * LABELS.index("USERNAME")])
def test_what_is_no_marked_name_leaves_the_names_head_free(tag: int) -> None:
    assert names_bits(tag) == ANY_NAME


def taught(sample: Sample) -> list[tuple[str, int, int]]:
    """Each word of the window, and what both heads are told of it."""
    found = NameRows(cast("Mix", None), PIECES, 1)._row(sample)
    ends = [start for _, start in found.words[1:]] + [len(found.text)]
    return [
        (found.text[start:end].strip(" "), found.names[piece], found.values[piece])
        for (piece, start), end in zip(found.words, ends, strict=True)
    ]


def test_words_of_an_address_teach_nothing() -> None:
    words = taught([Segment("to ann@mail.example now", told=True)])
    assert [word for word, name, value in words if not name and not value] == ["ann", "@", "mail", ".", "example"]
    assert [word for word, name, value in words if name and value] == ["to", "now"]


def test_a_frame_tells_the_values_head_who_is_private() -> None:
    words = taught(
        [Segment("ask ", told=True), Segment("Ana Ruiz", "PERSON", told=True), Segment(" or Oslo", told=True)]
    )
    values = {word: value for word, _, value in words}
    assert values["Ana"] == 1 << PERSON
    assert values["Ruiz"] == 1 << (PERSON + 1)
    assert values["or"] & (0b11 << PERSON) == 0
    assert values["or"] | (0b11 << PERSON) == (1 << TAG_COUNT) - 1


def test_a_corpus_tells_it_nothing_and_what_it_does_not_annotate_is_open() -> None:
    words = taught([Segment("Ana", "PERSON"), Segment(" at Acme", None, frozenset(["ORGANIZATION"]))])
    assert [value for *_, value in words] == [0, 0, 0]
    hidden = 1 | 1 << TAGS.index("B-ORGANIZATION") | 1 << TAGS.index("I-ORGANIZATION")
    assert [name for _, name, _ in words] == [1 << TAGS.index("B-PERSON"), hidden, hidden]


def test_a_frame_that_may_hide_people_says_of_them_nothing() -> None:
    (word,) = taught([Segment("Jasmine", None, frozenset(["PERSON"]), told=True)])
    assert word[2] == 0


def test_a_line_break_teaches_nothing_and_ends_a_name() -> None:
    words = taught([Segment("Ana\nRuiz", "PERSON", told=True)])
    assert [(name, value) for _, name, value in words] == [
        (1 << TAGS.index("B-PERSON"), 1 << PERSON),
        (0, 0),
        (1 << TAGS.index("B-PERSON"), 1 << PERSON),
    ]


def test_a_long_text_is_cut_to_one_window_and_offsets_stay_exact() -> None:
    text = "alpha beta gamma " * 100
    found = NameRows(cast("Mix", None), PIECES, 3)._row([Segment(text)])
    assert len(found.ids) <= 128
    assert len(found.ids) == len(found.shapes) == len(found.names) == len(found.values)
    assert found.text in text
    assert all(found.text.startswith(("alpha", "beta", "gamma"), start) for _, start in found.words)
