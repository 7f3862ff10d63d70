"""User names that are somebody's, and those that every machine or manual has."""

from __future__ import annotations

import re
from functools import cache

from sanitizer.recognizers.checks import check
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.word_lists import word_list

_STAND_IN = lazy(
    r"(?:user|test|student|dev|admin|guest|demo|u|x)[-_]?\d{0,3}|x{2,}|\.+|[-_]+|\d{1,5}|(?:your"
    r"|my|the|some)[-_].*|<.*",
    re.I,
)
_FILE = lazy(
    r".*\.(?:html?|js|ts|py|css|json|md|txt|php|aspx?|png|jpe?g|svg|tsx?|jsx?|vue|rs|go|java|toml|ya?ml)", re.I
)


@cache
def _system() -> frozenset[str]:
    return frozenset(word_list("login system"))


@cache
def _not_logins() -> frozenset[str]:
    return frozenset(word_list("login not"))


@check("person_user")
def person_user(value: str) -> bool:
    """The account of a person or a firm: no account of a system or image, no stand-in, no file."""
    name = value.strip().lower()
    return len(name) > 1 and name not in _system() and not _STAND_IN.fullmatch(name) and not _FILE.fullmatch(name)


_CODE = lazy(
    r"(?:request|req|self|this|session|ctx|context|data|args|config|settings|env|os|process"
    r"|cls|app|db|auth|user|models|props|state)\..*|\w+\.(?:user|username|user_name|login|name|email|id)"
)


@check("login_name")
def login_name(value: str) -> bool:
    """A user name as people choose it; no type, keyword, placeholder, or account of a system."""
    name = value.strip("@").lower()
    if _CODE.fullmatch(name):
        return False
    return (
        name not in _not_logins()
        and not name.startswith(("-", "$", "%", "http", "__"))
        and person_user(name)
        and not name.isdigit()
    )
