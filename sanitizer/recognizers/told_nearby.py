"""A password told beside its name, not after it: "try X if the old password fails", "password?" and X on the next line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.prose_secrets import NAMES, STATES
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.view import View
from sanitizer.recognizers.words import reads_like_words

_WEAK = frozenset(("login", "wifi", "wi-fi", "wlan", "kod", "kode", "clave", "pwd", "pw"))
_REACH = 72
_CODE_LINE = lazy(r"[{};=<>|`]|\w\(|\w\[|\)\.|://|^\s*[-+#/]{2,}|\$\w")
_TOKEN = lazy(r"(?<![^\s\"'“„«(])[^\s\"'`“”„«»(),;:/\\@<>|=]{5,40}(?=[\s\"'”“»),;:.!?]|$)")
_MIXED = lazy(r"(?=[^0-9]*[0-9])(?=.*[^\W\d_])")
_SIMPLE = lazy(r"[A-Za-z]+[0-9]{1,4}")
_TECHNICAL = lazy(
    r"v?\d+(?:[.,]\d+)+\S*|\d+[A-Za-z%]{1,12}|[A-Za-z]{1,4}-?\d{1,4}|[A-Z]{2,}[-_]?\d[\w.-]*|(?:sha|md|base|utf|pbkdf|argon|oauth|bcrypt|web|http|tls|ipv|win|windows"
    r"|office|python|node|ubuntu|debian|android|ios|iphone|java|user|step|part|test|type|level|option|version|php|mysql|version|line|page|chrome|firefox|safari|edge|outlook|galaxy|pixel|macos|kb|postgresql|issue|ticket)[-_]?\d[\w.-]*"
    r"|\d{1,4}[-.]\d{1,2}[-.]\d{1,4}\S*|[0-9A-Fa-f-]{24,}|\S+\.[a-z]{2,5}|\d+-[a-z]+(?:-[a-z]+)*",
)
_CUE = lazy(
    r"(?<!\w)(?:is (?:the|my|our|your|a)|try|tried|use|used|using|typed?|typing|enter(?:ed)?|gave|worked|works|opens?|opened|unlocks?|logged|changed|switched|reset"
    r"|forgot|remember|versuch\w*|probier\w*|nimm|benutz\w*|funktioniert|geht|ging|geändert|prueba|probé|usa|funciona|entra|cambi\w+"
    r"|essa(?:ie|yé)\w*|marche|utilise|chang\w+|tenta|prova\w*|funziona|experimenta|probeer\w*|werkt|gebruik|spróbuj|działa|użyj|zmieni\w+"
    r"|testa|funkar|попробуй\w*|подош\w+|работает|поменял\w*|спробуй\w*|dene|kullan|değiştir\w*)(?!\w)",
    re.IGNORECASE,
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
    )
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        if text[start].isascii() and text[start] != " " and (_inside(text, start - 1) or _inside(text, end)):
            return ()
        first = max(text.rfind("\n", 0, start) + 1, start - _REACH)
        last = text.find("\n", end)
        last = min(len(text) if last < 0 else last, end + _REACH)
        line = text[first:last]
        if _CODE_LINE.search(line):
            return ()
        found = list(self._beside(text, first, last, line))
        return found or self._answer(text, last, line)

    def _beside(self, text: str, first: int, last: int, line: str) -> Iterator[Finding]:
        cue = _CUE.search(line) is not None
        for match in _TOKEN.finditer(text, first, last):
            begin, stop = match.span()
            while stop - begin > 5 and text[stop - 1] in ".?*":
                stop -= 1
            while stop - begin > 5 and text[begin] == "*":
                begin += 1
            if is_told(text[begin:stop], cue=cue):
                yield self._finding(begin, stop)

    def _answer(self, text: str, last: int, line: str) -> Iterator[Finding]:
        """The question ends its line, and one word fills the next."""
        if line.rstrip()[-1:] not in ("?", ":"):
            return
        match = _ANSWER.match(text, last)
        if match is None:
            return
        value = match.group("value")
        plain = value.rstrip(".!").lower()
        if plain in STATES or is_placeholder(value) or not any(c.isdigit() for c in value) or _is_technical(value):
            return
        yield self._finding(*match.span("value"))

    def _finding(self, start: int, end: int) -> Finding:
        return Finding(start, end, "SECRET", self.name, 0.6, ("looks like a password where one is spoken of",))


def is_told(value: str, *, cue: bool) -> bool:
    """`value` looks like a password: letters and digits mixed. A mere word with a number needs a verb (`cue`) near it."""
    if (
        len(value) < 6
        or not _MIXED.match(value)
        or not value.isascii()
        or _is_technical(value)
        or is_placeholder(value)
    ):
        return False
    if cue:
        return True
    symbols = any(c in "!#$%&*+?^~_" for c in value[1:])
    return symbols or (
        not _SIMPLE.fullmatch(value) and not reads_like_words(value) and sum(map(str.isdigit, value)) > 1
    )


def _is_technical(value: str) -> bool:
    return _TECHNICAL.fullmatch(value.lower() if value[:1].isupper() and value[1:].islower() else value) is not None


def _inside(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] in "_-")


RECOGNIZERS = (ToldNearby(),)
