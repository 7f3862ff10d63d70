"""A secret that one line asks for and the next gives: "account PIN please⏎[You] 819382", "qual a senha do wifi?⏎Rayane: saude6490 kkk"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.edged import word_edges
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.lines import line_end, line_start
from sanitizer.recognizers.prose_secrets import NAMES
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.told_phrase import is_word
from sanitizer.recognizers.told_shape import is_told
from sanitizer.recognizers.view import View

_WEAK = frozenset(
    (
        "alarm",
        "tan",
        "unlock",
        "pass",
        "kod",
        "kode",
        "code",
        "koden",
        "login",
        "wifi",
        "wi-fi",
        "wlan",
        "duress",
        "combination",
        "código",
        "codigo",
        "codice",
        "код",
        "keypad",
        "clave",
        "parola",
    )
)
_ANSWER = lazy(
    r"""[^\n]{0,60}\n{1,2}(?P<speaker>[ \t]*(?:[-*>]\s)?(?:\[[^\[\]\n]{1,24}\][ ]?)?(?:\*{0,2}[\w .'’-]{1,24}\*{0,2}:\*{0,2}[ \t])?)
        (?:(?:it['’]?s|it\sis|that['’]?s|yes,?|sure,?|ok(?:ay)?,?|hi,?|es\sist|ja,?|c'est|oui,?|es|sí,?|é|è|sim,?|to|tak,?|это|да,?|try|use)\s){0,2}
        ["'`“]?(?P<value>[0-9](?:[ -][0-9]){3,7}|[^\s"'`“”,;\[\](){}<>]{4,40}(?:[ -][0-9]{2,4}){0,2})["'`”]?(?P<rest>[^\n]{0,60})""",
    re.VERBOSE | re.IGNORECASE,
)
_SPOKEN = frozenset(
    (
        "password",
        "passcode",
        "passwort",
        "kennwort",
        "contraseña",
        "mot de passe",
        "senha",
        "wachtwoord",
        "hasło",
        "пароль",
        "memorable word",
        "security word",
        "safe word",
    )
)
_QUESTION = lazy(
    r"(?<!\w)(?:what|which|whats|welche[sr]?|wie|cu[aá]l|quel|qual|wat|welk|jaki[e]?|какой|vad|hvad|hva)(?!\w)|^(?:[^\n:]{1,24}:)?\s{0,2}(?:[\w'’-]+[ ]){0,3}[\w'’-]+\s?\?\s*$",
    re.IGNORECASE,
)
_ASKS = lazy(
    r"[?？:]\s*$|(?<!\w)(?:please|pls|plz|what|which|send|give|tell|need|can you|could you|remind|bitte|sag|schick|gib|wie|welche|por favor|cu[aá]l|dime|manda|pásame|svp|s'il|quel|donne|envoie|qual"
    r"|me passa|per favore|dimmi|mandami|alstublieft|geef|wat|proszę|podaj|jak|jaki[e]?|пожалуйста|какой|скажи|пришли|подскажи|vad|hvad|hva|lütfen|nedir|ver)(?!\w)",
    re.IGNORECASE,
)
_DIGITS = lazy(r"[0-9](?:[ -][0-9]){3,7}|#?[0-9]{4,8}#?|[0-9]{3} [0-9]{3}|[0-9]{2} [0-9]{2} [0-9]{2}")
_FEW = lazy(r"[.!,;]?\s{0,3}(?:[^\s\d]{1,14}\s?){0,3}[.!?]{0,3}$")


class ToldAnswer:
    """A line that names a secret and asks, and a value at the head of the next one."""

    name = "secret/told-answer"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = (
        *(name for kind in ("password", "code") for name in NAMES[kind] if name not in _WEAK),
        "memorable word",
        "security word",
        "safe word",
        "the code ", "code for ", "code to ", "code du ", "code de ", "le code", "den code", "der code", "clave del wifi", "wifi ",
    )  # fmt: skip
    edges = word_edges(anchors)
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        if text[start].isascii() and (
            text[start - 1 : start].isalnum() or (text[end - 1] != " " and text[end : end + 1].isalnum())
        ):
            return ()
        if text.find("\n", end, end + 62) < 0:
            return ()
        match = _ANSWER.match(text, end, end + 240)
        if match is None:
            return ()
        short = _FEW.fullmatch(match.group("rest")) is not None
        line = text[line_start(text, start, 80) : line_end(text, end, 240)]
        speaker = match.group("speaker").strip(" \t-*>")
        named = speaker[:1].isupper() or speaker[:1] in ("[", "*")
        if not _ASKS.search(line) and not named:
            return ()
        begin, stop = match.span("value")
        while stop > begin and text[stop - 1] in ".!?:*":
            stop -= 1
        value = text[begin:stop]
        asked = line.rstrip()[-1:] == "?" and speaker and text[stop : stop + 2].strip() in ("", ".")
        if asked and _QUESTION.search(line) and view.lower[start:end] in _SPOKEN and is_word(value):
            return (Finding(begin, stop, "SECRET", self.name, 0.6, ("the answer to a question for a secret",)),)
        if not (
            ((short or " " in value) and _DIGITS.fullmatch(value)) or (is_told(value, cue=True) and (short or speaker))
        ):
            return ()
        return (Finding(begin, stop, "SECRET", self.name, 0.7, ("the answer to a question for a secret",)),)


RECOGNIZERS = (ToldAnswer(),)
