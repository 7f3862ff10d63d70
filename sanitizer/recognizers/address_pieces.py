"""What addresses are made of, whatever the country: words, numbers, postcodes, units, the marks between them."""

from __future__ import annotations

import re

from sanitizer.recognizers.word_lists import word_list


def places(name: str) -> tuple[str, ...]:
    """A list of words of places; `⏎` in it is the end of a line."""
    return tuple(word.replace("⏎", "\n") for word in word_list(name, "words_places.txt"))


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_SMALLS = "".join(c for c in map(chr, range(0xDF, 0x530)) if c.islower())
LETTER = r"[^\W\d_]"
CAPITAL = rf"[^\W\d_a-z{_SMALLS}]"
"""A letter that is not small; those of scripts without capitals count."""
STOPS = frozenset(places("address stops"))
"""Capital words that begin something else than a part of an address."""
_IN = "[\\w'’\u064b-\u0655\u0900-\u0dff\u0e00-\u0e7f]"
"""In a word; signs of vowels are no letters to `re`."""
WORD = rf"(?:(?:{CAPITAL}{_IN}{{0,3}}|Fracc|Brgy|Edif|Resid|Perum|Condo?)\.(?=[ ])|[„“\"«]?{CAPITAL}{_IN}{{0,30}}(?:[\-.·]{_IN}{{1,30}}){{0,4}}[“”\"»]?)"
"""A word of a street, house or town; `St.` and the like with their dots."""
PARTICLE = r"(?:am|an der|a\.d\.|im|in|ob der|bei|upon|on|sur|sous|en|de|del|de la|de los|la|le|les|do|da|dos|di|d'|aan den|aan de|den|sul|of|y|e|nad|pod|u)"
SMALL = rf"(?:{_any_of(places('address small words'))})"
NUMBER = r"(?:#?\d{1,5}(?:[A-Za-zА-Яа-яІ](?!\w))?(?:[ ]?[\-/][ ]?\d{1,5}[A-Za-z]?(?!\w)|-[IVX]{1,4}(?!\w)|-(?:hs|huis|bis|rood|zw|boven)(?!\w)|/[A-Za-z](?!\w)){0,3}\.?[ºª°]?)"
"""The number of a house: `14b`, `12-14`, `64/2/18`, `814-II`."""
SEPARATOR = (
    r"(?P<cell>,(?=[^\s,])|[\"'],[ ]?[\"']|[ ]?[|\t][ ]?)"
    r"|(?P<line>[ ]{0,2}[,;]?[ ]?(?:\\n|\r?\n)[ \t>*]{0,8})"
    r"|(?P<firm>[ ]{0,2}[,;·،，、][ ]{0,2}|[ ]{1,2}[\-–—/][ ]{1,2}|[ ]?\()"
    r"|(?P<weak>[ ]{1,2})"
)
YEAR = r"(?:19|20)\d\d(?![\d ]?[A-Z]{2}\b|-\d)"
POSTCODE = (
    r"(?:\d{5}-\d{3,4}|\d{4}-\d{3}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z][ -]?\d[A-Z]\d"
    r"|[ACDEFHKNPRTVWXY]\d[\dW] ?[A-Z\d]{4}|[A-HJ-NP-Z]\d{4}[A-Z]{3}"
    r"|\d{4} ?[A-Z]{2}(?![A-Za-z])|(?:[A-Z]{1,2}-|[A-HJ-NP-Z])?\d{4,7}|\d{2}-\d{3}|\d{3} \d{2}|\d{3} \d{3}|〒?\d{3}-\d{4})"
)
"""Postcodes as about sixty countries write them."""
CODED = r"(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z][ -]?\d[A-Z]\d|[ACDEFHKNPRTVWXY]\d[\dW] [A-Z\d]{4})"
"""Postcodes with letters and digits: nothing else is written so."""
PREFIX = r"(?:(?:CEP|PIN|ZIP|CP|C\.P\.|PLZ|Pin ?code|Postal ?code|Postcode|postcode|zip)(?: code)?[:\-]? ?[:\-]? ?)?"
COUNTRY = f"(?:{_any_of(word_list('address countries'))})"
STATE = "(?:" + "|".join(word_list("address states")) + ")"
"""States of the US, Canada and Australia."""
TOWN = rf"(?:{WORD}(?:[ ](?:{PARTICLE}[ ])?{WORD}){{0,3}}(?:[ ]\d{{1,2}}(?!\d|[.,]\d))?(?:[ ]?/[ ]?{WORD})?(?:[ ](?:N|S|SØ|V|NV|K|C|Ø|Süd|Nord)(?!\w))?)"
_UNIT_NAMES = _any_of(places("address units"))
_UNIT_VALUE = r"(?:(?:no|nr|num|n°|nº|#)?[.: ]{0,2}#?(?:\d[\w\-/.]{0,7}(?<![.\-/])(?:[ ]\"?(?-i:[A-Z])(?!\w)\"?)?|(?-i:[A-Z])-?\d[\w\-/]{0,6}|(?-i:[A-Z]{1,2})(?!\w)|(?-i:[IVX]{1,4})(?!\w)|(?:one|two|three|four|five|six|seven|eight|nine|ten)(?!\w)))"
_STOREY = r"(?:ground|first|second|third|fourth|fifth|sixth|top|upper|lower|\d{1,2}(?:st|nd|rd|th)) floor(?: flat)?"
_NUMBERED = (
    r"\d{1,2}(?:\.?[ºª°]|[.e]|er|ème|eme|o|a)?[ ]?(?:piso|planta|pta|puerta|étage|etage|andar|og|obergeschoss|stock|stiege|sal|em|emelet|kat|floor|patro|piętro|poschodie|kerros|krs|όροφος|этаж|поверх|етаж)(?:[ ]?(?-i:[A-Z])(?!\w)|[ ](?:links|rechts|li|re|mitte|gauche|droite|izq|dcha)(?!\w))?"
    r"|\d{1,2}\.?[ºª°][ ,.]{0,2}(?:(?-i:[A-Z])(?!\w)|\d{1,2}(?:\.?[ºª°])?|iz(?:q|qd|qda|da)?\.?|dch?a\.?|drcha\.?|dto\.?|esq\.?|izquierda|derecha|direito|esquerdo|frente)"
    r"|\d{1,2}\.[ ]?(?:sal[ ]?)?(?:tv|th|mf)\.?|st\.?[ ](?:tv|th|mf)\.?|\d{1,2}[ ]?(?:tr|trp)(?!\w)|(?-i:[IVX]{1,4})\.?/\d{1,3}\.?"
    r"|rez-de-chaussée|rdc|r/c(?:[ ](?:dto|esq|frt)\.?)?|(?:r/c|cave|loja)|\d{1,2}(?:os|ος|η|ης)[ ](?:όροφος)?|bajo(?:s)?(?: [a-z](?!\w))?|ático|atico|entresuelo|planta baja|vorderhaus|hinterhaus|seitenflügel|(?-i:EG|DG|HP|UG)(?: (?:links|rechts|li|re))?|links|rechts|basement(?: flat)?|penthouse|garden flat|granny flat|annexe?"
)
UNIT = rf"(?:rt\.? ?\d{{1,3}} ?/ ?rw\.? ?\d{{1,3}}|(?:{_UNIT_NAMES})\.?[ ]?{_UNIT_VALUE}|(?:apt|apartment|flat|unit|suite|ste)\.?[ ][a-z](?!\w)|#[ ]?\d[\w\-]{{0,6}}|#[ ]?(?-i:[A-Z])\d?(?!\w)|{_STOREY}|{_NUMBERED}|[dk]:\d{{1,4}})"
"""Flat, floor, staircase, entrance, block: to be read without regard to case."""
LANDMARK = rf"(?:{_any_of(places('address landmarks'))})[ ](?:the |to |la |el |der |dem )?(?:{WORD}|\d{{1,3}})(?:[ ](?:{PARTICLE}[ ])?{WORD}){{0,4}}"
"""`opp. Axis Bank`, `near City Mall`."""
PIECE = rf"(?=[^,;\n]{{0,24}}{CAPITAL})(?:[A-Z]-?\d{{1,3}}/\d{{1,3}}(?!\w)|{WORD}|{NUMBER}(?!\w)|\d{{1,3}}(?:st|nd|rd|th)(?!\w)|{SMALL}(?!\w))(?:[ ]{{1,2}}(?:{WORD}|{NUMBER}(?!\w)|\d{{1,3}}(?:st|nd|rd|th)(?!\w)|[A-Z]-?\d{{1,3}}(?:/\d{{1,3}})?(?!\w)|{SMALL}(?!\w)|&)){{0,6}}"
"""Any row of capital words and numbers: a district, an estate, another street, a house."""


def _heads(*lists: tuple[str, ...]) -> frozenset[str]:
    """The first words of the words of `lists`, as they are looked up before a pattern is tried."""
    return frozenset(re.split(r"[ .:'/]", word.lower())[0] for words in lists for word in words)


SMALLS = frozenset(places("address small words"))
LOOSE = frozenset(places("address loose words"))
"""Small words with which no part ends."""
UNIT_HEADS = _heads(places("address units"), places("address unit heads"))
COUNTRY_HEADS = _heads(word_list("address countries"))
LANDMARK_HEADS = _heads(places("address landmarks"))
HOUSES = frozenset(places("address houses last"))
HOUSES_FIRST = _heads(places("address houses first"), places("address units"))
