"""Postal addresses: one span from the unit to the country, in the manner of many countries."""

from __future__ import annotations

import pytest

from sanitizer.core.document import FieldKind
from sanitizer.recognizers.address import RECOGNIZERS
from tests.recognizers.pii_marked import plain, widest

FOUND = """I live at ⟦4821 Maple Ridge Drive, Apt 3B, Columbus, OH 43215⟧.
ship to ⟦17 oak street⟧, please
⟦Flat 4, 23 Camden High St, London NW1 7JE, UK⟧
⟦22 Harcourt Street, Dublin 2, D02 X285⟧
⟦1200 Bay Street, Suite 400, Toronto, ON M5R 2A5⟧
⟦5/88 George Street, Sydney NSW 2000⟧
Ich wohne in der ⟦Lindenstraße 14a, 10969 Berlin⟧
⟦Hauptstr. 5, 80331 München⟧
⟦12 bis rue de la République, 69002 Lyon⟧
⟦Calle de Alcalá 45, 3º B, 28014 Madrid⟧
⟦Via Garibaldi 12, 20121 Milano (MI)⟧
⟦Rua Augusta 25, 1100-048 Lisboa⟧
⟦Keizersgracht 123, 1015 CJ Amsterdam⟧
⟦Storgatan 12, 111 23 Stockholm⟧
⟦Vesterbrogade 45, 1620 København⟧
⟦Karl Johans gate 22, 0159 Oslo⟧
⟦ul. Lipowa 7/12, 00-001 Warszawa⟧
⟦Mariahilfer Straße 88/12, 1070 Wien⟧
⟦Bahnhofstrasse 12, 8001 Zürich⟧
⟦〒150-0041 東京都渋谷区神南1-2-3 サンハイツ201号室⟧
⟦Flat 12B, Shanti Apartments, 45 MG Road, Bengaluru 560001⟧
⟦PO Box 1234, Springfield, IL 62701⟧
corner of ⟦5th Avenue and Pine Street⟧
⟦Carrera 7 # 71-21, Bogotá⟧
⟦서울특별시 강남구 테헤란로 123⟧
my address: ⟦Calle Mayor 5⟧""".splitlines()

SILENT = """5 minutes down the road
a 2 way street
3 easy steps
via HTTP 2
Python 3 Way Merge
send via email 3 times
the 100 most good place to be
see point 5 Court ruling
auf Platz 1
der Weg 5 km
RR 2
100 Test Drive units
1600 Pennsylvania Avenue NW
221B Baker Street, London
123 Main Street, Anytown""".splitlines()


@pytest.mark.parametrize("marked", FOUND)
def test_one_span_for_the_whole_address(marked: str) -> None:
    text, values = plain(marked)
    assert widest(RECOGNIZERS, text) == values


@pytest.mark.parametrize("text", SILENT)
def test_streets_in_speech_and_fiction(text: str) -> None:
    assert widest(RECOGNIZERS, text) == []


def test_a_letterhead_is_joined_over_its_lines() -> None:
    text = "Maria Lopez\n4821 Maple Ridge Drive\nColumbus, OH 43215\nUSA\n\nDear Sir"
    assert widest(RECOGNIZERS, text) == ["4821 Maple Ridge Drive\nColumbus, OH 43215\nUSA"]


def test_code_needs_more_than_a_street_word() -> None:
    assert widest(RECOGNIZERS, "x = 12 Foo Street", kind=FieldKind.CODE) == []
