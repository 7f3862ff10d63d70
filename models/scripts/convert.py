"""Corpora to training records: our three labels, titles cut off, what a source leaves unlabelled marked as open.

python convert.py --corpora ../../../shared/corpora/train --gazetteer ../../../shared/corpora/gazetteer --out WORK/data
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from forge.sample import LABELS, read_records

# Which of our labels a source marks completely (reference/corpora.md); the rest stays open for the loss.
COMPLETE = {
    "hwu64": {"PERSON", "LOCATION"},
    "snips": {"LOCATION"},
    "ctx_anonymizer": {"PERSON"},
    "nanni_pii": {"PERSON"},
    "sec_filings": {"LOCATION"},
    "es_echr_tab": {"PERSON"},
    "fr_echr_tab": {"PERSON"},
}
# Stretches whose inside may well hold a name of ours, though the source calls the whole something else.
BLURRED = {"STREET_ADDRESS": ["LOCATION"], "NRP": ["LOCATION"], "SYSTEM": ["ORGANIZATION"]}
DOUBTED = {"ctx_anonymizer"}
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b(?=( [A-Z][a-z]+\b)?)")
NAME_LISTS = ("smashew_first_names_us.txt", "us_unisex_names_538.txt", "us_surnames_538.txt")
_TITLE = re.compile(
    r"(?:dr|mrs?|ms|miss|prof|professor|sir|madam|m|mme|mlle|monsieur|madame|sr|sra|don|doña|herr|frau|hr|mevr|dhr|lord|lady|aunt|auntie|uncle|"
    r"nurse|judge|officer|detective|coach|my friend)\b\.?\s+",
    re.IGNORECASE,
)


def trimmed(text: str, start: int, end: int, label: str) -> tuple[int, int]:
    """Take titles (PERSON), a possessive and outer white space or quotes off a span."""
    while label == "PERSON" and (title := _TITLE.match(text, start, end)):
        start = title.end()
    if text[start:end].lower().endswith(("'s", "’s")):
        end -= 2
    while start < end and text[start] in " \t\n\"'@#([“‘":
        start += 1
    while end > start and text[end - 1] in " \t\n\"'),;:]”’":
        end -= 1
    return start, end


def converted(record: dict[str, Any], source: str, given: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return {"text", "spans", "open", "unknown"} of one corpus record. With `given`, a person without a known name
    is unknown: ctx_anonymizer was labelled by a model, which took shops and parks for people now and then."""
    text = record["text"]
    spans, unknown = [], []
    for start, end, label in record["spans"]:
        if label in LABELS:
            start, end = trimmed(text, start, end, label)
            if given and label == "PERSON" and not given.intersection(text[start:end].split()):
                unknown.append([start, end, list(LABELS)])
            elif start < end and any(c.isalpha() for c in text[start:end]):
                spans.append([start, end, label])
        elif label in BLURRED:
            unknown.append([start, end, BLURRED[label]])
    complete = COMPLETE.get(source, set(LABELS))
    hidden = [label for label in LABELS if label not in complete]
    return {"text": text, "spans": spans, "open": hidden, "unknown": unknown}


def lexicon(records: list[dict[str, Any]]) -> tuple[frozenset[str], frozenset[str]]:
    """Given and family names that a corpus itself labels three times or more, without given names that are its words."""
    given: Counter[str] = Counter()
    family: Counter[str] = Counter()
    for record in records:
        for start, end, label in record["spans"]:
            words = record["text"][start:end].split()
            if label == "PERSON" and words:
                given[words[0]] += 1
                family[words[-1]] += len(words) > 1
    lower = Counter(word for record in records for word in record["text"].split() if word.islower())
    capital = Counter(word for record in records for word in record["text"].split() if word.istitle())
    words = {word for word in capital if lower[word.lower()] > 0.2 * capital[word]}
    return frozenset(w for w, n in given.items() if n >= 3) - words, frozenset(w for w, n in family.items() if n >= 3)


def forgotten(record: dict[str, Any], given: frozenset[str], family: frozenset[str]) -> list[list[Any]]:
    """Spans of names that a model-labelled corpus left out: a given name of its own lexicon, with a family name if one follows.

    ctx_anonymizer leaves most speakers of its transcripts unlabelled; taken as negatives they taught that Sarah and Mike
    are nobody, the worst thing a name model can learn.
    """
    text = record["text"]
    taken = [(s, e) for s, e, _ in record["spans"] + record["unknown"]]
    found = []
    for match in _CAPITAL.finditer(text):
        behind = match.group(1) or ""
        start, end = match.start(), match.end() + (len(behind) if behind[1:] in family else 0)
        if match.group() in given and not any(s < end and start < e for s, e in taken):
            found.append([start, end, "PERSON"])
            taken.append((start, end))
    return found


def main() -> None:
    """Convert every corpus file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--gazetteer", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=0, help="records per file, 0 for all")
    args = parser.parse_args()
    names = frozenset(" ".join((args.gazetteer / name).read_text(encoding="utf-8") for name in NAME_LISTS).split())
    args.out.mkdir(parents=True, exist_ok=True)
    for path in sorted(args.corpora.glob("*.jsonl")):
        source = path.name.split(".")[0]
        records = [converted(r, source, names if source in DOUBTED else frozenset()) for r in read_records(path)]
        if source in DOUBTED:
            given, family = lexicon(records)
            for record in records:
                record["spans"] = sorted(record["spans"] + forgotten(record, given, family))
        lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records[: args.limit or None]]
        (args.out / path.name).write_text("".join(lines), encoding="utf-8")
        print(path.name)


if __name__ == "__main__":
    main()
