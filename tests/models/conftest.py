"""The training scripts lie outside the package: their folder is put on the path, and a tiny gazetteer stands in."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

MODELS = Path(__file__).resolve().parents[2] / "models"
sys.path.insert(0, str(MODELS / "scripts"))

_GIVEN = "Country,Localized Name,Romanized Name\nPL,Żaneta,Zaneta\nIN,Ananya,Ananya\nGH,Kwame,Kwame\nRU,Олег,Oleg\n"
_FAMILY = "Country,Localized Name,Romanized Name\nPL,Wójcik,Wojcik\nVN,Vũ/Võ,Vu/Vo\nGH,Mensah,Mensah\n"


@pytest.fixture(scope="session")
def gazetteer_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gazetteer")
    for name, text in {
        "common-forenames-by-country.csv": _GIVEN,
        "common-surnames-by-country.csv": _FAMILY,
        "smashew_first_names_us.txt": "Denise\nRoy\n",
        "us_unisex_names_538.txt": "Casey\n",
        "us_surnames_538.txt": "Smith\n",
        "us_first_names_538.txt": "Sarah\nMike\n",
        "smashew_surnames_us.txt": "Fenwick\nOkonkwo\n",
        "world_cities_geonames.tsv": "Warīsān\tDubai\tUnited Arab Emirates\nGuelph\tOntario\tCanada\n",
        "admin1_geonames.txt": "Aargau\n",
        "countries_geonames.txt": "Ghana\n",
        "sp500_companies.txt": "3M\n",
        "philterd_hospitals.txt": "Mayo Clinic\n",
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
