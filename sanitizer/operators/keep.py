"""The value itself: found, reported, and left."""

from __future__ import annotations

from sanitizer.core.finding import Hidden
from sanitizer.operators.interface import Params

NAME = "keep"
SUMMARY = "the value stays and is reported"


def replace(entity: str, value: Hidden, number: int, params: Params) -> str:
    return value.reveal()
