"""Codes, answers, alternatives and pass phrases told in talk; and numbers and words that are none."""

from __future__ import annotations

import pytest

from sanitizer.recognizers.builtin import recognizers
from sanitizer.recognizers.engine import RuleEngine
from tests.recognizers.marked import marked

ENGINE = RuleEngine([], [r for r in recognizers() if r.name.startswith("secret/")])

CODES = r"""
the code for the side gate is «4471»
Code autoradio Renault «4471»
der Code der Kasse ist «3377» und der vom Büro «9902»
o código do alarme é «8820» e o do cofre «113355»
alarmkoden er «3391»
kod do furtki «1998#»
the garage code is «7 1 5 5»
barrier code is «star 5150 hash»
key is in the lockbox, code «seven seven oh three»
neuer Code fürs Tor, derzeit «5195»
type «2219» on the keypad
enter «558201» when the authenticator asks
tape «4527B» à l'interphone
suitcase lock: «3-1-9»
the gate code changed from «0412» to «9931»
駐車場の番号は«6630#»
门禁码«6634»
"""

PASSWORDS = r"""
password is «Zebra77pool», or «Zebra78pool»
password is [SECRET_1], or «Zebra77pool»
heslo: «Borůvka_22» (stare bylo «Borůvka_21»)
it's «larkhill» with a capital L, that's the wifi password
the password was literally «burpee154»
Passwort    «Klinker-77-Ost»
to log in I tried «Leire2901!» and the old one «Leire2022»
my wifi password is «cigale et fourmi 13»
wachtwoord iPad is «pannenkoekmetstroop»
clave del router «olivo.viejo»
the answer to the secret question is «blue heeler»
app password «qkzm-hxwp-ytbn-vrcl»
SSID: Heron5G / Key «kq7Xzpmrw3hd»
SFTP: smedjen / «rugbrød og sild»
network-key: «A3F5 77C2 9D10 4E8B»
what's the account PIN please\n[You] «819382»
Memorable word?\nNan: «gooseberry»
rdesktop -u probe -p «Flint37!» 10.0.0.9
winexe -U probe%«Flint38» //10.0.0.9 cmd
passwd: "«ink & quill 1851»"
export RESTIC_PASSWORD='«otter otter river 3»'
key_file_pass = «GQNZzM3NHjD6RA»
<property name="db.password">«sorrelhorse5»</property>
{"u": "lkerr", "p": "«Flint61x»"}
"""

NUMBERS = r"""
code: E4012
airline code: LH2041
course code: CS2040
exits with code 1045
the code on line 1204 is never reached
code promo : NOEL25
o código de barras é 7891000100103
kod produktu drzwi 4471
the code is 3000 lines of C++
the alarm is set to 0630 every day
garage door is 2400 x 2100
the pin on IC7 is bent
pin this comment 1000 likes
press 9 for the operator, voicemail picks up after 30 seconds
the safe is 2000 pounds and 60 inches tall
two-factor codes have 6 digits
"""

TALK = r"""
wifi password: ask at the front desk
Passwort: beim Hausmeister erfragen
contraseña: pedir en recepción
пароль: спросить у администратора
wifi password sharing between iPhones
the old password still works somehow
:param password: plaintext secret for the account
"password": "Enter your password"
password managers: 1Password8
sign in with GitHub2 or Microsoft365
this file opens with Excel2019
A password must begin with a capital letter
docker run -u 1000 -p 8080:80 nginx
mysql -u root -p shop2
"nextPageToken": "CAUQAAexampleAAABBBccc111222"
"idempotencyKey": "0b6f2a44-9f1d-4a55-8d2e-1f60a2b8c9d0"
password: ${PASSWORD:?missing}
    --- PASS: TestToken/expired_2001 (0.00s)
did you change the password?\nTom: yes, yesterday
"""


def _lines(block: str) -> list[str]:
    return block.strip().splitlines()


@pytest.mark.parametrize("line", _lines(CODES) + _lines(PASSWORDS))
def test_finds_the_values(line: str) -> None:
    text, spans = marked(line.replace("\\n", "\n"))

    assert sorted({(f.start, f.end) for f in ENGINE.find(text) if f.entity == "SECRET"}) == spans


@pytest.mark.parametrize("line", _lines(NUMBERS) + _lines(TALK))
def test_leaves_what_is_none(line: str) -> None:
    assert [f for f in ENGINE.find(line.replace("\\n", "\n")) if f.entity == "SECRET"] == []
