"""Nouns that numbers of persons stand beside, by what the number is; the words for "number"; the shapes of values."""

from __future__ import annotations

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.word_lists import word_list

ENTITIES = ("ACCOUNT_ID", "GOV_ID", "FINANCIAL", "MEDICAL_ID", "DEVICE_ID", "VEHICLE")
NOUNS = {noun: entity for entity in ENTITIES for noun in word_list(f"numbered {entity}")}
"""Noun → what its number is. A noun says nothing alone: a word for "number", a colon or a telling shape must follow."""
TELLING = frozenset(word_list("numbered telling"))
"""Nouns that already mean a number: `pesel`, `iban`."""

_LABEL = (
    r"(?:numbers?|num|nos?|nrs?|nbr|ids?|refs?|reference|code|nummer|número|numéro|numero|number|n°|nº|n\.º|n(?=\.)|№|#|номер"
    r"|numer|nro|číslo|szám|αριθμός|番号|番號|编号|編號|号码|号|번호|identifier|identification|kennung|zeichen|card|karte|carte|pin)"
)
AFTER_NOUN = lazy(
    rf"(?:s|n|en|es|e|i)?\.?(?P<label>(?:[ _\-./]{{0,2}}{_LABEL}\.?(?!\w)|[ _\-./]{{0,2}}{_LABEL}(?=[ ]?{_LABEL}(?!\w))){{0,3}})(?![a-zß-ÿ])"
    r"(?: please| pls| again)?(?P<mine>[ ](?:they|you|he|she|we|i)(?: [a-z]{2,10}){1,3}(?= is | was |:)|[ ](?:with|from|at|for|of|on|de|bei|beim|chez|con|en|bij|hos)(?:[ ](?!is\b|ist\b)[\w'’&.\-]{1,16}){1,5}?(?=:| is | ist | es | est | è ))?"
    r"(?P<asked>\?[\"”']?\s{1,4}(?:[A-Za-z]{2,14}: ?)?(?:(?:sure|yes|yeah|yep|ok|okay|um|uh|hi|ja|sí|si|oui|it'?s|it is|that'?s|that is|i think|das ist|es)[,.:]?[ ]){0,4})?"
    r"(?P<link>[\"'’`*_)\]\\”»]{0,4}\s{0,3}(?:\([a-z][a-z .'/\-]{1,24}\)\s?)?(?:[:：=#|>、,]|->|=>|–|—|-(?=\s))?[ \t]{0,2}"
    r"(?:(?:is|was|are|ist|lautet|war|est|es|é|è|to|it is|it's|on|jest|är|er|on file is|full is|で?は|は|为|是|은|는)(?=\W|\d))?"
    r"[:：=]?[ \t]{0,2}\n?[\s\"'`*_(\[\\“‘„«>#№]{0,5})",
    0,
)
"""What may stand between a noun and its value, in lower case."""
BEFORE_NOUN = lazy(
    rf"(?<!\w){_LABEL}\.?:?[ ]?(?:(?:de|del|do|da|d['’]|di|della|dell['’]|of|van|for|la|el|o|a|le)[ ]?){{0,2}}\Z", 0
)
VALUE = lazy(
    r"(?:[A-Z]{1,4}[ ](?=\d{4}))?(?:[0-9A-ZА-ЯЁΑ-Ω]{1,24}|[a-z]\d{4,14})(?:[\-/._][0-9A-ZА-ЯЁ]{1,24}){0,6}(?:[ ](?=\d)\d{1,6}(?![\w]|[.,:]\d)){0,7}(?:[ ]?[A-Z]{1,2}(?!\w))?",
    0,
)
PLATE = lazy(r"[A-ZÄÖÜА-Я0-9]{1,4}(?:[ \-·][A-ZÄÖÜ0-9]{1,5}(?![a-z])){0,3}", 0)
VIN = lazy(r"[A-HJ-NPR-Z0-9]{17}(?!\w)", 0)
NOT_VALUES = lazy(
    r"(?i)(?:19|20)\d\d|(?:19|20)\d\d[\-/.](?:\d\d?|[A-Z]{3})(?:[\-/.]\d\d?)?|(?:19|20)\d\d[\-/](?:19|20)?\d\d|(?:0?[1-9]|[12]\d|3[01])[\-/.](?:0?[1-9]|[12]\d|3[01])(?:[\-/.]\d{2,4})?"
    r"|[\-\dA-F]*[0-9a-f]{8}-[0-9a-f]{4}-.*|[0-9a-f]{24}|[0-9a-f]{32,}|0*12345\d*|ABC-?123\d*|(\d)\1+|0{3,}.*|X{3,}.*|.*(?:EXAMPLE|XXXX).*"
    r"|v?\d{1,3}(?:\.\d{1,3}){1,3}|(?:UTF|ISO|SHA|MD|RFC|CVE|IEEE|EN|DIN|UA|GTM|G|HTTP|PEP|ASN?|US|EP|WO|IPV|COM|HTML|ES|WCAG)[ _\-/]?\d.*|\d+[KMG]B?|\d+(?:PX|MS|KB|GB|MM|CM|VA|W|X\d.*)"
)
