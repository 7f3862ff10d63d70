"""What belongs to an address besides the street, on both sides: taken in part by part, so that it ends where the address does."""

from __future__ import annotations

import re
from typing import NamedTuple

from sanitizer.recognizers import address_pieces as p
from sanitizer.recognizers.lazy import Lazy, lazy
from sanitizer.recognizers.word_lists import word_list

_STEP = lazy(p.SEPARATOR)
_GOES_ON = (
    r"(?:and|but|which|where|who|und|et|y|e|o|is|ist|was|est|es|at|since|if|by|to|for|with|from|after|before|when|on|because|so|or|in|has|have|had"
    r"|until|till|bis|seit|wo|die|der|das|oder|aber|pour|mais|ou|depuis|para|pero|desde|donde|per|ma|dal|dove|am|um|zum|las|los|że|i|w|на|и|в|а|but|please|pls|thanks|this|that|next|tomorrow|today|tonight|right|just|not|aub|s'il|por|ni|[a-z]{1,4})"
)
_ENDS = rf"(?=[ ]?(?:[,;:)\]\"“”»|\\،、]|['’](?!\w)|\.(?:\s|$|,)|[!?]|\r?\n|$|[\-–—] |\()|[ ](?:{p.COUNTRY}|{_GOES_ON})(?!\w))"
_COUNTED = r"(?![ ](?:people|users|items|times|years|days|euros?|dollars?|miles|km|Uhr|EUR|USD|€))"
_BARE_CODE = rf"(?!{p.YEAR}){p.POSTCODE}(?!\w|[.,/\-]\d){_COUNTED}"
_CODE_TOWN = lazy(
    rf"{p.PREFIX}(?!{p.YEAR} ){p.POSTCODE}(?!\w|[.,]\d)[ ,]{{1,2}}(?:\n[ ]*)?{p.TOWN}(?:[ ]\([A-Z]{{2}}\)|[ ][A-Z]{{2}}(?!\w))?(?:[ ](?:CEDEX|Cedex)(?: \d{{1,2}})?)?"
)
_TOWN_MORE = lazy(
    rf"{p.TOWN}(?:[ ,\-–/]{{1,3}}(?:{p.STATE}|[A-Z]{{2,3}})[., \-–]{{1,3}}{p.PREFIX}{p.POSTCODE}(?!\w)|[ ,\-–]{{1,3}}{p.CODED}(?!\w)"
    rf"|(?P<firm>[ ,\-–]{{1,3}}{p.PREFIX}{_BARE_CODE}(?![ ](?!{p.COUNTRY}(?!\w)){p.CAPITAL})|[ ,]{{1,3}}{p.STATE}(?!\w)))"
)
"""A town and its postcode, state or both; `firm` only after a comma or on a new line."""
_STATE_CODE = lazy(rf"{p.TOWN}[ ,\-–/]{{1,3}}(?:{p.STATE}|[A-Z]{{2,3}})[., \-–]{{1,3}}{p.PREFIX}{p.POSTCODE}(?!\w)")
_TOWN_CODE = lazy(rf"{p.TOWN}[ ,\-–]{{1,3}}{p.PREFIX}{_BARE_CODE}(?![ ](?!{p.COUNTRY}(?!\w)){p.CAPITAL})")
_TOWN_CODED = lazy(rf"{p.TOWN}[ ,\-–]{{1,3}}{p.CODED}(?!\w)")
_TOWN_STATE = lazy(rf"{p.TOWN}[ ,]{{1,3}}{p.STATE}(?:[ ,]{{1,2}}{p.POSTCODE})?(?!\w)")
_STATE_CODE = lazy(rf"(?:{p.STATE}|[A-Z]{{2}}(?=[ ]\d{{5}}))[ ,]{{1,2}}{p.PREFIX}{p.POSTCODE}(?!\w)")
_CODE = lazy(rf"{p.PREFIX}{_BARE_CODE}")
_CODED = lazy(rf"{p.CODED}(?!\w)")
_STATE = lazy(rf"{p.TOWN}[ ,]{{1,3}}{p.STATE}(?:[ ,]{{1,2}}{p.POSTCODE})?(?!\w)")
_STATE_CODE = lazy(rf"(?:{p.STATE}|[A-Z]{{2}}(?=[ ]\d{{5}}))[ ,]{{1,2}}{p.PREFIX}{p.POSTCODE}(?!\w)")
_CODE = lazy(rf"{p.PREFIX}{_BARE_CODE}")
_CODED = lazy(rf"{p.CODED}(?!\w)")
_COUNTRY_CODE = lazy(rf"{p.COUNTRY}[ ,]{{1,2}}(?:{_BARE_CODE}|\(?\d{{6}}\)?)")
_STATE = lazy(rf"{p.STATE}(?!\w)")
_COUNTRY = lazy(rf"{p.COUNTRY}(?!\w)")
_UNIT = lazy(rf"{p.UNIT}(?!\w)", re.IGNORECASE)
_LANDMARK = lazy(p.LANDMARK)
_PIECE = lazy(p.PIECE)
_FINISHED = lazy(_ENDS)
_FINISHED_NUMBER = lazy(rf"{_ENDS}|(?=[ ][^\W\d_A-Z]+(?!\w))")
_SMALL_US = lazy(rf"(?:[a-z]{{3,14}}[ ,]{{1,2}}){{1,3}}(?i:{p.STATE})[ ,]{{1,2}}[0-9]{{5}}(?:-[0-9]{{4}})?(?!\w)")
_SMALL_CODE_TOWN = lazy(
    r"(?:[0-9]{4,5}|[0-9]{2}-[0-9]{3}|[0-9]{3} [0-9]{2}|[0-9]{4} ?[a-z]{2}) [^\W\d_]{3,20}(?:-[^\W\d_]{2,16}){0,3}(?!\w)"
)
_SMALL_CODED = lazy(r"(?:[a-z]{3,14} ){0,2}[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?!\w)")
_CAPITAL = lazy(p.CAPITAL)
_WORD = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_DATED = lazy(
    r"\d{1,2}(?:st|nd|rd|th)?[ ](?:of )?(?:Jan(?:uary?)?|Feb(?:ruary?)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|März|Mai|Juni|Juli|Oktober|Dezember)(?!\w)"
)
_FIRST = lazy(r"[^\W\d_]+|\d+")
_PREFIXES = frozenset(("cep", "pin", "zip", "cp", "c", "plz", "postal", "postcode"))
_STATE_HEADS = frozenset(word.split(" ")[0].lower() for word in word_list("address states"))
_MOST_STEPS = 10
_MOST_HELD = 3
_REACH = 220


