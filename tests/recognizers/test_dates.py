"""Dates of birth, ages and days of private life; time stamps stay."""

from __future__ import annotations

import pytest

from sanitizer.core.document import FieldKind
from sanitizer.recognizers import ages, birth_dates, dates
from tests.recognizers.pii_marked import plain, widest

RECOGNIZERS = (*ages.RECOGNIZERS, *birth_dates.RECOGNIZERS, *dates.RECOGNIZERS)

FOUND = """I was born on ⟦3 May 1984⟧ in Kyiv
DOB: ⟦05/03/84⟧
"date_of_birth": "⟦1984-05-03⟧",
geboren am ⟦03.05.1984⟧
née le ⟦3 mai 1984⟧
fecha de nacimiento: ⟦3 de mayo de 1984⟧
my birthday is ⟦May 3rd⟧
her birthday is the ⟦third of May⟧
born ⟦March 14, 1990⟧
生年月日：⟦1984年5月3日⟧
born on the ⟦twenty-first of June, nineteen eighty-four⟧
my wife was born in ⟦1984⟧
I'm ⟦34⟧ and live here
she is ⟦34 years old⟧
a ⟦34-year-old⟧ woman
im ⟦34⟧, from Ohio
aged ⟦34⟧
⟦34yo⟧ male
mi hija tiene ⟦7 años⟧
Meine Tochter Frieda (⟦4 Jahre⟧) hat Fieber
⟦thirty-four years old⟧
my appointment is on ⟦12 March⟧ at 4""".splitlines()

SILENT = """2023-11-05 12:00:00 commit
released on 2023-11-05
the 30 year old codebase
a dog 3 years old
born in the USA
Einstein was born in 1879
wait 30 days
I'm 100% sure
page 34
newborn 3/4
reborn 2020-01-01
I am 10.5
in 5 years we will see
Nachbarin Frau Özkan im 2. OG""".splitlines()


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_announced(marked: str) -> None:
    text, values = plain(marked)
    assert widest(RECOGNIZERS, text) == values


@pytest.mark.parametrize("text", SILENT)
def test_what_is_not_of_a_person(text: str) -> None:
    assert widest(RECOGNIZERS, text) == []


def test_a_field_under_its_key() -> None:
    assert widest(RECOGNIZERS, "1984-05-03", key="dob") == ["1984-05-03"]
    assert widest(RECOGNIZERS, "1984-05-03", key="created_at") == []


def test_any_other_day_is_only_possible_and_only_in_prose() -> None:
    text = "the treaty of 5 November 2023"
    assert widest(RECOGNIZERS, text) == []
    assert widest(RECOGNIZERS, text, least=0.3) == ["5 November 2023"]
    assert widest(RECOGNIZERS, text, kind=FieldKind.CODE, least=0.3) == []
    assert widest(RECOGNIZERS, "2023-11-05T12:00:00Z started", least=0.3) == []
