"""What speaks for and against a name that the model found: lists, shape, and what stands beside it."""

from __future__ import annotations

import re
from functools import partial

from sanitizer.core.finding import ENTITIES, LIKELY_FROM, Finding
from sanitizer.detection.common_words import is_common, is_kin
from sanitizer.detection.frame_words import word_set
from sanitizer.detection.names import Name
from sanitizer.detection.prose import ANY_PLACEHOLDER
from sanitizer.detection.things import are_things, is_in_list_of_things, is_in_row_of_places, is_thing
from sanitizer.detection.trimming import without_ordinary_words
from sanitizer.detection.whom import is_about_people, is_among_people, is_figure, is_owned, is_somebody_public, siblings
from sanitizer.recognizers.inflection import bases
from sanitizer.recognizers.name_east_asian import is_chinese_name, is_korean_name
from sanitizer.recognizers.name_evidence import (
    is_everyday,
    is_family,
    is_given,
    is_place,
    is_public,
    is_public_alone,
    is_public_surname,
    is_public_variant,
    public_surnames_in,
)
from sanitizer.recognizers.name_forms import is_form_of_given

RULE = "names/model"

SURE_ALONE = 0.97
"""A product or assistant that is also a given name (Claude, Jasmine) is a person only above this probability; what is
no given name (Einstein, Tolkien) never is, alone."""
SURE_AMONG_PEOPLE = 0.8
"""The same in a text about private people, where frequent family names count too (Ford, Parker)."""
UNLISTED = 0.88
UNLISTED_LOWER = 0.9
UNLISTED_SMALL = 0.985
"""In lower case, in a text that writes names with capitals."""
"""Chosen on chats that taught nothing: below these, false names outnumber true ones."""
HALF_READ = 0.7
"""A word in lower case that the model hardly takes for a name, and not for somebody's, is none below this."""
NOBODY = 0.2
"""Below this probability of being a private person's, as the model reads what stands around it, a name is rather
nobody's: an example, a figure, a brand."""
ACRONYM = 5
"""Letters of a word in capitals that is more likely an acronym than a name, unless lists know it as one."""

_INFLECTED = 6
_FORM = 4
CUED = frozenset(("pii/name-kin", "pii/name-title", "pii/name-introduced"))
"""Rules whose cues also stand before the names of public persons and of figures."""

_LABELS = frozenset(
    [
        "IMEI",
        "SIM",
        "ID",
        "PIN",
        "PUK",
        "IBAN",
        "BIC",
        "SWIFT",
        "NR",
        "TEL",
        "FAX",
        "VAT",
        "TVA",
        "SSN",
        "NHS",
        "MRN",
        "DOB",
        "PPS",
        "URL",
        "API",
        "SID",
        "PID",
        "UID",
        "GUID",
        "UUID",
        "CVV",
        "CVC",
        "OTP",
        "NIF",
        "NIE",
        "CIF",
        "DNI",
        "CPF",
        "CNPJ",
        "RG",
        "CAP",
        "CF",
        "PESEL",
        "NIP",
        "REGON",
        "BSN",
        "KVK",
        "IČO",
        "DIČ",
        "OIB",
        "EMŠO",
        "CNP",
        "TCKN",
        "TC",
        "СНИЛС",
        "ИНН",
        "ОГРН",
        "КПП",
        "VIN",
        "ZIP",
        "PLZ",
        "CP",
        "RFC",
        "CURP",
        "RUT",
        "CUIT",
        "CUIL",
    ]
)
_READ = "the chat model read it so"
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun".split())  # noqa: SIM905
_DATE_AFTER = re.compile(r"[,.]?\s+\d")
_CITED_AFTER = re.compile(r"\s+(?:et\s+al\b|vs?\.\s)")
_CITED_YEAR = re.compile(
    r"(?:, (?:[^\W\d_]\.[ -]?){1,3}| [A-Z]{1,2})?(?:,? (?:&|and|und|et|y) [^\W\d_]+(?:, (?:[A-Z]\.[ -]?){1,3})?)?,? ?\((?:19|20)\d\d[a-z]?\)"
)
_CITED_TITLE = re.compile(r"(?:,|['’]s)? (?:[\"“«*_]|„)(?=[A-Z][^\"“”\n]{2,60}[\"”»*_](?:[;,.)?!:]|$))")
_CAPITALS = re.compile(r"[^\W\d_A-Z]{2} [A-Z][a-z]")
_CITED_BEFORE = re.compile(r"(?<!\w)vs?\.\s+\Z")


def weighed(text: str, name: Name) -> Finding | None:
    """The finding of a model's name; None where it is nobody, or somebody public.

    What is doubtful is moved to the tier `possible`: reported, and kept by the default policy.
    """
    if name.entity != "PERSON":
        return Finding(name.start, name.end, name.entity, RULE, name.score, (_READ,))
    if _is_stand_in(text, name):
        return None
    name = without_ordinary_words(text, name)
    value = text[name.start : name.end]
    found = partial(Finding, name.start, name.end, "PERSON", RULE)
    if not value or _is_nobody(text, name, value):
        return None
    owned = is_owned(text, name.start, name.end)
    if not owned and (is_public(value) or is_public_variant(value) or _is_public_there(text, name, value)):
        return None
    against = _against(text, name, value, owned=owned) or ("" if owned else _of_thing(text, name, value))
    if against:
        return found(round(min(name.score, LIKELY_FROM) * 0.9, 4), (_READ, f"against: {against}"))
    return found(name.score, (_READ,))


