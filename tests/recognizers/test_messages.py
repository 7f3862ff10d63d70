"""HL7, X12 and MT940: the place says what a field holds."""

from __future__ import annotations

import pytest

from sanitizer.recognizers.messages import RECOGNIZERS
from tests.recognizers.pii_marked import plain, widest

FOUND = [
    "PID|1||⟦6750217⟧^^^SG^MR||⟦Okoro^Ada^M⟧^^Mrs||⟦19730214⟧|F|||⟦512 Quarry St^^Duluth^MN^55805⟧||⟦(218)792-1262⟧|||M||⟦424365662⟧|⟦101-06-5757⟧",
    "EVN|A04|202503111422|||⟦KBEAULIEU⟧\nPV1|1|O|CLIN^3^2||||⟦1932860215⟧^⟦Rasmussen^Tove⟧^^^Dr",
    "PID|1||⟦4411⟧~⟦9902⟧||⟦Hale^Tom⟧~⟦Hale^Thomas⟧\\rNK1|1|⟦Hale^Peio⟧|SPO|||⟦(218)891-5039⟧",
    "IN1|1|HMO|⟦YKO18764271⟧|NORTHLAND HEALTH",
    "NM1*IL*1*⟦OKORO⟧*⟦ADA⟧*B***MI*⟦W884213009⟧~N3*⟦12 MAIN STREET⟧~N4*⟦DULUTH⟧*MN*⟦55805⟧~DMG*D8*⟦19730214⟧*F~",
    "REF*SY*⟦101065757⟧~PER*IC*⟦BOB HALE⟧*TE*⟦2187921262⟧*EM*⟦b.hale@quarry.health⟧~",
    ":25:⟦83360727/9090109309⟧\n:86:117?00LASTSCHRIFT?20Miete?31⟦DE20673495541096631009⟧?32⟦ROSWITHA KLABUNDE⟧",
]
SILENT = [
    "|PID|User|CPU|Memory|Command|Long Name|\n|---|---|---|---|---|---|",
    "PID|USER|TTY",
    "PID|1||^^^SG^MR|||||F",
    "NM1*PR*2*ACME HEALTH*****PI*12345~",
    "REF*D9*17312345600006351~",
    "the PID|stdout pipe and N3*2 are nothing",
    "is it ?32 Main or ?31 Main",
    ":86:117?00ENTGELT?20Konto?32STADTWERKE MUENCHEN GMBH?33x",
]


@pytest.mark.parametrize("marked", FOUND)
def test_fields_by_their_place(marked: str) -> None:
    text, values = plain(marked)
    assert widest(RECOGNIZERS, text) == values


@pytest.mark.parametrize("text", SILENT)
def test_what_holds_nobody(text: str) -> None:
    assert widest(RECOGNIZERS, text) == []
