"""A number in the clause that names a code and what it opens: "Code autoradio Renault 4471", "der Code der Kasse ist 3377"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.access_codes import is_other_kind, names_thing
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.told_more import further, is_other_number
from sanitizer.recognizers.told_words import NUMBER_WORDS
from sanitizer.recognizers.view import View

_STRONG = listed("pin nip puk passcode digicode geheimzahl szyfr пин пін puk-code pin-code pincode")
_BARE = listed(
    "combo combination kombination combinación combinaison combinazione combinação combinatie clave chave chiave लॉक kódja kódot รหัสประตู รหัสตู้ รหัสรั้ว code codes código codice codici kod kodu kode koden код kód koodi koodilla koodin cod codul mã kodi kods kodas kood koda kodo sandi κωδικός κωδικό кодът รหัส رمز الرمز קוד הקוד कोड কোড 番号 暗証番号 コード 코드 번호"
)
_NUMBER = rf"(?P<value>(?i:{NUMBER_WORDS}(?:[ ,-]{{1,2}}{NUMBER_WORDS}){{3,7}})|[0-9](?:[ ][0-9]){{3,5}}(?![ ]?[0-9])|(?:star|hash)[ ][0-9]{{3,6}}(?:[ ](?:star|hash))?|[0-9]{{1,3}}[ ](?:klucz|kulcs|klíč|key)[ ][0-9]{{3,5}}|[0-9](?:-[0-9]){{3,5}}(?:-enter)?|[A-Z][0-9]-[0-9]{{3,5}}|[A-Z]-[0-9]{{2,4}}(?:-[A-Z])?|[0-9]{{1,3}}[A-ZА-Я][0-9]{{2,5}}|\#?[0-9]{{4,8}}[#*]?|[0-9]{{1,4}}[*#][0-9]{{3,6}}|[A-Z][0-9]{{3,6}}[A-Z]?|[0-9]{{3,6}}[A-Z]|[0-9]{{3}}[ -][0-9]{{3}}|[0-9]{{1,2}}(?:-[0-9]{{1,2}}){{2,3}})(?![\w%€$£]|[.,:/-][0-9])"
_NOW = "now|currently|today|derzeit|aktuell|momentan|jetzt|heute|hoy|ahora|actualmente|aujourd'hui|actuellement|maintenant|oggi|attualmente|adesso|hoje|atualmente|agora|nu|momenteel|obecnie|teraz|сейчас|теперь|nyní|teď|for|still|noch"
_CLAUSE = lazy(
    rf"""(?P<gap>(?:(?:['’]?|,(?=\s(?:{_NOW})\s))[\s-][(\[]?[^\W\d_][^\W\d_'’/-]{{0,16}}[)\]]?(?:['’/-][^\W\d_]{{1,12}}){{0,2}}){{0,6}}?)
        (?:\s?[:=]\s?|\s[→–-]{{1,2}}>?\s|\s|,\s|\s\(|は|が|是|为|：)["'“„«]?{_NUMBER}""",
    re.VERBOSE,
)
# Words that make a sentence about a code rather than one that tells it.
_ABOUT = frozenset(
    listed("""has have had needs need must should requires contains containing consists long digits digit characters lines line version length error errors status review reviews base block
    change changes commit line page chapter section step error exit return reached called written failed fails attempts policy from since before after until on row port ratio meal likes views over than only about
    hat haben zeilen stellen ziffern seit tiene líneas dígitos desde lignes chiffres depuis linhas dígitos righe cifre dal ma cyfr od строк цифр с med siffror has""")
)
_WORD = lazy(r"[^\W\d_]{0,16}")
_START = lazy(r"[.!?;\n]")
_BEFORE = 44
_BEHIND = 40


class ToldCode:
    """Code, PIN or combination, at most six words without a number, and the number."""

    name = "secret/told-code"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = tuple(
        f"{noun}{tail}"
        for noun in (*_STRONG, *_BARE)
        for tail in (" ", ":", ") ", ", ", *(("は", "が") if noun > "\u3000" else ()))
    )
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text, lower = view.folded, view.lower
        noun = start
        end -= 2 if text[end - 2 : end] in (") ", ", ") else 1
        if start and text[start - 1].isalpha() and lower[start:end] in _BARE:
            # `alarmkoden`, `Tresorcode`: what it opens is a part of the word.
            start -= len(_WORD.match(text[max(0, start - 16) : start][::-1]).group())  # type: ignore[union-attr]
            if not names_thing(text[start:end]):
                return ()
        elif start and (text[start - 1].isalnum() or text[start - 1] in "_./"):
            return ()
        match = _CLAUSE.match(text, end, end + 110)
        if match is None or "\n" in match.group():
            return ()
        begin, stop = match.span("value")
        words = lower[end : match.end("gap")].split()
        if any(word.strip("()[]") in _ABOUT for word in words) or is_other_number(text, end, begin, stop):
            return ()
        if lower[noun:end] not in _STRONG:
            first = max(0, start - _BEFORE)
            borders = [m.end() for m in _START.finditer(text, first, start)]
            clause = text[borders[-1] if borders else first : stop + _BEHIND]
            if not names_thing(clause) or is_other_kind(text, start, end, begin):
                return ()
        elif not words and not _announced(text, end, begin):
            return ()
        spans = [(begin, stop), *further(text, stop, "code", text[begin:stop])]
        return [Finding(a, b, "SECRET", self.name, 0.7, ("a code told with what it opens",)) for a, b in spans]


def _announced(text: str, end: int, begin: int) -> bool:
    """`pin: 4471`, `combo 1204`: only a blank or a sign between."""
    return text[end : end + 1] in (":", "=") or begin - end <= 2


RECOGNIZERS = (ToldCode(),)
