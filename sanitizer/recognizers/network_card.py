"""The key of a wireless network beside its name, as a sticker or a card shows it: `SSID: Heron5G / Key kq7X…`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.view import View

_KEY = lazy(
    r"""(?<![^\W_])(?:wpa\d?[ /-]?(?:psk|key)?|(?:security |network |wi-?fi |wlan[ -])?(?:key|pass(?:word|phrase|wort|code)?|pw|pwd|psk)|(?:wlan-|netzwerk|sicherheits)?schlüssel
        |kennwort|mot de passe|mdp|clé(?: (?:wi-?fi|wpa|de sécurité))?|contraseña|clave|senha|chave|chiave|wachtwoord|sleutel|hasło|klucz|пароль|ключ|şifre|密码|密碼|パスワード|暗号化?キー|비밀번호)
        (?:\s?\([^()\n]{1,24}\))?["'*`]{0,3}\s{0,3}(?:[:=|→-]|\bis\b|\s){1,2}\s{0,8}["'`“*]{0,3}(?P<value>[^\s"'`“”<>,;|]{8,63}|[0-9A-Za-z]{4}(?:[ -][0-9A-Za-z]{4}){1,6})""",
    re.VERBOSE | re.IGNORECASE,
)
_TALK = lazy(r"(?i)(?:[a-z]+(?:[-_'’][a-z]+)*[.:!?]?|wpa\d?[-/\w]*|\$.*|[{<(\[].*|\w+\(.*)")
_REACH = 160


class NetworkCard:
    """What follows the word `key` within a few lines of an SSID."""

    name = "secret/network-card"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = (
        "ssid",
        "fritz!box",
        "speedport",
        "livebox",
        "easybox",
        "netzwerkname",
        "network name",
        "network:",
        "netzwerk:",
        "réseau :",
        "réseau:",
        "nom du réseau",
        "nombre de red",
        "nome da rede",
        "nome rete",
        "wlan:",
        "wi-fi name",
    )
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        if start and view.lower[start - 1].isalnum():
            return ()
        match = _KEY.search(view.folded, end, end + _REACH)
        if match is None:
            return ()
        value = match.group("value").rstrip(".?!:")
        if is_placeholder(value) or _TALK.fullmatch(value):
            return ()
        begin = match.start("value")
        return (
            Finding(begin, begin + len(value), "SECRET", self.name, 0.85, ("the key beside the name of a network",)),
        )


RECOGNIZERS = (NetworkCard(),)
