"""Telephone numbers: found in the ways people write them, and not in the digits of everything else."""

from __future__ import annotations

import pytest

from sanitizer.recognizers import phone, spoken_digits
from tests.recognizers.pii_marked import plain, widest

RECOGNIZERS = (*phone.RECOGNIZERS, *spoken_digits.RECOGNIZERS)

FOUND = """call me at ⟦415-555-2671⟧
⟦(415) 555-2671⟧
⟦+49 30 12345678⟧
⟦+1 (212) 555-2368 ext. 44⟧
Tel.: ⟦030/1234567⟧
my number is ⟦0171 2345678⟧
⟦06 12 34 56 78⟧
tel ⟦0612345678⟧
⟦020 7946 0958⟧
mobile: ⟦07911123456⟧
text me ⟦4155552671⟧
⟦+33612345678⟧
"phone": "⟦5557891234⟧"
⟦+81 3-1234-5678⟧
Handy ⟦0151-23456789⟧
1. ⟦415-555-2671⟧
her cell (⟦+34 612 77 40 19⟧)
call ⟦4 1 5 5 5 5 2 6 7 1⟧
⟦0044 20 7946 0958⟧
Rufnummer ⟦05151 / 94 31 07⟧
Тел: ⟦+7 (495) 123-45-67⟧
meu celular é ⟦(11) 98765-4321⟧
TEL;TYPE=CELL:⟦+31612904475⟧
reach me at ⟦four one five, five five five, two six seven one⟧
ring me: ⟦null eins sieben eins zwei drei vier fünf sechs⟧""".splitlines()

SILENT = """1700000000
J. Numer. Anal. 36, 864 (1999).
Her record number is MRN 4417820.
id 1234567890
2023-11-05 14:30
192.168.1.20
version 10.2.3.4567
call 555-0142 now
(555) 555-0199
$ 1 234 567
build 20231105.1234
order 4155552671
123-45-6789
4539 5787 6362 1486
call 911
550e8400-e29b-41d4-a716-446655440000
call(1234567, 7654321)
12:30:45 123456
ISBN 978-3-16-148410-0
ISBN 0-306-40615-2
https://x.org/2023/11/05/1234567
1 000 000 users called
"ts":1709512345.221,"caller":"sms"
range 1024-65535 port call
float 3.14159265358979
call me at 0000000000
one two three four five six seven eight nine ten""".splitlines()


@pytest.mark.parametrize("marked", FOUND)
def test_a_number_that_is_written_or_announced_as_one(marked: str) -> None:
    text, values = plain(marked)
    assert widest(RECOGNIZERS, text) == values


@pytest.mark.parametrize("text", SILENT)
def test_digits_of_other_things(text: str) -> None:
    assert widest(RECOGNIZERS, text) == []


def test_a_key_names_it() -> None:
    assert widest(RECOGNIZERS, "5557891234", key="mobilePhone") == ["5557891234"]
    assert widest(RECOGNIZERS, "5557891234", key="order_id") == []
