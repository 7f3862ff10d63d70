"""National numbers of central and eastern Europe and Turkey."""

from __future__ import annotations

from sanitizer.recognizers.checks import check
from sanitizer.recognizers.checks.arithmetic import (
    digits_of,
    is_date,
    is_short_date,
    is_varied,
    iso7064_11_10_valid,
    weighted,
)


@check("pl_pesel")
def pl_pesel(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 11:
        return False
    century, month = divmod(n[2] * 10 + n[3], 20)
    year = {0: 1900, 1: 2000, 2: 2100, 3: 2200, 4: 1800}[century] + n[0] * 10 + n[1]
    if not is_date(year, month, n[4] * 10 + n[5]):
        return False
    return weighted(n, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)) % 10 == 0


@check("pl_nip")
def pl_nip(value: str) -> bool:
    n = digits_of(value)
    return len(n) == 10 and is_varied(n) and weighted(n, (6, 5, 7, 2, 3, 4, 5, 6, 7)) % 11 == n[9]


@check("pl_id_card")
def pl_id_card(value: str) -> bool:
    text = "".join(c for c in value.upper() if c.isalnum())
    if len(text) != 9 or not text[:3].isalpha() or not text[3:].isdigit():
        return False
    numbers = [int(c, 36) for c in text]
    return weighted(numbers, (7, 3, 1, 9, 7, 3, 1, 7, 3)) % 10 == 0


@check("cz_birth_number")
def cz_birth_number(value: str) -> bool:
    """Rodné číslo of Czechia and Slovakia: date (month + 50 for women, + 20 when serials ran out), modulo 11."""
    n = digits_of(value)
    if len(n) not in (9, 10):
        return False
    month = n[2] * 10 + n[3]
    month -= 50 if month > 50 else 0
    month -= 20 if month > 20 else 0
    if not is_short_date(n[0] * 10 + n[1], month, n[4] * 10 + n[5]):
        return False
    if len(n) == 9:
        return n[0] * 10 + n[1] <= 53
    number = int("".join(map(str, n)))
    return number % 11 == 0 or (number // 10 % 11 == 10 and n[9] == 0)


@check("hu_personal")
def hu_personal(value: str) -> bool:
    """Személyi szám: sex and century, date, serial, modulo 11 (order of weights turned in 1997)."""
    n = digits_of(value)
    if len(n) != 11 or not 1 <= n[0] <= 8:
        return False
    if not is_short_date(n[1] * 10 + n[2], n[3] * 10 + n[4], n[5] * 10 + n[6]):
        return False
    ascending, descending = weighted(n, range(1, 11)) % 11, weighted(n, range(10, 0, -1)) % 11
    return n[10] in (ascending, descending)


@check("hu_taj")
def hu_taj(value: str) -> bool:
    """Social insurance number, nine digits."""
    n = digits_of(value)
    return len(n) == 9 and is_varied(n) and weighted(n, (3, 7) * 4) % 10 == n[8]


@check("hu_tax")
def hu_tax(value: str) -> bool:
    """Adóazonosító jel: 8 and nine digits."""
    n = digits_of(value)
    return len(n) == 10 and n[0] == 8 and weighted(n, range(1, 10)) % 11 == n[9]


@check("ro_cnp")
def ro_cnp(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 13 or n[0] == 0 or not is_short_date(n[1] * 10 + n[2], n[3] * 10 + n[4], n[5] * 10 + n[6]):
        return False
    rest = weighted(n, (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)) % 11
    return n[12] == (1 if rest == 10 else rest)


@check("bg_egn")
def bg_egn(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 10:
        return False
    month = n[2] * 10 + n[3]
    month -= 40 if month > 40 else 20 if month > 20 else 0
    if not is_short_date(n[0] * 10 + n[1], month, n[4] * 10 + n[5]):
        return False
    return weighted(n, (2, 4, 8, 5, 10, 9, 7, 3, 6)) % 11 % 10 == n[9]


@check("hr_oib")
def hr_oib(value: str) -> bool:
    n = digits_of(value)
    return len(n) == 11 and is_varied(n) and iso7064_11_10_valid(n)


@check("jmbg")
def jmbg(value: str) -> bool:
    """JMBG / EMŠO of the states of former Yugoslavia: date, region, serial, modulo 11."""
    n = digits_of(value)
    if len(n) != 13 or not 1 <= n[0] * 10 + n[1] <= 31 or not 1 <= n[2] * 10 + n[3] <= 12 or n[4] not in (0, 9):
        return False
    rest = 11 - weighted(n, (7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return n[12] == (0 if rest > 9 else rest)


@check("ru_inn")
def ru_inn(value: str) -> bool:
    """INN of a person, twelve digits with two check digits."""
    n = digits_of(value)
    if len(n) != 12 or not is_varied(n):
        return False
    first = weighted(n, (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
    second = weighted(n, (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
    return [first, second] == n[10:]


@check("ru_snils")
def ru_snils(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 11 or not is_varied(n[:9]):
        return False
    return weighted(n, range(9, 0, -1)) % 101 % 100 == n[9] * 10 + n[10]


@check("ua_tax")
def ua_tax(value: str) -> bool:
    """RNOKPP, ten digits."""
    n = digits_of(value)
    return len(n) == 10 and is_varied(n) and weighted(n, (-1, 5, 7, 9, 4, 6, 10, 5, 7)) % 11 % 10 == n[9]


@check("tr_identity")
def tr_identity(value: str) -> bool:
    """T.C. kimlik numarası: eleven digits, the last two are sums; not the documented 10000000146."""
    n = digits_of(value)
    if len(n) != 11 or n[0] == 0 or not is_varied(n) or len(set(n)) < 4:
        return False
    return n[9] == (sum(n[:9:2]) * 7 - sum(n[1:8:2])) % 10 and n[10] == sum(n[:10]) % 10
