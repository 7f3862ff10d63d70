"""Where a rule and the value model see the same value, the rule's span and its reason stand.

The model does not know where a value ends as well as a rule does: it takes the `?` of the sentence along, the word
`Bearer`, the options around a password, the path behind a token.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sanitizer.core.finding import Finding
from sanitizer.detection.public_forms import is_public_host, is_public_secret
from sanitizer.recognizers.ordinary import is_ordinary

_LEAST = 0.7
"""Score from which a rule is believed more than the model."""
_TELLING = re.compile(r"\w")
_FOREIGN = re.compile(r"[\s/@\"'`=:&?<>]")
"""Signs that stand around a key or a password, in commands, headers and URLs."""
_CHANCE = re.compile(r"(?=.*[0-9])(?=.*[A-Za-z])\S{6,}|\S*[^\w\s]\S*", re.DOTALL)
_PUBLIC_PART = re.compile(r"(?<![\w.])[\"']?(?:n|x|y|e|x5c|x5t(?:#S256)?|kid)[\"']?\s{0,4}[:=]\s{0,4}\[?[\"']\Z")
_PUBLIC_KEYS = frozenset({"n", "x", "y", "e", "x5c", "x5t", "x5t#S256", "kid"})
_NUMBER = re.compile(r"[A-Za-z0-9_+/=-]{20,}")
_ROOM_BEHIND = re.compile(
    r"@(?:thread\.(?:skype|v2|tacv2)|unq\.gbl\.spaces|(?:g|lid)\.us|broadcast|newsletter)(?![\w.-])", re.IGNORECASE
)
_ROOM = re.compile(
    r"(?:[^\s@]*@)?(?:thread\.(?:skype|v2|tacv2)|unq\.gbl\.spaces|(?:g|c|lid|s)\.us|[scg]\.whatsapp\.net|broadcast|newsletter)",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"[\w./-]*\.(?:py|js|ts|tsx|jsx|rb|go|rs|java|kt|c|h|cpp|cs|php|sh|sql|ya?ml|json|toml|md|txt|csv|html|css|log|conf|ini|png|jpe?g|gif|svg|webp|ico|pdf|zip|mp[34])"
)
_OPTION = re.compile(r"-{1,2}[A-Za-z][\w-]{0,30}(?:\s\S{0,3})?|[A-Za-z][A-Za-z0-9+.-]{1,20}:(?://)?")
_HEAD = re.compile(r"(?:--?[A-Za-z][\w-]{0,30}[ =]\s?|(?i:bearer|basic|token) )(?=\S)")
_TAIL = re.compile(r"\s--?[A-Za-z][\w-]{0,30}(?:\s\S*)?\Z")
_OPTION_ALONE = re.compile(r"--[A-Za-z][A-Za-z-]{0,30}|-[A-Za-z]")
_SITE = re.compile(r"(?i)(?:https?://|www\.)[a-z0-9.-]{0,80}/?|//[\w.-]*")
_BEGINS = ("_", "/", "~", "[", "$")
_AUTHORITY = re.compile(r"://[^\s/?#\"'<>`]{0,200}@\Z|://\Z")
_REACH = 240
_NAMES = frozenset({"USERNAME", "INTERNAL_HOST", "ORGANIZATION", "PERSON"})
_NAMED = frozenset({"URL_PRIVATE", "INTERNAL_HOST", "EMAIL"})
_CONNECTIONS = frozenset({"secret/connection", "pii/url-userinfo"})
"""Rules that take a connection string to pieces."""
_HIDDEN = frozenset({"SECRET", "USERNAME", "EMAIL", "IP", "INTERNAL_HOST", "URL_PRIVATE"})


def without_known(text: str, found: Iterable[Finding], ruled: Sequence[Finding]) -> list[Finding]:
    """The model's findings without those of which rules say the same, and better."""
    sure = [r for r in ruled if r.score >= _LEAST]
    return [f for f in found if not any(_gives_way(text, f, r) for r in sure)] if sure else list(found)


def without_public(text: str, found: Iterable[Finding], key: str = "") -> list[Finding]:
    """The model's findings without what its form shows to be public: parts of public keys, rooms, files, options, services.

    :param key: the key that the whole text is the value of.
    """
    private = (f for f in found if not _is_public(text, f, key))
    cut = (_without_options(text, f) if f.entity == "SECRET" else f for f in private)
    return [f for f in cut if not _is_public(text, f, key)]


def _without_options(text: str, found: Finding) -> Finding:
    """The password of `-p Zq7#Kw -h`, the token of `Bearer …`, without what stands around it in a command or header."""
    head = _HEAD.match(text, found.start, found.end)
    start = head.end() if head is not None else found.start
    tail = _TAIL.search(text, start, found.end)
    end = tail.start() if tail is not None and tail.start() > start else found.end
    return found if (start, end) == (found.start, found.end) else replace(found, start=start, end=end)


def _is_public(text: str, found: Finding, key: str) -> bool:
    value, before = text[found.start : found.end], text[max(0, found.start - _REACH) : found.start]
    if _ROOM.fullmatch(value) or _ROOM_BEHIND.match(text, found.end):
        return True
    if _OPTION_ALONE.fullmatch(value):
        return True
    if found.entity in _NAMED and not (value[0].isalnum() or not value[0].isascii() or value.startswith(_BEGINS)):
        return True  # A piece: `.com/v1/models`, `@host`, `//app`.
    if found.entity == "SECRET":
        if _OPTION.fullmatch(value) or _SITE.fullmatch(value) or is_public_secret(text, found.start, found.end):
            return True
        is_named = key in _PUBLIC_KEYS if len(value) == len(text) else _PUBLIC_PART.search(before) is not None
        return is_named and _NUMBER.fullmatch(value) is not None
    if found.entity == "INTERNAL_HOST" and is_public_host(text, found.start, found.end):
        return True
    if found.entity == "USERNAME" and _FILE.fullmatch(value):
        return True
    # Names of services in the addresses of compose files and clusters.
    return found.entity in _NAMES and is_ordinary("INTERNAL_HOST", value) and _AUTHORITY.search(before) is not None


def _gives_way(text: str, found: Finding, rule: Finding) -> bool:
    if rule.start < found.start or rule.end > found.end:
        return False
    if rule.rule in _CONNECTIONS and found.entity in _HIDDEN:
        return True
    rest = text[found.start : rule.start] + " " + text[rule.end : found.end]
    if rule.entity == found.entity and not _TELLING.search(rest):
        return True
    if found.entity != "SECRET" or rule.entity not in _HIDDEN or rule.end - rule.start < 3:
        return False
    # A rule that saw one word of a pass phrase says nothing of the others.
    return (
        _CHANCE.fullmatch(text, rule.start, rule.end) is not None
        and _FOREIGN.search(text, found.start, found.end) is not None
    )
