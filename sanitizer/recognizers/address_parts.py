"""Streets with their numbers, in the manners of many countries. What follows them is read by `address_tail`."""

from __future__ import annotations

import re
from typing import NamedTuple

from sanitizer.recognizers import address_words as w
from sanitizer.recognizers.address_pieces import CAPITAL, NUMBER, UNIT, places
from sanitizer.recognizers.lazy import lazy


class Core(NamedTuple):
    """A street with its number: a span of the text, and how its name is written."""

    start: int
    end: int
    name: str
    kind: str
    """`type-last`, `number-first`, `name-first`, `suffix`, `box`, `east`, `crossing`."""


_LETTER = r"[^\W\d_]"
_NUMBER = r"(?:\d{1,5}(?:[ ]?[-–/][ ]?\d{1,4})?(?:[ ]?(?:bis|ter|[A-Za-z])(?!\w))?(?:[ ]?½| 1/2)?)"
_WORD = rf"(?:{_LETTER}[\w'’.\-]*|\d{{1,3}}(?:st|nd|rd|th))"
# The first character decides, so that the search is a quick one.
_BEFORE_TYPE = lazy(
    rf"(?P<number>[\d#](?<![\w./$€£\-:][\d#])(?<!\d,\d)\d{{0,5}}(?:[-–/]\d{{1,4}}|-[A-Z])?[A-Za-z]?(?: ?½| 1/2)?),?[ ]{{1,2}}(?P<name>(?:{_WORD}[ ]){{1,5}})\Z"
)
_SPOKEN_BEFORE = lazy(
    rf"(?<![\w\-])(?P<number>(?:(?:{'|'.join(sorted(w.NUMBER_WORDS, reverse=True))})(?:[ ]and[ ]|[ \-])){{1,7}}(?:[a-dA-D][ ])?)(?P<name>(?:{_WORD}[ ]){{1,4}})\Z",
    re.IGNORECASE,
)
_DIRECTION = r"(?:[ ](?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|Northeast|Northwest|Southeast|Southwest)\b\.?)?"
_AFTER_TYPE = lazy(rf"\.?{_DIRECTION}(?:[ ]\d{{1,3}}(?=,?[ ](?:#|Singapore\b)))?")
_GOES_ON = lazy(r",|[ ]?\n|[ ]{1,2}(?:[a-z#]|Apt|Unit|Suite|Ste|Flat|[A-Z]{2}\b|[A-Z][a-z]+,? [A-Z]{2}\b)")
_NEVER_LAST = frozenset(places("address never last"))
"""Words that stand before a street word in no name, capital as they may be."""
_NAME_AFTER = (
    r"(?:(?:de|du|des|la|le|les|del|della|delle|dei|degli|dello|do|da|dos|das|di|los|las|el"
    rf"|y|e|et|à|aux?|sur|saint|sainte|san|santa|são|st|ste|gen|dr|i|im)[ .]|[ldsLDS]['’]|(?:{CAPITAL}"
    r"|(?<=['’]))[\w'’.\-]{0,30}[ ]{0,2}|\d{1,3}[ ](?=de )){1,7}"
)
_FRENCH = lazy(rf"(?P<name>[ ]{_NAME_AFTER})", 0)
_FRENCH_NUMBER = lazy(
    r"(?<![\w.,/$€£\-:])(?P<number>(?:n[°º] ?)?\d{1,4}(?:[ ]?(?:bis|ter|quater|[A-D])(?!\w))?(?:[ ]?[-–/][ ]?\d{1,4})?),?[ ]\Z",
    re.IGNORECASE,
)
_MARK = r"(?:(?:n(?:[.º°]{1,2}|r\.?|ro\.?|o\.?|um\.?|úm\.?)|número|numero|no\.?|No\.?|Nr\.?|núm\.?|Nº|N°|#|№|д\.?|дом|буд\.?|č\.|č\.p\.|αρ\.?|αριθμός|civico|km)[ ]?:?[ ]?)"
_HOUSE_NUMBER = rf"(?P<number>{NUMBER}|s/n|S/N|snc)(?:[ ]?(?:m\.|lok\.|apt\.?)[ ]?\d{{1,4}}|[ ]?(?:[A-Z]|Sur|Norte|Este|Oeste)?[ ]?-[ ]?\d{{1,4}})?"
_SPANISH = lazy(
    rf"[ ]?(?:(?P<name>(?:\d{{1,2}}[ª.\-]?(?:go|ta|a)?[ ](?=[A-ZŁŚŻ]))?{_NAME_AFTER})(?:,[ ]?|[ ])?{_MARK}?|(?P<numeric>\d{{1,3}}[ ]?[A-Za-z]?(?:[ ](?:bis|sur|norte|este|oeste|Sur|Norte|Este|Oeste|N|S|E|O)){{0,2}}),?[ ]{_MARK})"
    rf"{_HOUSE_NUMBER}(?![\w%]|[.,]\d)"
)
_SUFFIX_NAME = lazy(
    rf"(?P<name>(?:(?:{CAPITAL}[\w'’.\-]*|(?<![\w])(?:[Zz]ur|[Zz]um|[Aa]n der|[Aa]uf der|[Ii]n der|[Ii]m|[Aa]m)(?= (?:alten|neuen|hohen|langen|kleinen|großen) )|(?<![\w])(?:alten|neuen|hohen|langen|kleinen|großen|alte|neue|obere|untere|van"
    r"|de|het|den)) ?-?){0,3}[\w'’\-]*)\Z",
    0,
)
_SUFFIX_NUMBER = lazy(
    r"\.?[ ]{0,2}(?:[Nn]r\.? ?)?(?P<number>\d{1,4}(?:bis|ter|[ ]?[a-zA-Z](?!\w))?(?:[ ]?[-–/+][ ]?\d{1,4}[a-z]?(?!\w)|-[IVX]{1,4}(?!\w)){0,3}(?:[ ](?:bis"
    r"|hs|I{1,3})(?!\w)|[ ][A-H][ ]\d{1,3}(?!\w)|\.(?=[ ][IVX]|[ ]\d{1,2}/))?)(?![\w%]|[.,:]\d|[ ](?:km|min|meter|minuten|stunden|prozent|uhr|Uhr|Minuten|Meter)\b)"
)
_GERMAN_HEAD = lazy(
    rf"[ ]?(?P<name>{CAPITAL}[\w\-]{{2,24}}(?:[ ]{CAPITAL}[\w\-]{{2,24}})?)[ ](?P<number>\d{{1,3}}[ ]?[a-z]?(?:[\-/]\d{{1,3}})?)(?=,[ ]?\d{{4,5}}[ ]|[ ]?\r?\n[ ]{{0,4}}(?:D-|A-|CH-)?\d{{4,5}}[ ])",
    0,
)
_TURKISH = lazy(
    rf"\.?[ ]?(?:{CAPITAL}[\w.’']{{0,24}}(?:[ ]|(?=[Nn][Oo]|№|,))|\d{{1,4}}(?:\.[ ]?|[ ]|(?=[Nn№,]))|,[ ]?){{0,5}}(?:(?:[Nn][Oo]|Numara|№)\.?[ ]?:?[ ]?)(?P<number>\d{{1,4}}(?:[\-/][\w]{{1,4}}){{0,2}})(?!\w)",
    0,
)
_BEFORE_TURKISH = lazy(rf"(?<!\w)(?P<name>(?:(?:{CAPITAL}[\w.’']{{0,24}}|\d{{1,4}}\.)[ ]){{1,4}})\Z", 0)
BOX = lazy(
    r"(?:(?:p\.? ?o\.? ?box|post office box|postfach|apartado(?: de correos| postal)?|casilla(?: de correo)?|casella postale"
    r"|caixa postal|boîte postale|b\.?p\.|postbus|postboks|postilokero|box|skrytka pocztowa|private bag"
    r"|locked bag|rr|rural route|hc|star route|а/я|абонентский ящик|c\.?p\.|私書箱|郵政信箱)[ .#:]{1,3}(?:no\.? ?|number )?[A-Z]{0,2}\d[\d\- ]{0,9}\d?(?:[ ,]{1,2}box \d"
    r"{1,5})?)(?!\w)",
    re.IGNORECASE,
)
_CROSSED = rf"(?:{CAPITAL}[\w'’.\-]*|\d{{1,3}}(?:st|nd|rd|th)|(?:{'|'.join(x for x in w.TYPE_LAST if len(x) > 1)})\b|of|de|la|del)"
CROSSING = lazy(
    rf"(?i:corner of|intersection of|junction of|crossing of|cross streets?(?: are| is|:)?"
    rf"|ecke|esquina de|angle de|coin de|angolo tra|cruce de)[ ](?P<cross>(?:the )?(?:{_CROSSED}[ ]){{1,4}}?(?:and|&|at|und"
    rf"|y|et|con|e|/|with)[ ](?:the )?{_CROSSED}(?:[ ]{_CROSSED}){{0,3}})(?!\w)",
    0,
)
_AND_STREET = lazy(
    rf"\.?[ ](?:and|&|at|@|near|/|x)[ ](?:the )?(?:{CAPITAL}[\w'’.\-]*[ ]|\d{{1,3}}(?:st|nd|rd|th)[ ]){{1,3}}(?i:{'|'.join(w.TYPE_LAST)})(?!\w)",
    0,
)


