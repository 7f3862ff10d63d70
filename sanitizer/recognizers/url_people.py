"""People in web addresses: `?name=Jolanta%20Kmiecik&tel=%2B48601…`, `CV%20Jolanta%20Kmiecik.pdf`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from urllib.parse import unquote, unquote_plus

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed
from sanitizer.recognizers.name_evidence import is_everyday, is_family, is_given, is_public
from sanitizer.recognizers.name_shape import name_at
from sanitizer.recognizers.phone_shape import is_reserved
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_OF_PEOPLE = listed(
    "first_name firstname fname given_name last_name lastname lname surname family_name full_name fullname contact_name contact_person "
    "customer_name client_name patient_name guest_name recipient sender_name display_name vorname nachname nombre apellido apellidos "
    "prenom nom imie nazwisko cognome voornaam achternaam"
)
_OF_ANYTHING = listed("name q query search user author owner assignee to for person who employee")
_PHONES = listed("tel phone phone_number phonenumber mobile cell msisdn telefon telephone telefono whatsapp fax handy")
_VALUE = lazy(r"[^\s&#\"'`<>|\\^{}\[\],;]{2,120}")
_BESIDE = lazy(
    r"[?&;](?:e?mail|tel|phone|mobile|dob|birth\w{0,8}|last_?name|surname|address|passport|ssn)=", re.IGNORECASE
)
_NUMBER = lazy(r"\+?[0-9][0-9 .\-/()]{5,18}[0-9]")
_CODED = lazy(r"[\w.~+\-%]{0,160}")
_BLANK = lazy(r"%20|\+|_|-|\.(?=\w{2,4}$)")
_PERSONAL = frozenset(
    listed(
        "cv resume résumé lebenslauf bewerbung curriculum vitae passport pass ausweis zeugnis arztbrief życiorys currículum payslip"
    )
)
"""Papers of one person, with the person's name beside it."""
_LEAST, _MOST = 7, 15


class UrlParameterPeople:
    """Names and telephone numbers in the query of an address, whatever their encoding."""

    name = "pii/url-parameter"
    entities = frozenset({"PERSON", "PHONE"})
    anchors: Sequence[str] = tuple(
        f"{mark}{name}=" for name in (*_OF_PEOPLE, *_OF_ANYTHING, *_PHONES) for mark in ("?", "&", "&amp;")
    )
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        match = _VALUE.match(view.folded, end)
        if match is None:
            return ()
        key = view.lower[start:end].removeprefix("&amp;").strip("?&=")
        value = unquote_plus(unquote(match.group())) if "%25" in match.group() else unquote_plus(match.group())
        if key in _PHONES:
            digits = re.sub(r"\D", "", value)
            if _NUMBER.fullmatch(value.strip()) and _LEAST <= len(digits) <= _MOST and not is_reserved(digits):
                why = "its parameter names a phone number"
                return (Finding(*match.span(), "PHONE", self.name, 0.92, (why,)),)
            return ()
        beside = _BESIDE.search(view.folded, max(0, start - 120), match.end() + 120) is not None
        score = _rate(value, key in _OF_PEOPLE, beside)
        return (Finding(*match.span(), "PERSON", self.name, score, ("its parameter names a person",)),) if score else ()


def _rate(value: str, of_people: bool, beside: bool) -> float:
    """How likely `value` is the name of a person; 0 for no.

    :param of_people: its parameter is for nothing else.
    :param beside: a parameter near it is a person's.
    """
    name = name_at(value, 0, small=True, most=4)
    if name is None or name.end != len(value) or is_public(name.text):
        return 0.0
    if of_people and name.words[0].isalpha() and (name.capital or name.known):
        return 0.9 if name.known else 0.75
    full = len(name.words) > 1 and all(word.isalpha() for word in name.words)
    if full and name.known and (name.sure or name.known > 1):
        return 0.85
    return 0.7 if beside and full and name.capital else 0.0


class CodedName:
    """Given name and family name, joined by `%20`: `CV%20Jolanta%20Kmiecik.pdf`."""

    name = "pii/name-percent"
    entities = frozenset({"PERSON"})
    anchors: Sequence[str] = ("%20",)
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        if start < around.done.get(self.name, 0):
            return
        text = view.folded
        back = _CODED.match(text[max(0, start - 80) : start][::-1])
        first = start - (back.end() if back else 0)
        run = _CODED.match(text, first)
        last = run.end() if run else end
        around.done[self.name] = last
        words = list(_words(text, first, last))
        personal = any(word.lower() in _PERSONAL for _, _, word in words)
        for (a, b, given), (c, d, family) in pairwise(words):
            if text[b:c] == "%20" and _is_name(given, family, personal):
                yield Finding(a, d, "PERSON", self.name, 0.8, ("given name and family name",))


def _words(text: str, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """The words of a run: begin, end, as they read."""
    at = first
    for blank in [*_BLANK.finditer(text, first, last), None]:
        stop = blank.start() if blank else last
        if stop > at:
            yield at, stop, unquote(text[at:stop])
        at = blank.end() if blank else last


def _is_name(given: str, family: str, personal: bool) -> bool:
    """Two words as people are called; of a `personal` file the lists need not know them."""
    if not (given[:1].isupper() and family[:1].isupper() and given.isalpha() and family.isalpha() and len(family) > 2):
        return False
    if is_public(f"{given} {family}") or is_everyday(given):
        return False
    if personal and given.lower() not in _PERSONAL and family.lower() not in _PERSONAL and given[1:].islower():
        return not is_everyday(family)
    return is_given(given) and (is_family(family) or not is_everyday(family))


RECOGNIZERS = (UrlParameterPeople(), CodedName())
