"""Logins that are ordinary words (`deploy`, `billing`): looked for only where a login stands, never in sentences."""

from __future__ import annotations

import re

from sanitizer.detection.common_words import is_common
from sanitizer.recognizers.checks.logins import is_account_word
from sanitizer.recognizers.everyday_words import is_ordinary_word
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_family, is_given

_PARTS = lazy(r"[^\W\d_]+")
_SEPARATORS = re.compile(r"[-.]+")
_BEFORE = lazy(
    r"(?i)(?:(?:user|username|user[_-]name|login|logname|owner|account|uid|role)[\"']?\s?[:=]>?\s?[\"']?"
    r"|(?:/home/|/Users/|\\Users\\{1,2}|/var/mail/|://)|(?:^|\s)(?:-u|-U|-l|--user|--username|--login)[ =][\"']?|su - )\Z"
)
_AFTER = lazy(r"@[\w\[]")
_REACH = 24


def is_word(login: str) -> bool:
    """Whether a login is made of ordinary words alone, in the way of accounts of machines and teams. Names are none."""
    parts = [part for part in _SEPARATORS.split(login.lower()) if part]
    return bool(parts) and all(_PARTS.fullmatch(part) and _is_word(part) for part in parts)


def _is_word(part: str) -> bool:
    if is_common(part) or is_account_word(part):
        return True
    return is_ordinary_word(part) and not is_given(part) and not is_family(part)


def is_login_place(text: str, start: int, end: int) -> bool:
    """Whether a login may stand at a place: before a host, in the path of a home, under its key, behind its option."""
    return _AFTER.match(text, end) is not None or _BEFORE.search(text, max(0, start - _REACH), start) is not None
