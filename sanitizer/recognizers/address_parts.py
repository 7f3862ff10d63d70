"""Streets with their numbers, and what follows them in an address: unit, postcode, town, state, country."""

from __future__ import annotations

import re
from typing import NamedTuple

from sanitizer.recognizers import address_words as w
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
_BEFORE_TYPE = lazy(
    rf"(?<![\w.,/$€£\-:])(?P<number>\d{{1,6}}(?:[-–/]\d{{1,4}})?[A-Za-z]?|#\d{{1,4}}|(?:No\.?"
    rf"|Nr\.?) ?\d{{1,4}})(?P<comma>,)?[ ](?P<name>(?:{_WORD}[ ]){{1,5}})\Z"
)
_DIRECTION = r"(?:[ ](?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|Northeast|Northwest|Southeast|Southwest)\b\.?)?"
_AFTER_TYPE = lazy(rf"\.?{_DIRECTION}")
_NAME_AFTER = (
    r"(?:(?:de|du|des|la|le|les|del|della|delle|dei|degli|dello|do|da|dos|das|di|los|las|el"
    r"|y|e|et|à|aux?|sur|saint|sainte|san|santa|são|st|ste|gen|dr|i)[ .]|[ld]['’]|(?:[A-ZÀ-ÝŁŚŻŹĆÓА-ЯЁ]"
    r"|(?<=['’]))[\w'’.\-]*[ ]?|\d{1,3}[ ](?=de )){1,7}"
)
_FRENCH = lazy(rf"(?P<name>[ ]{_NAME_AFTER})", 0)
_FRENCH_NUMBER = lazy(
    r"(?<![\w.,/$€£\-:])(?P<number>\d{1,4}(?:[ ]?(?:bis|ter|quater|[A-D])(?!\w))?(?:[-–/]\d{1,4})?),?[ ]\Z",
    re.IGNORECASE,
)
_SPANISH = lazy(
    rf"[ ]?(?P<name>(?:{_NAME_AFTER}|\d{{1,3}}[A-Z]?(?:[ ](?:bis|sur|norte|este|oeste))?)),?[ ]?(?:(?:n"
    rf"[.º°ro]{{0,3}}|núm\.?|num\.?|número|numero|no\.|#|nr\.?|д\.|дом|буд\.)[ ]?)?"
    rf"(?P<number>\d{{1,5}}(?:[ ]?[-–/][ ]?\d{{1,4}})?(?:[A-Za-z](?!\w))?|s/n)(?:[ ]?(?:m\."
    rf"|lok\.)[ ]?\d{{1,4}}|/\d{{1,4}})?(?![\w%]|[.,]\d)"
)
_SUFFIX_NAME = lazy(
    r"(?P<name>(?:(?:[A-ZÀ-ÝÆØÅ][\w'’.\-]*|(?<![\w])(?:am|an der|alte|neue|obere|untere|van"
    r"|de|het)) ?-?){0,3}[\w'’\-]*)\Z",
    0,
)
_SUFFIX_NUMBER = lazy(
    r"\.?[ ]{0,2}(?P<number>\d{1,4}(?:[ ]?[a-zA-Z](?!\w))?(?:[ ]?[-–/+][ ]?\d{1,4}[a-z]?)?(?:[ ](?:bis"
    r"|hs|I{1,3}))?)(?![\w%]|[.,:]\d|[ ](?:km|min|meter|minuten|stunden|prozent|uhr)\b)"
)
BOX = lazy(
    r"(?:(?:p\.? ?o\.? ?box|post office box|postfach|apartado(?: de correos| postal)?|casella postale"
    r"|caixa postal|boîte postale|b\.?p\.|postbus|postboks|box|skrytka pocztowa|private bag"
    r"|locked bag|rr|rural route|hc|star route)[ .#:]{1,3}(?:no\.? ?)?\d[\d ]{0,7}\d?(?:[ ,]{1,2}box \d"
    r"{1,5})?)(?!\w)",
    re.IGNORECASE,
)
CROSSING = lazy(
    rf"(?:corner of|intersection of|junction of|crossing of|cross streets?(?: are| is|:)?"
    rf"|ecke|esquina de|angle de) (?P<cross>(?:the )?(?:{_WORD}[ ]){{1,4}}?(?:and|&|at|und"
    rf"|y|et|/) (?:{_WORD})(?:[ ](?:{_WORD})){{0,2}})",
    re.IGNORECASE,
)
_TYPED = lazy(
    rf"(?:{'|'.join(w.TYPE_LAST)}|{'|'.join(re.escape(s) for s in w.SUFFIXES)}|\d(?:st|nd|rd|th))\b", re.IGNORECASE
)
NUMERAL = lazy(r"[0-9一二三四五六七八九十]")
EAST = lazy(
    r"(?:[一-鿿]{2,8}省)?(?:[一-鿿]{2,8}市)?(?:[一-鿿]{2,6}[区县镇])?[一-鿿]{2,12}[路街道巷弄](?:[一-鿿]{1,4}段)?\d{1,5}[号弄巷"
    r"](?:\s?[一-鿿0-9A-Z\-]{1,20}[号楼室层栋座单元]){0,4}"
    r"|(?:[一-鿿]{2,3}[都道府県])?[一-鿿]{1,5}市(?:[一-鿿]{1,4}区)?[一-鿿ぁ-んァ-ヶー]{1,10}\d{1,4}(?:[-−‐]\d{1,4}){1,3}"
    r"(?:\s?[一-鿿ァ-ヶーA-Za-z]{2,14}\s?\d{1,4}(?:号室|号|F|階))?"
    r"|(?:〒?\s?\d{3}-\d{4}\s{0,2})?(?:[一-鿿]{2,3}[都道府県])?(?:[一-鿿ぁ-んァ-ヶ]{1,6}[市区郡]){1,2}[一-鿿ぁ-んァ-ヶー]{1,10"
    r"}[0-9一二三四五六七八九十]{1,4}(?:丁目|番地?|号|[-−‐ー之]){1,2}[0-9一二三四五六七八九十番地号\-−‐]{0,12}(?:\s?[一-鿿ァ-ヶーA-Za-z]{2"
    r",14}\s?\d{1,4}(?:号室|号|F|階)?)?"
    r"|(?:[가-힣]{2,7}(?:특별시|광역시|도|시) )?[가-힣]{1,6}[시군구] (?:[가-힣]{1,6}[읍면동구] )?[가-힣0-9]{1,12}(?:로"
    r"|길)\s?\d{1,4}(?:-\d{1,4})?(?:번?길\s?\d{1,4}(?:-\d{1,3})?)?(?:,? ?\d{1,4}(?:동|호|층)){0,3}"
)


