"""Numbers of sessions in logs and data: `sess=…`, `sid: …`, `"session_id": "…"`, when they are chance and no UUID."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.values import entropy, is_placeholder
from sanitizer.recognizers.view import View
from sanitizer.recognizers.words import reads_like_words

_VALUE = lazy(
    r"""[\w-]{0,12}["'\]]{0,2}\s?(?:[:=]|=>)\s?["']{0,2}(?P<value>[A-Za-z0-9_%.+/~-]{20,256}={0,2})(?=["'\s,;&)}\]>]|$)"""
)
_NAME = lazy(
    r"(?i)(?:sess|session|sid|sessid|phpsessid|jsessionid|user_session|session[_-]?(?:id|token|key|cookie)|auth[_-]?session)"
)
_BACK = lazy(r"[\w-]{0,20}")
_TWILIO = lazy(r"[A-Z]{2}[0-9a-f]{32}")
_HEX = lazy(r"[0-9a-f]+|[0-9A-F]+")
_COOKIE = lazy(r"cookies?|login|logged|auth|user|ip=|csrf|http|get /|post /|set-|web|browser|request")
_NEAR = 160


class SessionIds:
    """What opens somebody's session; UUIDs, which number the runs of programs, stay."""

    name = "secret/session-id"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = (
        *(f"{name}{sign}" for name in ("sess", "sid", "session", "sessionid", "session_id", "sessid") for sign in ("=", ":", '":', "':", " =", '" =', "']", '"]')),
    )  # fmt: skip
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        sign = next(at for at in range(start, end) if not (text[at].isalnum() or text[at] == "_"))
        match = _VALUE.match(text, sign)
        if match is None:
            return ()
        back = _BACK.match(text[max(0, start - 20) : start][::-1])
        name = text[start - (back.end() if back else 0) : sign]
        value = match.group("value")
        if not _NAME.fullmatch(name) or not _is_chance(value):
            return ()
        near = view.lower[max(0, start - _NEAR) : start] + view.lower[match.end() : match.end() + _NEAR]
        score = 0.85 if _COOKIE.search(near) else 0.7
        return (Finding(*match.span("value"), "SECRET", self.name, score, ("number of a session",)),)


def _is_chance(value: str) -> bool:
    if is_placeholder(value) or _TWILIO.fullmatch(value) or not any(c.isdigit() for c in value):
        return False
    if _HEX.fullmatch(value):
        return len(value) >= 24 and entropy(value) > 2.5 and not value.isdigit()
    mixed = any(c.isupper() for c in value) and any(c.islower() for c in value)
    return (
        mixed and entropy(value) > 3.3 and not reads_like_words(value) and value.count("-") < 4 and value.count(".") < 3
    )


RECOGNIZERS = (SessionIds(),)