class Tail(NamedTuple):
    """How an address goes on behind its street."""

    end: int
    settled: bool
    """A postcode or a state is in it."""
    parts: int
    """How many parts it has."""
    cuts: tuple[tuple[int, int], ...]
    """The delimiters of a table in it, which stay."""


def grown(text: str, start: int, *, small: bool = False) -> Tail:
    """The parts of an address that follow at `start`.

    :param small: it is written without capitals, so that towns may be, too.
    """
    at = done = start
    settled = False
    held = parts = 0
    cuts: list[tuple[int, int]] = []
    stop = min(len(text), start + _REACH)
    for _ in range(_MOST_STEPS):
        mark = _STEP.match(text, at, stop)
        if mark is None:
            break
        kind = mark.lastgroup or "weak"
        step = _part(text, mark.end(), stop, kind, settled, small)
        if step is None:
            break
        at, certain, code = step
        settled = settled or code
        if kind == "cell":
            cuts.append(mark.span())
        if certain:
            done, held, parts = at, 0, parts + held + 1
        else:
            held += 1
            if held > _MOST_HELD:
                break
    return Tail(done, settled, parts, tuple(cut for cut in cuts if cut[1] < done))


def begun(text: str, start: int) -> int:
    """Where the part ends that an address begins with at `start`, whatever it is; `start` if it is none."""
    stop = min(len(text), start + _REACH)
    head = _head(text, start)
    town = _matched(_CODE_TOWN, text, start, stop) if head == "0" else None
    if town is not None and text[town.end() : town.end() + 1] == ",":
        return town.end()
    unit = _UNIT.match(text, start, stop) if head in p.UNIT_HEADS or head == "0" else None
    piece = _free_part(text, start, stop, "firm", head)
    return max(start if unit is None else unit.end(), start if piece is None else piece[0])


