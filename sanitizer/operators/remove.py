"""Nothing stands there. Cannot be put back."""

from __future__ import annotations

from sanitizer.core.finding import Hidden
from sanitizer.operators.interface import Params

NAME = "remove"
SUMMARY = "nothing"


def replace(entity: str, value: Hidden, number: int, params: Params) -> str:
    return ""
