"""What lists say of a name that the model found: public persons stay, product names need a strong context."""

from __future__ import annotations

from sanitizer.core.finding import LIKELY_FROM, Finding
from sanitizer.detection.names import Name
from sanitizer.recognizers.name_evidence import is_family, is_given, is_public, is_public_alone

RULE = "names/model"

SURE_ALONE = 0.97
"""A product, assistant or law that is also a given name (Claude, Jasmine) is a person only above this probability."""

ACRONYM = 5
"""Letters of a word in capitals that is more likely an acronym than a name, unless lists know it as one."""

_READ = "the name model read it so"


def weighed(text: str, name: Name) -> Finding | None:
    """The finding of a model's name; None where it is somebody public.

    What is doubtful is moved to the tier `possible`: reported, and kept by the default policy.
    """
    value = text[name.start : name.end]
    if name.entity != "PERSON":
        return Finding(name.start, name.end, name.entity, RULE, name.score, (_READ,))
    if is_public(value):
        return None
    against = _against(text, name, value)
    if against:
        score = round(min(name.score, LIKELY_FROM) * 0.9, 4)
        return Finding(name.start, name.end, name.entity, RULE, score, (_READ, f"against: {against}"))
    return Finding(name.start, name.end, name.entity, RULE, name.score, (_READ,))


def _against(text: str, name: Name, value: str) -> str:
    """What speaks against this being a private person; empty if nothing does."""
    if is_public_alone(value) and name.score < SURE_ALONE:
        return "also the name of a product or of somebody known to all"
    if value.isupper() and len(value) <= ACRONYM and value.isalpha() and not (is_given(value) or is_family(value)):
        return "looks like an acronym"
    if len(value) == 1 and value.isascii():
        return "a single letter"
    return ""
