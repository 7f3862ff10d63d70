"""Russian and Ukrainian names by their build: patronymics (`Зинаида Петровна`), initials (`Ахметов Р. А.`)."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_public, is_public_surname
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_CAPITAL = r"[А-ЯЁІЇЄҐ][а-яёіїєґ'’]{1,20}(?:-[А-ЯЁІЇЄҐ][а-яёіїєґ]{1,20})?"
_INITIALS = r"[А-ЯЁІЇЄҐ]\.[ ]?[А-ЯЁІЇЄҐ]\."
_LONGEST = 70


class PatronymicRecognizer:
    """`Зинаида Петровна`, `Иванову Петру Сергеевичу`, `Olga Sergeevna`: a given name and a father's, with the surname beside."""

    name = "pii/name-patronymic"
    entities = frozenset({"PERSON"})
    anchors = (
        "ович",
        "евич",
        "йович",
        "овна",
        "евна",
        "овны",
        "евны",
        "овне",
        "евне",
        "овну",
        "евну",
        "овной",
        "евной",
        "ична",
        "ичны",
        "ичне",
        "івна",
        "ївна",
        "івни",
        "ївни",
        "ovich",
        "evich",
        "ovna",
        "evna",
    )
    classes = ()
    _WORD = lazy(r"[^\W\d_]*")
    _BEFORE = lazy(rf"(?:(?P<family>{_CAPITAL}) )?(?P<given>{_CAPITAL}) \Z")
    _BEFORE_LATIN = lazy(r"(?:(?P<family>[A-Z][a-z]{1,20}) )?(?P<given>[A-Z][a-z]{1,20}) \Z")
    _AFTER = lazy(rf" (?P<family>{_CAPITAL}|[A-Z][a-z]{{2,20}})")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        first = start
        while first > max(0, start - 20) and text[first - 1].isalpha():
            first -= 1
        if first == start or not text[first].isupper():
            return
        word = self._WORD.match(text, first)
        pattern = self._BEFORE_LATIN if text[first].isascii() else self._BEFORE
        before = pattern.search(text[max(0, first - _LONGEST) : first])
        if word is None or before is None or word.end() - end > 2:
            return
        begin = first - len(before.group())
        family = before["family"] or ""
        if family.endswith((*self.anchors, "вич")):
            begin, family = begin + len(family) + 1, ""
        after = self._AFTER.match(text, word.end()) if not family else None
        stop = word.end()
        if after is not None:
            family, stop = after["family"], after.end()
        if not is_public(text[begin:stop]) and not (family and is_public_surname(family)):
            yield Finding(begin, stop, "PERSON", self.name, 0.9, ("has a father's name",))


class InitialsRecognizer:
    """`Ахметов Р. А.`, `Л. П. Ковтун`: a surname with two initials."""

    name = "pii/name-initials"
    entities = frozenset({"PERSON"})
    anchors = tuple(f" {letter}." for letter in "абвгдеёжзиклмнопрстуфхцчшщэюяіїєґ")
    classes = ()
    _SURNAME_FIRST = lazy(rf"(?P<family>{_CAPITAL}) {_INITIALS}")
    _INITIALS_FIRST = lazy(rf"{_INITIALS}[ ]?(?P<family>{_CAPITAL})")
    _BEFORE = lazy(rf"{_CAPITAL}\Z")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        before = self._BEFORE.search(text[max(0, start - 44) : start])
        begin = start - len(before.group()) if before else start + 1
        match = (self._SURNAME_FIRST if before else self._INITIALS_FIRST).match(text, begin)
        if match is None and before is not None:
            match = self._INITIALS_FIRST.match(text, start + 1)
        if match is not None and not is_public_surname(match["family"]):
            yield Finding(*match.span(), "PERSON", self.name, 0.9, ("a surname with initials",))


RECOGNIZERS = (PatronymicRecognizer(), InitialsRecognizer())
