"""Scores over spans: exact F1 per label, leaked and touched persons, false names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from forge.sample import LABELS

Span = tuple[int, int, str]


def covered(start: int, end: int, text: str, found: Sequence[Span]) -> tuple[bool, bool]:
    """Whether (all, any) of the letters and digits of a stretch lie in some found span, whatever its label."""
    letters = [i for i in range(start, end) if text[i].isalnum()]
    hit = [any(s <= i < e for s, e, _ in found) for i in letters]
    return all(hit), any(hit)


def overlaps(span: Span, others: Iterable[Sequence[Any]]) -> bool:
    """Whether a span touches one of the others."""
    return any(span[0] < other[1] and other[0] < span[1] for other in others)


def scores(
    records: Sequence[dict[str, Any]], found: Sequence[Sequence[Span]], labels: Sequence[str] = LABELS
) -> dict[str, float]:
    """Score predictions against gold records {"text", "spans"}; only `labels` count, DOUBTFUL stretches count neither
    way.

    Returns percentages: f1_<LABEL>, f1, precision, recall (exact span and label), person_leaked (a gold person any
    letter of which is not covered), person_touched, and false_per_1000 (PERSON spans that touch no gold span, per
    1,000 words).
    """
    counts: Counter[str] = Counter()
    for record, spans in zip(records, found, strict=True):
        text = record["text"]
        doubtful = [s for s in record["spans"] if s[2] == "DOUBTFUL"]
        gold = {tuple(s) for s in record["spans"] if s[2] in labels}
        named = {tuple(s) for s in spans if s[2] in labels and not overlaps(s, doubtful)}
        counts["words"] += len(text.split())
        for label in labels:
            counts["gold_" + label] += sum(1 for s in gold if s[2] == label)
            counts["found_" + label] += sum(1 for s in named if s[2] == label)
            counts["both_" + label] += sum(1 for s in gold & named if s[2] == label)
        for start, end, label in gold:
            if label == "PERSON":
                whole, part = covered(start, end, text, spans)
                counts["leaked"] += not whole
                counts["touched"] += part
        counts["false"] += sum(1 for s in named if s[2] == "PERSON" and not overlaps(s, record["spans"]))
    return _rates(counts, labels)


def _rates(counts: Counter[str], labels: Sequence[str]) -> dict[str, float]:
    result: dict[str, float] = {"words": counts["words"], "persons": counts["gold_PERSON"]}
    total = [0, 0, 0]
    for label in labels:
        gold, named, both = counts["gold_" + label], counts["found_" + label], counts["both_" + label]
        total = [total[0] + gold, total[1] + named, total[2] + both]
        if gold:
            result["f1_" + label] = _percent(2 * both, gold + named)
    gold, named, both = total
    result |= {
        "f1": _percent(2 * both, gold + named),
        "precision": _percent(both, named),
        "recall": _percent(both, gold),
    }
    if counts["gold_PERSON"]:
        result["person_leaked"] = _percent(counts["leaked"], counts["gold_PERSON"])
        result["person_touched"] = _percent(counts["touched"], counts["gold_PERSON"])
    result["false_per_1000"] = round(1000 * counts["false"] / max(1, counts["words"]), 2)
    return result


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
