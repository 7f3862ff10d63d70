"""National numbers of Oceania and Africa."""

from __future__ import annotations

from sanitizer.recognizers.checks import check
from sanitizer.recognizers.checks.arithmetic import (
    compact,
    digits_of,
    is_short_date,
    is_varied,
    luhn_valid,
    weighted,
)


@check("au_tfn")
def au_tfn(value: str) -> bool:
    n = digits_of(value)
    if not is_varied(n):
        return False
    weights = {8: (10, 7, 8, 4, 6, 3, 5, 1), 9: (1, 4, 3, 7, 5, 8, 6, 9, 10)}.get(len(n))
    return weights is not None and weighted(n, weights) % 11 == 0


@check("au_medicare")
def au_medicare(value: str) -> bool:
    """Ten digits (the ninth checks), perhaps an eleventh for the person."""
    n = digits_of(value)
    return len(n) in (10, 11) and 2 <= n[0] <= 6 and weighted(n, (1, 3, 7, 9, 1, 3, 7, 9)) % 10 == n[8]


@check("au_abn")
def au_abn(value: str) -> bool:
    n = digits_of(value)
    return len(n) == 11 and weighted([n[0] - 1, *n[1:]], (10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)) % 89 == 0


@check("nz_ird")
def nz_ird(value: str) -> bool:
    n = digits_of(value)
    number = int("".join(map(str, n)) or "0")
    if not 10_000_000 <= number < 150_000_000 or len(n) not in (8, 9) or not is_varied(n):
        return False
    n = [0] * (9 - len(n)) + n
    rest = -weighted(n[:8], (3, 2, 7, 6, 5, 4, 3, 2)) % 11
    if rest == 10:
        rest = -weighted(n[:8], (7, 4, 3, 2, 5, 2, 7, 6)) % 11
    return rest == n[8]


_NHI = {c: i + 1 for i, c in enumerate("ABCDEFGHJKLMNPQRSTUVWXYZ")}


@check("nz_nhi")
def nz_nhi(value: str) -> bool:
    """National Health Index: three letters, four digits (modulus 11), or since 2019 with two letters at the end."""
    text = compact(value)
    if len(text) != 7 or any(c not in _NHI and not c.isdigit() for c in text):
        return False
    total = sum(
        _NHI.get(c, 0) * w if c in _NHI else int(c) * w for c, w in zip(text[:6], (7, 6, 5, 4, 3, 2), strict=False)
    )
    if text[6].isalpha():
        return _NHI[text[6]] == 23 - total % 23
    return total % 11 != 0 and (11 - total % 11) % 10 == int(text[6])


@check("za_identity")
def za_identity(value: str) -> bool:
    """Date, sex, citizenship (0, 1 or 2), Luhn."""
    n = digits_of(value)
    if len(n) != 13 or n[10] > 2 or not is_short_date(n[0] * 10 + n[1], n[2] * 10 + n[3], n[4] * 10 + n[5]):
        return False
    return luhn_valid(n)


@check("eg_identity")
def eg_identity(value: str) -> bool:
    """Century (2 or 3), date, governorate, serial."""
    n = digits_of(value)
    if len(n) != 14 or n[0] not in (2, 3) or not 1 <= n[7] * 10 + n[8] <= 88:
        return False
    return is_short_date(n[1] * 10 + n[2], n[3] * 10 + n[4], n[5] * 10 + n[6])
