"""How a value that is known may be written elsewhere: parts, joints, another case, and the usual encodings."""

from __future__ import annotations

import base64
import json
import re
import unicodedata
from collections.abc import Iterator
from html.entities import codepoint2name
from typing import NamedTuple
from urllib.parse import quote, quote_plus

from sanitizer.detection.common_words import is_common
from sanitizer.detection.login_words import is_word
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_given

MIN_LENGTH = {"PERSON": 3, "USERNAME": 4, "SECRET": 6, "ORGANIZATION": 4, "LOCATION": 4, "ADDRESS": 8}
DEFAULT_MIN_LENGTH = 6
NAMES = frozenset({"PERSON", "USERNAME", "LOCATION", "ORGANIZATION"})
NEVER = frozenset({"DATE", "AGE", "DATE_OF_BIRTH"})
"""A day or an age found in one place says nothing of the same figures elsewhere."""

_WORD = lazy(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", re.UNICODE)
_STROKED = str.maketrans("øØłŁđĐıßæÆœŒåÅ", "oOlLdDisaAoOaA")
_EXPANDED = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "Ä": "Ae",
        "Ö": "Oe",
        "Ü": "Ue",
        "ß": "ss",
        "ø": "oe",
        "Ø": "Oe",
        "å": "aa",
        "Å": "Aa",
        "æ": "ae",
        "Æ": "Ae",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "œ": "oe",
        "Œ": "Oe",
    }
)
_KEY_LINE = lazy(r"[A-Za-z0-9+/=_-]{40,}")
_SCHEME = lazy(r"[A-Za-z][A-Za-z0-9+.-]*:(?://)?")
_HALF_FROM = 4
_HANDLE_FROM = 6
_IN_ONE_FROM = 8
_MARKS = re.compile(r"['’.-]")
_JOINTS = (" ", "_", "-", ".", "")
_BASE64_FROM = 8
_BASE64_CORE = 10


class Term(NamedTuple):
    """One spelling to look for."""

    text: str
    entity: str
    why: str
    exact_case: bool = False
    """Only as written: a word that would be common in lower case, or an encoding that knows case."""
    is_bounded: bool = True
    """Not within a longer word or number."""
    is_run: bool = False
    """A part of a base64 run: the whole run goes."""
    is_login: bool = False
    """Only where a login stands (`x@host`, `/home/x`, `user=x`): a word that sentences use too."""


def spellings(entity: str, value: str) -> Iterator[Term]:
    """The forms of a value to look for; none if it is too short or too common to be hunted for."""
    value = value.strip()
    if entity == "PERSON":
        yield from _of_name(value)
        return
    if entity in NEVER or len(value) < MIN_LENGTH.get(entity, DEFAULT_MIN_LENGTH):
        return
    why = "found elsewhere in this run"
    if entity in {"ORGANIZATION", "LOCATION"}:
        if not is_common(value):
            yield Term(value, entity, why, exact_case=True)
        return
    if entity == "USERNAME" and is_word(value):
        yield Term(value, entity, why, is_login=True)
        return
    if entity == "SECRET" and ((value.isalpha() and is_common(value)) or _SCHEME.fullmatch(value)):
        return
    yield Term(value, entity, why)
    if entity == "SECRET" and "\n" in value:
        yield from (Term(line, entity, f"{why}, a line of it", exact_case=True) for line in _lines(value))
    yield from _encoded(entity, value, why)


def _lines(value: str) -> Iterator[str]:
    """The lines of a key in several lines, which may stand elsewhere with numbers or marks before each."""
    for line in value.splitlines():
        match = _KEY_LINE.search(line)
        if match is not None and "-----" not in line:
            yield match.group()


def _of_name(value: str) -> Iterator[Term]:
    words = _WORD.findall(value)
    why = "a name found elsewhere in this run"
    if len(words) > 1:
        # "Will Mark" in lower case is a sentence, not a name.
        exact = all(is_common(word) for word in words)
        for text in dict.fromkeys([value, *(joint.join(words) for joint in _JOINTS)]):
            # "Jo Li" is not in "joli".
            is_glued = len(text) < _HANDLE_FROM and text.isalpha() and text.isascii()
            yield Term(text, "PERSON", why, exact_case=exact or is_glued)
        yield from _encoded("PERSON", value, why)
        yield from _handles(words)
        yield from _in_one(words)
        yield from _halves(words)
    part = why if len(words) == 1 else "part of a name found elsewhere in this run"
    for word in words:
        # A name that is a common word is only a name in its context, which the model judges place by place.
        if _is_long_enough(word) and not is_common(word) and (word[0].isupper() or len(words) == 1):
            yield Term(word, "PERSON", part)
            yield from (
                Term(form, "PERSON", f"{part}, in another case") for form in _cases(word) if not is_common(form)
            )
            if not word.isascii():
                yield from _encoded("PERSON", word, part)
                yield from (Term(plain, "PERSON", f"{part}, without accents") for plain in _without_accents(word))


