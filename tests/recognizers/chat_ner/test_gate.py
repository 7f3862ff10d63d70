from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.recognizers.chat_ner.gate import BUCKETS, Gate, lines_of


@given(st.text(max_size=300))
def test_lines_cover_the_text(text: str) -> None:
    lines = lines_of(text)
    assert "".join(text[start:end] for start, end in lines) == text


def gate(*words: str, before: str = "") -> Gate:
    """Opens for these words, and behind a line that ends with another."""
    weights = np.zeros(2 * BUCKETS, np.float32)
    blank = Gate(weights, 0.0)
    for word in words:
        weights[blank.features(word)[0]] = 2.0
    if before:
        weights[BUCKETS + blank.features(before)[0]] = 2.0
    return Gate(weights, -1.0)


def read(gate: Gate, text: str) -> list[str]:
    return [text[start:end] for start, end in gate.stretches(text)]


TEXT = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n"


def test_a_line_is_read_with_its_neighbors() -> None:
    assert read(gate("four"), TEXT) == ["three\nfour\nfive\n"]
    assert read(gate("one", "seven"), TEXT) == ["one\ntwo\n", "six\nseven\n"]
    assert read(gate(), TEXT) == []


def test_the_line_before_speaks_too() -> None:
    assert read(gate(before="three"), TEXT) == ["three\nfour\nfive\n"]


def test_a_number_is_its_length_and_a_capital_counts() -> None:
    features = Gate(np.zeros(2 * BUCKETS), 0.0).features
    assert features("4821") == features("7793") != features("482")
    assert features("Mark") != features("mark")


@given(st.text(max_size=200))
def test_stretches_are_in_order_and_apart(text: str) -> None:
    at = -1
    for start, end in Gate(np.zeros(2 * BUCKETS), 0.0).stretches(text):
        assert at < start < end <= len(text)
        at = end
