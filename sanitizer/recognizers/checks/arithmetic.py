"""Sums that many check digits share. All take plain values and never raise on odd input."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Sequence


def words(text: str) -> list[str]:
    """A list written as one text, which stays readable."""
    return text.split()


def digits_of(value: str) -> list[int]:
    """The ASCII digits of a value, separators dropped."""
    return [ord(c) - 48 for c in value if "0" <= c <= "9"]


def compact(value: str) -> str:
    """Upper-case ASCII letters and digits only."""
    return "".join(c for c in value.upper() if "0" <= c <= "9" or "A" <= c <= "Z")


def weighted(numbers: Sequence[int], weights: Sequence[int]) -> int:
    """Sum of products, as far as the shorter of the two goes."""
    return sum(n * w for n, w in zip(numbers, weights, strict=False))


def luhn_valid(numbers: Sequence[int]) -> bool:
    """ISO/IEC 7812-1 annex B."""
    total = 0
    for index, n in enumerate(reversed(numbers)):
        doubled = n * 2 if index % 2 else n
        total += doubled - 9 if doubled > 9 else doubled
    return bool(numbers) and total % 10 == 0


def iso7064_11_10_valid(numbers: Sequence[int]) -> bool:
    """ISO 7064 MOD 11,10 (German tax number, Croatian OIB)."""
    product = 10
    for n in numbers[:-1]:
        total = (n + product) % 10 or 10
        product = total * 2 % 11
    return (product + numbers[-1]) % 10 == 1


def mod97_of_text(text: str) -> int:
    """Remainder modulo 97 of digits and letters (A = 10 … Z = 35), as in ISO 7064 MOD 97-10."""
    return int("".join(str(int(c, 36)) for c in text)) % 97


def is_date(year: int, month: int, day: int) -> bool:
    """A day of the calendar between 1880 and 2100."""
    if not 1880 <= year <= 2100:
        return False
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def is_short_date(year: int, month: int, day: int) -> bool:
    """A day of a two-digit year in either century."""
    return is_date(1900 + year, month, day) or is_date(2000 + year, month, day)


def is_varied(numbers: Sequence[int]) -> bool:
    """Not one digit repeated, and not a plain count up or down: what people type as a stand-in."""
    if len(set(numbers)) < 2:
        return False
    steps = {(b - a) % 10 for a, b in itertools.pairwise(numbers)}
    return steps not in ({1}, {9})
