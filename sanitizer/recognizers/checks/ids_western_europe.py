"""National numbers of western and southern Europe. Each check takes the value with its separators."""

from __future__ import annotations

from sanitizer.recognizers.checks import check
from sanitizer.recognizers.checks.arithmetic import (
    compact,
    digits_of,
    is_date,
    is_short_date,
    is_varied,
    iso7064_11_10_valid,
    weighted,
)


@check("gb_nhs")
def gb_nhs(value: str) -> bool:
    """Ten digits, modulus 11 (NHS Data Dictionary)."""
    n = digits_of(value)
    if len(n) != 10 or not is_varied(n):
        return False
    return (11 - weighted(n, range(10, 1, -1)) % 11) % 11 == n[9]


@check("gb_nino")
def gb_nino(value: str) -> bool:
    """Prefixes that HMRC never gives out are out (NIM39110)."""
    text = compact(value)
    if text[:2] in {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"} or text[0] in "DFIQUV" or text[1] in "DFIOQUV":
        return False
    return text != "AB123456C" and text[:2] != "QQ"


@check("gb_utr")
def gb_utr(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 10 or not is_varied(n):
        return False
    return n[0] == (2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1)[weighted(n[1:], (6, 7, 8, 9, 10, 5, 4, 3, 2)) % 11]


@check("ie_pps")
def ie_pps(value: str) -> bool:
    """Seven digits, a check letter and since 2013 perhaps a second letter that counts."""
    text = compact(value)
    if len(text) not in (8, 9) or not text[:7].isdigit() or not text[7:].isalpha():
        return False
    extra = 0 if len(text) == 8 or text[8] == "W" else ord(text[8]) - 64
    return text[7] == "WABCDEFGHIJKLMNOPQRSTUV"[(weighted(digits_of(text), range(8, 1, -1)) + 9 * extra) % 23]


@check("de_tax_id")
def de_tax_id(value: str) -> bool:
    """Steuerliche Identifikationsnummer: one digit of the first ten comes twice or three times; ISO 7064."""
    n = digits_of(value)
    if len(n) != 11 or n[0] == 0:
        return False
    repeats = max(n[:10].count(d) for d in n[:10])
    return (len(set(n[:10])), repeats) in ((9, 2), (8, 3)) and iso7064_11_10_valid(n)


@check("de_social_security")
def de_social_security(value: str) -> bool:
    """Versicherungsnummer: area, birth date, initial, serial, check (VKVV § 4)."""
    text = compact(value)
    if len(text) != 12 or not text[8].isalpha() or not (text[:8] + text[9:]).isdigit():
        return False
    day, month = int(text[2:4]), int(text[4:6])
    if not (1 <= day <= 31 or 51 <= day <= 81) or not 1 <= month <= 12:
        return False
    n = digits_of(text[:8] + f"{ord(text[8]) - 64:02d}" + text[9:11])
    products = (d * w for d, w in zip(n, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1), strict=False))
    return sum(p // 10 + p % 10 for p in products) % 10 == int(text[11])


def _icao_check(text: str) -> int:
    return sum(int(c, 36) * w for c, w in zip(text, (7, 3, 1) * 15, strict=False)) % 10


@check("de_id_card")
def de_id_card(value: str) -> bool:
    """Nine characters and an ICAO 9303 check digit, which people often leave away."""
    text = compact(value)
    if len(text) == 10:
        return text[9].isdigit() and _icao_check(text[:9]) == int(text[9])
    return len(text) == 9 and any(c.isdigit() for c in text)


@check("at_social_security")
def at_social_security(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 10 or n[0] == 0 or not 1 <= n[4] * 10 + n[5] <= 31 or not 1 <= n[6] * 10 + n[7] <= 15:
        return False
    return weighted(n, (3, 7, 9, 0, 5, 8, 4, 2, 1, 6)) % 11 == n[3]


@check("ch_ahv")
def ch_ahv(value: str) -> bool:
    """756 and nine digits with an EAN-13 check digit; not the documented 756.9217.0769.85 and 756.1234.5678.97."""
    n = digits_of(value)
    if len(n) != 13 or n[:3] != [7, 5, 6] or "".join(map(str, n)) in {"7569217076985", "7561234567897"}:
        return False
    return (10 - weighted(n, (1, 3) * 6) % 10) % 10 == n[12]


@check("fr_nir")
def fr_nir(value: str) -> bool:
    """Sex, year, month, department (2A, 2B for Corsica), commune, order, key modulo 97."""
    text = compact(value)
    if len(text) != 15 or text[0] not in "123478":
        return False
    number = text[:13].replace("2A", "19", 1) if text[5:7] == "2A" else text[:13]
    number = number.replace("2B", "18", 1) if text[5:7] == "2B" else number
    if not (number + text[13:]).isdigit() or not (1 <= int(text[3:5]) <= 12 or int(text[3:5]) >= 20):
        return False
    return 97 - int(number) % 97 == int(text[13:])


_DNI = "TRWAGMYFPDXBNJZSQVHLCKE"


@check("es_dni")
def es_dni(value: str) -> bool:
    """DNI or NIE: the letter is the number modulo 23."""
    text = compact(value)
    if len(text) != 9 or text in {"12345678Z", "00000000T", "X1234567L", "X0000000T"}:
        return False
    number = text[:8].replace("X", "0").replace("Y", "1").replace("Z", "2") if text[0] in "XYZ" else text[:8]
    return number.isdigit() and text[8] == _DNI[int(number) % 23]


_CF_ODD = dict(
    zip(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (
            1,
            0,
            5,
            7,
            9,
            13,
            15,
            17,
            19,
            21,
            1,
            0,
            5,
            7,
            9,
            13,
            15,
            17,
            19,
            21,
            2,
            4,
            18,
            20,
            11,
            3,
            6,
            8,
            12,
            14,
            16,
            10,
            22,
            25,
            24,
            23,
        ),
        strict=False,
    )
)


@check("it_fiscal_code")
def it_fiscal_code(value: str) -> bool:
    """Codice fiscale (D.M. 12 March 1974); not the one that manuals print."""
    text = compact(value)
    if len(text) != 16 or text == "RSSMRA85T10A562S" or text[8] not in "ABCDEHLMPRST":
        return False
    total = sum(_CF_ODD[c] for c in text[:15:2]) + sum(int(c, 36) - (10 if c.isalpha() else 0) for c in text[1:15:2])
    return text[15] == chr(65 + total % 26)


@check("pt_nif")
def pt_nif(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 9 or n[0] not in (1, 2, 3) or not is_varied(n):
        return False
    rest = weighted(n, range(9, 1, -1)) % 11
    return n[8] == (0 if rest < 2 else 11 - rest)


@check("nl_bsn")
def nl_bsn(value: str) -> bool:
    n = digits_of(value)
    if len(n) not in (8, 9) or not is_varied(n):
        return False
    n = [0] * (9 - len(n)) + n
    return weighted(n, (9, 8, 7, 6, 5, 4, 3, 2, -1)) % 11 == 0


@check("be_national")
def be_national(value: str) -> bool:
    """Rijksregisternummer: birth date, order, 97 minus the rest; 2 is put before for births from 2000."""
    n = digits_of(value)
    if len(n) != 11:
        return False
    text = "".join(map(str, n))
    month = int(text[2:4]) % 20
    if not (month == 0 or 1 <= month <= 12) or int(text[4:6]) > 31:
        return False
    key = int(text[9:])
    return key in (97 - int(text[:9]) % 97, 97 - int("2" + text[:9]) % 97)


@check("lu_national")
def lu_national(value: str) -> bool:
    """Thirteen digits that begin with the date of birth (two check digits: Luhn, Verhoeff; Luhn is checked)."""
    n = digits_of(value)
    if len(n) != 13:
        return False
    text = "".join(map(str, n))
    if not is_date(int(text[:4]), int(text[4:6]), int(text[6:8])):
        return False
    total = 0
    for index, d in enumerate(reversed(n[:12])):
        doubled = d if index % 2 == 0 else d * 2
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


@check("gr_afm")
def gr_afm(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 9 or not is_varied(n):
        return False
    return weighted(n, (256, 128, 64, 32, 16, 8, 4, 2)) % 11 % 10 == n[8]


@check("gr_amka")
def gr_amka(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 11 or not is_short_date(n[4] * 10 + n[5], n[2] * 10 + n[3], n[0] * 10 + n[1]):
        return False
    total = 0
    for index, d in enumerate(reversed(n)):
        doubled = d * 2 if index % 2 else d
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0
