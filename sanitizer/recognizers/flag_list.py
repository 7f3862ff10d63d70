"""A secret behind its option, each an item of a list: `["--token", "…"]`, `CMD [...]`, `- --requirepass⏎- …`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.secret_names import names_secret
from sanitizer.recognizers.secret_values import rate
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_NAMES = (
    "password", "passwd", "pass", "passphrase", "requirepass", "masterauth", "token", "access-token", "auth-token", "api-token", "bearer-token",
    "api-key", "apikey", "api_key", "access-key", "secret", "secret-key", "secret-access-key", "client-secret", "app-secret", "auth-key",
    "authkey", "private-key", "db-password", "root-password", "admin-password", "encryption-key", "license-key", "jwt-secret", "psk",
)  # fmt: skip
_ITEM = lazy(r"""["'],\s{0,40}(?P<quote>["'])(?P<value>[^"'\n\s]{3,512})(?P=quote)""")
_LINE = lazy(
    r"""["']?[ \t]{0,8}\r?\n[ \t]{0,40}-[ \t]{1,4}(?P<quote>["']?)(?P<value>[^"'\n\s#]{3,512})(?P=quote)[ \t]{0,8}(?:\r?\n|\Z|#)"""
)
_NO_VALUE = ("-", "/", "./", "../", "~", "$", "%", "{", "<", "@")
_FILE = lazy(r"[\w./-]*\.(?:pem|key|crt|json|ya?ml|txt|env|conf|toml)")


class FlagList:
    """Options that take a secret, in lists of arguments of programs, containers and assistants' servers."""

    name = "secret/flag-list"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = tuple(
        f"{dashes}{name}{close}" for name in _NAMES for dashes in ("--",) for close in ('"', "'", "\n", "\r")
    )
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        before = text[max(0, start - 2) : start]
        if text[end - 1] in "\"'" and before[-1:] == text[end - 1]:
            match = _ITEM.match(text, end - 1) or _LINE.match(text, end - 1)
        else:
            match = _LINE.match(text, end - 1) if before == "- " else None
        if match is None:
            return ()
        value, name = match.group("value"), text[start + 2 : end - 1]
        if value.startswith(_NO_VALUE) or _FILE.fullmatch(value):
            return ()
        score = rate(value, names_secret(name) or "key", quoted=True, name=name)
        if not score:
            return ()
        return (Finding(*match.span("value"), "SECRET", self.name, score, ("behind its option in a list",)),)


RECOGNIZERS = (FlagList(),)
