"""Luhn (ISO/IEC 7812-1 annex B): payment cards, IMEI, some national numbers."""

from __future__ import annotations

from random import Random

from sanitizer.recognizers.checks import check, completes

_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)


def luhn_sum(digits: str) -> int:
    """The Luhn sum of a string of ASCII digits, modulo 10."""
    total = sum(map(int, digits[-1::-2])) + sum(_DOUBLED[int(d)] for d in digits[-2::-2])
    return total % 10


@check("luhn")
def luhn(value: str) -> bool:
    """The digits of `value` end in their Luhn digit, and are not all the same."""
    digits = "".join(c for c in value if "0" <= c <= "9")
    return len(digits) > 1 and len(set(digits)) > 1 and luhn_sum(digits) == 0


@completes("luhn")
def with_luhn(value: str, rng: Random) -> str:
    """The last digit of `value` replaced by the right one."""
    at = max(i for i, c in enumerate(value) if c.isdigit())
    body = "".join(c for c in value[:at] if c.isdigit())
    return value[:at] + str(-luhn_sum(body + "0") % 10) + value[at + 1 :]