_A_DIGIT = lazy(r"\d")


def type_last(text: str, start: int, end: int) -> Core | None:
    """`12 Main St` around the street word at [start, end)."""
    if (end < len(text) and (text[end].isalnum() or text[end] in "_'’")) or not text[start - 1 : start].isspace():
        return None
    window = text[max(0, start - 72) : start]
    if not _A_DIGIT.search(window):
        return None
    match = _BEFORE_TYPE.search(window)
    if match is None:
        return None
    after = _AFTER_TYPE.match(text, end)
    stop = after.end() if after else end
    # The dot is an abbreviation's if the address goes on, else the sentence's.
    if text[stop - 1 : stop] == "." and not re.match(
        r",|[ ]?\n|[ ]{1,2}(?:[a-z#]|Apt|Unit|Suite|Ste|[A-Z]{2}\b)", text[stop : stop + 8]
    ):
        stop -= 1
    return Core(max(0, start - 72) + match.start("number"), stop, match.group("name").strip(), "type-last")


def number_first(text: str, start: int, end: int) -> Core | None:
    """`12 rue de la Paix`."""
    before = _FRENCH_NUMBER.search(text[max(0, start - 14) : start])
    after = _FRENCH.match(text, end) if before else None
    if before is None or after is None:
        return None
    return Core(
        max(0, start - 14) + before.start("number"),
        after.end() - _trail(after.group()),
        after.group("name").strip(),
        "number-first",
    )


def name_first(text: str, start: int, end: int) -> Core | None:
    """`Calle Mayor 12`, `Via Garibaldi 5/B`, `Rua das Flores, 123`, `ul. Lipowa 7/12`."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "_./"):
        return None
    match = _SPANISH.match(text, end, end + 80)
    return None if match is None else Core(start, match.end(), match.group("name").strip(), "name-first")


def suffixed(text: str, start: int, end: int) -> Core | None:
    """`Hauptstraße 5a`, `Lange Voorhout-straat 12`, `Berliner Allee 34`."""
    after = _SUFFIX_NUMBER.match(text, end, end + 24)
    if after is None:
        return None
    low = max(0, start - 48)
    before = _SUFFIX_NAME.search(text[low:start])
    name = before.group("name") if before else ""
    if len(name.strip()) < 3 or (low and before is not None and before.start() == 0):
        return None
    return Core(low + text[low:start].rindex(name), after.end(), (name + text[start:end]).strip(), "suffix")


_ANNOUNCED = lazy(
    r"[ ]?(?P<name>[A-ZÀ-ŽА-Я][\w'’.\-]*(?:[ ](?:[A-ZÀ-ŽА-Я][\w'’.\-]*|\d{1,2}\.|am|an|auf"
    r"|der|dem|den|de|du|la|le|les|des|van|i)){0,5})"
    r",?[ ](?:(?:No|no|nr|Nr|n°|nº)[.:]{0,2}[ ]?)?\d{1,4}(?:[ ]?[a-zA-Z](?!\w))?(?:[ ]?[/\-][ ]?\d{1,4}"
    r"[a-z]?)?(?![\w%]|[.,:]\d|[ ](?:%|percent|people|times))"
)
_INDIAN = lazy(
    r"(?i:house|h\.?|flat|plot|door|d\.?) ?(?i:no)\.?:? ?#?[\w/\-]{1,10}(?:, ?[A-Z0-9][\w .'’\-/]{1,34}"
    r"){1,6}?[ ,\-]{1,3}(?:PIN:? ?)?\d{3} ?\d{3}(?!\d)"
)


def announced(text: str, start: int, end: int) -> Core | None:
    """`Am Kirschgarten 11` right behind a word such as `wohnhaft`: any name with a number."""
    match = _ANNOUNCED.match(text, end, end + 90)
    if match is None or (start and text[start - 1].isalnum()):
        return None
    return Core(match.start("name"), match.end(), match.group("name"), "announced")


def indian(text: str, start: int, end: int) -> Core | None:
    """`House No 47, Gali No 3, Lanka, Varanasi 221005`."""
    match = _INDIAN.match(text, start, start + 200)
    return None if match is None else Core(match.start(), match.end(), "", "east")


def _trail(matched: str) -> int:
    """Characters at the end that are no part of a name: blanks and dots."""
    return len(matched) - len(matched.rstrip(" .'’-"))


def is_typed(text: str) -> bool:
    """Some street word or ordinal stands in `text`."""
    return _TYPED.search(text) is not None
