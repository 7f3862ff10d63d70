"""Names that a secret stands under: `DB_PASSWORD`, `apiKey`, `client-secret`; and names that only talk about one."""

from __future__ import annotations

import re
from functools import lru_cache

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed

_PASSWORDS = (
    "password passwd passwort kennwort pwd passphrase passcode pw psw motdepasse mdp contraseña contrasena senha "
    "wachtwoord парол пароль 密码 密碼 口令 パスワード पासवर्ड pass cred creds "
    "лозинка гасло 비밀번호 비번 סיסמה lozinka geslo "
    "hasło heslo lösenord adgangskode passord salasana jelszó şifre sifre"
)
_OTHERS = "secret token credential credentials apikey apitoken authtoken accesstoken psk otp pin"
_KEY_QUALIFIERS = (
    "api access secret private encryption encrypt signing sign master account storage license licence shared service auth "
    "app consumer subscription admin deploy application client cookie session hmac jwt aes crypt cipher webhook write ingest "
    "instrumentation server user agent root write_only integration restricted production live stripe openai anthropic "
    "secure logged_in nonce"
)
PASSWORD_WORDS = frozenset(_PASSWORDS.split())
SECRET_WORDS = PASSWORD_WORDS | frozenset(_OTHERS.split())
_QUALIFIERS = frozenset(_KEY_QUALIFIERS.split())
_CODES = frozenset(("pin", "otp", "passcode"))

# A name with one of these says something of a secret and is not followed by one.
_ABOUT = frozenset(
    listed("""tokens count counts counter num number max min limit limits length len size policy policies path paths file files filename
    dir directory folder name names type types url uri urls endpoint id ids identifier public hint hints ttl expiry expires
    expiration expire expired expiresin timeout lifetime age rotation version algorithm alg format field fields input label
    placeholder prompt regex pattern validator validation valid strength reset forgot forgotten change changed update
    updated required require requires enabled enable disabled is has should can use uses using show hide visible toggle
    manager provider index position usage used budget window cost price rate per total completion cached output reasoning
    stop pad eos bos unk sep cls special vocab embedding map list set dict class column ref arn created issuer scope scopes
    audience source env var variable header param parameter selector error errors message at on date time tokenizer hash
    hashed digest checksum fingerprint prefix suffix pattern rule rules check checks test tests example examples
    description desc title text help info status state action event handler callback mode method kind function func module
    package bucket region zone table model schema generator generate factory helper util utils middleware backend
    remaining spent estimate estimated thinking cache read write creation matcher lookup getter setter confirm
    confirmation repeat algorithm iterations rounds group groups level tier primary foreign sort partition range
    override overrides old existing next stdin fd page starting start continuation continue idempotency idempotent idempotence
    lock sync resume cursor delta paging pagination generation change previous prev""")
)
_CODE_ENDINGS = (
    "pincode",
    "otpcode",
    "tuercode",
    "türcode",
    "torcode",
    "alarmcode",
    "doorcode",
    "gatecode",
    "zugangscode",
    "safecode",
    "lockcode",
)
# What may qualify a password or a token all the same.
_OF_PASSWORDS = frozenset(
    listed("file table zone index group source backend class model bucket level action cache map special env user")
)
_WAYS = frozenset(
    listed(
        "basic no http proxy ldap oauth saml sso smtp two mfa multi pre needs re un google firebase next client web password x user"
    )
)
_CODE_QUALIFIERS = frozenset(
    listed(
        "verification verify confirmation access door gate alarm backup recovery auth login sms time pin unlock entry safe lock mfa fa otp passcode passkey security puk"
    )
)
_WORD = lazy(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\dA-Za-z_]+")


@lru_cache(maxsize=2048)
def split_name(name: str) -> tuple[str, ...]:
    """The words of an identifier, folded: `db.userPassword_2` is `db`, `user`, `password`."""
    if not name.isascii():
        return tuple(part.lower() for part in re.findall(r"[^\W\d_]+", name))
    return tuple(part.lower() for part in _WORD.findall(name))


