"""Days of birth in many languages and orders; days of other things and of public persons."""

from __future__ import annotations

import pytest

from sanitizer.recognizers import birth_dates, dates
from sanitizer.recognizers.engine import RuleEngine

_ENGINE = RuleEngine([], [*birth_dates.RECOGNIZERS, *dates.RECOGNIZERS], reaches=[])

FOUND = """⟦15.07.1984⟧ г.р.
Verify: DOB? > ⟦29 Jul 84⟧
d.o.b. ⟦12th July, nineteen thirty-six⟧, of
née le ⟦deux février quatre-vingt-onze⟧, j'habite
nací el ⟦12 de octubre del 78⟧.
narozená ⟦8. 3. 1974⟧.
született ⟦1963. április 30.⟧, anyám
родена на ⟦6 януари 1944⟧ г.
जन्म ⟦15 अगस्त 1969⟧, आधार
生年月日は⟦昭和58年7月4日⟧、住所
born in Lancaster County ⟦October 2, 1983⟧.
was born on ⟦leap day 1988⟧
He'll be 40 on ⟦July 29⟧
Anna Kowalska, ur. ⟦14.03.1978⟧ w Radomiu
Patient: J.M., ⟦29/07/1984⟧, F
the calendar: mum ⟦3 Aug 1958⟧, aunt Ottilie ⟦07-07-1962⟧""".splitlines()

SILENT = """Grace Hopper (born 9 December 1906) was a computer scientist.
Kubernetes 1.29 was born on 13 December 2023
Mozart was born on 27 January 1756
Frodo's birthday is 22 September
there will be 40 on 12 May
Signed, Anna Novak, 22 Feb 2024
Monday, 3 June 2019: team meeting
created 2019-05-12, updated 2020-01-02
CHECK (date_of_birth > DATE '1900-01-01')""".splitlines()


@pytest.mark.parametrize("marked", FOUND)
def test_a_day_of_birth(marked: str) -> None:
    parts = marked.replace("⟧", "⟦").split("⟦")
    text = "".join(parts)
    found = [text[f.start : f.end] for f in _ENGINE.find(text) if f.entity == "DATE_OF_BIRTH" and f.score >= 0.5]
    assert set(parts[1::2]) <= set(found)


@pytest.mark.parametrize("text", SILENT)
def test_no_day_of_birth(text: str) -> None:
    assert [f for f in _ENGINE.find(text) if f.entity == "DATE_OF_BIRTH" and f.score >= 0.5] == []
