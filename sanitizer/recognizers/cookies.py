"""Values of session cookies: in Cookie and Set-Cookie headers, `curl -b`, and under the names that frameworks give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.values import entropy, is_placeholder
from sanitizer.recognizers.view import View
from sanitizer.recognizers.words import reads_like_words

_PAIR = lazy(r"""(?P<name>[A-Za-z0-9_.\-]{1,64})=(?P<value>[^\s;"',<>]{1,4096})""")
_SESSION = lazy(
    r"sess|(?:^|[_.\-])sid$|auth|token|jwt|csrf|xsrf|remember|login|ticket|identity|^sid$|^__secure-|^__host-|^sb-|_id$|secret"
    r"|^(?:li_at|c_user|xs|fr|datr|d|d-s|lc|user_session|sapisid|hsid|ssid|apisid|_gh_sess|_octo|wordpress_logged_in.*|koa:sess.*)$",
    re.IGNORECASE,
)
_ATTRIBUTES = frozenset(
    listed("path domain expires max-age samesite secure httponly priority partitioned version comment")
)
_HEADER = lazy(
    r"""(?:set-)?cookie["'`*]{0,3}\s{0,3}(?:,\s?["']value["']\s?:|[:=,]|=>)\s{0,3}["'`*]{0,3}""", re.IGNORECASE
)
_FLAG = lazy(r"""(?:-b|--cookie)[ =]["']?(?=[^\s"']{1,64}=)""")
_LISTED = lazy(r'"(?P<name>session)", "(?P<value>[^\s;"\',<>]{16,4096})"')
_LONGEST = 8192


class Cookies:
    """Session-like cookies; preferences, consent and counters stay."""

    name = "secret/session-cookie"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = (
        "cookie", " -b ", "jsessionid", "phpsessid", "connect.sid", "asp.net_session", "aspxauth", " sid=", '"session", "', "sessionid=", "session_id=", "session=",
        "laravel_session", "_session=", "sessid=", "csrftoken=", "xsrf-token=", "remember_token=", "cf_clearance=",
    )  # fmt: skip
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        word = view.lower[start:end]
        if word == '"session", "':
            match = _LISTED.match(text, start)
            return self._pair(match, 0.9) if match else ()
        if word in ("cookie", " -b "):
            head = _HEADER.match(text, start) if word == "cookie" else _FLAG.match(text, start + 1)
            return self._row(text, head.end()) if head else ()
        back = re.match(r"[\w.\-]{0,40}", text[max(0, start - 40) : start][::-1])
        match = _PAIR.match(text, start - (back.end() if back else 0))
        return self._pair(match, 0.9) if match is not None and match.start("value") >= end - 1 else ()

    def _row(self, text: str, start: int) -> Iterator[Finding]:
        at, limit = start, min(len(text), start + _LONGEST)
        while at < limit:
            match = _PAIR.match(text, at, limit)
            if match is None:
                return
            if match.group("name").lower() not in _ATTRIBUTES:
                yield from self._pair(match, 0.95)
            at = match.end()
            if text[at : at + 1] != ";":
                return
            at += 1 + (text[at + 1 : at + 2] == " ")

    def _pair(self, match: re.Match[str], score: float) -> Iterator[Finding]:
        value = match.group("value")
        if len(value) < 6 or is_placeholder(value) or value[:1] in "${<" or reads_like_words(value):
            return
        named = _SESSION.search(match.group("name")) is not None
        if named or (len(value) >= 24 and entropy(value) > 3.5):
            yield Finding(*match.span("value"), "SECRET", self.name, score if named else 0.7, ("session cookie",))


RECOGNIZERS = (Cookies(),)
