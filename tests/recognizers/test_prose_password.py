"""Secrets told in talk, in many languages, and talk about secrets."""

from __future__ import annotations

import pytest

from sanitizer.recognizers.builtin import recognizers
from sanitizer.recognizers.engine import RuleEngine
from tests.recognizers.marked import marked

ENGINE = RuleEngine([], [r for r in recognizers() if r.name.startswith("secret/")])

FOUND = r"""
the wifi password is «Sunflower42»
my password is «hunter2».
the password for the router is «admin#99», ok
Mein Passwort lautet «Sommer2024!»
das Passwort ist «geheim123»
la contraseña es «gato2024»
le mot de passe est «chien99!»
le mot de passe : «chien99!»
a senha é «gato123»
la password è «pippo1999»
het wachtwoord is «fiets2020»
пароль: «qwerty99»
мой пароль «qwerty99»
密码是«abc12345»。
パスワードは「«abc12345»」です
पासवर्ड है «abc12345»
the PIN is «4821»
door code: «4711#»
alarm code is «90210»
your verification code is «482913»
Your code is «482 913»
my password is "«swordfish»"
password: `«swordfish»`
my password is «swordfish».
the api key is «9f8e7d6c5b4a3928»
use the password **«Winter24»** to log in
I changed my password to «Zebra!77» yesterday
验证码：«482913»
der Türcode ist «2580»
비밀번호: «Zebra87pool»
كلمة المرور: «Zebra85pool»
i use the same password everywhere, «bluecheese77»
my debit pin's «9920»
the lockbox code is «0 7 1 9»
the wifi is «tulipgarden42» and the netflix password is another
wifi: FRITZ!Box 7590, Passwort lautet: «Zebra77pool»
""".strip().splitlines()

LEFT = r"""
the password is wrong
the password is incorrect, try again
my password is not working
the password is stored in the vault
password is required
the token is expired
the token is a JWT with 3 parts
my password is too short
the code is 200 OK
das Passwort ist falsch
la contraseña es incorrecta
le mot de passe est obligatoire
the status code is 404
error code is 1045
The password is hashed using bcrypt
the key to success is hard work
password to 12 characters
what is the password for?
the secret is to keep it simple
the password is "password"
パスワードは8文字以上にしてください。
密码是8位以上
My password manager is Bitwarden.
CREATE USER app WITH PASSWORD :'app_password'
wifi: FRITZ!Box 7590 ist langsam
""".strip().splitlines()


@pytest.mark.parametrize("line", FOUND)
def test_finds_just_the_values(line: str) -> None:
    text, spans = marked(line)

    assert sorted({(f.start, f.end) for f in ENGINE.find(text)}) == spans


@pytest.mark.parametrize("text", LEFT)
def test_leaves_what_is_none(text: str) -> None:
    assert ENGINE.find(text) == []
