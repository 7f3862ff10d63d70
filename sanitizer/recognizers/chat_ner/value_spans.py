"""From the probabilities of words to spans: who is sure begins, who is half sure joins, and a token is all or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from sanitizer.recognizers.chat_ner.words import BREAK, Word

LABELS: Final = (
    "SECRET", "USERNAME", "ADDRESS", "ACCOUNT_ID", "GOV_ID", "FINANCIAL", "MEDICAL_ID", "DEVICE_ID", "VEHICLE",
    "INTERNAL_HOST", "URL_PRIVATE", "DATE_OF_BIRTH", "PERSON", "EMAIL", "PHONE", "IP", "GEO", "LOCATION",
    "ORGANIZATION", "DATE", "AGE",
)  # fmt: skip
"""Tag 0 is "nothing"; B and I of each label follow, in this order."""

TAG_COUNT: Final = 1 + 2 * len(LABELS)

WHOLE: Final = frozenset(
    {"SECRET", "ACCOUNT_ID", "GOV_ID", "FINANCIAL", "MEDICAL_ID", "DEVICE_ID", "VEHICLE", "USERNAME", "INTERNAL_HOST"}
)
"""Values that are whole tokens: what covers less than half of one is noise, what covers more takes all of it."""

WORDS: Final = frozenset({"IP", "INTERNAL_HOST", "URL_PRIVATE", "EMAIL"})
"""Values that hold no blank: two beside each other are two."""

_JOINS: Final = 0.3
"""A word beside a sure one belongs to it from here on."""
_UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f"
"""Scripts that write no blanks between words (and Korean, whose particles stick to them): their letters join no token."""
_TOKEN: Final = re.compile(rf"[^\W{_UNSPACED}]|-")
_ENCODED: Final = re.compile(rf"[^\W{_UNSPACED}]|[+/-]")
_RANDOM_FROM: Final = 12
"""Characters of a secret of letters and digits that may be base64, whose signs then belong to it."""
_LEFT, _RIGHT = "\"'`“”‘’«»([{<,;:=|", "\"'`“”‘’«»)]}>,;:|"


class ValueSpan(NamedTuple):
    """A value: code point offsets, label (one of LABELS), score = the mean probability of its words."""

    start: int
    end: int
    label: str
    score: float


def spans_of(text: str, words: Sequence[Word], probabilities: Any, floor: float) -> list[ValueSpan]:
    """The spans of one text whose surest word has at least `floor`. `probabilities` is [words, TAG_COUNT], rows sum to 1."""
    if not words:
        return []
    by_label = probabilities[:, 1::2] + probabilities[:, 2::2]
    begins = probabilities[:, 1::2].max(axis=1) > probabilities[:, 2::2].max(axis=1)
    some = 1.0 - probabilities[:, 0]
    runs = list(_runs(words, some.tolist(), by_label.argmax(axis=1).tolist(), begins.tolist()))
    return [
        span
        for first, last in runs
        if some[first:last].max() >= floor and (span := _span(text, words, first, last, by_label, some)) is not None
    ]


def _runs(
    words: Sequence[Word], some: Sequence[float], labels: Sequence[int], begins: Sequence[bool]
) -> Iterator[tuple[int, int]]:
    """Stretches [first, last) of neighboring words of one label."""
    first = -1
    for at, word in enumerate(words):
        inside = some[at] >= _JOINS and word.key != BREAK
        if first >= 0 and (
            not inside
            or labels[at] != labels[at - 1]
            or (word.start > words[at - 1].end and (begins[at] or LABELS[labels[at]] in WORDS))
        ):
            yield first, at
            first = -1
        if inside and first < 0:
            first = at
    if first >= 0:
        yield first, len(words)


def _span(text: str, words: Sequence[Word], first: int, last: int, by_label: Any, some: Any) -> ValueSpan | None:
    start, end = words[first].start, words[last - 1].end
    label = LABELS[int(by_label[first:last].sum(axis=0).argmax())]
    while start < end and (text[start].isspace() or text[start] in _LEFT):
        start += 1
    while end > start and (
        text[end - 1].isspace() or text[end - 1] in _RIGHT or (text[end - 1] in ".!?" and label != "SECRET")
    ):
        end -= 1
    if label in WHOLE:
        whole = _token(text, start, end, label)
        if end - start < (whole[1] - whole[0]) / 2:
            return None
        start, end = whole
    if not any(map(str.isalnum, text[start:end])):
        return None
    return ValueSpan(start, end, label, round(float(some[first:last].mean()), 4))


def _token(text: str, start: int, end: int, label: str) -> tuple[int, int]:
    """The span with the tokens at its ends made whole."""
    value = text[start:end]
    is_random = label == "SECRET" and len(value) >= _RANDOM_FROM and " " not in value and not value.isalpha()
    belongs = (_ENCODED if is_random else _TOKEN).match
    if start < end and belongs(text[start]):
        while start > 0 and belongs(text[start - 1]):
            start -= 1
    if start < end and belongs(text[end - 1]):
        while end < len(text) and belongs(text[end]):
            end += 1
    if is_random:
        end += len(text[end : end + 2]) - len(text[end : end + 2].lstrip("="))
    return start, end
