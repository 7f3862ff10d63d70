"""Addresses behind words that leave no doubt (`Lieferadresse:`, `mieszkam na`, `I live at`), in whatever manner they are written.

`address.py` knows the manners of about thirty countries; here any row of names and numbers counts, up to the end of the clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_CAPITAL = r"(?:[^\W\d_a-zß-öø-ÿа-яё][\w'’.\-/]*)"
_NUMBER = r"(?:#?\d{1,6}[A-Za-z]?(?:[\-/.]\d{1,5}[A-Za-z]?|-[IVX]{1,3}|[\-/][A-Z])*\.?[ºª°]?)"
_SMALL = (
    r"(?:de|del|della|dei|degli|di|du|des|da|do|das|dos|la|le|les|los|las|el|of|the|and|am|an|im|in|auf|zum|zur|der|den|dem|van|het|ten|op|sur"
    r"|bis|ter|ul\.|os\.|al\.|pl\.|m\.|r\.|g\.|ул\.|пр\.|пр-т|пер\.|д\.|кв\.|корп\.|г\.|дом|apto?\.?|apartment|flat|unit|floor|suite|rue|avenue|av\.|allée"
    r"|chemin|place|boulevard|bd|calle|via|viale|piazza|corso|rua|utca|út|tér|krt\.|emelet|em\.|piso|puerta|depto\.?|interior|lok\.|nr\.?|no\.?|n[º°]|tv\.?"
    r"|th\.?|mf\.?|lgh|bus|bte|esc\.|portal|bloque|box|lot|near|opp\.?|behind|off|st|street|road|rd|lane|drive|dr|ave|way|court|ct)"
)
_TOKEN = rf"(?:{_CAPITAL}|{_NUMBER}|{_SMALL}(?![\w]))"
_ROW = lazy(
    rf"[\s\"'`*_“(:：]{{0,4}}(?:Familie [A-ZÄÖÜ][\w\-]+, ?|(?:number|no\.?) )?(?P<v>{_TOKEN}(?:(?:[ ]?,[ ]?|[ ]?[-–|·;][ ]|[ ]?\n[ \t]{{0,4}}|[ ]|[ ]?\")[\"“]?{_TOKEN}){{1,22}})",
    0,
)
_CUES = word_list("address said")
_NUMBERED = lazy(r"(?<!\w)#?\d{1,5}(?!\d*[.,:]\d\d(?!\d)|\w*%)")
_NAMED = lazy(rf"(?<!\w){_CAPITAL[:-1].replace('*', '{2,}')})", 0)
_FAMOUS = word_list("address famous")
_ENDS = lazy(
    r"\.[ ]+(?=[A-ZÀ-Ž][a-zà-ž]+[ ,])|\n\s*\n|\n[^\n:]{2,30}:|[ ,]+(?:and|the|in|of|near|st|de)\Z|\n(?:Tel|Phone|Email|Mobile|Thanks|Best|Kind)\b",
    0,
)
_TIME = lazy(r"(?:\d{1,2}[:.]\d\d|\d{1,2} ?(?:am|pm|uhr|h)\b|(?:19|20)\d\d\b)", 2)


class SaidAddressRecognizer:
    """What follows a word that announces an address, while it looks like one."""

    name = "pii/address-said"
    entities = frozenset({"ADDRESS"})
    anchors = _CUES
    edges = dict.fromkeys(_CUES, "left")
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        row = _ROW.match(text, end, end + 170)
        if row is None:
            return
        first, value = row.start("v"), row.group("v")
        cut = _ENDS.search(value)
        value = (value[: cut.start()] if cut else value).rstrip(" .,;-–\n|")
        numbered = _NUMBERED.search(value)
        if numbered is None or _NAMED.search(value) is None or _TIME.fullmatch(numbered.group()) or len(value) < 7:
            return
        if any(famous in value.lower() for famous in _FAMOUS):
            return
        yield Finding(first, first + len(value), "ADDRESS", self.name, 0.65, ("announced as an address",))


RECOGNIZERS = (SaidAddressRecognizer(),)
