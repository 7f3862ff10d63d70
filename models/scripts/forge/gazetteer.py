"""Names of people, places and organizations from all over the world, drawn with a seeded generator."""

from __future__ import annotations

import csv
import random
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple


class Person(NamedTuple):
    """A given and a family name of one country; `middle` may be empty."""

    first: str
    last: str
    middle: str = ""


class Gazetteer:
    """Draws names; every country weighs the same, so that no register of names rules the data."""

    def __init__(self, folder: Path, own: Path) -> None:
        self._given = _by_country(folder / "common-forenames-by-country.csv")
        self._family = _by_country(folder / "common-surnames-by-country.csv")
        for line in _lines(own / "names_extra.txt"):
            region, given, family = line.split("|")
            self._given[region] += given.split()
            self._family[region] += [name.replace("_", " ") for name in family.split()]
        self._countries = sorted(self._given)
        self._all_given = _lines(folder / "smashew_first_names_us.txt") + _lines(folder / "us_unisex_names_538.txt")
        self._usual_given = _lines(folder / "us_first_names_538.txt")
        self._usual_family = _lines(folder / "us_surnames_538.txt")
        self._all_family = _lines(folder / "smashew_surnames_us.txt")
        self._cities = [line.split("\t")[0] for line in _lines(folder / "world_cities_geonames.tsv")]
        self._states = _lines(folder / "admin1_geonames.txt")
        self._nations = _lines(folder / "countries_geonames.txt")
        self._companies = _lines(folder / "sp500_companies.txt")
        self._hospitals = _lines(folder / "philterd_hospitals.txt")
        words = {line.split("=")[0].strip(): line.split("=")[1].split() for line in _lines(own / "name_like_words.txt")}
        self._tricky_given, self._tricky_family = words["given"], words["family"]

    def person(self, rng: random.Random) -> Person:
        """Draw a person: mostly one country's names, sometimes mixed, sometimes a name that is also a word."""
        dice = rng.random()
        if dice < 0.12:
            first = rng.choice(self._tricky_given)
        elif dice < 0.24:
            first = rng.choice(self._all_given)
        elif dice < 0.34:
            first = rng.choice(self._usual_given)
        else:
            first = ""
        country = rng.choice(self._countries)
        first = first or rng.choice(self._given[country])
        families = self._family.get(country) or []
        if rng.random() < 0.06:
            last = rng.choice(self._tricky_family)
        elif families and rng.random() < 0.75:
            last = rng.choice(families)
        elif rng.random() < 0.3:
            last = rng.choice(self._usual_family)
        elif rng.random() < 0.5:
            last = rng.choice(self._all_family)
        else:
            last = rng.choice(self._family[rng.choice(sorted(self._family))])
        if rng.random() < 0.05:
            last = f"{last}-{rng.choice(self._all_family)}"
        middle = ""
        if rng.random() < 0.12:
            other = rng.choice(self._given[country])
            middle = rng.choice([other, other[0], other[0] + "."])
        return Person(_folded(first, rng), _folded(last, rng), middle)

    def city(self, rng: random.Random) -> str:
        """Draw a town."""
        return _folded(rng.choice(self._cities), rng)

    def place(self, rng: random.Random) -> str:
        """Draw a town, region or country."""
        return rng.choice([self.city(rng), self.city(rng), rng.choice(self._states), rng.choice(self._nations)])

    def nation(self, rng: random.Random) -> str:
        """Draw a country."""
        return rng.choice(self._nations)

    def state(self, rng: random.Random) -> str:
        """Draw a state or region."""
        return rng.choice(self._states)

    def school(self, rng: random.Random) -> str:
        """Make up a school or university."""
        forms = (
            "{c} High School",
            "{c} Elementary",
            "University of {c}",
            "{c} University",
            "St {f}'s School",
            "{l} Academy",
            "{l} College",
            "{c} Primary School",
            "{c} Grammar School",
            "Colegio {l}",
            "{c} Community College",
            "{c} Middle School",
        )
        return self._filled(rng.choice(forms), rng)

    def hospital(self, rng: random.Random) -> str:
        """Draw or make up a hospital or practice."""
        forms = (
            "{c} General Hospital",
            "{l} Clinic",
            "St {f}'s Hospital",
            "{c} Medical Center",
            "{l} Dental",
            "{c} Health Centre",
            "{l} Family Practice",
            "Klinikum {c}",
            "Hospital {c}",
        )
        return rng.choice(self._hospitals) if rng.random() < 0.4 else self._filled(rng.choice(forms), rng)

    def company(self, rng: random.Random) -> str:
        """Draw or make up a company."""
        forms = (
            "{l} & Sons",
            "{l} Ltd",
            "{l} GmbH",
            "{l} Inc",
            "{l} LLC",
            "{l} and {m}",
            "{c} Logistics",
            "{l} Consulting",
            "{l} Partners",
            "{l} Bakery",
            "{c} Credit Union",
            "{l} Plumbing",
            "{l} Labs",
            "{c} FC",
            "{l} Construction",
            "{l}, {m} & Partners",
            "{l} Properties",
            "{c} Rowing Club",
            "{l} Software",
            "Banco {c}",
            "{l} Foundation",
        )
        return rng.choice(self._companies) if rng.random() < 0.35 else self._filled(rng.choice(forms), rng)

    def _filled(self, form: str, rng: random.Random) -> str:
        one, two = self.person(rng), self.person(rng)
        return form.format(c=self.city(rng), f=one.first, l=one.last, m=two.last)


def _folded(name: str, rng: random.Random) -> str:
    """Write a name without its accents now and then, as people do."""
    if rng.random() < 0.3:
        return "".join(c for c in unicodedata.normalize("NFD", name) if unicodedata.category(c) != "Mn")
    return name


def _by_country(path: Path) -> dict[str, list[str]]:
    names: dict[str, list[str]] = defaultdict(list)
    with path.open(encoding="utf-8-sig", newline="") as rows:
        for row in csv.DictReader(rows):
            local, roman = row["Localized Name"], row["Romanized Name"]
            for form in {local if local.isascii() or _latin(local) else "", roman}:
                names[row["Country"]] += [part.strip() for part in form.split("/") if part.strip()]
    return names


def _latin(name: str) -> bool:
    return all(c < "\u0250" or "\u1e00" <= c < "\u1f00" for c in name)


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
