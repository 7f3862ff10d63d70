"""Tokens in web addresses: query parameters, signatures, one-time links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.values import entropy, is_placeholder
from sanitizer.recognizers.view import View
from sanitizer.recognizers.words import reads_like_words

_PARAMETERS = listed(
    "token access_token refresh_token id_token auth_token api_token apitoken key api_key apikey api-key access_key sig signature auth "
    "authorization code secret client_secret password passwd pwd pass session session_id sessionid sid jwt ticket otp state nonce hash "
    "invite invitation reset_token reset_password_token confirmation_token verification_token magic_link rlkey tk st sas hmac "
    "assertion samlresponse oauth_token oauth_verifier x-amz-signature x-amz-security-token x-goog-signature shared_key share_token "
    "license license_key webhook subscription-key pwd_token login_token login_hash unsubscribe_token uuid_token "
    "key-pair-id policy resourcekey authkey usp_token k t h tok ck ak sk access share guest"
)
_WEAK = frozenset(
    (
        "k",
        "t",
        "h",
        "tok",
        "ck",
        "ak",
        "sk",
        "access",
        "share",
        "guest",
        "state",
        "nonce",
        "hash",
        "code",
        "policy",
        "st",
        "key-pair-id",
    )
)
_STRONG = frozenset(("password", "passwd", "pwd", "pass", "otp"))
_VALUE = lazy(r"[^\s&#\"'`<>|\\^(){}\[\],;]{1,4096}")
_PATHS = (
    "reset", "reset-password", "password-reset", "reset_password", "invite", "invites", "invitation", "join", "verify", "confirm",
    "confirmation", "activate", "magic", "magic-link", "unsubscribe", "webhook", "webhooks", "hooks", "hook", "token", "tokens", "login",
    "sso", "callback", "secret", "private", "one-time",
)  # fmt: skip
_ASKING = (
    "magic",
    "magic-link",
    "reset",
    "reset-password",
    "verify",
    "confirm",
    "activate",
    "invite",
    "invitation",
    "join",
    "unsubscribe",
    "sso",
    "accept",
)
_ANY_PARAMETER = lazy(
    r"(?<=[?&=/])(?:[\w.\-\[\]]{1,32}=)?(?P<value>(?=[^&#]*[0-9])[0-9A-Za-z_.%~-]{16,512})(?=[&#\s\"'`<>)\],;]|$)"
)
_SEGMENT = lazy(r"[A-Za-z0-9_\-.~%=]{16,512}(?=[/?#\s\"'`<>)\],;]|$)")
_QUERY = lazy(r"[^\s\"'`<>)\],;]{1,2048}")
_UUID = lazy(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


class UrlToken:
    """Values of telling parameters, and long random path segments after telling ones."""

    name = "secret/url-token"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = (
        *(f"{mark}{name}=" for name in _PARAMETERS for mark in "?&#"),
        *(f"/{name}/" for name in _PATHS),
        *(f"/{name}?" for name in _ASKING),
    )
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        if start < around.done.get(self.name, 0):
            return ()
        if text[end - 1] == "/":
            return self._segment(text, start, end)
        if text[end - 1] == "?":
            return self._any(text, end)
        name = view.lower[start + 1 : end - 1]
        match = _VALUE.match(text, end)
        if match is None:
            return ()
        stop = match.end()
        while stop > end and text[stop - 1] in ".:!?*":
            stop -= 1
        value = text[end:stop]
        around.done[self.name] = stop
        least = 4 if name in _STRONG else 20 if name in _WEAK else 8
        if len(value) < least or is_placeholder(value) or (value[:1] in "${<%" and value[-1:] in "}>%"):
            return ()
        if name not in _STRONG and (
            reads_like_words(value) or not any(c.isdigit() for c in value) or entropy(value) < 2.5
        ):
            return ()
        score = 0.7 if name in _WEAK else 0.9
        return (Finding(end, stop, "SECRET", self.name, score, ("token in a query",)),)

    def _segment(self, text: str, start: int, end: int) -> Iterable[Finding]:
        match = _SEGMENT.match(text, end)
        if match is None or "://" not in text[max(0, start - 300) : start]:
            return ()
        value = match.group()
        if (
            reads_like_words(value)
            or not any(c.isdigit() for c in value)
            or entropy(value) < 3.2
            or is_placeholder(value)
        ):
            return ()
        if _UUID.fullmatch(value) and text[start:end] not in (
            "/reset/",
            "/invite/",
            "/magic/",
            "/verify/",
            "/confirm/",
            "/hooks/",
        ):
            return ()
        return (Finding(*match.span(), "SECRET", self.name, 0.75, ("token in a one-time link",)),)

    def _any(self, text: str, at: int) -> Iterator[Finding]:
        """Whatever a link to reset, verify or join carries, if it is chance."""
        stop = _QUERY.match(text, at)
        for match in _ANY_PARAMETER.finditer(text, at, stop.end() if stop else at):
            value = match.group("value")
            if not (reads_like_words(value) or entropy(value) < 3.2 or is_placeholder(value)):
                yield Finding(*match.span("value"), "SECRET", self.name, 0.75, ("token in a one-time link",))


RECOGNIZERS = (UrlToken(),)
