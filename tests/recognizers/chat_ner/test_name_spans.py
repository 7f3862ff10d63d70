from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.recognizers.chat_ner.name_spans import LABELS, TAG_COUNT, NameSpan, Scores, best_path, opened, spans_of
from sanitizer.recognizers.chat_ner.words import split_words

O, BP, IP, BL = 0, 1, 2, 3  # noqa: E741 - the tag's own name


def log_probs(tags: list[int], sure: float = 0.9) -> np.ndarray:
    rows = np.full((len(tags), TAG_COUNT), np.log((1 - sure) / (TAG_COUNT - 1)))
    for row, tag in enumerate(tags):
        rows[row, tag] = np.log(sure if tag else 0.999)
    return rows


def scores(tags: list[int], sure: float = 0.9) -> Scores:
    return Scores(log_probs(tags, sure), np.linspace(0.1, 0.9, len(tags)))


def found(text: str, tags: list[int]) -> list[tuple[str, str]]:
    spans = spans_of(text, split_words(text), scores(tags), [])
    return [(text[s.start : s.end], s.label) for s in spans]


@pytest.mark.parametrize(
    ("text", "tags", "spans"),
    [
        ("hi Anna Kowalska !", [O, BP, IP, O], [("Anna Kowalska", "PERSON")]),
        ("Anna Kowalska", [BP, BP], [("Anna Kowalska", "PERSON")]),
        ("Anna , Kowalska", [BP, O, BP], [("Anna", "PERSON"), ("Kowalska", "PERSON")]),
        ("Anna\nPetra", [BP, IP, IP], [("Anna", "PERSON"), ("Petra", "PERSON")]),
        ("Anna Paris", [BP, BL], [("Anna", "PERSON"), ("Paris", "LOCATION")]),
        ("( Anna )", [BP, IP, IP], [("Anna", "PERSON")]),
        ("met Anna K . today", [O, BP, IP, IP, O], [("Anna K", "PERSON")]),
        ("met Anna K. today", [O, BP, IP, IP, O], [("Anna K.", "PERSON")]),
        ("met Anna.", [O, BP, IP], [("Anna", "PERSON")]),
        ("call 42 !", [O, BP, IP], []),
    ],
)
def test_spans(text: str, tags: list[int], spans: list[tuple[str, str]]) -> None:
    assert found(text, tags) == spans


def test_a_first_word_inside_begins_a_span() -> None:
    assert best_path(log_probs([IP, IP]).tolist()) == [BP, IP]
    assert found("Anna Lee", [O, IP]) in ([("Lee", "PERSON")], [("Anna Lee", "PERSON")])


def test_shielded_words_are_no_names() -> None:
    text = "mail ann@x.example now"
    words = split_words(text)
    spans = spans_of(text, words, scores([BP] * len(words)), [(5, 18)])
    assert all(s.end <= 5 or s.start >= 18 for s in spans)


def test_score_is_what_is_left_by_the_largest_doubt() -> None:
    rows = scores([BP, IP])
    rows.log_probs[1, O] = np.log(0.4)
    rows.log_probs[1, IP] = np.log(0.5)
    (span,) = spans_of("Anna Lee", split_words("Anna Lee"), rows, [])
    assert span == NameSpan(0, 8, "PERSON", 0.6, 0.9)


@given(st.lists(st.lists(st.floats(-9, 0), min_size=TAG_COUNT, max_size=TAG_COUNT), min_size=1, max_size=12))
def test_every_path_is_legal_and_none_is_better_by_one_change(scores: list[list[float]]) -> None:
    path = best_path(scores)
    assert legal(path)
    scores = [opened(scores[0]), *scores[1:]]
    best = total(scores, path)
    for at in range(len(path)):
        for tag in range(TAG_COUNT):
            other = [*path[:at], tag, *path[at + 1 :]]
            assert not legal(other) or total(scores, other) <= best + 1e-6


def legal(path: list[int]) -> bool:
    return all(tag == 0 or tag % 2 or before in (tag - 1, tag) for before, tag in zip([0, *path], path, strict=False))


def total(scores: list[list[float]], path: list[int]) -> float:
    return sum(row[tag] for row, tag in zip(scores, path, strict=True))


def test_labels_and_tags_agree() -> None:
    assert len(LABELS) * 2 + 1 == TAG_COUNT
