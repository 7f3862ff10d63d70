"""Numbers beside their nouns, addresses and user names that words announce."""

from __future__ import annotations

import pytest

from sanitizer.recognizers import address_said, labelled, labelled_any, username_said
from sanitizer.recognizers.engine import RuleEngine

_ENGINE = RuleEngine(
    [],
    [*labelled.RECOGNIZERS, *labelled_any.RECOGNIZERS, *address_said.RECOGNIZERS, *username_said.RECOGNIZERS],
    reaches=[],
)

FOUND = """Beitragsnummer ⟦448 291 773⟧ (Rundfunk)
numéro d'allocataire ⟦4482917⟧
bokningsnummer ⟦RT88QX⟧
nr klienta ⟦7728193⟧
Vertragskonto ⟦2003948172⟧
nº de expediente ⟦EXP/2023/4471⟧
My account with the water company is ⟦0098127731⟧
What is your customer number? Sure, ⟦5512984⟧
⟦5512984⟧ is my customer number
Invoice (⟦INV-77812⟧) is overdue
loan no ⟦LN0098172⟧
sipariş no ⟦TR881273⟧
注文番号は⟦250-8812731-1192837⟧です
AMKA ⟦04048444829⟧
dowód osobisty ⟦AXK448291⟧
numéro de série ⟦SN4482917⟧
nr rej. ⟦WX 4482K⟧
bydlím na adrese ⟦Korunní 1209/76, 130 00 Praha 3⟧
osoitteeni on ⟦Mannerheimintie 88 B 14, 00250 Helsinki⟧
ich wohne ⟦Im Winkel 9, 79100 Freiburg⟧
my github is ⟦quillfen⟧
gamertag ⟦Cinderpaw42⟧
psql -U ⟦ledger_rw⟧ -d shop
uid=1001(⟦mlang⟧) x""".splitlines()

SILENT = """line number 448291
StringReference: "#08547A"
order by 3 desc limit 100
case 42: return 7;
policy 2023 changes
the contract 2024 renewal
See RFC 7231 section 6
# RFC 5321, local part must be case-sensitive.
.serial_number(x509.random_serial_number())
claim 3 is dependent on claim 1
order #1 in the list
docket files in 2023
id: 4482917
member functions: 16
my twitter is broken
my github actions workflow
log in as administrator
sudo -u postgres psql
Remove the Authorization header
I live at the edge of town for 20 years
deliver to us by 10:30
our address is 1600 Pennsylvania Avenue""".splitlines()


@pytest.mark.parametrize("marked", FOUND)
def test_finds_just_the_value(marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    wanted = marked[marked.index("⟦") + 1 : marked.index("⟧")]
    assert wanted in [text[f.start : f.end] for f in _ENGINE.find(text)]


@pytest.mark.parametrize("text", SILENT)
def test_leaves_what_is_nobodys(text: str) -> None:
    assert _ENGINE.find(text) == []
