"""Keys as JSON objects (JWK): what of them is secret stands under names of one or two letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.view import View

_KIND = lazy(r"""kty["']?\s{0,4}[:=]>?\s{0,4}["'](?P<kind>oct|RSA|EC|OKP|AKP)["']""")
_SECRET = lazy(
    r"""(?<![\w$.])["']?(?:k|d|p|q|dp|dq|qi|priv)["']?\s{0,4}[:=]>?\s{0,4}["'](?P<value>[A-Za-z0-9_+/-]{16,2048}={0,2})["']"""
)
_REACH = 6000


class JsonWebKey:
    """`k` of a symmetric key; `d`, the primes and what follows from them of a pair. `n`, `x` and `y` are public."""

    name = "secret/jwk"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = ('"kty"', "'kty'", "kty:", "kty =")
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        kind = _KIND.match(text, start + (text[start] in "\"'"))
        if kind is None:
            return ()
        first, stop = _object(text, start, kind.end())
        return self._members(text, first, stop)

    def _members(self, text: str, first: int, stop: int) -> Iterator[Finding]:
        for match in _SECRET.finditer(text, first, stop):
            if not is_placeholder(match.group("value")):
                yield Finding(*match.span("value"), "SECRET", self.name, 0.97, ("secret part of a JSON web key",))


def _object(text: str, start: int, end: int) -> tuple[int, int]:
    """The braces around a member, as far as they are near; objects within a key hold nothing secret."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    opening, closing = text.rfind("{", low, start), text.find("}", end, high)
    return (low if opening < 0 else opening), (high if closing < 0 else closing)


RECOGNIZERS = (JsonWebKey(),)
