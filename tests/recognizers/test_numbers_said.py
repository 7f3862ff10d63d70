"""Numbers of persons in sentences, forms, lists and answers; and what is written alike and is nobody's."""

from __future__ import annotations

import pytest

from sanitizer.recognizers import labelled, last_digits, plates
from sanitizer.recognizers.engine import RuleEngine

_ENGINE = RuleEngine([], [*labelled.RECOGNIZERS, *last_digits.RECOGNIZERS, *plates.RECOGNIZERS], reaches=[])

FOUND = """the number printed on my residence permit reads ⟦ZX4829173⟧
my visa (number ⟦48291736⟧) was approved
mon numéro client chez EDF : ⟦4 829 173 650⟧
Meine Identifikationsnummer beim Finanzamt lautet ⟦48 291 736 504⟧.
What is your account number? it is ⟦4829173650⟧
⟦4471-22⟧ is my member number
⟦2149048821⟧ (my customer no. with E.ON)
passports: ⟦577290413⟧ (me), ⟦533902217⟧ (wife)
case numbers ⟦21-CV-49048⟧ and ⟦22-CV-88213⟧
Serial Number              : ⟦DMPX77Q2LMNV⟧
"passport": {"no": "⟦P21490488⟧", "exp": "2030-01"}
<policyNo>⟦HSE7729041⟧</policyNo>
PASSPORT KE ⟦AK1898428⟧ EXP 2031
our client no there ⟦54123⟧
serial on the label ⟦EK-93032-B⟧
Booking ⟦J2NSTDG⟧. Anything missing?
（工号⟦816432⟧，电话
운송장 번호는 ⟦577290413302⟧입니다
マイナンバーは⟦4829 1736 5048⟧です
پاسپورت رقم الجواز ⟦P9048821⟧
SSN (last 4): ⟦6638⟧
the last four digits of my social security number are ⟦6638⟧
white van ⟦LR21 KZT⟧ blocked us in
Авто ⟦ВС 3768 ІК⟧ заважає
la matrícula de mi coche: ⟦7729 LKZ⟧
车牌⟦浙A·K244T⟧。""".splitlines()

SILENT = """my order failed with error number 4829173
SSN format is 123-45-6789
customers: 48291 (+17%)
account balance: 7729041
order total $482917
serial 4829173650482917 out of range
page reference 4829
test case 48291736
The case numbers rose to 17365
order 482917 items by Friday
contract 0x482917
"transactionId": "03728003-d1ea-4851-a"
caller reference 2014-04-01-18
license plate OCR with YOLO
the last 4 rows of social media data
last four 2019 of the series
parked near gate 12, flight BA 2490
BMW 320d, Audi A4 and Mercedes E 220 CDI
account 111122223333 of the manual
"clock": 2265.6""".splitlines()


@pytest.mark.parametrize("marked", FOUND)
def test_every_value_is_found(marked: str) -> None:
    parts = marked.replace("⟧", "⟦").split("⟦")
    text = "".join(parts)
    found = [text[f.start : f.end] for f in _ENGINE.find(text)]
    assert set(parts[1::2]) <= set(found)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_found(text: str) -> None:
    assert _ENGINE.find(text) == []