def crossed(text: str, end: int) -> int:
    """Where the second street of a crossing ends, if one follows at `end`; else 0."""
    match = _AND_STREET.match(text, end, end + 60)
    return 0 if match is None else match.end()


_TYPED = lazy(
    rf"(?:{'|'.join(w.TYPE_LAST)}|{'|'.join(re.escape(s) for s in w.SUFFIXES)}|\d(?:st|nd|rd|th))\b", re.IGNORECASE
)
_A_DIGIT = lazy(r"\d")


def type_last(text: str, start: int, end: int) -> Core | None:
    """`12 Main St` around the street word at [start, end)."""
    if (end < len(text) and (text[end].isalnum() or text[end] in "_'’")) or not text[start - 1 : start].isspace():
        return None
    low = max(0, start - 72)
    window = text[low:start]
    last = window[-24:-1].rpartition(" ")[2]
    # Said a thousand times for one street: `the way`, `take place`.
    if last in w.NOT_NAMES or not last[:1].isalnum() or last in _NEVER_LAST:
        return None
    match = _BEFORE_TYPE.search(window) if _A_DIGIT.search(window) else None
    kind = "type-last"
    if match is None and not w.NUMBER_WORDS.isdisjoint(window.lower().split()):
        match, kind = _SPOKEN_BEFORE.search(window), "spoken"
    if match is not None:
        if not w.NOT_NAMES.isdisjoint(match["name"].split()):
            return None
        return Core(low + match.start("number"), _after_type(text, end), match.group("name").strip(), kind)
    return _bare(text, start, end) if last[0].isupper() or last[0].isdigit() else None


