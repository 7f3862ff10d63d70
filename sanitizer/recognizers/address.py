"""Postal addresses at street level, each as one span: street and number, unit, postcode and town, boxes, crossings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Finding
from sanitizer.recognizers import address_parts as parts
from sanitizer.recognizers import address_words as words
from sanitizer.recognizers.address_parts import Core
from sanitizer.recognizers.address_tail import extended
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_Finder = Callable[[str, int, int], "Core | None"]
_BOXES = word_list("address boxes")
_CROSSINGS = ("corner of ", "intersection of ", "junction of ", "crossing of ", "cross street", "esquina de ")
_EAST = ("丁目", "番地", "〒", "号室", "路", "街", "号楼", "대로", "로 ", "길 ")
# `via`, `al.` and the like are everyday words: they need a postcode, a town or a word such as "address".
_WEAK_HEADS = frozenset(word_list("address weak heads"))


def _table() -> dict[str, list[_Finder]]:
    """Anchor → what may read the street around it."""
    table: dict[str, list[_Finder]] = {}
    for word in words.TYPE_LAST:
        table.setdefault(f" {word}", []).append(parts.type_last)
    for word in words.NUMBER_FIRST:
        table.setdefault(f" {word} ", []).append(parts.number_first)
    for word in words.NAME_FIRST:
        for anchor in (
            (f" {word} ", f"\n{word} ", f'"{word} ') if len(word) < 3 else (word if word[-1] == "/" else f"{word} ",)
        ):
            table.setdefault(anchor, []).append(parts.name_first)
    for word in words.NUMBER_FIRST:
        table.setdefault(f" {word} ", []).append(parts.name_first)
    for word in word_list("address announced"):
        table.setdefault(word, []).append(parts.announced)
    for word in word_list("address indian"):
        table.setdefault(word, []).append(parts.indian)
    for word in words.SUFFIXES:
        table.setdefault(word if word[-1] == "." else f"{word} ", []).append(parts.suffixed)
    return table


_FINDERS = _table()


class AddressRecognizer:
    """Streets in the manner of about thirty countries."""

    name = "pii/address"
    entities = frozenset({"ADDRESS"})
    anchors = (*_FINDERS, *_BOXES, *_CROSSINGS, *_EAST)
    edges = dict.fromkeys((f" {word}" for word in words.TYPE_LAST), "right")
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        anchor = view.lower[start:end]
        core = _core(text, anchor, start, end)
        if core is None:
            return
        begin, stop, settled = (
            extended(text, core.start, core.end) if core.kind != "east" else (core.start, core.end, True)
        )
        score = _score(text, core, anchor.strip(' \n"'), begin, stop, settled, around)
        if score:
            why = ("a street and number", "with postcode or town") if settled else ("a street and number",)
            yield Finding(begin, stop, "ADDRESS", self.name, score, why)


def _core(text: str, anchor: str, start: int, end: int) -> Core | None:
    """The street that the anchor belongs to."""
    if anchor in _BOXES:
        match = parts.BOX.match(text, start)
        bounded = match is not None and (start == 0 or not text[start - 1].isalnum())
        return Core(match.start(), match.end(), "", "box") if match is not None and bounded else None
    if anchor in _CROSSINGS:
        match = parts.CROSSING.match(text, start)
        return (
            Core(*match.span("cross"), match.group("cross"), "crossing")
            if match and parts.is_typed(match.group("cross"))
            else None
        )
    if anchor in _EAST:
        if not parts.NUMERAL.search(text, max(0, start - 6), end + 12):
            return None
        for match in parts.EAST.finditer(text, max(0, start - 20), end + 40):
            if match.start() <= start and match.end() >= start:
                return Core(*match.span(), match.group(), "east")
        return None
    stop = end - (len(anchor) - len(anchor.rstrip(" ")))
    first = start + (len(anchor) - len(anchor.lstrip(' \n"')))
    for finder in _FINDERS[anchor]:
        core = finder(text, first, stop)
        if core is not None:
            return core
    return None


def _score(text: str, core: Core, head: str, begin: int, stop: int, settled: bool, around: Surroundings) -> float:
    """How likely the street is an address of somebody; 0 for what is none."""
    written = text[begin : stop + 1].lower()
    for famous in words.FAMOUS:
        if famous in written:
            return 0.0
    announced = not words.KEYS.isdisjoint(around.names(begin)) or words.CONTEXT.among(around.near(begin, stop, 60))
    if core.kind == "announced":
        return 0.9 if settled else 0.6
    if core.kind in ("box", "east", "crossing"):
        if core.kind == "box" and text[core.start : core.start + 2].lower() in ("rr", "b."):
            return 0.9 if settled or announced else 0.0
        return 0.9 if announced or settled or core.kind == "box" else 0.7
    names = core.name.replace(".", " ").split()
    if core.kind == "type-last" and any(n.lower() in words.NOT_NAMES for n in names):
        return 0.0
    capital = (all(n[0].isupper() or n[0].isdigit() or len(n) < 4 for n in names) and names[0][0].isupper()) or names[
        0
    ][0].isdigit()
    if settled:
        return 0.95 if capital or announced else 0.8
    if around.kind is FieldKind.CODE and not announced:
        return 0.0
    weak = head in _WEAK_HEADS or head in words.NUMBER_FIRST
    if core.kind == "name-first" and weak and not announced:
        return 0.0
    if announced:
        return 0.88 if capital else 0.75
    year = text[core.start : core.start + 4].isdigit() and 1900 <= int(text[core.start : core.start + 4]) <= 2099
    return 0.0 if year or not capital else 0.6


RECOGNIZERS = (AddressRecognizer(),)
