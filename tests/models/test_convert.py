from __future__ import annotations

import pytest
from convert import converted, forgotten, lexicon, trimmed
from forge.sample import from_record, spans_of, text_of
from technical import safe


@pytest.mark.parametrize(
    ("span", "left"),
    [
        ("Dr. Anna Lee", "Anna Lee"),
        ("Mrs Lee's", "Lee"),
        ("M. Dupont", "Dupont"),
        ("Aunt Mary", "Mary"),
        ("@anna", "anna"),
        ("Drew", "Drew"),
        ("Missy", "Missy"),
    ],
)
def test_titles_and_possessives_are_cut(span: str, left: str) -> None:
    text = f"x {span} y"
    start, end = trimmed(text, 2, 2 + len(span), "PERSON")
    assert text[start:end] == left


def test_places_keep_their_words() -> None:
    assert trimmed("St. Ives", 0, 8, "LOCATION") == (0, 8)


def test_other_labels_become_background_and_gaps_stay_open() -> None:
    record = {
        "text": "Ann, 12 Oak St, ann@x.example",
        "spans": [[0, 3, "PERSON"], [5, 14, "STREET_ADDRESS"], [16, 29, "EMAIL"]],
    }
    result = converted(record, "ctx_anonymizer")
    assert result["spans"] == [[0, 3, "PERSON"]]
    assert result["open"] == ["LOCATION", "ORGANIZATION"]
    assert result["unknown"] == [[5, 14, ["LOCATION"]]]
    sample = from_record(result)
    assert text_of(sample) == record["text"]
    assert spans_of(sample) == [(0, 3, "PERSON")]
    assert all(segment.open for segment in sample if segment.label is None)


def test_a_doubtful_person_is_unknown_only_where_asked() -> None:
    record = {"text": "at City Park", "spans": [[3, 12, "PERSON"]]}
    assert converted(record, "ctx_anonymizer", frozenset({"Ann"}))["spans"] == []
    assert converted(record, "wnut17")["spans"] == [[3, 12, "PERSON"]]
    assert converted(record, "wnut17")["open"] == []


@pytest.mark.parametrize(
    ("block", "fine"),
    [
        ("return the parsed value", True),
        ("def run(self):\n    pass", True),
        ("Author: nobody", False),
        ("Copyright 2020", False),
        ("Denise wrote this", False),
        ("mail me@x.example", False),
    ],
)
def test_technical_blocks_with_a_sign_of_a_person_are_left_out(block: str, fine: bool) -> None:
    assert safe(block, frozenset({"Denise"})) is fine


def test_names_that_a_model_labelled_corpus_forgot_are_labelled() -> None:
    texts = [
        "Sarah Lee left",
        "Sarah Lee came",
        "Sarah Lee spoke",
        "Loan Lee x",
        "Loan Lee y",
        "Loan Lee z",
        "a loan or a loan",
    ]
    records = [
        {"text": t, "spans": [[0, t.index("Lee") + 3, "PERSON"]] if "Lee" in t else [], "unknown": []} for t in texts
    ]
    given, family = lexicon(records)
    assert (given, family) == (frozenset({"Sarah"}), frozenset({"Lee"}))
    text = "Sarah: hey Sarah Lee, Sarah Tries it, a Loan. Hey Sarah, Hi Sarah Lee!"
    record = {"text": text, "spans": [[11, 20, "PERSON"]], "unknown": []}
    found = forgotten(record, given, family)
    assert [text[s:e] for s, e, _ in found] == ["Sarah", "Sarah", "Sarah", "Sarah Lee"]
