"""Device and vehicle numbers with check digits."""

from __future__ import annotations

import random

from benchmarks.quality.generate.digits import draw, luhn
from benchmarks.quality.generate.templates import Hook

_VIN_VALUES = {
    letter: int(value) for letter, value in zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789", strict=True)
}
_VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]


def imei(rng: random.Random, args: list[str]) -> str:
    body = "35" + draw(rng, 12, "0123456789")
    return body + luhn(body)


def iccid(rng: random.Random, args: list[str]) -> str:
    body = "89" + rng.choice(["49", "44", "33", "01"]) + draw(rng, 14, "0123456789")
    return body + luhn(body)


def mac(rng: random.Random, args: list[str]) -> str:
    """`~mac[:separator]` (default `:`), a globally unique address."""
    first = rng.choice(["3c", "a4", "f0", "9c", "d8"])
    octets = [first, *(f"{rng.randrange(256):02x}" for _ in range(5))]
    return (args[0] if args else ":").join(octets)


def vin(rng: random.Random, args: list[str]) -> str:
    """A VIN with the North American check digit at position 9 (49 CFR 565)."""
    alphabet = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
    chars = list(rng.choice(["WVW", "1HG", "JTD", "5YJ", "WBA"]) + "".join(rng.choice(alphabet) for _ in range(8)))
    body = "".join(chars[:11]) + draw(rng, 6, "0123456789")
    total = sum(
        weight * (int(char) if char.isdigit() else _VIN_VALUES[char])
        for char, weight in zip(body, _VIN_WEIGHTS, strict=True)
    )
    return body[:8] + "0123456789X"[total % 11] + body[9:]


HOOKS: dict[str, Hook] = {"imei": imei, "iccid": iccid, "mac": mac, "vin": vin}
