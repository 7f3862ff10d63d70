"""A password told with how it is written: "it's larkhill with a capital L", "Kuckuck mit großem K und einer 4 am Ende"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed
from sanitizer.recognizers.prose_secrets import NAMES, STATES
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.view import View

_WORD_BEFORE = lazy(r"[\"'”`*]{0,2}(?P<value>[^\s\"'“”`*,;:()<>=]{4,40})(?=[\s\"'“`*(:,]|$)")
_REACH = 160
_NO_VALUES = STATES | frozenset(
    listed("""username usernames user users login logins email emails mail domain domains file title titles url urls hostname hostnames id ids
    tags key keys text string strings code start starts starting begin begins beginning word words letter letters name names sentence
    sentences least characters only anything ones it's spelled spelt fängt beginnt anfängt wort geschrieben commence commencer écrit
    empieza escrito comienza começa inizia scritto begint""")
)


class ToldSpelling:
    """The word before "with a capital …", where a password is spoken of."""

    name = "secret/told-spelling"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = (
        " with a capital", " with capital", " with a big ", " all lowercase", " all lower case", " all in lowercase", " in all caps", " all one word", " mit großem", " mit kleinem",
        " großgeschrieben", " kleingeschrieben", " zusammengeschrieben", " avec une majuscule", " avec un grand", " tout en minuscule", " en minuscules", " con mayúscula", " todo en minúscula",
        " todo junto", " com maiúscula", " tudo minúsculo", " tudo junto", " con la maiuscola", " tutto minuscolo", " tutto attaccato", " met een hoofdletter", " met hoofdletter",
        " z dużej litery", " z wielkiej litery", " małymi literami", " с большой буквы", " с маленькой буквы", " маленькими буквами", " med stor bokstav",
    )  # fmt: skip
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        back = _WORD_BEFORE.match(text[max(0, start - 48) : start].rstrip(",( ")[::-1])
        near = view.lower[max(0, start - _REACH) : end + _REACH]
        if back is None or not any(name in near for name in NAMES["password"]):
            return ()
        value = back.group("value")[::-1]
        if value.lower() in _NO_VALUES or is_placeholder(value) or value.lower() in NAMES["password"]:
            return ()
        place = start - (len(text[max(0, start - 48) : start]) - len(text[max(0, start - 48) : start].rstrip(",( ")))
        last = place - back.start("value")
        return (Finding(last - len(value), last, "SECRET", self.name, 0.6, ("a password told with its spelling",)),)


RECOGNIZERS = (ToldSpelling(),)
