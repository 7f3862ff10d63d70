"""Addresses of wallets: Base58Check (Bitcoin and kin), Bech32 and Bech32m (BIP 173, BIP 350), EIP-55."""

from __future__ import annotations

import hashlib
from random import Random

from sanitizer.recognizers.checks import check, completes

_BASE58 = {c: i for i, c in enumerate("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")}
_BECH32 = {c: i for i, c in enumerate("qpzry9x8gf2tvdw0s3jn54khce6mua7l")}
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def base58check(value: str) -> bool:
    """25 bytes of which the last four are the double SHA-256 of the rest."""
    number = 0
    for c in value:
        if c not in _BASE58:
            return False
        number = number * 58 + _BASE58[c]
    if number >> 200:
        return False
    raw = number.to_bytes(25, "big")
    return hashlib.sha256(hashlib.sha256(raw[:-4]).digest()).digest()[:4] == raw[-4:]


def bech32(value: str) -> bool:
    text = value.lower()
    prefix, _, data = text.rpartition("1")
    if not prefix or len(data) < 7 or any(c not in _BECH32 for c in data) or value not in (text, value.upper()):
        return False
    values = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix] + [_BECH32[c] for c in data]
    return _polymod(values) in (1, 0x2BC830A3)


def _polymod(values: list[int]) -> int:
    checksum = 1
    for v in values:
        top = checksum >> 25
        checksum = (checksum & 0x1FFFFFF) << 5 ^ v
        for bit in range(5):
            checksum ^= _GENERATOR[bit] if top >> bit & 1 else 0
    return checksum


@check("btc_address")
def btc_address(value: str) -> bool:
    return bech32(value) if value.lower().startswith(("bc1", "ltc1", "tb1")) else base58check(value)


@check("eth_address")
def eth_address(value: str) -> bool:
    """Mixed case must follow EIP-55; one case carries no checksum and must only look random."""
    body = value[2:]
    if len(set(body.lower())) < 8:
        return False
    if body in (body.lower(), body.upper()):
        return True
    digest = keccak256(body.lower().encode()).hex()
    return all(c.isdigit() or c.isupper() == (int(h, 16) >= 8) for c, h in zip(body, digest, strict=False))


_MASK = (1 << 64) - 1


def _round_constants() -> list[int]:
    constants, register = [], 1
    for _ in range(24):
        constant = 0
        for j in range(7):
            constant |= (register & 1) << ((1 << j) - 1)
            register = register << 1 ^ (0x171 if register & 0x80 else 0)
        constants.append(constant)
    return constants


_CONSTANTS = _round_constants()


def _rotate(lane: int, by: int) -> int:
    return (lane << by | lane >> (64 - by)) & _MASK if by else lane


def _keccak_f(a: list[int]) -> list[int]:
    """One permutation of 25 lanes, lane (x, y) at index x + 5 y."""
    for constant in _CONSTANTS:
        c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        d = [c[(x - 1) % 5] ^ _rotate(c[(x + 1) % 5], 1) for x in range(5)]
        a = [lane ^ d[i % 5] for i, lane in enumerate(a)]
        x, y, current = 1, 0, a[1]
        for t in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            current, a[x + 5 * y] = a[x + 5 * y], _rotate(current, (t + 1) * (t + 2) // 2 % 64)
        a = [a[i] ^ (~a[i - i % 5 + (i + 1) % 5] & a[i - i % 5 + (i + 2) % 5]) for i in range(25)]
        a[0] ^= constant
    return a


def keccak256(data: bytes) -> bytes:
    """The original Keccak padding (not SHA-3), which Ethereum uses. `data` is short: one block."""
    block = data + b"\x01" + b"\x00" * (135 - len(data) - 1) + b"\x80"
    if len(block) != 136:
        raise ValueError("one block only")
    state = [int.from_bytes(block[i : i + 8], "little") for i in range(0, 136, 8)] + [0] * 8
    return b"".join(lane.to_bytes(8, "little") for lane in _keccak_f(state)[:4])


@completes("btc_address")
def with_btc_address(value: str, rng: Random) -> str:
    """A Base58Check address of a random hash; `value` gives the first character only: 1, or else 3."""
    raw = (b"\x00" if value.startswith("1") else b"\x05") + rng.randbytes(20)
    raw += hashlib.sha256(hashlib.sha256(raw).digest()).digest()[:4]
    number, text = int.from_bytes(raw, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        text = "".join(c for c, v in _BASE58.items() if v == rest) + text
    return "1" * (len(raw) - len(raw.lstrip(b"\x00"))) + text


@completes("bech32_address")
def with_bech32(value: str, rng: Random) -> str:
    """A version 0 address of a random hash, after the prefix of `value`."""
    prefix = value.partition("1")[0]
    number = int.from_bytes(rng.randbytes(20), "big")
    data = [0] + [number >> shift & 31 for shift in range(155, -1, -5)]
    head = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    rest = _polymod([*head, *data, *[0] * 6]) ^ 1
    letters = {v: c for c, v in _BECH32.items()}
    return prefix + "1" + "".join(letters[v] for v in data + [rest >> 5 * (5 - i) & 31 for i in range(6)])


@completes("eth_address")
def with_eth_address(value: str, rng: Random) -> str:
    """The case of `value` set by EIP-55."""
    body = value[2:].lower()
    digest = keccak256(body.encode()).hex()
    return value[:2] + "".join(c.upper() if int(h, 16) >= 8 else c for c, h in zip(body, digest, strict=False))
