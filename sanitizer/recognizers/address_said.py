"""Addresses behind words that leave no doubt (`Lieferadresse:`, `mieszkam na`, `I live at`), in whatever manner they are written.

`address.py` knows the manners of about fifty countries; here any row of names and numbers counts, up to the end of the clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers import address_words as words
from sanitizer.recognizers.address_parts import is_typed
from sanitizer.recognizers.address_pieces import CODED, HOUSES, PARTICLE, places
from sanitizer.recognizers.address_tail import begun, grown, without_end
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_SURE = places("address said surely")
_PERHAPS = places("address said perhaps")
_LINK = lazy(
    r"(?:[ ]?\((?:home|work|current|new|office|billing|shipping|delivery|privat|dienstlich)\))?[ ]{0,2}(?:[:：=]|is|ist|lautet|est|es|è|é|är|er|on|to|je|este|jest|:? ?at)?(?![\w])[ ]{0,3}"
    r"(?:(?:now|currently|still|jetzt|aktuell|actuellement|ahora|adesso|the|der|die|in der|in|auf|auf dem|am|au|en|à|na|no|w|u|на|в|στην|στο|στη)[ :]{1,2}){0,2}[\"'`*_“„«(\s>|]{0,6}",
    2,
)
_PERSON = lazy(
    r"(?:Familie |Frau |Herrn? |Mr\.? |Mrs\.? |Ms\.? |Dr\.? )?[^\W\d_a-z][\w'’.\-]+(?: [^\W\d_a-z][\w'’.\-]+){0,3}(?:,[ ](?=\d)|[ ]?\n[ ]{0,4}(?=[^\n,]{0,40}\d))"
)
_NUMBERED = lazy(r"(?<![\w.])#?\d{1,5}(?!\d*[.,:]\d\d(?!\d)|\w*%)")
_YEAR = lazy(r"(?:19|20)\d\d")
_NAMED = lazy(r"[^\W\d_]{3,}")
_ALL_SMALL = lazy(
    r"\d{1,5}[a-z]?(?:[-/]\d{1,4}[a-z]?)?,? (?P<name>[^\W\d_]{2,20}(?:[ ][^\W\d_]{2,20}){0,3}?)(?=,|\n|\.(?:\s|$)|$|[ ](?:app?t|apt|flat|unit|bât|bat|piso|int|and|but|it|the|so|if|please|pls|in|near|tell|can)\b)"
)
_SMALL_NAME = lazy(
    rf"(?P<name>(?:{PARTICLE}[ ]|unter den )?[^\W\d_]{{3,24}}(?:[ ][^\W\d_]{{3,20}})?)[ ]\d{{1,4}}[a-z]?(?=[ ]?(?:,|\n|$|\.))"
)
_NUMBER_WORD = "|".join(sorted(words.NUMBER_WORDS, reverse=True))
_FIRST_NUMBER = lazy(rf"(?:{_NUMBER_WORD})[ \-]")
_SPOKEN_ROW = lazy(
    rf"(?:{_NUMBER_WORD})(?:[ \-](?!(?:minutes?|hours?|days?|blocks?|miles?|doors?|people|of|the|and)\b)[a-z]{{1,14}}){{2,9}}(?:,[ ]?(?!(?:and|but|the|so|tell|please|ask)\b)[a-z]{{2,14}}(?:[ ](?!(?:and|but|the)\b)[a-z]{{2,12}}){{1,9}})?(?=[,.;\n]|$)"
)
_CODED = lazy(rf"(?<!\w){CODED}(?!\w)")
_A_DIGIT = lazy(r"\d")
_RECOGNIZED = 90
"""No address begins so far before its first number."""


class SaidAddressRecognizer:
    """What follows a word that announces an address, while it looks like one."""

    name = "pii/address-said"
    entities = frozenset({"ADDRESS"})
    anchors = (*_SURE, *_PERHAPS)
    edges = dict.fromkeys(anchors, "left")
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if text[end : end + 1].isalpha() and text[end - 1 : end].isascii():
            return
        link = _LINK.match(text, end, end + 60)
        first = link.end() if link else end
        if _A_DIGIT.search(text, first, first + _RECOGNIZED) is None and _FIRST_NUMBER.match(text, first) is None:
            return
        sure = view.lower[start:end] in _SURE_SET
        person = _PERSON.match(text, first, first + 60)
        if person is not None and not (HOUSES | _STREETS).isdisjoint(person.group().lower().replace(",", " ").split()):
            person = None
        span = _read(text, person.end() if person else first, sure)
        if span is not None and not words.is_famous(text[span[0] : span[1]]):
            yield Finding(span[0], span[1], "ADDRESS", self.name, span[2], ("announced as an address",))


_SURE_SET = frozenset(_SURE)
_STREETS = frozenset(
    (
        *words.NAME_FIRST,
        *words.NUMBER_FIRST,
        *words.TYPE_LAST,
        *places("street name first too"),
        *places("address houses first"),
    )
)
"""`Av. Paulista, 1578`: no person stands before that number."""


def _read(text: str, first: int, sure: bool) -> tuple[int, int, float] | None:
    """The address that begins at `first`, and how likely it is one."""
    small = text[first : first + 24].islower()
    opened = begun(text, first)
    if opened == first and sure and (spoken := _SPOKEN_ROW.match(text, first, first + 140)) is not None:
        return first, without_end(text, first, spoken.end()), 0.6
    if opened == first and small:
        match = _ALL_SMALL.match(text, first, first + 60) or _SMALL_NAME.match(text, first, first + 60)
        if match is None or not words.NOT_NAMES.isdisjoint(match.group("name").split()):
            return None
        opened = match.end()
        if " " not in match.group("name") and not grown(text, opened, small=True).parts:
            return None
    if opened == first:
        return None
    tail = grown(text, opened, small=small)
    end = without_end(text, first, tail.end)
    value = text[first:end]
    number = _NUMBERED.search(value)
    if _NAMED.search(value) is None or len(value) < 6:
        return None
    if number is None or _YEAR.fullmatch(number.group()):
        return (first, end, 0.65) if _CODED.search(value) else None
    if tail.settled:
        return first, end, 0.8
    if small and not sure:
        return (first, end, 0.6) if tail.parts else None
    if sure:
        return first, end, 0.65
    return (first, end, 0.6) if is_typed(value) and value[0] in "0123456789#" else None


RECOGNIZERS = (SaidAddressRecognizer(),)