def _part(text: str, at: int, stop: int, kind: str, settled: bool, small: bool) -> tuple[int, bool, bool] | None:
    """The next part: where it ends, whether it certainly belongs to the address, whether a postcode or state is in it."""
    firm = kind != "weak"
    head = _head(text, at)
    best = _coded_part(text, at, stop, head, firm)
    unit = _UNIT.match(text, at, stop) if head in p.UNIT_HEADS or head == "0" else None
    if best and (unit is None or best >= unit.end()):
        return best, True, True
    if unit is not None:
        return unit.end(), True, False
    if small:
        for step in (_SMALL_US, _SMALL_CODED) if not firm else (_SMALL_US, _SMALL_CODED, _SMALL_CODE_TOWN):
            match = step.match(text, at, stop)
            if match is not None:
                return match.end(), True, True
    if head in p.COUNTRY_HEADS and (firm or settled):
        country = _COUNTRY.match(text, at, stop)
        if country is not None:
            return country.end(), True, False
    return _free_part(text, at, stop, kind, head) if firm else None


def _head(text: str, at: int) -> str:
    """The first word at `at` in lower case; `0` for a number."""
    word = _FIRST.match(text, at)
    if word is None:
        return text[at : at + 1]
    found = word.group()
    return "0" if found[0].isdigit() else found.lower()


def _coded_part(text: str, at: int, stop: int, head: str, firm: bool) -> int:
    """Where a part with a postcode or a state in it ends; 0 if there is none."""
    best = 0
    if head == "0" or head in _PREFIXES:
        steps: tuple[Lazy, ...] = (_CODE_TOWN,)
    elif text[at : at + 1].isalpha() and not text[at].islower():
        short = not text[at + 1 : at + 2].islower()
        steps = (_CODE_TOWN, _STATE_CODE, _TOWN_MORE, _CODED) if short else (_TOWN_MORE,)
    else:
        return 0
    for step in steps:
        match = _matched(step, text, at, stop)
        if (
            match is not None
            and match.end() > best
            and (firm or step is not _TOWN_MORE or match["firm"] is None or head in p.COUNTRY_HEADS)
        ):
            best = match.end()
    if not best and firm and head in _STATE_HEADS:
        state = _STATE.match(text, at, stop)
        best = state.end() if state is not None else 0
    if not best and (
        head == "0" or head in _PREFIXES or text[at + 1 : at + 2].isdigit() or text[at + 2 : at + 3] == "-"
    ):
        code = _CODE.match(text, at, stop)
        if code is not None and _FINISHED.match(text, code.end()) is not None:
            best = code.end()
    return best


def _matched(step: Lazy, text: str, at: int, stop: int) -> re.Match[str] | None:
    """What `step` matches at `at` before the next word that is of no address."""
    match = step.match(text, at, stop)
    if match is not None:
        for word in _WORD.finditer(text, at, match.end()):
            if word.group() in p.STOPS and not (step is _TOWN_MORE and word.group() == "The"):
                return step.match(text, at, word.start())
    return match


def _free_part(text: str, at: int, stop: int, kind: str, head: str) -> tuple[int, bool, bool] | None:
    """A part that only its place between commas or on a line of its own says to be one: a district, an estate, a landmark."""
    near = _matched(_LANDMARK, text, at, stop) if head in p.LANDMARK_HEADS else None
    piece = near or _matched(_PIECE, text, at, stop)
    if piece is None or _DATED.match(piece.group()) is not None:
        return None
    end = piece.end()
    if near is None:
        while True:
            end = at + len(text[at:end].rstrip(" .,'’-&"))
            last = text.rfind(" ", at, end)
            if last < 0 or text[last + 1 : end] not in p.LOOSE:
                break
            end = last
        if end <= at or _CAPITAL.search(text, at, end) is None:
            return None
    ends = _FINISHED if not text[end - 1].isdigit() else _FINISHED_NUMBER
    if ends.match(text, end) is None or text[end : end + 1] == ":":
        return None
    return end, kind == "firm", False


