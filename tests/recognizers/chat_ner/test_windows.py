from __future__ import annotations

from hypothesis import given

from sanitizer.recognizers.chat_ner.windows import OVERLAP_PIECES, WINDOW_PIECES, Window, windows_of
from tests.recognizers.word_lengths import word_lengths


@given(word_lengths(100, 120))
def test_kept_ranges_cover_all_words_once_and_windows_fit(case: tuple[list[int], list[int]]) -> None:
    lengths, breaks = case
    windows = list(windows_of(lengths, breaks))
    kept = [index for w in windows for index in range(w.keep_first, w.keep_last)]
    assert kept == list(range(len(lengths)))
    for w in windows:
        assert w.first <= w.keep_first < w.keep_last <= w.last
        assert sum(lengths[w.first : w.last]) <= WINDOW_PIECES


def test_lines_that_fit_are_packed_without_overlap() -> None:
    lengths, breaks = [1] * 300, [49, 99, 149, 199, 249]
    assert list(windows_of(lengths, breaks)) == [
        Window(0, 100, 0, 100),
        Window(100, 200, 100, 200),
        Window(200, 300, 200, 300),
    ]


def test_a_long_line_is_cut_with_overlap() -> None:
    first, second, *_ = windows_of([1] * 400, [])
    assert first == Window(0, WINDOW_PIECES, 0, WINDOW_PIECES - OVERLAP_PIECES // 2)
    assert second.first == WINDOW_PIECES - OVERLAP_PIECES
    assert second.keep_first == first.keep_last


def test_no_words_no_windows() -> None:
    assert list(windows_of([], [])) == []


def test_work_grows_with_the_text_only() -> None:
    assert len(list(windows_of([1] * 100_000, []))) <= 100_000 / (WINDOW_PIECES - OVERLAP_PIECES) + 2
