"""`[PERSON_1]`: says what stood there, and that it is the same one as elsewhere; can be put back from a vault."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.core.finding import ENTITIES, Hidden
from sanitizer.operators.interface import Params

NAME = "placeholder"
SUMMARY = "a numbered placeholder such as [PERSON_1]; the same value has the same number"

# Longest first, so that DATE does not win over DATE_OF_BIRTH.
_PLACEHOLDER = re.compile(r"\[(" + "|".join(sorted(ENTITIES, key=len, reverse=True)) + r")_([1-9][0-9]{0,8})\]")


def replace(entity: str, value: Hidden, number: int, params: Params) -> str:
    return written(entity, number)


def written(entity: str, number: int) -> str:
    """How a placeholder is written: no escapes in JSON, and visible in Markdown and HTML, where `<PERSON>` vanishes."""
    return f"[{entity}_{number}]"


def find(text: str) -> Iterator[tuple[str, int]]:
    """The placeholders that already stand in a text, as (entity, number): numbers not to be given out again."""
    if "[" in text:
        for match in _PLACEHOLDER.finditer(text):
            yield match[1], int(match[2])