_HOUSE_LAST = "|".join(p.places("address houses last"))
_HOUSE_FIRST = "|".join(map(re.escape, p.places("address houses first")))
_NUMBER_WORD = r"(?:no|nr|number|num|blk|block|lot|plot|house|unit|door|villa|shop|building|h\.? ?no|số|nomor)\.?[ ]?#?|№[ ]?|n°[ ]?|nº[ ]?"
_HOUSE = (
    rf"(?:[Tt]he )?{p.WORD}(?: (?:of |on |at )?{p.WORD}){{0,3}}? (?i:{_HOUSE_LAST})(?!\w)|(?i:{_HOUSE_FIRST}) (?:(?:de|del|des|du|la|le|les|los|las) ){{0,2}}{p.WORD}(?: {p.WORD}){{0,2}}"
    rf"|The {p.WORD}(?: {p.WORD})?|[A-Z]{{1,2}}[\-/ ]?\d{{1,4}}[A-Z]?(?:/\d{{1,4}})?"
)
_PREFIX = lazy(rf"(?<!\w)(?:{_NUMBER_WORD})\Z", re.IGNORECASE)
_HEAD = lazy(rf"(?<![\w\-])(?:c/o {p.WORD}(?: {p.WORD}){{0,2}}|(?i:{p.UNIT})(?!\w)|{_HOUSE})\Z")
_PARTED = lazy(r"[,;:(\n\"“]")
_MOST_HEADS = 4
_BIG_FIRST = lazy(
    rf"(?<!\w)(?:(?:[A-Z]{{1,2}}-)?\d{{4,6}}[ ,]{{1,2}})?(?:(?:{p.WORD}[ ](?:обл|область|край|респ)\.?,[ ]?)?(?:г|м|гр|с|пос|город|місто|jud|mun|or|com)\.?[ ]?{p.WORD}|{p.WORD}(?: {p.WORD})?)(?: [IVX]{{1,4}}\.)?,[ ]\Z"
)
_LEFT = 64
_PARTING = frozenset(",-–")


def headed(text: str, start: int) -> int:
    """Where the address begins whose street begins at `start`: flat, house name and the like stand before it."""
    low = max(0, start - _LEFT)
    before = text[max(0, start - 12) : start]
    if before[-1:] in (" ", ".", "#", "°", "º", "№"):
        prefix = _PREFIX.search(before)
        if prefix is not None:
            start -= len(before) - prefix.start()
    for _ in range(_MOST_HEADS):
        stop = low + len(text[low:start].rstrip(" \n"))
        if text[stop - 1 : stop] in _PARTING:
            stop = low + len(text[low : stop - 1].rstrip(" "))
        elif (
            "\n" not in text[stop:start] and not text[stop - 1 : stop].isdigit() and not text[stop - 1 : stop].isupper()
        ):
            break
        first = low
        for mark in _PARTED.finditer(text, low, stop):
            first = mark.end()
        part = text[first:stop].lstrip(" ")
        if not _may_be_house(part):
            break
        head = _HEAD.search(part)
        if head is None or (first == low and low and not head.start()):
            break
        start = stop - len(part) + head.start()
    return start


def _may_be_house(part: str) -> bool:
    """A quick look at what stands before a street: does it end in a number, a letter or a word for a house, or begin with one?"""
    words = part.split()
    if not words:
        return False
    last = words[-1].strip(".")
    return (
        last[-1:].isdigit()
        or (len(last) < 4 and last.isupper())
        or last[:1].isdigit()
        or last.lower() in p.HOUSES
        or words[0].lower() in p.HOUSES_FIRST
        or "The" in words
        or "c/o" in words
        or last.lower() in ("floor", "flat", "basement", "hinterhaus", "vorderhaus", "penthouse")
    )


def big_first(text: str, start: int) -> int:
    """The same for countries that name the town before the street: `1073 Budapest, Erzsébet krt. 24`, `г. Казань, ул. Баумана 3`."""
    low = max(0, start - 60)
    before = text[low:start]
    head = _BIG_FIRST.search(before) if before[-2:] == ", " else None
    return (
        low + head.start()
        if head is not None and (any(c.isdigit() for c in head.group()) or "." in head.group())
        else start
    )


def without_end(text: str, start: int, end: int) -> int:
    """`end` without marks and blanks that stand before it."""
    return end - (len(text[start:end]) - len(text[start:end].rstrip(" .,;-–\n")))
