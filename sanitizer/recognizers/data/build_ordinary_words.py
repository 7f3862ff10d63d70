"""Builds ordinary_words.txt: `python -m sanitizer.recognizers.data.build_ordinary_words CORPORA`.

Words that are no names when they begin a sentence or stand alone: stop words of many languages (spaCy, MIT) and what
stands in lower case, or for German as a noun, outside of names in corpora whose licences allow it (CC0, CC BY).
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sanitizer.recognizers.name_evidence import is_family, is_given

HEAD = """\
# Ordinary words of many languages, in lower case: no names where they begin a sentence or stand alone.
# Made by build_ordinary_words.py from:
#   stop words of spaCy, MIT (https://github.com/explosion/spaCy, spacy/lang)
#   Europeana newspapers NER corpora, CC0; Swedish NER corpus (A. Klintberg), CC BY 4.0; MEDDOCAN, CC BY 4.0;
#   ECHR texts (M. Sierro), MIT
# The hand-written words of everyday_words.txt stand in no corpus of these. Words that are also names are left out.
"""
_LANGUAGES = "af az ca cs da de el en es et fi fr hr hu id it lb lv ms nb nl pl pt ro ru sk sl sq sr sv tl tr uk vi bg"
_CORPORA = ("de_europeana", "nl_europeana", "fr_europeana", "sv_klintan", "es_meddocan", "es_echr_tab", "fr_echr_tab")
_NOUNS = ("de_europeana",)
_WORD = re.compile(r"[^\W\d_]{3,}")
_LEAST = 8


def main(folder: Path) -> None:
    found = set(_stop_words())
    for name in _CORPORA:
        found |= set(_frequent(folder / f"{name}.jsonl", nouns=name in _NOUNS))
    words = sorted(w for w in found if _WORD.fullmatch(w) and not is_given(w) and not is_family(w))
    target = Path(__file__).with_name("ordinary_words.txt")
    target.write_text(HEAD + "".join(f"{word}\n" for word in words), encoding="utf-8")


def _stop_words() -> Iterator[str]:
    for language in _LANGUAGES.split():
        for entry in importlib.import_module(f"spacy.lang.{language}.stop_words").STOP_WORDS:
            yield from entry.lower().split()


def _frequent(path: Path, *, nouns: bool) -> Iterator[str]:
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        for match in _WORD.finditer(entry["text"]):
            word = match.group()
            if any(start < match.end() and match.start() < end for start, end, *_ in entry["spans"]):
                named[word.lower()] += 1
            elif word.islower():
                small[word] += 1
            elif nouns and word[1:].islower():
                large[word.lower()] += 1
    counts = small + large
    yield from (word for word, count in counts.items() if count >= _LEAST and count > 10 * named[word])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