def _halves(words: list[str]) -> Iterator[Term]:
    """Each half of a double name, as it is written: `Nowicka` of `Ewa Nowicka-Bielska`."""
    for word in words:
        for half in word.split("-") if "-" in word else ():
            if len(half) >= _HALF_FROM and half[0].isupper() and not half.isupper() and not is_word(half):
                why = "half of a name found elsewhere in this run"
                yield Term(half, "PERSON", why, exact_case=True)
                yield from (Term(plain, "PERSON", why, exact_case=True) for plain in _without_accents(half))


def _cases(word: str) -> Iterator[str]:
    """Other cases of a Slavic given name: `Катя` → `Кати`, `Ewa` → `Ewą`; in Latin letters only what no other word ends in."""
    if not is_given(word):
        return
    stem, last = word[:-1], word[-1]
    if "\u0430" <= last <= "\u044f":
        yield from (stem + ending for ending in _CYRILLIC_CASES.get(last, ()))
        if last not in "аеиоуыэюя\u0439\u044c":
            yield from (word + ending for ending in ("а", "у", "ом", "ем", "е"))
    elif last == "a" and len(word) > MIN_LENGTH["PERSON"] - 1:
        yield from (stem + ending for ending in ("ę", "ą"))


_CYRILLIC_CASES = {
    "а": ("ы", "и", "е", "у", "ой", "ою"),
    "я": ("и", "е", "ю", "ей", "ею"),
    "й": ("я", "ю", "ем", "е"),
    "ь": ("я", "ю", "ем", "и", "ью"),
}


def _handles(words: list[str]) -> Iterator[Term]:
    """What people make of their name for a login: `jkmiecik`, `jolantak`, `ingvild.stromsnes`."""
    why = "a handle made of a name found elsewhere in this run"
    plain = [[word.lower(), *_without_accents(word.lower())] for word in (words[0], words[-1])]
    for given in plain[0]:
        for family in plain[1]:
            made = [given[0] + family, given[0] + "." + family]
            if not (words[0] + words[-1]).isascii():
                made += [given + joint + family for joint in ("", ".", "_", "-")]
            yield from (Term(handle, "PERSON", why) for handle in made if len(handle) >= _HANDLE_FROM)


def _in_one(words: list[str]) -> Iterator[Term]:
    """The whole name as folders and accounts write it: in plain letters, with or without a sign between the words."""
    parts = [_plain_forms(word) for word in words]
    for choice in (0, -1):
        plain = [part[choice] for part in parts]
        for joint in _JOINTS[1:]:
            text = joint.join(plain)
            if len(text) >= _IN_ONE_FROM and text.lower() != joint.join(words).lower():
                yield Term(text, "PERSON", "a name found elsewhere in this run, in plain letters")


def _plain_forms(word: str) -> list[str]:
    bare = _MARKS.sub("", word.lower())
    return _without_accents(bare) or [bare]


def _without_accents(word: str) -> list[str]:
    """How the word is written on a plain keyboard, as far as that differs: `Müller` → `Muller`, `Mueller`."""
    if word.isascii():
        return []
    expanded = word.translate(_EXPANDED)
    made = []
    for text in (word.translate(_STROKED), expanded):
        plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
        if plain.isascii() and plain not in made:
            made.append(plain)
    return made


def _is_long_enough(name: str) -> bool:
    return len(name) >= (2 if is_cjk(name[0]) else MIN_LENGTH["PERSON"])


def _encoded(entity: str, value: str, why: str) -> Iterator[Term]:
    data = value.encode("utf-8", "surrogatepass")
    quoted = quote(data, safe="")
    written = {
        quoted: "URL-encoded",
        quote_plus(data): "URL-encoded",
        quote(quoted, safe=""): "URL-encoded twice",
        json.dumps(value)[1:-1]: "with escapes",
        _as_html(value): "with HTML entities",
    }
    for text, how in written.items():
        if text != value:
            yield Term(text, entity, f"{why}, {how}")
    if len(data) >= _BASE64_FROM:
        for core in _base64_cores(data):
            yield Term(core, entity, f"{why}, base64-encoded", exact_case=True, is_bounded=False, is_run=True)


def _as_html(value: str) -> str:
    return "".join(f"&{codepoint2name[ord(c)]};" if ord(c) in codepoint2name else c for c in value)


def _base64_cores(data: bytes) -> Iterator[str]:
    """What is sure to stand in any base64 text that holds these bytes, for each of the three alignments."""
    for shift in range(3):
        whole = base64.b64encode(bytes(shift) + data).decode()
        core = whole[(0, 2, 3)[shift] : (shift + len(data)) * 8 // 6]
        if len(core) >= _BASE64_CORE:
            yield core
            urlsafe = core.translate({ord("+"): "-", ord("/"): "_"})
            if urlsafe != core:
                yield urlsafe


def is_cjk(char: str) -> bool:
    """A character of a script that puts no space between words."""
    return "\u3040" <= char <= "\u30ff" or "\u4e00" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af"


def propagates(entity: str, value: str) -> bool:
    """Whether this value is looked for outside the place where it was found."""
    return next(spellings(entity, value), None) is not None
