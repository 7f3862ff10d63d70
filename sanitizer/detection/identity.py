"""What an export says of its owner, as findings: the whole value of a declared identity field."""

from __future__ import annotations

from sanitizer.core.finding import Finding
from sanitizer.formats.generic import identity_entity

RULE = "identity/export"


def identity_finding(key: str, text: str) -> Finding | None:
    """The whole value as one finding; None where there is nothing to hide."""
    stripped = text.strip()
    if not stripped:
        return None
    start = text.index(stripped)
    why = ("its key declares whose it is",)
    return Finding(start, start + len(stripped), _entity(key, stripped), RULE, 1.0, why)


def _entity(key: str, value: str) -> str:
    return "EMAIL" if "@" in value and "." in value.rpartition("@")[2] else identity_entity(key)