def is_doubted(text: str, finding: Finding) -> bool:
    """Whether a name that a rule or a neighbor speaks for is, by what the text is about, nobody private."""
    start, end = finding.start, finding.end
    if finding.entity == "PERSON" and is_public(text[start:end]) and not is_owned(text, start, end):
        return not is_about_people(text, start)
    if finding.rule in CUED:
        return is_somebody_public(text, start, end) or is_in_list_of_things(text, start)
    if finding.rule.startswith("pii/name-"):
        return is_figure(text, start, end)
    if finding.rule != "names/neighbor" or is_owned(text, start, end):
        return False
    name, value = Name(start, end, "PERSON", finding.score), text[start:end]
    if is_public(value) or _is_public_there(text, name, value) or _of_thing(text, name, value):
        return True
    return is_public_alone(value) and not is_given(value)


def _is_nobody(text: str, name: Name, value: str) -> bool:
    if value.islower() and word_set("private").holds(value):
        return True
    if word_set("own kin").holds(value.lower()):
        return True
    if word_set("kin").holds(value.lower()) and not is_given(value) and not is_family(value):
        return True
    word = value.upper()
    return word in ENTITIES or word in _LABELS or is_kin(value) or _is_date_or_citation(text, name, value)


def _of_thing(text: str, name: Name, value: str) -> str:
    """Signs in what stands around that this is the name of a thing; empty if there are none."""
    if is_thing(text, name.start, name.end):
        return "stands in the form of a thing's name"
    if is_in_row_of_places(text, name.start, name.end):
        return "among places"
    if _is_inflected_thing(value):
        return "a product or a place"
    if " " not in value and is_in_list_of_things(text, name.start):
        return "an item of a list of things"
    if is_about_people(text, name.start) and (" " in value or name.score >= SURE_AMONG_PEOPLE):
        return ""
    if (is_place(value) or not is_given(value.split()[0])) and are_things(siblings(text, name.start, name.end)):
        return "stands beside products or brands"
    words = value.split()
    if value[0].islower() and len(words) > 1 and not any(is_given(w) or is_family(w) or len(w) < 3 for w in words):
        return "words in lower case that no list of names holds"
    return ""


def _is_public_there(text: str, name: Name, value: str) -> bool:
    if is_public_surname(value) and value.lower() in public_surnames_in(text):
        return True
    return is_somebody_public(text, name.start, name.end)


def _is_stand_in(text: str, name: Name) -> bool:
    """Whether the model read the word that stood for a placeholder, of whatever case."""
    start = max(0, name.start - 40)
    near = ANY_PLACEHOLDER.finditer(text, start, min(len(text), name.end + 40))
    return any(match.start() < name.end and name.start < match.end() for match in near)


def _is_date_or_citation(text: str, name: Name, value: str) -> bool:
    if value.lower() in _MONTHS and _DATE_AFTER.match(text, name.end):
        return True
    if is_among_people(text, name.start):
        return False
    before = text[max(0, name.start - 8) : name.start]
    return bool(
        _CITED_AFTER.match(text, name.end)
        or _CITED_TITLE.match(text, name.end)
        or _CITED_YEAR.match(text, name.end)
        or _CITED_BEFORE.search(before)
    )


def _is_inflected_thing(value: str) -> bool:
    """A product or place in some case of a language that inflects: `Kalevalan`."""
    if " " in value or len(value) <= _INFLECTED or is_given(value) or is_family(value):
        return False
    return any(len(base) >= _INFLECTED and is_public_alone(base) for base in bases(value))


def _is_also_of_people(text: str, name: Name, value: str) -> bool:
    """A name that is a thing's, and in this text rather somebody's."""
    if is_among_people(text, name.start):
        return name.score >= SURE_AMONG_PEOPLE and (is_given(value) or is_family(value))
    return name.score >= SURE_ALONE and is_given(value)


def _is_listed(value: str) -> bool:
    """A name of the lists, or with a capital and written as no English is, another form of one: `Květy`, `Раисе`."""
    if is_given(value) or is_family(value) or is_chinese_name(value) or is_korean_name(value):
        return True
    return (
        value[0].isupper()
        and not value.isupper()
        and len(value) >= _FORM
        and is_form_of_given(value)
        and not is_common(value)
    )


def _needed(text: str, word: str) -> float:
    """The probability from which a single word is believed to be a name although no list knows it."""
    if not word[0].islower():
        return UNLISTED
    return UNLISTED_SMALL if _CAPITALS.search(text) else UNLISTED_LOWER


def _against(text: str, name: Name, value: str, *, owned: bool) -> str:
    """What speaks against this being a private person; empty if nothing does."""
    score = name.score
    if not owned and name.private < NOBODY:
        return "what stands around it speaks of nobody private"
    if value.islower() and max(score, name.private) < HALF_READ:
        return "a word in lower case that hardly reads as a name"
    if not owned and is_public_alone(value) and not _is_also_of_people(text, name, value):
        return "also the name of a product or of somebody known to all"
    if value.isupper() and len(value) <= ACRONYM and value.isalpha() and not (is_given(value) or is_family(value)):
        return "looks like an acronym"
    if len(value) == 1 and value.isascii():
        return "a single letter"
    if not owned and " " not in value and not _is_listed(value) and score < _needed(text, value):
        return "one word that no list of names holds"
    if value.islower() and (is_common(value) or is_everyday(value)):
        return "an everyday word in lower case"
    return ""
