"""Secrets told beside their names, with a login, or in several words; and talk that only looks like it."""

from __future__ import annotations

import pytest

from sanitizer.recognizers.builtin import recognizers
from sanitizer.recognizers.engine import RuleEngine
from tests.recognizers.marked import marked

ENGINE = RuleEngine([], [r for r in recognizers() if r.name.startswith("secret/")])

FOUND = r"""
try «Gr4pefruit_» if the old password doesn't work
ok so «plumtree88» worked for the admin login, the other passwords didn't
I changed it from «oldBarn12» to «newBarn13», the password still fails
versuch mal «Apfelkuchen!5» als passwort
password?\n«hunter2sky»
what's the pw for the nas again?\nit's «Marmalade!77»
user jkowalski pass «Wiosna2021»
creds: deploy / «f00tStool99»
login mira:«kestrel-44-x»
ola@mail.com:«Popcorn97»
requests.get(url, auth=("ola", "«Gentian48»"))
DriverManager.getConnection(url, "ola", "«Gentian52»");
the passphrase is «purple otter dances slowly»
the pass phrase for my ssh key is «twelve angry badgers»
so the pin is «four four one nine» got it
kapı kodu «6617»
门禁码«6634»
비밀번호는 «dalgona88!» 입니다
wifi şifresi «karpuz1453»
der Produktschlüssel lautet «KJ4T9-PPX27-QM3W8-7RVHC-D2N6B»
variable "db_password" {\n  default = "«Cobalt7Heron»"\n}
"adminPassword": { "value": "«Sedge&Reed7»" }
let pwd: String = "«Ferry31Lamp»".into();
if (pin === "«4471»") unlock();
await page.type('#password', '«Ferry26Lamp»');
""".strip().splitlines()

LEFT = r"""
the passphrase is too long to type
the passphrase is a list of random words
use at least 12 characters for the password
password hashing with PBKDF2 and 600000 rounds
the password page works on Chrome120
password?\nyes please
login as admin and open settings
admin/users2 is the path
creds are stored in the vault
await login(page, "user1")
auth=(user, password)
ax.connect("button_press_event", "on_click1")
if token == "end": break
variable "db_password" {\n  type = string\n}
secret = secrets.token_hex(32)
foo.com:8080 is the proxy
the netflix password is another
pass the salt
""".strip().splitlines()


@pytest.mark.parametrize("line", FOUND)
def test_finds_the_values(line: str) -> None:
    text, spans = marked(line.replace("\\n", "\n"))

    assert sorted({(f.start, f.end) for f in ENGINE.find(text) if f.entity == "SECRET"}) == spans


@pytest.mark.parametrize("line", LEFT)
def test_leaves_what_is_none(line: str) -> None:
    assert [f for f in ENGINE.find(line.replace("\\n", "\n")) if f.entity == "SECRET"] == []
