"""Builds names.txt, names as evidence: `python -m sanitizer.recognizers.data.build_names FOLDER TEXTS`.

FOLDER holds the lists named below and an unpacked wheel of Faker; TEXTS holds JSON lines with a `text`, in several
languages: a name of Faker's or a short form that is written small there, or is a stop word or a place, is left out.
Only names that are one word of letters; sorted, each once, lower case.
"""

from __future__ import annotations

import csv
import importlib
import json
import pkgutil
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from sanitizer.recognizers.everyday import is_everyday_english

HEAD = """\
# Given names (g) and family names (s), in lower case: evidence that a word may be a name, never a verdict.
# Made by build_names.py from:
#   popular-names-by-country-dataset, sigpwned, CC0 1.0 (given and family names of about 100 countries)
#   NameDatabases, smashew, Unlicense (given names, US)
#   unisex names, first and last names, FiveThirtyEight, CC BY 4.0 (credit: FiveThirtyEight)
#   Faker, Daniele Faraglia, MIT (given and family names of about 80 locales)
#   nicknames.txt and given_more.txt, of this project
"""
_LEAST = 2
_LEAST_FAKER = {"first_name": 3, "last_name": 4}
_PARTICLES = frozenset(
    "van von de der den del della di da do dos das du la le el al bin ibn ben abu ter ten zu".split()  # noqa: SIM905
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def main(folder: Path, texts: Path) -> None:
    given = set(_words(_column(folder / "common-forenames-by-country.csv", ("Localized Name", "Romanized Name"))))
    given |= set(_words(_lines(folder / "smashew_first_names_us.txt")))
    given |= set(_words(_lines(folder / "us_first_names_538.txt"))) | set(
        _words(_lines(folder / "us_unisex_names_538.txt"))
    )
    family = set(_words(_column(folder / "common-surnames-by-country.csv", ("Localized Name", "Romanized Name"))))
    family |= set(_words(_lines(folder / "us_surnames_538.txt")))
    is_no_name = _ordinary(folder, texts)
    given |= {word for word in _faker(folder, "first_name") | _written("nicknames.txt") if not is_no_name(word)}
    given |= _written("given_more.txt")
    family |= {word for word in _faker(folder, "last_name") if not is_no_name(word)}
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
            if len(folded) >= _LEAST and all(c in "-'’" or unicodedata.category(c)[0] in "LM" for c in folded):
                yield folded


def _written(file: str) -> set[str]:
    """The names of a list of this project, whatever its languages."""
    lines = _lines(Path(__file__).with_name(file))
    return set(_words(line.partition(": ")[2] for line in lines if not line.startswith("#")))


def _faker(folder: Path, kind: str) -> set[str]:
    """The names of all locales whose attribute is called `kind…`."""
    sys.path.insert(0, str(folder))
    package = importlib.import_module("faker.providers.person")
    found: set[str] = set()
    for module in pkgutil.iter_modules(package.__path__):
        if not module.ispkg:
            continue
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            if kind in attribute and not attribute.startswith("_") and "format" not in attribute:
                found |= set(_words(_strings(getattr(provider, attribute))))
    least = _LEAST_FAKER[kind]
    return {word for word in found - _PARTICLES if len(word) >= least or not word.isascii()}


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str) and "{" not in value:
        yield value
    elif isinstance(value, (tuple, list, dict)):
        for each in value:
            yield from _strings(each)


def _ordinary(folder: Path, texts: Path) -> Callable[[str], bool]:
    """Says of a word in lower case whether it is more of a word, or a place, than a name."""
    import spacy.lang

    ordinary: set[str] = set()
    for module in pkgutil.iter_modules(spacy.lang.__path__):
        try:
            words = importlib.import_module(f"spacy.lang.{module.name}.stop_words")
        except ImportError:
            continue
        ordinary |= {word.lower() for word in words.STOP_WORDS}
    for file in ("countries_geonames.txt", "admin1_geonames.txt"):
        ordinary |= {line.partition("\t")[0].lower() for line in _lines(folder / file)}
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for path in sorted(texts.glob("*.jsonl")):
        for line in _lines(path):
            for word in _WORD.findall(json.loads(line)["text"]):
                (small if word.islower() else large)[word.lower()] += 1
    return lambda word: (
        word in ordinary or is_everyday_english(word) or (small[word] >= _LEAST and small[word] * 3 > large[word])
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
