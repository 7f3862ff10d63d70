"""Numbers beside the words that name them, in the forms that texts, keys and tables give them; the values are generated."""

from __future__ import annotations

import pytest

from sanitizer.recognizers import labelled
from sanitizer.recognizers.engine import RuleEngine
from sanitizer.recognizers.templates import expand

_ENGINE = RuleEngine([], [*labelled.RECOGNIZERS], reaches=[])

FOUND = r"""
order number <[1-9][0-9]{8}>
order #<[1-9][0-9]{5}>
Order ID: <[0-9]{3}-[0-9]{7}-[0-9]{7}>
Bestellnummer <B-[0-9]{6}>
invoice no. <INV-[0-9]{6}>
tracking number <1Z[0-9A-Z]{3}[0-9]{9}>
commande no. <[1-9][0-9]{6}>
case number <[1-9][0-9]{7}>
Case No. <[1-9]:2[0-9]-cv-[0-9]{5}>
claim # <[A-Z]{2}-[0-9]{6}>
Schadennummer: <[0-9]{2}-[0-9]{6}>
Aktenzeichen <[1-9] C [0-9]{3}/2[0-4]>
application number <[A-Z]{3}[0-9]{7}>
policy number <[A-Z]{2,3}[0-9]{7}>
Versicherungsscheinnummer: <[1-9][0-9]{8}>
Policennummer <[0-9]{8}>
policy no. <HO-[0-9]{6}>
account number <[1-9][0-9]{7}>
member no. <M[0-9]{6}>
Mitgliedsnummer: <[1-9][0-9]{6}>
frequent flyer number <[A-Z]{2}[0-9]{8}>
"membership_number": "<[1-9][0-9]{8}>"
ticket number <[1-9][0-9]{7}>
support ticket #<[1-9][0-9]{6}>
ticket <INC[0-9]{7}>
employee ID <E[0-9]{5}>
Personalnummer: <[1-9][0-9]{6}>
Matrikelnummer <[1-9][0-9]{6}>
student number is <[1-9][0-9]{7}>
"employee_id": "<EMP-[0-9]{5}>"
badge # <[1-9][0-9]{4}>
customer number <[1-9][0-9]{6}>
Kundennummer: <[1-9][0-9]{7}>
customer ID is <C-[0-9]{5}>
n° client <[0-9]{7}>
"customer_number": "<CU[0-9]{6}>"
Vertragsnummer <[A-Z]{2}-[0-9]{6}>
where is my order <[A-Z]{2}[0-9]{7}>?
Bestellung <[1-9][0-9]{7}> fehlt
invoice <INV-[0-9]{6}> is due
asset tag: <[A-Z]{2}-[0-9]{5}>
meter number is <[1-9][0-9]{9}>
Zählernummer: <1[A-Z]{3}[0-9]{10}>
"asset_tag": "<[A-Z]{2}-[0-9]{5}>"
serial number <C02[A-Z][0-9][A-Z]{2}[0-9]JG[0-9]H>
S/N: <[A-Z]{2}[0-9]{7}>
Seriennummer <[1-9][0-9]{9}>
"serial_number": "<[A-Z]{3}[0-9]{8}>"
service tag: <[1-9][A-Z][0-9][A-Z]{2}[0-9]{2}>
SSN: <[1-5][0-9]{2}-[1-9][0-9]-[1-9][0-9]{3}>
my BSN is <[1-9][0-9]{8}>
NPI <1[0-9]{9}>
"cpf": "<[0-9]{11}>"
codice fiscale <[A-Z]{6}[0-9]{2}[A-E][0-9]{2}[A-Z][0-9]{3}[A-Z]>
driver's license number is <[A-Z][0-9]{7}>
DL number: <[A-Z][0-9]{3}-[0-9]{4}-[0-9]{4}>
Fuehrerschein Nr. <[A-Z][0-9]{3}[A-Z]{2}[0-9]{4}[A-Z]>
driving licence <[A-Z]{5}[0-9]{6}[A-Z]{2}[0-9][A-Z]{2}>
"license_number": "<[A-Z][0-9]{7}>"
passport number <[A-Z][0-9]{8}>
my passport is <[1-9][0-9]{8}>
Reisepass-Nr.: <C[0-9]{2}[A-Z][0-9]{5}>
"passport_number": "<[A-Z]{2}[0-9]{7}>"
n° de passeport: <[0-9]{2}[A-Z]{2}[0-9]{5}>
visa number <[A-Z][0-9]{8}>
SEVIS ID: <N[0-9]{10}>
residence permit no <[A-Z]{2}[0-9]{7}>
I-94 number: <[1-9][0-9]{10}>
national ID number: <[1-9][0-9]{8}>
tax id <[1-9][0-9]{2}/[0-9]{3}/[0-9]{5}>
Personalausweisnummer <L[0-9]{2}[A-Z][0-9]{5}>
"national_id": "<[1-9][0-9]{9}>"
identity card n. <[A-Z]{2}[0-9]{5}[A-Z]{2}>
medical license number <[A-Z]{2}[0-9]{6}>
State Bar No. <[1-9][0-9]{5}>
GMC number: <[1-9][0-9]{6}>
sort code: <[2-8][0-9]-[0-9]{2}-[0-9]{2}|varied>
my sort code is <[2-8][0-9]-[0-9]{2}-[0-9]{2}|varied> ok
"sort_code": "<[2-8][0-9]-[0-9]{2}-[0-9]{2}|varied>"
BLZ: <[1-8][0-9]{7}|varied>
my BLZ is <[1-8][0-9]{7}|varied> ok
"blz": "<[1-8][0-9]{7}|varied>"
my checking account number is <[2-9][0-9]{8,10}>
Kontonummer: <[2-9][0-9]{9}>
"account_number": "<[2-9][0-9]{9}>"
acct # <[2-9][0-9]{9}>
license plate <7[A-Z]{3}[0-9]{3}>
Kennzeichen <B-[A-Z]{2} [1-9][0-9]{3}>
the number plate is <[A-C][A-Z][1-6][0-9] [A-Z]{3}>
plaque <[A-H]{2}-[1-9][0-9]{2}-[A-H]{2}>
matricula: <[1-9][0-9]{3} [BCDFG]{3}>
"plate_number": "<[A-H]{2} [1-9][0-9]{2} [A-H]{2}>"
MRN <[1-9][0-9]{6,8}>
medical record number: <[A-Z]{2}-[0-9]{6}>
Patientennummer <P[0-9]{6}>
"mrn": "<[1-9][0-9]{7}>"
patient ID: <[A-Z]{3}-[0-9]{5}>
insurance id <[A-Z]{3}[0-9]{9}>
member ID: <[A-Z][0-9]{8}>
Versichertennummer <[A-Z][0-9]{9}>
"member_id": "<[A-Z]{3}[0-9]{8}>"
Medicare number is <1[A-H][A-H]4-[A-H][A-H]5-[A-H][A-H]73>
claim number: <[A-Z]{2}[0-9]{8}>""".splitlines()

