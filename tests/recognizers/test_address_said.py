"""Addresses that a word announces, whatever their manner."""

from __future__ import annotations

import pytest

from sanitizer.recognizers.address_said import RECOGNIZERS
from tests.recognizers.pii_marked import plain, widest

FOUND = """Meine neue Adresse ist ⟦Im Eichacker 21, 8447 Dachsen⟧
wohne jetzt ⟦unter den kastanien 9, 76185 karlsruhe⟧
My nan lives at ⟦7 Ffordd y Parc, Aberystwyth, SY23 3RA⟧.
bydlím v ⟦Korunní 1208/64, 120 00 Praha 2⟧
mi domicilio es ⟦Gorriti 4821, piso 3 B, C1414 CABA⟧
My parents' place: ⟦House 42-B, Street 7, Phase 5, DHA, Karachi⟧
Correspondence address: ⟦B-402, Shree Krupa CHS, opp. Axis Bank, Link Road, Malad West, Mumbai - 400064⟧
Party's at ⟦88 king west, suite 1402⟧
Kotiosoite: ⟦Mannerheimintie 88 A 14, 00250 Helsinki⟧""".splitlines()

SILENT = """I live in Chicago since 2015
moved to Kubernetes 1.29 last week
send it to Claude 3 and GPT 4
The address is invalid: error 400
address is 0x7fff5fbff8c0
i live at 5 minutes from the station
he lives in room 101 of the novel
located at index 5 of the array""".splitlines()


@pytest.mark.parametrize("marked", FOUND)
def test_finds_the_whole_address(marked: str) -> None:
    text, values = plain(marked)
    assert widest(RECOGNIZERS, text) == values


@pytest.mark.parametrize("text", SILENT)
def test_leaves_what_is_no_address(text: str) -> None:
    assert widest(RECOGNIZERS, text) == []


def test_the_person_before_it_is_left_out() -> None:
    text = "Ship to:\nDana Whitcombe\n2207 N Kedzie Blvd\nChicago, IL 60647"
    assert widest(RECOGNIZERS, text) == ["2207 N Kedzie Blvd\nChicago, IL 60647"]
