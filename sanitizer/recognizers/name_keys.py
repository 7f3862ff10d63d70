"""Names under keys of JSON, YAML, TOML and XML."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_headers import is_somebody
from sanitizer.recognizers.name_shape import name_at
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.terms_near import TermsNear
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list


class KeyedNameRecognizer:
    """`"first_name": "Maria"`, `<lastName>Nowak</lastName>`, `cardholder=ANNA SCHMIDT`; a field under such a key."""

    name = "pii/name-keyed"
    entities = frozenset({"PERSON"})
    anchors = tuple(dict.fromkeys(word_list("name keys")))
    classes = ()
    _GAP = lazy(r"(?:[\"'`\\*]{0,6}[ \t]{0,4}(?:[:=]|=>|:=)[ \t]{0,4}[\"'`\\*]{0,6}|\"?>[ ]?|[ ][\"'])")
    _END = lazy(r"[ ]?(?:[\"'`,;|<\n\r}\])&\\]|$|[ ]{2}|[.!?](?:\s|$)|[ ][-–(])")
    _CODE = frozenset(
        [
            "str",
            "string",
            "text",
            "none",
            "null",
            "nil",
            "true",
            "false",
            "undefined",
            "varchar",
            "char",
            "required",
            "optional",
            "nullable",
            "self",
            "this",
            "function",
            "request",
            "data",
            "field",
            "value",
            "column",
            "name",
        ]
    )

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if start and text[start - 1].isalpha() and text[start].islower() and text[start - 1].islower():
            return
        gap = self._GAP.match(text, end)
        if gap is None:
            return
        name = name_at(text, gap.end(), small=True, most=4)
        if (
            name is None
            or not is_somebody(name)
            or not self._END.match(text, name.end)
            or name.words[0].lower() in self._CODE
        ):
            return
        quoted = any(c in gap.group() for c in "\"'>`")
        if name.capital and not all(w.isupper() and len(w) > 5 and not name.known for w in name.words):
            score = 0.92 if name.known else 0.8 if quoted or not view.lower[start:end].islower() else 0.6
        else:
            score = 0.8 if name.sure else 0.0
        if score:
            yield Finding(name.start, name.end, "PERSON", self.name, score, ("its key names a person",))


class PlainNameKeyRecognizer:
    """`"name": "Odalys Prieto"`: the key alone may name anything, so the value or its neighbors must speak for a person."""

    name = "pii/name-key"
    entities = frozenset({"PERSON"})
    anchors = (
        '"name"',
        "'name'",
        'name = "',
        "name = '",
        'name="',
        "name: '",
        'name: "',
        "- name: ",
        "\nname: ",
        "=== '",
        '=== "',
    )
    classes = ()
    _GAP = lazy(r"(?:[\s\"'\\]{0,4}[:=]?[ ]{0,2}[\"'\\]{0,3})")
    _END = lazy(r"[\"'\\\n\r,]|$")
    _NEIGHBORS = TermsNear(word_list("name neighbors"))

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        gap = self._GAP.match(text, end)
        name = name_at(text, gap.end() if gap else end, small=False, most=4)
        if (
            name is None
            or not is_somebody(name)
            or not self._END.match(text, name.end)
            or not 2 <= len(name.words) <= 4
        ):
            return
        if not all(w[1:].islower() or not w[1:].isalpha() for w in name.words):
            return
        near = self._NEIGHBORS.among(around.near(name.start, name.end, 100))
        if name.sure and (near or name.sure == len(name.words)):
            yield Finding(name.start, name.end, "PERSON", self.name, 0.8, ("its key is name", "the lists know it"))
        elif near and len(name.words) in (2, 3):
            yield Finding(
                name.start, name.end, "PERSON", self.name, 0.55, ("its key is name", "beside a person's fields")
            )


RECOGNIZERS = (KeyedNameRecognizer(), PlainNameKeyRecognizer())
