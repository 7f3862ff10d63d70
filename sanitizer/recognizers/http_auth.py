"""Credentials in HTTP traffic as people paste it: Authorization of any scheme, cookies, `curl -u`."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed
from sanitizer.recognizers.ordinary import is_ordinary
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.view import View
from sanitizer.recognizers.words import reads_like_words

_HEADER = lazy(
    r"""(?:proxy-)?authorization["'`*]{0,3}\s{0,3}(?:,\s?["']value["']\s?:|[:=,]|=>)\s{0,3}["'`*]{0,3}
        (?:(?P<scheme>[A-Za-z][A-Za-z0-9_-]{1,24})[ ]{1,2})?(?P<value>[^\s"'`<>;|]{4,4096})""",
    re.IGNORECASE | re.VERBOSE,
)
_SCHEME = lazy(r"(?P<scheme>bearer|basic|token)[ ]{1,2}(?P<value>[A-Za-z0-9_\-.~+/=:|%]{8,4096})", re.IGNORECASE)
_PARAMETER = lazy(
    r"""(?:signature|response|oauth_token|oauth_signature|oauth_consumer_key|credential|token|mac|nonce|cnonce|key)="?([^\s",]{6,512})""",
    re.IGNORECASE,
)
_CURL_USER = lazy(
    r"""(?:-u|--user|--proxy-user)[ =]{0,2}["']?(?P<user>[^\s:"'$<{]{1,64}):(?P<password>[^\s"']{1,128})"""
)
_TOOL = lazy(r"\b(?:curl|http|https|wget|xh|ab|siege)\b")
_TOKEN = lazy(r"[0-9A-Za-z_\-.~+/]+=*")
_STANDS_IN = lazy(
    r"token|key|secret|jwt|bearer|auth|credential|password|your|here|example|placeholder|value|\.\.\.|\w\(",
    re.IGNORECASE,
)
_SPEAKS_OF = frozenset(
    listed(
        "auth authentication authorization token tokens access scheme schemes type types header headers credentials login flow api and or"
    )
)


class HttpAuth:
    """Authorization headers, bare `Bearer …` and `Basic …`, and user:password given to HTTP tools."""

    name = "secret/http-auth"
    entities = frozenset(("SECRET", "USERNAME"))
    anchors: Sequence[str] = ("authorization", "bearer ", "basic ", "token ", " -u ", "--user", " -u'", ' -u"')
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        first = view.lower[start : start + 2]
        if first in (" -", "--"):
            return self._tool(text, start + (first == " -"))
        if first == "au":
            match = _HEADER.match(text, start)
            return self._header(text, match) if match else ()
        if start and (text[start - 1].isalnum() or text[start - 1] in "_-"):
            return ()
        match = _SCHEME.match(text, start)
        if match is None or match.group("scheme") == "token":
            return ()
        return self._value(text, match.group("scheme").lower(), *match.span("value"), named=False)

    def _header(self, text: str, match: re.Match[str]) -> Iterable[Finding]:
        scheme = (match.group("scheme") or "").lower()
        start, end = match.span("value")
        if "=" in match.group("value")[:-3] and scheme in (
            "aws4-hmac-sha256",
            "digest",
            "oauth",
            "signature",
            "mac",
            "hawk",
        ):
            return self._parameters(text, start)
        return self._value(text, scheme, start, end, named=True)

    def _parameters(self, text: str, start: int) -> Iterator[Finding]:
        line_end = text.find("\n", start, start + 2048)
        for match in _PARAMETER.finditer(text, start, line_end if line_end >= 0 else start + 2048):
            if not is_placeholder(match.group(1)):
                yield Finding(*match.span(1), "SECRET", self.name, 0.95, ("parameter of an Authorization header",))

    def _value(self, text: str, scheme: str, start: int, end: int, *, named: bool) -> Iterator[Finding]:
        while end > start and text[end - 1] in ".,:)}]" and not text[start:end].endswith("]]"):
            end -= 1
        value = text[start:end]
        if is_placeholder(value) or value.lower() in _SPEAKS_OF or value[:1] in "${<[(" or "{" in value:
            return
        if scheme == "basic":
            pair = basic_pair(value)
            if pair is not None or (named and len(value) >= 12 and not reads_like_words(value)):
                yield Finding(start, end, "SECRET", self.name, 0.99 if pair else 0.8, ("Basic credentials",))
            return
        # A word after the scheme is talk about it; a token is long or is no word.
        least = 8 if named else 16
        chance = not reads_like_words(value) and any(c.isdigit() for c in value)
        if len(value) >= least and (chance or (named and scheme == "bearer" and _is_given(value))):
            score = 0.95 if named and scheme else 0.9
            yield Finding(start, end, "SECRET", self.name, score, (f"credentials after {scheme or 'Authorization'}",))

    def _tool(self, text: str, start: int) -> Iterator[Finding]:
        match = _CURL_USER.match(text, start)
        if match is None or not _TOOL.search(text, max(0, start - 300), start):
            return
        user, password = match.group("user"), match.group("password")
        if is_placeholder(password) or password[:1] in "$<{" or password.lower() in ("password", "pass"):
            return
        yield Finding(*match.span("password"), "SECRET", self.name, 0.95, ("password given to an HTTP tool",))
        if not is_ordinary("USERNAME", user):
            yield Finding(*match.span("user"), "USERNAME", self.name, 0.8, ("user given to an HTTP tool",))


def _is_given(value: str) -> bool:
    """`value` stands in a Bearer header, is long enough to be a token, and does not say that it only stands in for one."""
    return len(value) >= 16 and _TOKEN.fullmatch(value) is not None and not _STANDS_IN.search(value)


def basic_pair(value: str) -> tuple[str, str] | None:
    """User and password of Basic credentials; None if `value` is none."""
    try:
        plain = base64.b64decode(value + "=" * (-len(value) % 4), validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return None
    user, colon, password = plain.partition(":")
    return (user, password) if colon and plain.isprintable() and len(plain) > 3 else None


RECOGNIZERS = (HttpAuth(),)
