"""JSON Web Tokens (RFC 7519), signed and encrypted: three or five parts, of which the first decodes to a JOSE header."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

# The border on the left keeps a run of `eyJeyJ…` from being tried at each of its places.
_TOKEN = lazy(
    r"(?<![A-Za-z0-9_\-.=/+])(?P<header>[A-Za-z0-9_-]{12,2048})\.(?P<payload>[A-Za-z0-9_-]{2,16384})(?:\.[A-Za-z0-9_-]{0,8192}){0,3}"
    r"|(?<=[=/])(?P<header2>[A-Za-z0-9_-]{12,2048})\.(?P<payload2>[A-Za-z0-9_-]{2,16384})(?:\.[A-Za-z0-9_-]{0,8192}){0,3}"
)


class Jwt:
    """Tokens that say who they are; also without a signature, and with the signature cut off."""

    name = "secret/jwt"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = ("eyj", "eyai", "ewog", "ewok", "ewoi")
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        match = _TOKEN.match(view.folded, start)
        if match is None:
            return ()
        header = match.group("header") or match.group("header2")
        payload = match.group("payload") or match.group("payload2")
        if not is_header(header):
            return ()
        signed = match.group().count(".") >= 2
        score = 0.99 if signed and payload.startswith(("eyJ", "eyA", "ewo")) else 0.95 if signed else 0.9
        stop = match.end()
        while view.folded[stop - 1] == ".":
            stop -= 1
        return (Finding(match.start(), stop, "SECRET", self.name, score, ("decodes to a JOSE header",)),)


def is_header(part: str) -> bool:
    """`part` is the base64url of a JSON object with `alg`, `enc` or `typ`."""
    try:
        header = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        return False
    return isinstance(header, dict) and not header.keys().isdisjoint(("alg", "enc", "typ", "kid"))


RECOGNIZERS = (Jwt(),)
