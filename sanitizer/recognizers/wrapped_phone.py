"""Telephone numbers that a line end breaks: `+48 601⏎234 567`, `Tel 07700⏎900345`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.phone import is_valid
from sanitizer.recognizers.phone_shape import is_reserved
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_WORDS = ("tel", "phone", "mobile", "mobil", "cell", "telefon", "handy", "call", "fax", "whatsapp", "number is")
_JOINTS = (" 0", ": 0", ". 0", ":0")
_WRAPPED = lazy(r"\+?\d[\d .\-/()]{0,16}\d\)?[ \-]?\r?\n[ \t>]{0,6}\d[\d .\-/]{0,14}\d(?![\d:]|[.\-/,]\d|[A-Za-z_])")
_HOME = ("GB", "DE", "FR", "NL", "IT", "CH", "AT", "BE", "SE", "AU", "ZA", "IE", "NZ", "IN", "JP", "KR", "TR", "FI")
_LONGEST = 48


class WrappedPhone:
    """A number that is none without what stands on the next line, and valid with it."""

    name = "pii/phone-wrapped"
    entities = frozenset(("PHONE",))
    anchors: Sequence[str] = (*(f"+{digit}" for digit in range(1, 10)), *(w + j for w in _WORDS for j in _JOINTS))
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        abroad = text[start] == "+"
        begin = start if abroad else end - 1
        if start and (text[start - 1].isalnum() or text[start - 1] in "_+"):
            return ()
        match = _WRAPPED.match(text, begin, begin + _LONGEST)
        if match is None:
            return ()
        value = match.group()
        digits = re.sub(r"\D", "", value)
        if not 8 <= len(digits) <= 15 or is_reserved(digits):
            return ()
        first, whole = value.partition("\n")[0], ("+" if abroad else "") + digits
        regions = (None,) if abroad else _HOME
        if any(is_valid(first, region) for region in regions) or not any(is_valid(whole, region) for region in regions):
            return ()
        why = ("goes on behind the line end", "valid in its numbering plan")
        return (Finding(*match.span(), "PHONE", self.name, 0.85 if abroad else 0.75, why),)


RECOGNIZERS = (WrappedPhone(),)
