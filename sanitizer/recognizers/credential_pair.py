"""A login and its password beside each other: `user bob pass …`, `creds: bob / …`, `bob@mail.net:…`, `connect("db", "bob", "…")`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.told_phrase import is_tied, phrase_at
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.view import View

_BARE = r"(?P<value>[^\s\"'`“”<>(){}\[\],;|$]{4,64}?)(?=[.?]?(?:[\s\"'`”,;|)]|$))"
_CALL = lazy(
    r"""[\w.]{0,24}(?:\(\s{0,12}|=\s?[(\[]\s{0,4}|["']\s?:\s?[(\[]\s{0,4})(?:[^()"'`\n]{0,40},\s{0,12}|(?P<q>["'`])[^"'`\n]{1,80}(?P=q),\s{0,12}){1,3}
        (?P<last>["'`])(?P<value>[^"'`\n]{4,64})(?P=last)\s{0,12}(?:[)\]]|,)""",
    re.VERBOSE,
)
_CALL_SHORT = lazy(
    r"""[\w.]{0,24}(?:\(\s{0,12}|=\s?[(\[]\s{0,4}|["']\s?:\s?[(\[]\s{0,4})(?:[^()"'`\n]{0,40},\s{0,12}|(?P<q>["'`])[^"'`\n]{1,80}(?P=q),\s{0,12}){2}
        (?P<last>["'`])(?P<value>[^"'`\n]{4,64})(?P=last)\s{0,12}(?:[)\]]|,)""",
    re.VERBOSE,
)
_LOGIN = lazy(
    r"(?:entials|ial)?\s?(?:[\w-]{1,16}\s){0,5}?(?:[\w-]{1,16}(?=:))?[:=]?\s{0,2}(?:[\w.@+-]{2,48})"
    r"(?:\s?/\s?|:\s?|\s\|\s|,\s|\s[-–]\s|\s(?:and|und|y|et|e|en|i|и|with|mit|con|avec)\s)" + _BARE,
    re.IGNORECASE,
)
_AFTER = lazy(r"(?:word)?\s{0,2}[:=→>-]{0,2}\s{0,2}" + _BARE)
_USER_BEFORE = lazy(
    r"(?:user(?:name)?|\bu:|login|logon|usuario|usuário|benutzer\w*|identifiant|utente|gebruiker\w*|użytkownik|användare|логин|kullanıcı|account|email|mail|id|network|ssid|netz|netzwerk|réseau|red|rede|rete|сеть|wi-?fi|wlan"
    r"|[\w.+-]@[\w-]{1,40}\.[\w.]{2,12})[^\n]{0,48}$",
    re.IGNORECASE,
)
_MAIL_BEFORE = lazy(r"[\w.+-]{1,64}@[\w.-]{1,64}$")
_SHORT = lazy(r'(?P<value>[^"\n\\]{4,64})"')
_SHORT_USER = lazy(r'"(?:u|usr|user|l|login|e|email)"\s?:\s?"[^"\n]{1,64}",?\s{0,12}$')
_NETWORK = lazy(
    r"[\"“']?[\w.-]{2,24}(?:[ ][\w.-]{1,16})?(?:[\"”']?\s?[/|]\s?|[\"”]\s)(?:(?:pw|pass\w{0,6}|key|kennwort|mdp|clave)\s?[:=]?\s?)?"
    + _BARE
)
_SERVICE = lazy(r"[\w.@+-]{2,40}\s/\s")
_SLASHED = lazy(r"(?P<value>[^\s/\"'`“”<>(){}\[\],;|$]{4,64}?)(?=[.!?]?(?:[\s\"'`”,;)]|$))")
_CREDENTIALS = lazy(
    r"login|log[ -]?in|sign[ -]?in|cred|default|factory|router|anmeld|zugang|zugäng|identifiants|acceso|accesso|inlog|logowan|вход|доступ",
    re.IGNORECASE,
)
_SECOND = lazy(r"\s{0,2}" + _BARE)
_DOMAINS = (
    "com",
    "net",
    "org",
    "de",
    "fr",
    "es",
    "it",
    "nl",
    "pl",
    "ru",
    "br",
    "uk",
    "se",
    "io",
    "dev",
    "me",
    "jp",
    "cn",
    "in",
    "tr",
    "example",
)
_CALLS = (
    "auth=(", "auth = (", 'auth": [', 'auth": (', "login(", "pdo(", "connect(", "getconnection(", "basicauth(", "basic_auth(", "credentials(", "credential(",
    "authenticate(", "mysqli(", "mysqli_connect(", "ldap_bind(", "ftp_login(", "auth_password(", "passwordcredentials(", "passwordauthentication(", ".auth(", "createuser(", "create_user(", "adduser(", "add_user(", "signin(", "sign_in(", "log_in(", "setbasicauth(", "basic_auth=(", "userpass(", "authentication(",
)  # fmt: skip
_MARKS = {
    **dict.fromkeys(_CALLS, "call"),
    **dict.fromkeys(
        (
            " pass ",
            " p:",
            " pass:",
            ",pass ",
            " pw ",
            " pwd ",
            " mdp ",
            " pass =",
            " pass->",
            " pass →",
            " clave ",
            " contraseña ",
            " senha ",
            " hasło ",
            " kennwort ",
            " passwort ",
            " wachtwoord ",
            " пароль ",
            " lösenord ",
        ),
        "after",
    ),
    **dict.fromkeys(
        (
            "creds",
            "credentials:",
            "credentials are",
            "login ",
            "login: ",
            "log in as ",
            "log in with ",
            "sign in with ",
            "logs in with ",
            "logged in with ",
            "signs in with ",
            "log in using ",
            "logins: ",
        ),
        "login",
    ),
    **dict.fromkeys(
        (f".{domain}{sign}" for domain in _DOMAINS for sign in (":", " / ", " | ", " ; ", ";", " - ")), "mail"
    ),
    **dict.fromkeys(
        (
            "sftp: ",
            "ftp: ",
            "phpmyadmin: ",
            "ssh: ",
            "vpn: ",
            "smb: ",
            "rdp: ",
            "nas: ",
            "cpanel: ",
            "plesk: ",
            "webmail: ",
            "wp-admin: ",
            "wordpress: ",
            "imap: ",
            "router: ",
        ),
        "service",
    ),
    **dict.fromkeys(("wifi ", "wi-fi ", "wlan ", "wifi: ", "wi-fi: ", "wlan: "), "network"),
    **dict.fromkeys(('"p":"', '"p": "'), "short"),
    **dict.fromkeys(("admin / ", "root / ", "user / ", "guest / "), "admin"),
    **dict.fromkeys((" admin/", " root/", " user/", " guest/", '"admin/', "`admin/", "(admin/"), "slash"),
}


class CredentialPair:
    """The second of two values is a password when what announces the pair says so and its shape allows."""

    name = "secret/credential-pair"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = tuple(_MARKS)
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        way = _MARKS[view.lower[start:end]]
        if way == "call":
            match = _CALL.match(text, _opening(text, start, end))
        elif way == "login":
            match = None if start and text[start - 1].isalnum() else _LOGIN.match(text, end)
        elif way == "after":
            match = _AFTER.match(text, end) if _USER_BEFORE.search(text, max(0, start - 80), start) else None
        elif way == "service":
            return self._service(text, end)
        elif way == "network":
            match = None if start and text[start - 1].isalnum() else _NETWORK.match(text, end)
        elif way == "short":
            match = _SHORT.match(text, end) if _SHORT_USER.search(text, max(0, start - 80), start) else None
        elif way == "slash":
            match = _SLASHED.match(text, end) if _CREDENTIALS.search(text, max(0, start - 60), start) else None
        elif way == "mail":
            match = _SECOND.match(text, end) if _MAIL_BEFORE.search(text, max(0, start - 80), start) else None
        else:
            before = text[start - 1 : start]
            match = None if before.isalnum() or before in ("/", "-", "_", ".", "\\", ":") else _SECOND.match(text, end)
        if way == "call" and match and not _is_password(match.group("value"), strict=False):
            match = _CALL_SHORT.match(text, match.start())  # connect(host, user, password, database)
        return self._told(match, strict=way != "call") if match else ()

    def _service(self, text: str, end: int) -> Iterable[Finding]:
        """`SFTP: smedjen / …`: plain words too, in a place where only a password stands."""
        match = _SERVICE.match(text, end)
        if match is None:
            return ()
        span = phrase_at(text, match.end())
        if span is None:
            token = _SECOND.match(text, match.end())
            if token is None or not (_is_password(token.group("value"), strict=True) or is_tied(token.group("value"))):
                return ()
            span = token.span("value")
        return (Finding(*span, "SECRET", self.name, 0.75, ("stands beside a login",)),)

    def _told(self, match: re.Match[str], *, strict: bool) -> Iterator[Finding]:
        value = match.group("value")
        if is_placeholder(value) or not _is_password(value, strict=strict):
            return
        yield Finding(*match.span("value"), "SECRET", self.name, 0.75 if strict else 0.8, ("stands beside a login",))


def _opening(text: str, start: int, end: int) -> int:
    """Where the sign before the bracket stands."""
    return min(at for at in (text.find("=", start, end), text.find('"', start, end), end - 1) if at >= 0)


def _is_password(value: str, *, strict: bool) -> bool:
    """Digits with letters, or a sign that names do not hold; not a path, host, port or variable."""
    if (
        value[:1] in "$%{<[/\\@"
        or "://" in value
        or value.count("/") > 1
        or not (any(c.isalpha() for c in value) or len(value) > 5)
    ):
        return False
    if (
        (strict and _HOST.fullmatch(value) and not (value.isdigit() and len(value) > 5))
        or _FORM.fullmatch(value)
        or _IDENTIFIER.fullmatch(value)
    ):
        return False
    digit = any(c.isdigit() for c in value)
    return digit or any(c in "!#$%&*+?^~" for c in value[1:])


_HOST = lazy(
    r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?::\d+)?|\d+/\S*|\d+(?:\.\d+)+|\d+[a-z]{0,3}|[A-Za-z]{1,3}\d{1,2}|[a-z]{2}-[a-z]+-\d[a-z]?"
)
_IDENTIFIER = lazy(r"[a-z]+(?:_[a-z]+)+\d{0,2}")
_FORM = lazy(
    r"(?:oauth|saml|sha|md|base|utf|v|user|host|port|arg|param|test|foo|bar|key|id|node|step|2fa|mfa|http|ipv|web|python|php|node)-?\d[\w.-]*",
    re.IGNORECASE,
)

RECOGNIZERS = (CredentialPair(),)
