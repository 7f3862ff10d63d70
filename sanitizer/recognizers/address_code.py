"""Addresses that their postcode gives away: `Am Mühlbach 7a, 2. OG, 83209 Prien`, `High Fell End, Dent, Sedbergh LA10 5RE`.

No word for a street is needed: a name with a number before a postcode and a town, or a row of capital parts before a
postcode of letters and digits, is nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers import address_pieces as p
from sanitizer.recognizers import address_words as words
from sanitizer.recognizers.address_tail import grown, headed, without_end
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_BACK = 120
_CODED = lazy(rf"(?<!\w)(?:GIR 0AA|{p.CODED})(?!\w)")
_PART = lazy(rf"{p.PIECE}")
_WHOLE_UNIT = lazy(rf"{p.UNIT}", re.IGNORECASE)
_LAST_PIECE = lazy(
    rf"(?<![\w'’.\-/])(?:{p.WORD}|{p.NUMBER}(?!\w))(?:[ ](?:{p.WORD}|{p.NUMBER}(?!\w)|{p.SMALL}(?!\w)|&)){{0,6}}\Z"
)
_STREET = lazy(
    rf"(?P<v>(?<![\w'’.\-/])(?:{p.WORD})(?:[ ](?:{p.WORD}|de|del|della|di|da|do|dos|des|du|la|le|les|van|het|(?<=[nfri] )(?:den|der|dem)|am|an der|im|zum|zur|nad|pod|{p.NUMBER}(?=[ ]\d))){{0,5}}(?:[ ][^\W\d_]{{4,14}})?[ ](?:[Nn]r\.? |n[.º°]{{1,2}} ?|č\.? )?{p.NUMBER}(?:[ ][A-H](?:[ ]\d{{1,3}})?)?)\Z"
)
_TOWN_FIRST = lazy(
    rf"[,\n]?[ ]{{0,2}}(?P<v>\d{{4}} {p.TOWN}, {p.WORD}(?: {p.WORD}){{0,2}} (?:u|utca|út|útja|tér|tere|krt|körút|köz|sor|sétány|rkp|fasor)\.? \d{{1,4}}(?:[/\-]?[A-Za-z](?!\w))?\.?)"
)
"""As Hungary writes it: postcode, town, street."""
_LEFT_CODE = lazy(r"(?:[,\n]|^)[ ]{0,2}(?:[A-Z]{1,2}-)?(?:\d{3} \d{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4,5})\Z")
_BREAK = lazy(r"[;:(\"“”„»«|\t<>=]|\n\s*\n|[.!?]\s")
_MARK = lazy(r"[ ]{0,2}[,\n][ ]{0,4}\n?")
_SMALL_PART = lazy(r"[a-z][a-z' ]{2,30}")
_SMALL_STREET = lazy(r"(?:.*[ ])?(?P<v>\d{1,4}[a-z]? [a-z][a-z' ]{2,30})")
_NO_NAME = frozenset(p.places("street never alone"))


class CodeAddressRecognizer:
    """What stands before a postcode and its town."""

    name = "pii/address-code"
    entities = frozenset({"ADDRESS"})
    anchors = ()
    classes = ("postcodes",)

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if start < around.done.get(self.name, 0):
            return
        span = (
            _numeric(text, start)
            if text[start - 1 : start].isdigit() and text[start + 1 : start + 2].isalpha()
            else _lettered(text, start)
        )
        if span is not None and not words.is_famous(text[span[0] : span[1]]):
            around.done[self.name] = span[1]
            yield Finding(span[0], span[1], "ADDRESS", self.name, 0.85, ("ends in a postcode and town",))


def _numeric(text: str, blank: int) -> tuple[int, int] | None:
    """The address whose postcode ends at `blank`: its street is a name with a number."""
    low = max(0, blank - _BACK)
    code = _LEFT_CODE.search(text[max(low, blank - 14) : blank])
    if code is None:
        return None
    hungarian = _TOWN_FIRST.match(text, max(low, blank - 14) + code.start(), blank + 80)
    if hungarian is not None:
        first = hungarian.start("v")
        return first, without_end(text, first, grown(text, hungarian.end()).end)
    stop = max(low, blank - 14) + code.start()
    for _ in range(3):
        part_start = max(text.rfind(",", low, stop), text.rfind("\n", low, stop)) + 1
        part = text[part_start:stop].strip(" ")
        if not part:
            return None
        street = _STREET.search(part)
        if street is not None and _names_a_street(street["v"]):
            first = text.index(part, part_start) + street.start("v")
            last = first + len(street["v"])
            tail = grown(text, last)
            if not tail.settled or tail.end <= blank:
                return None
            return headed(text, first), without_end(text, first, tail.end)
        if _WHOLE_UNIT.fullmatch(part) is None:
            return None
        stop = part_start - 1
    return None


def _names_a_street(written: str) -> bool:
    """`Paul-Klee-Weg 3`, not `Am 3`, `Seite 12`, `Jan 1990`."""
    names = written.split(" ")[:-1]
    return p.STOPS.isdisjoint(names) and names[-1] not in _NO_NAME


def _lettered(text: str, blank: int) -> tuple[int, int] | None:
    """The address whose postcode of letters and digits is around `blank`."""
    code = _CODED.search(text, max(0, blank - 5), blank + 5)
    if code is None or not code.start() <= blank < code.end():
        return None
    low = max(0, code.start() - _BACK)
    for mark in _BREAK.finditer(text, low, code.start()):
        low = mark.end()
    first = at = code.start()
    streets = 0
    for _ in range(7):
        stop = at
        while stop > low and text[stop - 1] in " ,\n":
            stop -= 1
        if stop <= low or (stop == at and at != code.start()):
            break
        begin = max(text.rfind(",", low, stop), text.rfind("\n", low, stop), low - 1) + 1
        while begin < stop and text[begin] == " ":
            begin += 1
        part = text[begin:stop]
        taken = _taken(part)
        if taken is None:
            break
        while taken.split(" ", 1)[0] in p.LOOSE and " " in taken:
            taken = taken.split(" ", 1)[1]
        first = begin + len(part) - len(taken)
        at = first
        streets += 1
        if taken[0].isdigit() or len(taken) < len(part):
            break
    if not streets or text[first : code.start()].strip() == "":
        return None
    first = headed(text, first)
    tail = grown(text, code.end())
    end = tail.end if text[code.end() : code.end() + 1] in (",", "\n") and tail.parts == 1 else code.end()
    inside = text[first : code.start()]
    return (first, without_end(text, first, end)) if streets > 1 or any(c.isdigit() for c in inside) else None


def _taken(part: str) -> str | None:
    """As much of the end of `part` as belongs to an address."""
    if any(word in p.STOPS for word in part.split(" ")):
        last = _LAST_PIECE.search(part)
        return None if last is None or any(w in p.STOPS for w in last.group().split(" ")) else last.group()
    if part.islower():
        street = _SMALL_STREET.fullmatch(part)
        if street is not None:
            return street["v"]
        return part if _SMALL_PART.fullmatch(part) and part.count(" ") < 4 else None
    if _PART.fullmatch(part) or _WHOLE_UNIT.fullmatch(part):
        return part
    last = _LAST_PIECE.search(part)
    return None if last is None else last.group()


RECOGNIZERS = (CodeAddressRecognizer(),)