def _bare(text: str, start: int, end: int) -> Core | None:
    """`Church Lane`, without a number: up to three capital words before the type, where something shows them to be an address."""
    first = at = start - 1
    low = max(0, start - 60)
    for _ in range(3):
        begin = max(text.rfind(" ", low, at), text.rfind("\n", low, at)) + 1
        word = text[begin:at]
        if not (word[:1].isupper() or word[-2:] in _ORDINALS) or word[-1] in ".,;:":
            break
        first, at = begin, begin - 1
    told = (
        (text[end : end + 1] in _GOES_ON_BARE and _A_DIGIT.search(text, end, end + _POSTCODE_WITHIN) is not None)
        or text.startswith(_AND, end)
        or text[max(0, first - 6) : first].endswith(INTO)
    )
    return Core(first, _after_type(text, end), text[first : start - 1], "bare") if told and first < start - 1 else None


_POSTCODE_WITHIN = 48
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_GOES_ON_BARE = frozenset((",", "\n"))
_AND = (" and ", " & ", " at ", " near ", " / ", " x ", " @ ")
INTO = tuple(f" {word} " for word in places("address into"))
"""What stands before a street when somebody lives there."""


_ROAD_NUMBER = lazy(r"[ ]\d{1,4}[A-Z]?(?=[ ]?(?:[,\n#]|$))")
_NUMBERED_ROADS = (" county", " state", " private", " ranch", " farm", " forest", " township", " rural")
"""`8812 County Road 214`."""


