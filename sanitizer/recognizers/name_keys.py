"""Names under keys of JSON, YAML, TOML and XML."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.everyday import is_everyday_english
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_cue_words import words_of
from sanitizer.recognizers.name_evidence import is_given
from sanitizer.recognizers.name_forms import plain
from sanitizer.recognizers.name_headers import is_full, is_somebody
from sanitizer.recognizers.name_shape import Name, name_at, titled_name_at
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.terms_near import TermsNear
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_OF_PAYMENT = frozenset(("dbtr", "cdtr", "dbtracct", "cdtracct", "ultmtdbtr", "ultmtcdtr", "initgpty", "iban", "invcr"))
"""Elements of ISO 20022 whose `<Nm>` is a person or a firm."""


_LEAST = 5
_PLAIN_KEYS = tuple(
    dict.fromkeys(
        plain(word).replace(" ", joint)
        for word in sorted(words_of("strict"))
        for joint in ("_", "")
        if len(word) >= _LEAST and plain(word).isascii() and plain(word).replace(" ", "").isalpha()
    )
)
"""`keresztnev`, `ad_soyad`: as programmers write them."""


class KeyedNameRecognizer:
    """`"first_name": "Maria"`, `<lastName>Nowak</lastName>`, `cardholder=ANNA SCHMIDT`; a field under such a key."""

    name = "pii/name-keyed"
    entities = frozenset({"PERSON"})
    anchors = tuple(dict.fromkeys((*word_list("name keys"), *_PLAIN_KEYS, "<nm")))
    classes = ()
    _GAP = lazy(r"(?:[\"'`\\*]{0,6}[ \t]{0,4}(?:=>|:=|[:=])[ \t]{0,4}[\"'`\\*]{0,6}|\"?>[ ]?|[ ][\"'])")
    _END = lazy(r"[ ]?(?:[\"'`,;|<\n\r}\])&\\]|$|[ ]{2}|[.!?](?:\s|$)|[ ][-–(])")
    _SIBLING = lazy(
        r"(?<!\w)(?i:ad|adi|adı|nume|ime|nimi|nom|nome|nombre|name|nev|név|meno|jmeno|jméno|imie|imię|first|given|vorname|prenom)[\"']?"
        r"\s{0,2}(?:=>|:|=)\s{0,2}[\"'](?P<name>[^\W\d_a-z][\w'’\-]{1,20})[\"'],\s{0,12}[\"']?\Z",
    )
    """The given name under a short key right before that of a surname: `Ad = "Gül", Soyad = …`."""
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
        if gap is None or (text[start] == "<" and not _OF_PAYMENT & around.near(start, end, 160).words):
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
            before = self._SIBLING.search(text[max(0, start - 60) : start]) if quoted else None
            if before is not None and not is_everyday_english(before["name"]):
                low = max(0, start - 60)
                yield Finding(
                    low + before.start("name"),
                    low + before.end("name"),
                    "PERSON",
                    self.name,
                    0.75,
                    ("beside a name's key",),
                )


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
        elif near and len(name.words) in (2, 3) and not any(is_everyday_english(w) for w in name.words):
            yield Finding(
                name.start, name.end, "PERSON", self.name, 0.55, ("its key is name", "beside a person's fields")
            )


_BY_KEY = {
    f"{quote}{word.replace(' ', joint)}{quote}": kind
    for kind in ("label", "field", "strict")
    for word in sorted(words_of(kind))
    for joint in (" ", "_")
    for quote in ('"', "'")
}
"""Keys in quotes, and of what kind each is."""


class QuotedKeyRecognizer:
    """`"vendedor": "Iker Salas"`, `"given": ["Imogen", "Paz"]`: keys of many languages in quotes."""

    name = "pii/name-key-quoted"
    entities = frozenset({"PERSON"})
    _PARTS = frozenset(("family", "given"))
    anchors = (*_BY_KEY, '"family"', '"given"')
    classes = ()
    _GAP = lazy(r"[ ]?(?::|=>|=|\]\s?=)\s{0,8}\[?\s{0,8}[\"']")
    _NEXT = lazy(r"[\"'],\s{0,8}[\"']")
    _NEIGHBORS = TermsNear(word_list("name neighbors"))

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text, key = view.folded, view.lower[start:end]
        gap = self._GAP.match(text, end)
        if gap is None:
            return
        kind = _BY_KEY.get(key, "")
        if not kind and not (self._PARTS - {key.strip('"')}) <= around.near(start, end, 160).words:
            return
        begin = gap.end()
        for _ in range(_MOST_ITEMS if "[" in gap.group() else 1):
            name = titled_name_at(text, begin, small=False, most=4)
            if name is None or not is_somebody(name) or text[name.end : name.end + 1] not in ('"', "'"):
                return
            score = self._score(name, kind, bool(self._NEIGHBORS.among(around.near(name.start, name.end, 100))))
            if score:
                yield Finding(name.start, name.end, "PERSON", self.name, score, ("its key names a person",))
            following = self._NEXT.match(text, name.end)
            if following is None:
                return
            begin = following.end()

    @staticmethod
    def _score(name: Name, kind: str, near: bool) -> float:
        if kind in ("strict", ""):
            return 0.85 if name.known else 0.7 if name.capital and not name.text.isupper() else 0.0
        if name.sure and (kind == "label" or is_given(name.words[0])):
            return 0.8
        return 0.6 if is_full(name) and (near or kind == "label") else 0.0


_MOST_ITEMS = 8

RECOGNIZERS = (KeyedNameRecognizer(), PlainNameKeyRecognizer(), QuotedKeyRecognizer())
