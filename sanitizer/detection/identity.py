"""What an export says of its owner: which entity a declared identity field holds."""

from __future__ import annotations

from sanitizer.core.finding import Finding

RULE = "identity/export"

_BY_KEY = (
    ("mail", "EMAIL"),
    ("phone", "PHONE"),
    ("mobile", "PHONE"),
    ("birth", "DATE_OF_BIRTH"),
    ("user_name", "USERNAME"),
    ("username", "USERNAME"),
    ("login", "USERNAME"),
    ("handle", "USERNAME"),
    ("name", "PERSON"),
    ("author", "PERSON"),
    ("ip", "IP"),
    ("city", "LOCATION"),
    ("country", "LOCATION"),
    ("url", "URL_PRIVATE"),
)


def entity_of(key: str, value: str) -> str:
    """The entity of an identity field by its key, or by the shape of its value where the key says nothing."""
    lowered = key.lower()
    if "@" in value and "." in value.rpartition("@")[2]:
        return "EMAIL"
    for part, entity in _BY_KEY:
        if part in lowered:
            return entity
    return "ACCOUNT_ID"


def identity_finding(key: str, text: str) -> Finding | None:
    """The whole value as one finding; None where there is nothing to hide."""
    stripped = text.strip()
    if not stripped:
        return None
    start = text.index(stripped)
    why = ("the export declares it as its owner's",)
    return Finding(start, start + len(stripped), entity_of(key, stripped), RULE, 1.0, why)