SILENT = r"""
order number 5
in order no. 3
the order id is a UUID
order_id: int64
transaction id
asset id is null
the meter is 3 m long
meter: 12
SSN is required 2024
RFC 7231
rfc2616
npi 12
dni is 2
EIN of 100 items
nie 2020-01-01
inn = 123456789
case number 5
file no 3
in case no. 2
the reference number of bytes
rector az 1831
policy id is null
policy number 5
the policy of 2023
request <[2-8][0-9]-[0-9]{2}-[0-9]{2}|varied> was served
build <[2-8][0-9]-[0-9]{2}-[0-9]{2}|varied> took 3 s
license number is required
driving licence rules 2024
license no longer valid since 2020
account id is null
member no 5
account number 123456789012
account number of items
passport 2023 rules
npm i passport-jwt@4.0.1
passport number is required
the passport expires 2031-04-05
visa no longer needed in 2024
residence permit rules
serial port 9600
serial number of the device
serial_number = 2023-11-05
sn 1
national id is required
the id number of bytes
tin 5
bar number 5 of the song
license # of the package
request <[1-8][0-9]{7}|varied> was served
build <[1-8][0-9]{7}|varied> took 3 s
ticket #1234
ticket number 5
request id 3f2a
request id: req_011CSHoEeqs5C35K2UUqR7Fy
request number 404
employee id is null
student no 5
service id
employee_id: int64
the plate is 5 mm thick
license plate OCR with YOLO
boilerplate ABC123
template T1
patient id is null
the medical record of 2023
MRN is required
hospital no 5
patient id integer1
customer id is null
customer number 5
client no longer responds after 2020
customer_id: int64
a bank account with 2000 euros
the account 2 of 10
my order of 2023
the order 12 items
ticket 12345
the order of 100000 units
order 1700000000
ticket ABC-123
member id is null
health insurance 2024 costs
group id 100""".splitlines()


@pytest.mark.parametrize("template", FOUND)
@pytest.mark.parametrize("seed", ["a", "b"])
def test_value_is_found_whole(template: str, seed: str) -> None:
    text, spans = expand(template, seed)
    found = _ENGINE.find(text)
    assert all(any(f.start <= span.start and f.end >= span.end for f in found) for span in spans)


@pytest.mark.parametrize("template", SILENT)
def test_nothing_is_found(template: str) -> None:
    assert _ENGINE.find(expand(template, "a").text) == []
