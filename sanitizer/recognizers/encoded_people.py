"""Addresses and names in base64: the whole run is what gives them away, so the whole run is found."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.checks.network import email_address
from sanitizer.recognizers.encoded import decoded
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_shape import name_at
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_TELLING = (
    '"email', "email", "user=", "username", '"name"', "name=", "From: ", "To: ", "mailto:", "phone", "@gmail.", "@outlook.", "@yahoo.",
    "@hotmail.", "@icloud.", ".com\n", "Dear ",
)  # fmt: skip
_MAIL = lazy(r"[0-9A-Za-z][0-9A-Za-z._+\-]{0,62}@(?:[0-9A-Za-z\-]{1,62}\.){1,5}[A-Za-z]{2,18}(?![\w\-])")
_NAMED = lazy(
    r"\"?(?:full|first|last|given|family|user|display|real|customer|patient)?[_ ]?name\"?\s?[:=]\s?\"?(?=\w)", 2
)
_LEAST = 6


def _forms(words: Iterable[str]) -> tuple[str, ...]:
    """How `words` read in base64, at each of the three places in a group; only what the neighbors have no part in."""
    found: dict[str, None] = {}
    for word in words:
        raw = word.encode()
        for shift in range(3):
            code = base64.b64encode(b"\x00" * shift + raw).decode().rstrip("=")
            form = code[(0, 2, 3)[shift] : (shift + len(raw)) * 8 // 6]
            if len(form) >= _LEAST:
                found[form] = None
    return tuple(found)


_FORMS = frozenset((*_forms(_TELLING), "eyJ", "W3si"))
"""Also how objects and lists of objects begin."""


class EncodedPeople:
    """A run of base64 that decodes to text with an e-mail address or a named person."""

    name = "pii/base64"
    entities = frozenset({"EMAIL", "PERSON"})
    anchors: Sequence[str] = tuple(dict.fromkeys(form.lower() for form in _FORMS))
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        if view.depth or start < around.done.get(self.name, 0) or view.folded[start:end] not in _FORMS:
            return ()
        plain = decoded(view, start, end, "base64")
        if plain is None or plain.whole is None:
            return ()
        around.done[self.name] = plain.whole.end
        entity = _holds(plain.folded)
        if not entity:
            return ()
        return (Finding(*plain.whole, entity, self.name, 0.9, ("decodes to somebody's data", "in base64")),)


def _holds(text: str) -> str:
    """`EMAIL` or `PERSON` if `text` has one; empty if not."""
    if any(email_address(match.group()) for match in _MAIL.finditer(text)):
        return "EMAIL"
    for match in _NAMED.finditer(text):
        name = name_at(text, match.end(), small=False, most=4)
        if name is not None and name.sure and len(name.words) > 1:
            return "PERSON"
    return ""


RECOGNIZERS = (EncodedPeople(),)
