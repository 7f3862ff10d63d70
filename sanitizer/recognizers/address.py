"""Postal addresses at street level, each as one span: street and number, unit, postcode and town, boxes, crossings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Finding
from sanitizer.recognizers import address_east as east
from sanitizer.recognizers import address_parts as parts
from sanitizer.recognizers import address_words as words
from sanitizer.recognizers.address_parts import Core
from sanitizer.recognizers.address_pieces import CODED, places
from sanitizer.recognizers.address_tail import Tail, big_first, grown, headed, without_end
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_Finder = Callable[[str, int, int], "Core | None"]
_CROSSINGS = (
    "corner of ", "intersection of ", "junction of ", "crossing of ", "cross street", "esquina de ", "cruce de ", "coin de ", "angolo tra ",
)  # fmt: skip
_EAST = ("丁目", "番地", "〒", "号室", "路", "街", "号楼", "单元", "號", "대로", "로 ", "길 ", "번길", "市", "동 ")
# `via`, `al.` and the like are everyday words: they need a postcode, a town or a word such as "address".
_WEAK_HEADS = frozenset(word_list("address weak heads"))
_DIGITS = "123456789"
_ENOUGH_PARTS = 2
_SHORT_BOXES = frozenset(("rr", "b.", "hc", "c.", "cp"))


def _box(text: str, start: int, end: int) -> Core | None:
    match = parts.BOX.match(text, start)
    bounded = match is not None and (start == 0 or not text[start - 1].isalnum())
    return Core(match.start(), match.end(), "", "box") if match is not None and bounded else None


def _crossing(text: str, start: int, end: int) -> Core | None:
    match = parts.CROSSING.match(text, start)
    return None if match is None else Core(*match.span("cross"), match.group("cross"), "crossing")


def _table() -> dict[str, list[_Finder]]:
    """Anchor → what may read the street around it."""
    table: dict[str, list[_Finder]] = {}
    for word in words.TYPE_LAST:
        table.setdefault(f" {word}", []).append(parts.type_last)
    for word in words.NUMBER_FIRST:
        table.setdefault(f" {word} ", []).append(parts.number_first)
    for word in (*words.NAME_FIRST, *places("street name first too")):
        for anchor in (
            (f" {word} ", f"\n{word} ", f'"{word} ') if len(word) < 3 else (word if word[-1] == "/" else f"{word} ",)
        ):
            table.setdefault(anchor, []).append(parts.name_first)
    for word in words.NUMBER_FIRST:
        table.setdefault(f" {word} ", []).append(parts.name_first)
    for word in words.SUFFIXES:
        table.setdefault(word if word[-1] == "." else f"{word} ", []).append(parts.suffixed)
    for word in places("street suffixes too"):
        _add(table, parts.suffixed_number, [f"{word} {digit}" for digit in _DIGITS])
    for word in places("address units leading"):
        whole = word[-1] in ".:" or word.endswith(" no")
        _add(table, parts.unit_led, [word] if whole else [f"{word} {digit}" for digit in _DIGITS])
    more: dict[_Finder, tuple[str, ...]] = {
        parts.turkish: places("street turkish"),
        parts.german_head: places("street german heads"),
        east.caseless: places("street caseless"),
        east.thai: places("street thai"),
        east.vietnamese: places("street vietnamese"),
        east.row: _EAST,
        _box: (*word_list("address boxes"), *places("address boxes too")),
        _crossing: _CROSSINGS,
    }
    for finder, anchors in more.items():
        _add(table, finder, anchors)
    return table


def _add(table: dict[str, list[_Finder]], finder: _Finder, anchors: Iterable[str]) -> None:
    for anchor in anchors:
        table.setdefault(anchor, []).append(finder)


_FINDERS = _table()
_LETTERED = lazy(rf"(?<!\w){CODED}(?!\w)")
_LIVED = lazy(
    rf"(?<!\w)(?:{'|'.join(places('address lived'))}|[A-Z][a-z]+['’]s)(?: place| house| flat)?(?: is| was| are)?(?: over| out| up| down| there| here| back| right)?"
    r" (?:on|in|at|off|to|near|by|along|from|am|an|en|auf|na|på|op)(?: the)? \Z"
)


class AddressRecognizer:
    """Streets in the manner of about fifty countries."""

    name = "pii/address"
    entities = frozenset({"ADDRESS"})
    anchors = tuple(_FINDERS)
    edges = dict.fromkeys((f" {word}" for word in words.TYPE_LAST), "right")
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        anchor = view.lower[start:end]
        core = _core(text, anchor, start, end)
        if core is None:
            return
        if core.kind == "bare":
            crossing = parts.crossed(text, core.end)
            core = core._replace(end=crossing, kind="streets") if crossing else core
        tail = grown(text, core.end, small=core.name == core.name.lower())
        begin = headed(text, core.start)
        if core.kind in ("suffix", "suffix-weak", "name-first", "east"):
            begin, flat = big_first(text, begin), begin
            tail = tail._replace(settled=tail.settled or begin < flat)
        stop = without_end(text, core.start, tail.end)
        score = _score(text, core, anchor.strip(' \n"'), begin, stop, tail, around)
        if score and not words.is_famous(text[begin : stop + 1]):
            why = ("a street and number", "with postcode or town") if tail.settled else ("a street and number",)
            at = begin
            for first, last in (*tail.cuts, (stop, stop)):
                yield Finding(at, first, "ADDRESS", self.name, score, why)
                at = last


def _is_lived(text: str, start: int) -> bool:
    """Words right before `start` say that somebody lives or works there."""
    return (
        text[max(0, start - 6) : start].endswith(parts.INTO)
        and _LIVED.search(text, max(0, start - 50), start) is not None
    )


def _core(text: str, anchor: str, start: int, end: int) -> Core | None:
    """The street that the anchor belongs to."""
    stop = end - (len(anchor) - len(anchor.rstrip(" ")))
    first = start + (len(anchor) - len(anchor.lstrip(' \n"')))
    for finder in _FINDERS[anchor]:
        core = finder(text, first, stop)
        if core is not None:
            return core
    return None


def _score(text: str, core: Core, head: str, begin: int, stop: int, tail: Tail, around: Surroundings) -> float:
    """How likely the street is an address of somebody; 0 for what is none. Words around it are looked at only where they matter."""
    settled = tail.settled
    if core.kind == "bare":
        return _bare(text, core, begin, stop, tail)
    if core.kind == "streets":
        if _is_famous_street(text, core):
            return 0.0
        return 0.65 if settled or _is_lived(text, begin) else 0.55
    if core.kind == "unit":
        if tail.parts < _ENOUGH_PARTS:
            return 0.0
        return (
            0.9 if settled else 0.65 if tail.parts > _ENOUGH_PARTS or _is_announced(text, begin, stop, around) else 0.0
        )
    if core.kind == "box":
        if text[core.start : core.start + 2].lower() in _SHORT_BOXES:
            return 0.9 if settled or _is_announced(text, begin, stop, around) else 0.0
        return 0.9
    if core.kind == "crossing":
        return 0.8 if settled or parts.is_typed(core.name) else 0.6 if _is_announced(text, begin, stop, around) else 0.0
    if core.kind == "east":
        return 0.9 if settled else 0.75
    return _street(text, core, head, begin, stop, tail, around)


def _street(text: str, core: Core, head: str, begin: int, stop: int, tail: Tail, around: Surroundings) -> float:
    """The same for a street with a number."""
    names = core.name.replace(".", " ").split()
    first = names[0][0]
    capital = (first.isupper() or first.isdigit()) and all(
        n[0].isupper() or n[0].isdigit() or n in words.SMALL_WORDS for n in names
    )
    if tail.settled:
        return 0.95 if capital else 0.8
    weak = head in _WEAK_HEADS or (
        head in words.NUMBER_FIRST and (head in words.ENGLISH_TOO or core.kind == "name-first")
    )
    unsure = core.kind == "suffix-weak" or (weak and core.kind in ("name-first", "number-first") and not tail.parts)
    year = text[core.start : core.start + 4].isdigit() and 1900 <= int(text[core.start : core.start + 4]) <= 2099
    doubtful = not capital or unsure or year or _is_one_word(text, core) or around.kind is FieldKind.CODE
    if not doubtful and not _is_famous_street(text, core):
        return 0.7
    return 0.75 if _is_announced(text, begin, stop, around) else 0.0


def _is_one_word(text: str, core: Core) -> bool:
    """A number in one word may count something else: `two Main Street banks`."""
    number = text[core.start : core.end].lower().partition(core.name.lower())[0]
    return core.kind == "spoken" and len(number.replace("-", " ").split()) < _ENOUGH_PARTS


def _is_famous_street(text: str, core: Core) -> bool:
    street = text[core.start : core.end].lower()
    return any(famous in street for famous in words.FAMOUS_STREETS)


def _is_announced(text: str, begin: int, stop: int, around: Surroundings) -> bool:
    """Something says that an address stands at [begin, stop): the name of its field, a word near it, somebody who lives there."""
    return (
        _is_lived(text, begin)
        or not words.KEYS.isdisjoint(around.names(begin))
        or words.CONTEXT.among(around.near(begin, stop, 60))
    )


def _bare(text: str, core: Core, begin: int, stop: int, tail: Tail) -> float:
    """A street without a number: a house with a name, a postcode of letters and digits, or somebody who lives there."""
    street = text[core.start : core.end].lower()
    if _is_famous_street(text, core):
        return 0.0
    if tail.settled and (begin < core.start or _LETTERED.search(text, core.end, stop) is not None):
        return 0.85
    if tail.settled and core.start and text[core.start - 1] == "\n":
        return 0.7
    return 0.6 if _is_lived(text, begin) and street.rpartition(" ")[2].rstrip(".") not in words.BARE_NOT else 0.0


RECOGNIZERS = (AddressRecognizer(),)
