"""Checksums inside tokens (reference/secrets.md §5). A wrong sum lowers a score and never drops a secret."""

from __future__ import annotations

import base64
import binascii
import hashlib
import zlib
from random import Random

from sanitizer.recognizers.checks import check, completes
from sanitizer.recognizers.checks.crypto_address import bech32

_BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def _based(number: int, digits: str, width: int) -> str:
    text = ""
    while number:
        number, rest = divmod(number, len(digits))
        text = digits[rest] + text
    return text.rjust(width, digits[0])


def _github_sum(value: str) -> str:
    body = value.partition("_")[2][:-6]
    # GitHub's alphabet is 0-9A-Za-z (its announcement of 2021-04-05); npm uses the same sum.
    return _based(zlib.crc32(body.encode()), _BASE62, 6)


@check("crc32_github")
def crc32_github(value: str) -> bool:
    """The last six characters are CRC-32 of what stands between the prefix and them, in base62."""
    return value[-6:] == _github_sum(value)


@completes("crc32_github")
def with_crc32_github(value: str, rng: Random) -> str:
    return value[:-6] + _github_sum(value)


def _fine_grained_sum(value: str) -> str:
    return base64.b32encode(hashlib.sha256(value[:77].encode()).digest()).decode()[:8]


@check("github_pat")
def github_pat(value: str) -> bool:
    """Eight base32 characters of SHA-256 follow `github_pat_`, 22 characters, `_` and 43 more."""
    return value[77:85] == _fine_grained_sum(value)


@completes("github_pat")
def with_github_pat(value: str, rng: Random) -> str:
    return value[:77] + _fine_grained_sum(value) + value[85:]


def _grafana_sum(value: str) -> str:
    return zlib.crc32(value[:37].encode()).to_bytes(4, "little").hex()


@check("crc32_grafana")
def crc32_grafana(value: str) -> bool:
    """The last eight characters are CRC-32 of the first 37, as little-endian hexadecimal."""
    return value[-8:] == _grafana_sum(value)


@completes("crc32_grafana")
def with_crc32_grafana(value: str, rng: Random) -> str:
    return value[:-8] + _grafana_sum(value)


@check("crc32_gitlab")
def crc32_gitlab(value: str) -> bool:
    """The last seven characters of a routable token are CRC-32 of all before them, in base36."""
    return value[-7:] == _based(zlib.crc32(value[:-7].encode()), _BASE36, 7)


@completes("crc32_gitlab")
def with_crc32_gitlab(value: str, rng: Random) -> str:
    return value[:-7] + _based(zlib.crc32(value[:-7].encode()), _BASE36, 7)


@check("base58_sum")
def base58_sum(value: str) -> bool:
    """Base58Check of any length: the last four bytes are the double SHA-256 of the rest (WIF, BIP-32)."""
    number = 0
    for character in value:
        place = _BASE58.find(character)
        if place < 0:
            return False
        number = number * 58 + place
    raw = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return len(raw) > 4 and _double_sha256(raw[:-4]) == raw[-4:]


def _double_sha256(data: bytes) -> bytes:
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()[:4]


# Version bytes by what a value begins with: WIF on both networks (compressed ones end in 01), BIP-32 and SLIP-132.
_VERSIONS = {
    "5": ("80", 32, ""),
    "K": ("80", 32, "01"),
    "L": ("80", 32, "01"),
    "9": ("ef", 32, ""),
    "c": ("ef", 32, "01"),
    "xprv": ("0488ade4", 74, ""),
    "yprv": ("049d7878", 74, ""),
    "zprv": ("04b2430c", 74, ""),
    "tprv": ("04358394", 74, ""),
}


@completes("base58_sum")
def with_base58_sum(value: str, rng: Random) -> str:
    """A random key of the kind that `value` begins like."""
    version, size, tail = _VERSIONS.get(value[:4]) or _VERSIONS[value[0]]
    while True:
        raw = bytes.fromhex(version) + rng.randbytes(size) + bytes.fromhex(tail)
        number, text = int.from_bytes(raw + _double_sha256(raw), "big"), ""
        while number:
            number, rest = divmod(number, 58)
            text = _BASE58[rest] + text
        # K and L share one version byte.
        if text[0] == value[0]:
            return text


@check("age_secret")
def age_secret(value: str) -> bool:
    """Bech32 (BIP 173) in capitals, as age writes its secret keys."""
    return bech32(value)


@completes("age_secret")
def with_age_secret(value: str, rng: Random) -> str:
    """The last six characters drawn from the polynomial of BIP 173 for the data of `value`."""
    letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    prefix, _, data = value.lower().rpartition("1")
    words = [letters.index(c) for c in data[:-6]]
    register = 1
    for word in [*(ord(c) >> 5 for c in prefix), 0, *(ord(c) & 31 for c in prefix), *words, *[0] * 6]:
        top, register = register >> 25, (register & 0x1FFFFFF) << 5 ^ word
        for bit, term in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            register ^= term if top >> bit & 1 else 0
    register ^= 1
    tail = "".join(letters[register >> 5 * (5 - i) & 31] for i in range(6))
    return value[:-6] + tail.upper()


@check("nkey_sum")
def nkey_sum(value: str) -> bool:
    """CRC-16 (XMODEM), little-endian, at the end of the base32 bytes of a NATS key."""
    try:
        raw = base64.b32decode(value + "=" * (-len(value) % 8))
    except binascii.Error:
        return False
    return binascii.crc_hqx(raw[:-2], 0) == int.from_bytes(raw[-2:], "little")


@completes("nkey_sum")
def with_nkey_sum(value: str, rng: Random) -> str:
    raw = base64.b32decode(value + "=" * (-len(value) % 8))[:-2]
    return base64.b32encode(raw + binascii.crc_hqx(raw, 0).to_bytes(2, "little")).decode().rstrip("=")


@check("crc32_hex")
def crc32_hex(value: str) -> bool:
    """The last eight characters are CRC-32 of all before them, in hexadecimal (Bitbucket)."""
    return value[-8:].lower() == f"{zlib.crc32(value[:-8].encode()):08x}"


@completes("crc32_hex")
def with_crc32_hex(value: str, rng: Random) -> str:
    return f"{value[:-8]}{zlib.crc32(value[:-8].encode()):08X}"
