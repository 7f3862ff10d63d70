"""From tag probabilities to spans: the best path under the BIO rules, then character-exact borders.

A tag path is legal if I-X follows B-X or I-X. Only stretches where "no entity" is in doubt are searched; the rest is
O anyway.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np

from sanitizer.recognizers.chat_ner.words import BREAK, Word

#: O, then B and I of each label, in this order; the model's settings must name the same labels.
LABELS: Final = ("PERSON", "LOCATION", "ORGANIZATION")
TAG_COUNT: Final = 1 + 2 * len(LABELS)
_SURE: Final = 0.995
_ALWAYS_FROM: Final = [list(range(TAG_COUNT)) for _ in range(TAG_COUNT)]
_FROM: Final = [
    froms if tag == 0 or tag % 2 else [tag - 1, tag]  # I-X (even) only behind B-X or I-X
    for tag, froms in enumerate(_ALWAYS_FROM)
]


class NameSpan(NamedTuple):
    """A name: code point offsets, label (one of LABELS), score = 1 − the largest P(no entity) over its words.

    `private` is the largest probability over its words of being a private person, as the other head sees it.
    """

    start: int
    end: int
    label: str
    score: float
    private: float = 1.0


class Scores(NamedTuple):
    """Of each word: log probabilities of the tags [words, TAG_COUNT], and the probability of a private person [words]."""

    log_probs: Any
    private: Any


def spans_of(text: str, words: Sequence[Word], scores: Scores, blocked: Sequence[tuple[int, int]]) -> list[NameSpan]:
    """Return the spans of one text. `blocked` are stretches that hold no name (sorted)."""
    if not len(words):
        return []
    outside = np.exp(scores.log_probs[:, 0])
    unsure = np.flatnonzero(outside < _SURE)
    spans: list[NameSpan] = []
    shut = _Shut(blocked)
    run: list[int] = []
    for index in (*unsure.tolist(), -2):
        if run and index != run[-1] + 1:
            spans += _run_spans(text, words, scores, outside, run)
            run = []
        if index >= 0:
            word = words[index]
            if word.key == BREAK or shut.holds(word):
                if run:
                    spans += _run_spans(text, words, scores, outside, run)
                    run = []
            else:
                run.append(index)
    return _joined(text, spans)


class _Shut:
    """Whether a word lies in a blocked stretch; words must be asked in rising order."""

    def __init__(self, blocked: Sequence[tuple[int, int]]) -> None:
        self._blocked, self._at = blocked, 0

    def holds(self, word: Word) -> bool:
        while self._at < len(self._blocked) and self._blocked[self._at][1] <= word.start:
            self._at += 1
        return self._at < len(self._blocked) and self._blocked[self._at][0] < word.end


def _run_spans(text: str, words: Sequence[Word], scores: Scores, outside: Any, run: Sequence[int]) -> list[NameSpan]:
    """Spans of a run of neighbouring words, none of them surely outside."""
    tags = best_path(scores.log_probs[run[0] : run[-1] + 1].tolist())
    spans: list[NameSpan] = []
    first = -1
    for offset, tag in enumerate((*tags, 0)):
        if first >= 0 and (tag == 0 or tag % 2):
            members = run[first:offset]
            within = slice(members[0], members[-1] + 1)
            score, private = 1.0 - float(outside[within].max()), float(scores.private[within].max())
            span = _trimmed(text, words[members[0]].start, words[members[-1]].end)
            if span:
                spans.append(NameSpan(*span, LABELS[(tags[first] - 1) // 2], round(score, 4), round(private, 4)))
            first = -1
        if tag % 2:
            first = offset
    return spans


def best_path(scores: Sequence[Sequence[float]]) -> list[int]:
    """Viterbi over rows of log probabilities under the BIO rules.

    The first word cannot be inside a span: what speaks for "inside" then speaks for "begins", or a name behind a line
    break would be lost.
    """
    totals = opened(scores[0])
    steps: list[list[int]] = []
    for row in scores[1:]:
        back = [max(_FROM[tag], key=totals.__getitem__) for tag in range(TAG_COUNT)]
        totals = [totals[before] + row[tag] for tag, before in enumerate(back)]
        steps.append(back)
    tag = max(range(TAG_COUNT), key=totals.__getitem__)
    path = [tag]
    for back in reversed(steps):
        tag = back[tag]
        path.append(tag)
    return path[::-1]


def opened(row: Sequence[float]) -> list[float]:
    """Return a first word's scores with each I-X folded into its B-X."""
    folded = list(row)
    for begin in range(1, TAG_COUNT, 2):
        folded[begin] = float(np.logaddexp(row[begin], row[begin + 1]))
        folded[begin + 1] = -1e9
    return folded


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Take everything but letters, digits and marks off the edges; the dot of a last initial stays."""
    while start < end and not text[start].isalnum():
        start += 1
    full = end
    while end > start and not _wordlike(text[end - 1]):
        end -= 1
    if end - start >= 3 and full > end and text[end] == "." and text[end - 1].isupper() and not text[end - 2].isalnum():
        end += 1
    return (start, end) if any(c.isalpha() for c in text[start:end]) else None


def _wordlike(char: str) -> bool:
    return char.isalnum() or "\u0300" <= char <= "\u036f"


def _joined(text: str, spans: Sequence[NameSpan]) -> list[NameSpan]:
    """Join neighbours of one label with a single space between them."""
    joined: list[NameSpan] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last and last.label == span.label and text[last.end : span.start] == " ":
            joined[-1] = NameSpan(
                last.start, span.end, span.label, max(last.score, span.score), max(last.private, span.private)
            )
        else:
            joined.append(span)
    return joined
