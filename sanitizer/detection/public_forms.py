"""Forms that the value model takes for secrets or hosts of somebody, and that are public by where they stand."""

from __future__ import annotations

import re

from sanitizer.recognizers.checks.sites import private_site

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
_INTERFACE = re.compile(r"(?i)\binterfaces? \Z")
_HOST_LEFT = re.compile(r"[\w.-]{0,80}\Z")
_HOST_RIGHT = re.compile(r"[\w.-]{0,80}")
_BLOCK_REACH = 12_000
_REACH = 80


def is_public_secret(text: str, start: int, end: int) -> bool:
    """A number that limits something, a part of a public key or certificate, a cipher, a sign."""
    value, before = text[start:end], text[max(0, start - _REACH) : start]
    if _NOTHING.fullmatch(value) or _CIPHER.fullmatch(value) or _INTERFACE.search(before):
        return True
    if value.isdigit() and _LIMIT.search(before):
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