def _after_type(text: str, end: int) -> int:
    """Where the street ends whose type ends at `end`: a direction or a number may follow, and the dot of an abbreviation."""
    after = _AFTER_TYPE.match(text, end)
    stop = after.end() if after else end
    numbered = _ROAD_NUMBER.match(text, stop)
    if numbered is not None and text[max(0, end - 24) : end].lower().rpartition(" ")[0].endswith(_NUMBERED_ROADS):
        return numbered.end()
    # The dot is an abbreviation's if the address goes on, else the sentence's.
    if text[stop - 1 : stop] == "." and not _GOES_ON.match(text, stop):
        stop -= 1
    return stop


def number_first(text: str, start: int, end: int) -> Core | None:
    """`12 rue de la Paix`; without a number where a postcode follows."""
    first = text[end + 1 : end + 2]
    if not (first.isupper() or first in ("d", "l", "s")):
        return None
    low = max(0, start - 18)
    after = _FRENCH.match(text, end, end + 80)
    if after is None:
        return None
    before = _FRENCH_NUMBER.search(text[low:start])
    stop = after.end() - _trail(after.group())
    name = after.group("name").strip()
    if before is None:
        return Core(start, stop, name, "bare")
    return Core(low + before.start("number"), stop, name, "number-first")


def name_first(text: str, start: int, end: int) -> Core | None:
    """`Calle Mayor 12`, `Via Garibaldi 5/B`, `Rua das Flores, 123`, `ul. Lipowa 7/12`."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "_./"):
        return None
    match = _SPANISH.match(text, end, end + 80)
    if match is None:
        return None
    return Core(start, match.end(), (match.group("name") or match.group("numeric")).strip(), "name-first")


def german_head(text: str, start: int, end: int) -> Core | None:
    """`Am Mühlbach 3` before a line or clause that begins with a postcode."""
    match = _GERMAN_HEAD.match(text, end, end + 70)
    if match is None or match.group("name").lower().endswith(w.SUFFIXES):
        return None
    return Core(start, match.end(), match.group("name"), "name-first")


def turkish(text: str, start: int, end: int) -> Core | None:
    """`Bağdat Caddesi No: 214`, `Caferağa Mah. Moda Cad. No: 12/3`."""
    match = _TURKISH.match(text, end, end + 90)
    low = max(0, start - 60)
    before = _BEFORE_TURKISH.search(text[low:start]) if match else None
    if match is None or before is None:
        return None
    return Core(low + before.start("name"), match.end(), before.group("name").strip(), "suffix")


def suffixed(text: str, start: int, end: int) -> Core | None:
    """`Hauptstraße 5a`, `Lange Voorhout-straat 12`, `Berliner Allee 34`."""
    after = _SUFFIX_NUMBER.match(text, end, end + 32)
    if after is None:
        return None
    low = max(0, start - 48)
    before = _SUFFIX_NAME.search(text[low:start])
    name = before.group("name") if before else ""
    if (
        len(name.strip()) < 3
        or "'" in name
        or "’" in name
        or name.split()[-1] in _NO_STREETS
        or (low and before is not None and before.start() == 0)
    ):
        return None
    return Core(low + text[low:start].rindex(name), after.end(), (name + text[start:end]).strip(), "suffix")


def suffixed_number(text: str, start: int, end: int) -> Core | None:
    """The same where the first digit belongs to the anchor: `Lindenring 4` at `ring 4`. The word must be capital."""
    core = suffixed(text, start, end - 2)
    return core._replace(kind="suffix-weak") if core is not None and core.name[0].isupper() else None


_NO_STREETS = frozenset(places("street never german"))
"""`Auf Platz 3`: a rank, no square."""


def unit_led(text: str, start: int, end: int) -> Core | None:
    """`House No 47, Gali No 3, Lanka, Varanasi 221005`: the house has a number, the street is a name among others."""
    match = _LEADING_UNIT.match(text, start, start + 40)
    if match is None or (start and text[start - 1].isalnum()):
        return None
    return Core(start, match.end(), "", "unit")


_LEADING_UNIT = lazy(rf"{UNIT}(?=[ ]?[,\-\n(]|[ ][A-Z(])", re.IGNORECASE)


def _trail(matched: str) -> int:
    """Characters at the end that are no part of a name: blanks and dots."""
    return len(matched) - len(matched.rstrip(" .'’-"))


def is_typed(text: str) -> bool:
    """Some street word or ordinal stands in `text`."""
    return _TYPED.search(text) is not None
