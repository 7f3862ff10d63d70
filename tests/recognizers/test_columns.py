"""Tables: cells under a heading that names what is private."""

from __future__ import annotations

import pytest

from sanitizer.recognizers.columns import RECOGNIZERS
from tests.recognizers.pii_marked import plain, widest

CSV = """name,email,phone,city,dob,customer_id
⟦Ferelith Oakes⟧,f@b.org,⟦01865 330 774⟧,Oxford,⟦1979-05-14⟧,⟦C-86276⟧
"⟦Baek, Jun-ho⟧",j@x.kr,⟦010-4471-2093⟧,Daejeon,⟦1990-12-01⟧,⟦C-66066⟧
,,,,,
"""
MARKDOWN = """| Name | Phone | Plate |
|---|---|---|
| ⟦Maria Lopez⟧ | ⟦0171 2345678⟧ | ⟦B-XY 123⟧ |
| ⟦Tom⟧ | – | |
"""
SEMICOLONS = """first;last_name;room;plate
⟦Marlies⟧;⟦van der Heuvel⟧;12;⟦XP-151-G⟧
"""
FRENCH = """Nom;Prénom;Né(e) le;Adresse
⟦Abgrall⟧;⟦Corentin⟧;17/06/1972;x
"""


@pytest.mark.parametrize("marked", [CSV, MARKDOWN, SEMICOLONS, FRENCH])
def test_cells(marked: str) -> None:
    text, values = plain(marked)
    assert widest(RECOGNIZERS, text) == values


@pytest.mark.parametrize(
    "text",
    [
        "def f(name, value, other):\n    a, b, c = 1, 2, 3\n",
        "name,type,default\nport,int,80\nhost,str,x\n",
        "the name, phone\nMaria, x\n",
        "name,phone\n",
        "nombre,fecha,precio\nMartillo,x,40\nTaladro,x,90\n",
    ],
)
def test_no_table(text: str) -> None:
    assert widest(RECOGNIZERS, text) == []
