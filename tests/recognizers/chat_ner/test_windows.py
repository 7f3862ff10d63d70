from __future__ import annotations

from hypothesis import given

from sanitizer.recognizers.chat_ner.windows import BEFORE_PIECES, WINDOW_PIECES, windows_of
from tests.recognizers.word_lengths import word_lengths


@given(word_lengths(5, 400))
def test_kept_ranges_cover_all_words_once_and_windows_fit(case: tuple[list[int], list[int]]) -> None:
    lengths, breaks = case
    windows = list(windows_of(lengths, breaks))
    kept = [index for w in windows for index in range(w.keep_first, w.keep_last)]
    assert kept == list(range(len(lengths)))
    for w in windows:
        assert w.first <= w.keep_first < w.keep_last == w.last
        assert sum(lengths[w.first : w.last]) <= WINDOW_PIECES
        assert sum(lengths[w.first : w.keep_first]) <= BEFORE_PIECES


def test_what_stands_before_is_read_again() -> None:
    first, second, *_ = windows_of([1] * 300, [])
    assert (first.first, first.keep_last) == (0, WINDOW_PIECES)
    assert second.keep_first - second.first == BEFORE_PIECES


def test_a_window_ends_with_a_line() -> None:
    first, second, *_ = windows_of([1] * 300, [19, 99])
    assert first.keep_last == 100
    assert second.keep_first == 100
