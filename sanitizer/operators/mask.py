"""`+** *** ****67`: the shape stays, letters and digits go; of a secret everything goes. Cannot be put back."""

from __future__ import annotations

from sanitizer.core.errors import PolicyError
from sanitizer.core.finding import Hidden
from sanitizer.operators.interface import Params

NAME = "mask"
SUMMARY = "letters and digits become *; option keep_last leaves some at the end of long values"

_SHORTEST_TO_KEEP_FROM = 12


def replace(entity: str, value: Hidden, number: int, params: Params) -> str:
    keep = params.get("keep_last", 0)
    if not isinstance(keep, int) or not 0 <= keep <= 4:
        raise PolicyError("options.mask.keep_last must be a number from 0 to 4.")
    text = value.reveal()
    shown = len(text) - keep if len(text) >= _SHORTEST_TO_KEEP_FROM else len(text)
    has_shape = entity != "SECRET"  # a password may be nothing but signs
    return "".join(
        "*" if i < shown and not (c.isspace() or (has_shape and _is_shape(c))) else c for i, c in enumerate(text)
    )


def _is_shape(character: str) -> bool:
    # ASCII signs and spaces only: what else is not a letter may still spell a name in some script.
    return character.isascii() and not character.isalnum()
