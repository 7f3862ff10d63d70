"""Addresses that their postcode gives away."""

from __future__ import annotations

import pytest

from sanitizer.recognizers.address_code import RECOGNIZERS
from tests.recognizers.pii_marked import plain, widest

FOUND = """Post bitte an ⟦Am Mühlbach 7a, 2. OG links, 83209 Prien am Chiemsee⟧. Unser Kater
på ⟦Vesterå 11, 3. tv., 9000 Aalborg⟧.
nedorazila na ⟦Lidická 1204/36, 602 00 Brno-Ponava⟧. Jmenuji se
op ⟦Vismarkt 31-hs, 9711 KV Groningen⟧, bel
says: ⟦High Fell End, Dent, Sedbergh LA10 5RE⟧, tel
of ⟦16 Glenshane Pk, Derry BT48 8ET⟧. Pet policy
venue the old boathouse, ⟦9 marine parade, peel, isle of man, IM5 1AH⟧. rsvp
to Maria Lopez, ⟦14 Fern Way, Ottawa ON K2P 1L4⟧""".splitlines()

SILENT = """We have 12, 2024 London and 3, 4500 Units of 7
Ich bin am 3, 2024 Berlin
Version 3, 2000 Users
born 1 Jan 1990, 12345 Berlin
Buckingham Palace, London SW1A 1AA
page 5, 2300 Words
MK 3 5DE foo
Seite 12, 1999 Seiten""".splitlines()


@pytest.mark.parametrize("marked", FOUND)
def test_finds_the_whole_address(marked: str) -> None:
    text, values = plain(marked)
    assert widest(RECOGNIZERS, text) == values


@pytest.mark.parametrize("text", SILENT)
def test_leaves_what_is_no_address(text: str) -> None:
    assert widest(RECOGNIZERS, text) == []
