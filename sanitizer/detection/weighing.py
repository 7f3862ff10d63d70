"""What lists say of a name that the model found: public persons stay, product names need a strong context."""

from __future__ import annotations

from sanitizer.core.finding import LIKELY_FROM, Finding
from sanitizer.detection.names import Name
from sanitizer.recognizers.name_evidence import is_public, is_public_alone

RULE = "names/model"

SURE_ALONE = 0.97
"""A product, assistant or law that is also a given name (Claude, Jasmine) is a person only above this probability."""

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
    if is_public_alone(value) and name.score < SURE_ALONE:
        score = min(name.score, LIKELY_FROM) * 0.9
        why = (_READ, "against: also the name of a product or of somebody known to all")
        return Finding(name.start, name.end, name.entity, RULE, round(score, 4), why)
    return Finding(name.start, name.end, name.entity, RULE, name.score, (_READ,))
