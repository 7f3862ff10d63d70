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
my address: ⟦Calle Mayor 5⟧
We moved to ⟦twenty-two Acacia Avenue⟧ last week
post it to ⟦The Old Rectory, Church Lane, Much Wenlock TF13 6AA⟧
pick me up at the corner of ⟦5th and Main⟧ at eight
⟦Unit 14/233 Barkly Street, Footscray VIC 3011⟧ is the address
⟦Neustiftgasse 64/2/18, 1070 Wien⟧
⟦27, rue du Faubourg Saint-Antoine, bât. B, 2e étage, 75011 Paris⟧
⟦Av. Insurgentes Sur 1457, Depto. 302, Col. Insurgentes Mixcoac, 03920 Ciudad de México, CDMX⟧
⟦Calle 93B # 17-42, apto 501, Bogotá⟧
⟦Bağdat Caddesi No: 214 D:7, 34730 Kadıköy/İstanbul⟧
⟦1073 Budapest, Erzsébet krt. 24. III/12⟧.
⟦г. Казань, ул. Баумана, д. 38, кв. 12⟧
⟦台北市大安區和平東路二段118巷6號3樓⟧
⟦88/12 ซอยสุขุมวิท 49 แขวงคลองตันเหนือ เขตวัฒนา กรุงเทพฯ 10110⟧
⟦רחוב דיזנגוף 214, דירה 5, תל אביב⟧
⟦Blk 412 Ang Mo Kio Ave 10 #08-993 Singapore 560412⟧
ship to ⟦12 elm lane apt 4 springfield il 62704⟧ before 6
He was last seen near ⟦Hollow Oak Drive and 14th Street⟧ on Friday
my sister lives on ⟦Juniper Hollow Road⟧""".splitlines()

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
123 Main Street, Anytown
10 Cloverfield Lane (2016) is a film
Pariser Platz 1 is where the gate stands
Auf Platz 3 landete Bayern
Calle 13 is a band
3 Wise men walk into a bar
Wall Street and Main Street disagree
Abbey Road, released in 1969
The M25 junction 14 was closed
Central Park, and 12 more parks
Top 10 Court Rulings""".splitlines()


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


def test_cells_of_a_table_stay_apart() -> None:
    assert widest(RECOGNIZERS, "44 Winnow Ln,Dunbar Hill,25064") == ["44 Winnow Ln", "Dunbar Hill,25064"]


def test_code_needs_more_than_a_street_word() -> None:
    assert widest(RECOGNIZERS, "x = 12 Foo Street", kind=FieldKind.CODE) == []
