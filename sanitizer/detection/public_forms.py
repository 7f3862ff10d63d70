"""Forms that the chat model takes for secrets or hosts of somebody, and that are public by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sanitizer.core.finding import Finding
from sanitizer.recognizers.checks.sites import private_site
from sanitizer.recognizers.ordinary import is_ordinary

_LIMIT = re.compile(
    r"(?i)(?:ttl|limit|max[\w-]{0,20}|min[\w-]{0,20}|expires(?:[_-]?in)?|expiry|timeout|port|count|size|length|interval|retries|version|epochs?)[\"']?\s?[=:]\s?[\"']?\Z"
)
_PUBLIC_KEY = re.compile(
    r"(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-\S{1,20}|sk-\S{1,40}) \Z|(?i:\bbh=|; ?b=|signingkey\s?=\s?|fingerprint:?\s|public[ _-]?key[\"']?\s?[:=]\s?[\"']?)\Z"
)
_BLOCK = re.compile(r"-----(BEGIN|END) ([A-Z0-9 ]{1,40})-----")
_PUBLIC_BLOCK = re.compile(
    r"(?:TRUSTED )?CERTIFICATE(?: REQUEST)?|X509 CRL|(?:[A-Z0-9]{1,12} )?PUBLIC KEY(?: BLOCK)?|PGP (?:MESSAGE|SIGNATURE)"
)
_CODED = re.compile(r"[A-Za-z0-9+/=]{16,}")
_NOTHING = re.compile(r"[^\w]*|\\[a-z]?|[A-Za-z][\w-]{0,30}=")
"""Signs, an escape, a key without its value."""
_CIPHER = re.compile(
    r"(?i)(?:aes|aria|camellia)-?\d{3}(?:-(?:cbc|gcm|ctr|ccm|ecb|ofb|cfb))?|chacha20(?:-poly1305)?|(?:hmac-)?sha-?(?:1|224|256|384|512)|3?des(?:-\w{3})?|rc4|md5|blowfish"
)
_PORT_OPTION = re.compile(
    r"\b(?:ssh|scp|sftp|mosh|sshfs|ssh-copy-id|nc|psql|redis-cli)\b(?:(?!sshpass)[^\n]){0,60}\s-[pP] \Z"
)
_INTERFACE = re.compile(r"(?i)\binterfaces? \Z")
_HOST_LEFT = re.compile(r"[\w.-]{0,80}\Z")
_HOST_RIGHT = re.compile(r"[\w.-]{0,80}")
_BLOCK_REACH = 12_000
_PORT_DIGITS = 5
_REACH = 80

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
_FAR_REACH = 240
_NAMES = frozenset({"USERNAME", "INTERNAL_HOST", "ORGANIZATION", "PERSON"})
_NAMED = frozenset({"URL_PRIVATE", "INTERNAL_HOST", "EMAIL"})


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
    value, before = text[found.start : found.end], text[max(0, found.start - _FAR_REACH) : found.start]
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


def is_public_secret(text: str, start: int, end: int) -> bool:
    """A number that limits something, a part of a public key or certificate, a cipher, a sign."""
    value, before = text[start:end], text[max(0, start - _REACH) : start]
    if _NOTHING.fullmatch(value) or _CIPHER.fullmatch(value) or _INTERFACE.search(before):
        return True
    if value.isdigit() and (_LIMIT.search(before) or (len(value) <= _PORT_DIGITS and _PORT_OPTION.search(before))):
        return True
    return _PUBLIC_KEY.search(before) is not None or (_CODED.fullmatch(value) is not None and _in_block(text, start))


def _in_block(text: str, start: int) -> bool:
    low = max(0, start - _BLOCK_REACH)
    if text.find("-----BEGIN ", low, start) < 0:
        return False
    marks = list(_BLOCK.finditer(text, low, start))
    return bool(marks) and marks[-1][1] == "BEGIN" and _PUBLIC_BLOCK.fullmatch(marks[-1][2]) is not None


def is_public_host(text: str, start: int, end: int) -> bool:
    """A part of the name of a public host: `oauth2` of `oauth2.googleapis.com`."""
    left = _HOST_LEFT.search(text, max(0, start - _REACH), start)
    right = _HOST_RIGHT.match(text, end, end + _REACH)
    first = left.start() if left else start
    host = text[first : right.end() if right else end].strip(".-")
    is_piece = len(host) > end - start
    return is_piece and "." in host and not private_site(host)
