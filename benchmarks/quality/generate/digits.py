"""Check-digit arithmetic shared by the generators (each algorithm is named after its source)."""

from __future__ import annotations

import random
from collections.abc import Sequence


def draw(rng: random.Random, count: int, first: str = "123456789") -> str:
    """`count` random digits; the first one from `first`."""
    return rng.choice(first) + "".join(rng.choice("0123456789") for _ in range(count - 1))


def weighted(number: str, weights: Sequence[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(number, weights, strict=False))


def luhn(number: str) -> str:
    """The Luhn check digit for `number` (ISO/IEC 7812-1)."""
    total = 0
    for index, digit in enumerate(reversed(number)):
        value = int(digit) * (2 if index % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


_D = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
    [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
    [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
    [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
    [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
    [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
]
_P = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
    [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
    [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
    [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
    [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
    [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
    [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
]


def verhoeff(number: str) -> str:
    """The Verhoeff check digit (used by Aadhaar)."""
    state = 0
    for index, digit in enumerate(reversed(number)):
        state = _D[state][_P[(index + 1) % 8][int(digit)]]
    return str(_D[state].index(0))


def iso7064_mod11_10(number: str) -> str:
    """ISO 7064 MOD 11,10 (German tax id, Croatian OIB)."""
    product = 10
    for digit in number:
        total = (int(digit) + product) % 10 or 10
        product = total * 2 % 11
    return str((11 - product) % 10)


def group(text: str, sizes: Sequence[int], separator: str = " ") -> str:
    """`text` cut into groups of `sizes`; the last size repeats."""
    parts: list[str] = []
    at = 0
    index = 0
    while at < len(text):
        size = sizes[min(index, len(sizes) - 1)]
        parts.append(text[at : at + size])
        at += size
        index += 1
    return separator.join(parts)
