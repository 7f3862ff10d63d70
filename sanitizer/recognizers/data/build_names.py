"""Builds names.txt, names as evidence: `python -m sanitizer.recognizers.data.build_names FOLDER`.

FOLDER holds the lists named below. Only names that are one word of letters; sorted, each once, lower case.
"""

from __future__ import annotations

import csv
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

HEAD = """\
# Given names (g) and family names (s), in lower case: evidence that a word may be a name, never a verdict.
# Made by build_names.py from:
#   popular-names-by-country-dataset, sigpwned, CC0 1.0 (given and family names of about 100 countries)
#   NameDatabases, smashew, Unlicense (given names, US)
#   unisex names, first and last names, FiveThirtyEight, CC BY 4.0 (credit: FiveThirtyEight)
"""
_LEAST = 2


def main(folder: Path) -> None:
    given = set(_words(_column(folder / "common-forenames-by-country.csv", ("Localized Name", "Romanized Name"))))
    given |= set(_words(_lines(folder / "smashew_first_names_us.txt")))
    given |= set(_words(_lines(folder / "us_first_names_538.txt"))) | set(
        _words(_lines(folder / "us_unisex_names_538.txt"))
    )
    family = set(_words(_column(folder / "common-surnames-by-country.csv", ("Localized Name", "Romanized Name"))))
    family |= set(_words(_lines(folder / "us_surnames_538.txt")))
    target = Path(__file__).with_name("names.txt")
    target.write_text(f"{HEAD}g {' '.join(sorted(given))}\ns {' '.join(sorted(family))}\n", encoding="utf-8")


def _column(path: Path, names: Iterable[str]) -> Iterator[str]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            for name in names:
                yield row[name]


def _lines(path: Path) -> Iterator[str]:
    return iter(path.read_text(encoding="utf-8").splitlines())


def _words(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        for word in unicodedata.normalize("NFC", name).replace("/", " ").split():
            folded = word.strip("'’-.()").lower()
            if len(folded) >= _LEAST and folded.replace("-", "").replace("'", "").replace("’", "").isalpha():
                yield folded


if __name__ == "__main__":
    main(Path(sys.argv[1]))
