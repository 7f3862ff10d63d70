from __future__ import annotations

import numpy as np

from sanitizer.recognizers.chat_ner.value_spans import LABELS, TAG_COUNT, spans_of
from sanitizer.recognizers.chat_ner.words import split_words


def found(text: str, *told: tuple[str, str, float], floor: float = 0.5) -> list[tuple[str, str]]:
    """Spans where the words of each told stretch have a label with a probability."""
    words = split_words(text)
    rows = np.zeros((len(words), TAG_COUNT), np.float32)
    rows[:, 0] = 1.0
    for stretch, label, probability in told:
        start = text.index(stretch)
        for at, word in enumerate(words):
            if start <= word.start < start + len(stretch):
                tag = 1 + 2 * LABELS.index(label) + (word.start > start)
                rows[at, 0], rows[at, tag] = 1 - probability, probability
    return [(text[s:e], label) for s, e, label, _ in spans_of(text, words, rows, floor)]


def test_words_of_one_label_are_one_value() -> None:
    assert found("lives at 12 Elm Row now", ("12 Elm Row", "ADDRESS", 0.9)) == [("12 Elm Row", "ADDRESS")]


def test_two_labels_are_two_values() -> None:
    text = "kim hunter2"
    assert found(text, ("kim", "USERNAME", 0.9), ("hunter2", "SECRET", 0.9)) == [
        ("kim", "USERNAME"),
        ("hunter2", "SECRET"),
    ]


def test_half_sure_words_join_a_sure_one_and_are_nothing_alone() -> None:
    text = "code is blue-otter-7"
    assert found(text, ("blue-otter-", "SECRET", 0.4), ("7", "SECRET", 0.9)) == [("blue-otter-7", "SECRET")]
    assert found(text, ("blue-otter-7", "SECRET", 0.4)) == []


def test_a_token_is_all_or_nothing() -> None:
    assert found("ref AB-774-Q19 ok", ("AB-774", "ACCOUNT_ID", 0.9)) == [("AB-774-Q19", "ACCOUNT_ID")]
    assert found("ref AB-774-Q19 ok", ("Q", "ACCOUNT_ID", 0.9)) == []


def test_quotes_brackets_and_the_point_of_a_sentence_stay_outside() -> None:
    assert found('say "maple sun".', ('"maple sun".', "USERNAME", 0.9)) == [("maple sun", "USERNAME")]
    assert found("it is what?!", ("what?!", "SECRET", 0.9)) == [("what?!", "SECRET")]


def test_signs_alone_and_nothing_are_no_value() -> None:
    assert found("-- ==", ("--", "SECRET", 0.9)) == []
    assert found("") == []


def test_a_line_break_ends_a_value() -> None:
    assert found("Elm\nRow", ("Elm\nRow", "ADDRESS", 0.9)) == [("Elm", "ADDRESS"), ("Row", "ADDRESS")]


def test_the_signs_of_base64_belong_to_a_secret() -> None:
    text = "key b64uQ8sT1xZ0/aa+Z9== end"
    assert found(text, ("b64uQ8sT1xZ0", "SECRET", 0.9)) == [("b64uQ8sT1xZ0/aa+Z9==", "SECRET")]
    assert found("admin/hunter22", ("hunter22", "SECRET", 0.9)) == [("hunter22", "SECRET")]


def test_letters_of_scripts_without_blanks_join_no_token() -> None:
    assert found("会員番号は4471829です", ("4471829", "ACCOUNT_ID", 0.9)) == [("4471829", "ACCOUNT_ID")]
    assert found("門禁碼QX71請勿外傳", ("QX71", "SECRET", 0.9)) == [("QX71", "SECRET")]
