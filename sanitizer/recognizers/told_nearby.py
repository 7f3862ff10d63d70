"""A password told beside its name, not after it: "try X if the old password fails", "password?" and X on the next line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.edged import word_edges
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.lines import line_end, line_start
from sanitizer.recognizers.prose_secrets import NAMES, STATES
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.told_more import further
from sanitizer.recognizers.told_shape import is_technical, is_told
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.view import View
from sanitizer.recognizers.words import reads_like_words

_WEAK = frozenset(("login", "wifi", "wi-fi", "wlan", "kod", "kode", "clave", "pwd", "pw"))
# Where a sign-in is spoken of and no password: only what looks like nothing else.
_ENTERING = (
    "can't get into",
    "cannot get into",
    "cannot log in", "can't log in", "could not log in", "couldn't log in", "not log in", "can't get in", "let me in", "locked out", "nicht einloggen", "nicht anmelden", "no puedo entrar", "no me deja entrar",
    "pas à me connecter", "non riesco a", "не могу войти", "niet inloggen", "não consigo entrar", "to log in", "to login ", "logs in with", "logged in with", "log in with", "log in using", "logging in with", "sign in with", "signs in with", "signed in with",
    "zum einloggen", "einloggen mit", "anmelden mit", "para entrar ", "para iniciar ses", "iniciar sesión con", "para acceder", "para acessar", "entrar com ", "pour se connecter", "connecter avec",
    "pour entrer", "per entrare", "per accedere", "accedere con", "in te loggen", "inloggen met", "zalogować", "loguje się", "loguję się", "чтобы войти", "войти с", "заходить с", "logga in med",
    "giriş yap", "to crack ", "zu knacken", "opens with", "unlocks with", "unlock it with", "unlocked with", "öffnet mit", "s'ouvre avec", "se abre con", "abre com", "si apre con", "opent met", "otwiera się",
)  # fmt: skip
_REACH = 100
_CODE_LINE = lazy(r"[{}=<>|`]|;(?=\s{0,3}(?:$|\n|[}/\w]+[(=]))|\w\(|\w\[|\)\.|://|^\s*[-+#/]{2,}|\$\w")
_TOKEN = lazy(r"(?<![^\s\"'“„«(])[^\s\"'`“”„«»(),;:/\\@<>|=]{5,40}(?=[\s\"'”“»),;:.!?]|$)")
_CUE = lazy(
    r"(?<!\w)(?:is (?:the|my|our|your|a)|try|tried|use|used|using|typed?|typing|enter(?:ed)?|gave|worked|works|opens?|opened|unlocks?|logged|changed|switched|reset"
    r"|forgot|remember|versuch\w*|probier\w*|nimm|benutz\w*|funktioniert|geht|ging|geändert|pon|poner|puse|mets|metti|coloca|prueba|probé|usa|funciona|entra|cambi\w+"
    r"|essa(?:ie|yé)\w*|marche|utilise|chang\w+|tenta|prova\w*|funziona|experimenta|probeer\w*|werkt|gebruik|spróbuj|działa|użyj|zmieni\w+"
    r"|testa|funkar|попробуй\w*|подош\w+|работает|поменял\w*|спробуй\w*|dene|kullan|değiştir\w*)(?!\w)",
    re.IGNORECASE,
)
# What the words before name is found by rules of its own.
_OTHERS = lazy(
    r"(?<!\w)(?:ids?|username|user name|user|order|case|ticket|booking|account|reference|ref|model|version|room|network|ssid|netz|netzwerk|benutzername|usuario|usuário|utilisateur|identifiant|utente|gebruiker\w*|użytkownik|логин|release|build|branch|serial|invoice)"
    r"\)?(?:\s(?:name|number|id|no\.?|nr\.?))?(?:\s(?:is|ist|es|est|è|é|was|=|to)|:|#|=)?\s?[\"'“#]?$",
    re.IGNORECASE,
)
_TRIED = lazy(
    r"(?<!\w)(?:tried|typed|entered|used|using|probiert|eingegeben|getippt|probé|puse|essayé|tapé|mis|provato|messo|tentei|usei|geprobeerd|wpisał\w{0,2}|próbował\w{0,2}|пробовал\w?|ввожу|вводил\w?|provade)\s(?:both\s|with\s|mit\s|con\s|avec\s|com\s)?[\"'“„«]?$",
    re.IGNORECASE,
)
_APP = lazy(r"[\"'](?P<value>[a-z]{4}(?: [a-z]{4}){3})[\"']")
"""An app password as Google shows it."""
_CAPITAL = lazy(r"[A-Z][a-z]{3,}[._-][0-9]{2,4}")
_QUOTED_BEFORE = lazy(
    r"\s(?:(?:eht|ym|ruoy|a|nie|sla)\s)?(?:sa|sla|emmoc|omoc|emoc|oc|kaj|как)\s[\"”“'`](?P<value>[^\"“”'`\n]{4,48})[\"“„'`](?=\s|$|[(,:])"
)
_ANSWER = lazy(
    r"\s{0,3}\n{1,2}[ \t]*(?:[-*>]\s)?(?:[\w .]{1,16}:[ \t]{0,2})?(?:(?:it['’]?s|it is|that['’]?s|try|es ist|c'est|es|è|é|это|to|use)\s{1,2})?"
    r"[\"'`“]?(?P<value>[^\s\"'`“”]{4,40})[\"'`”]?[.!]?[ \t]*(?=\n|$)",
    re.IGNORECASE,
)


class ToldNearby:
    """What looks like a password in the sentence that speaks of one."""

    name = "secret/told-nearby"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = (
        *(name for name in NAMES["password"] if name not in _WEAK),
        "passwords",
        " pw ",
        " pw?",
        " pw:\n",
        "la clave",
        "tu clave",
        "mi clave",
        *_ENTERING,
    )
    edges = word_edges(anchors)
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        inside = text[start].isascii() and (
            (text[start] != " " and _inside(text, start - 1)) or (text[end - 1] != " " and _inside(text, end))
        )
        if inside and text[start - 1 : start] != "_":
            return ()
        first, last = line_start(text, start, _REACH), line_end(text, end, _REACH)
        line = text[first:last]
        app = _APP.search(line)
        if app is not None and not reads_like_words(app.group("value")):
            return (self._finding(first + app.start("value"), first + app.end("value")),)
        if inside:
            return ()
        if _CODE_LINE.search(text, max(first, start - 72), min(last, end + 72)):
            return ()
        if view.lower[start:end] in _ENTERING:
            return self._beside(text, first, last, strict=True, cue=False)
        quoted = _QUOTED_BEFORE.match(text[max(first, start - 72) : start][::-1])
        if quoted is not None and any(c.isdigit() or not c.isalnum() for c in quoted.group("value")):
            return (self._finding(start - quoted.end("value"), start - quoted.start("value")),)
        if _TOKEN.search(text, first, last) is not None:
            found = list(self._beside(text, first, last, strict=False, cue=_CUE.search(line) is not None))
            if found:
                return found
        return self._answer(text, last, line)

    def _beside(self, text: str, first: int, last: int, *, strict: bool, cue: bool) -> Iterator[Finding]:
        for match in _TOKEN.finditer(text, first, last):
            begin, stop = match.span()
            while stop - begin > 5 and text[stop - 1] in ".?*":
                stop -= 1
            while stop - begin > 5 and text[begin] == "*":
                begin += 1
            value = text[begin:stop]
            if _OTHERS.search(text, max(0, begin - 32), begin):
                continue
            near = cue or _alone(text, begin, stop) or (strict and _TRIED.search(text, max(0, begin - 24), begin))
            if is_told(value, cue=bool(near)) or (strict and _CAPITAL.fullmatch(value) and is_told(value, cue=True)):
                yield self._finding(begin, stop)
                if strict:
                    yield from (self._finding(*span) for span in further(text, stop, "password", value))

    def _answer(self, text: str, last: int, line: str) -> Iterator[Finding]:
        """The question ends its line, and one word fills the next."""
        if line.rstrip()[-1:] not in ("?", ":"):
            return
        match = _ANSWER.match(text, last)
        if match is None:
            return
        value = match.group("value")
        plain = value.rstrip(".!").lower()
        if plain in STATES or is_placeholder(value) or not any(c.isdigit() for c in value) or is_technical(value):
            return
        yield self._finding(*match.span("value"))

    def _finding(self, start: int, end: int) -> Finding:
        return Finding(start, end, "SECRET", self.name, 0.6, ("looks like a password where one is spoken of",))


def _alone(text: str, begin: int, stop: int) -> bool:
    """A sign stands before the value and nothing behind it: `just in case: …`."""
    return text[begin - 2 : begin] in (": ", "= ", "> ") and text[stop : stop + 2] in ("", "\n", ".", ". ", ".\n")


def _inside(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (
        text[at].isalnum() or text[at] == "_" or (text[at] == "-" and not text[at - 1 : at].isalpha())
    )


RECOGNIZERS = (ToldNearby(),)