@lru_cache(maxsize=2048)
def names_secret(name: str) -> str:
    """What kind of secret `name` announces: `password`, `code`, `key`; empty if none."""
    words = split_name(name)
    if not words or (not _ABOUT.isdisjoint(words) and not _is_named_secret(words)):
        return ""
    joined = "".join(words)
    last = words[-1]
    if last in _CODES or joined.endswith(_CODE_ENDINGS):
        return "code"
    if (last in ("code", "codes") and len(words) > 1 and words[-2] in _CODE_QUALIFIERS) or (
        last in ("answer", "answers") and len(words) > 1 and words[-2] in ("security", "secret")
    ):
        return "code" if last[0] == "c" else "password"
    if any(
        w in PASSWORD_WORDS
        or w.endswith(
            (
                "password",
                "passwd",
                "passphrase",
                "passwort",
                "dbpass",
                "userpass",
                "ftppass",
                "rootpass",
                "adminpass",
                "mailpass",
                "smtppass",
            )
        )
        for w in words
    ):
        return "password"
    if "motdepasse" in joined or joined.endswith(("secretphrase", "contraseña")):
        return "password"
    if any(w in SECRET_WORDS or w.endswith(("token", "secret", "apikey")) for w in words):
        return "key"
    if last == "hmac" and words[-2:-1] in (("webhook",), ("api",), ("shared",), ("signing",)):
        return "key"
    if joined.endswith("signingkey") and "user" in words:
        return ""  # Of Git: the number of a key, not the key.
    if last in ("key", "keys") and len(words) > 1 and not _QUALIFIERS.isdisjoint(words[:-1]):
        return "key"
    if last in ("auth", "authorization") and len(words) > 1 and words[-2] not in _WAYS:
        return "key"
    if last == "salt" and not {"auth", "in", "nonce", "secure", "secret"}.isdisjoint(words[:-1]):
        return "key"
    return "key" if last.endswith("key") and last[:-3] in _QUALIFIERS else ""


def _is_named_secret(words: tuple[str, ...]) -> bool:
    """`key_file_pass`, `reset_password_token`: the last word says what it is, whatever qualifies it."""
    about = _ABOUT.intersection(words)
    if words[-1] in ("pass", "password", "passwd", "passphrase", "pw", "pwd"):
        return about <= _OF_PASSWORDS
    return (words[-1] == "token" and about == {"reset"}) or (words[-2:] == ("secret", "id") and about == {"id"})


def anchors() -> tuple[str, ...]:
    """Literals in lower case, one of which stands in every such name."""
    found = [
        "passw", "pasword", "passow", "psswd", "paswd", "requirepass", "bindpw", "pwd", "passphrase", "passcode", "_pass", "-pass", "pass=", "pass:", "pass =", 'pass"', "pass'", "_pw", "pw=", "pw:",
        "pw =", 'pw"', "cred=", "cred =", "creds", "_salt", "kennwort", "mot de passe", "hasło", "heslo", "lösenord", "adgangskode", "passord", "salasana", "jelszó", "şifre",
        "mdp", "mot_de_passe", "motdepasse", "tuercode", "türcode", "alarmcode", "contraseña", "contrasena", "senha", "wachtwoord", "пароль", "密码", "密碼", "口令", "パスワード", "पासवर्ड", "лозинка", "비밀번호", "סיסמה", "lozinka", "geslo",
        "tion_code", "tioncode", "tion code", "access_code", "accesscode", "door_code", "doorcode", "gate_code", "alarm_code", "backup_code", "recovery_code", "auth_code", "authcode", "login_code",
        "sms_code", "time_code", "unlock_code", "entry_code", "mfa_code", "security_code", "securitycode", "pin_code", "pincode", "ty_answer", "tyanswer", "secret_answer", "secretanswer",
        "webhook-hmac", "webhook_hmac", "secret", "token", "credential", "psk", "otp", "_auth", "_pin", "pin=", "pin:", 'pin"', "pin ",
    ]  # fmt: skip
    for qualifier in sorted(_QUALIFIERS):
        found += [f"{qualifier}{joint}key" for joint in ("_", "-", "", " ", ".")]
    return tuple(found)
