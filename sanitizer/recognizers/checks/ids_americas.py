"""National numbers of the Americas."""

from __future__ import annotations

from sanitizer.recognizers.checks import check
from sanitizer.recognizers.checks.arithmetic import (
    compact,
    digits_of,
    is_short_date,
    is_varied,
    luhn_valid,
    weighted,
    words,
)

# Numbers that were printed in advertisements, on sample cards and in forms, and the ones everybody types.
_VOID_SSN = frozenset(
    words("078051120 219099999 457555462 123456789 987654321 111111111 123121234 001010001 123456780")
)


@check("us_ssn")
def us_ssn(value: str) -> bool:
    """Areas 001-665 and 667-899, group and serial not zero (SSA); not the publicly voided numbers."""
    n = digits_of(value)
    text = "".join(map(str, n))
    if len(n) != 9 or text in _VOID_SSN or len(set(n)) < 3:
        return False
    return text[:3] not in ("000", "666") and n[0] != 9 and text[3:5] != "00" and text[5:] != "0000"


@check("us_itin")
def us_itin(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 9 or n[0] != 9:
        return False
    group = n[3] * 10 + n[4]
    return 50 <= group <= 65 or 70 <= group <= 88 or 90 <= group <= 92 or 94 <= group <= 99


_EIN_UNUSED = frozenset((0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97))


@check("us_ein")
def us_ein(value: str) -> bool:
    n = digits_of(value)
    return len(n) == 9 and n[0] * 10 + n[1] not in _EIN_UNUSED and is_varied(n)


@check("us_npi")
def us_npi(value: str) -> bool:
    """National Provider Identifier: Luhn with the prefix 80840."""
    n = digits_of(value)
    return len(n) == 10 and n[0] in (1, 2) and luhn_valid([8, 0, 8, 4, 0, *n]) and is_varied(n)


@check("us_dea")
def us_dea(value: str) -> bool:
    """Two letters (or a letter and 9) and seven digits, the last a check digit."""
    n = digits_of(compact(value)[2:])
    return len(n) == 7 and (n[0] + n[2] + n[4] + 2 * (n[1] + n[3] + n[5])) % 10 == n[6]


@check("ca_sin")
def ca_sin(value: str) -> bool:
    """Luhn; 0 and 8 are not given to persons; not the documented 046 454 286."""
    n = digits_of(value)
    return len(n) == 9 and n[0] not in (0, 8) and is_varied(n) and luhn_valid(n)


_CURP_STATES = frozenset(
    words("AS BC BS CC CL CM CS CH DF DG GT GR HG JC MC MN MS NT NL OC PL QT QR SP SL SR TC TS TL VZ YN ZS NE")
)
_CURP_ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"


@check("mx_curp")
def mx_curp(value: str) -> bool:
    text = value.upper()
    if len(text) != 18 or text[10] not in "HMX" or text[11:13] not in _CURP_STATES or not text[4:10].isdigit():
        return False
    if not is_short_date(int(text[4:6]), int(text[6:8]), int(text[8:10])) or not text[17].isdigit():
        return False
    total = sum(_CURP_ALPHABET.find(c) * (18 - i) for i, c in enumerate(text[:17]))
    return (10 - total % 10) % 10 == int(text[17])


@check("mx_rfc")
def mx_rfc(value: str) -> bool:
    """Registro Federal de Contribuyentes of a person: four letters, a date, three characters; no check digit used."""
    text = compact(value.replace("Ñ", "N"))
    if len(text) != 13 or not text[4:10].isdigit() or text in {"XAXX010101000", "XEXX010101000"}:
        return False
    return is_short_date(int(text[4:6]), int(text[6:8]), int(text[8:10]))


@check("br_cpf")
def br_cpf(value: str) -> bool:
    """Eleven digits, two check digits modulo 11; not the documented 123.456.789-09 and kin."""
    n = digits_of(value)
    if len(n) != 11 or not is_varied(n[:9]):
        return False
    first = weighted(n, range(10, 1, -1)) * 10 % 11 % 10
    second = weighted(n, range(11, 1, -1)) * 10 % 11 % 10
    return n[9:] == [first, second]


@check("br_cnpj")
def br_cnpj(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 14 or not is_varied(n):
        return False
    weights = (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)
    first = weighted(n[:12], weights[1:]) % 11
    second = weighted(n[:13], weights) % 11
    return n[12:] == [0 if r < 2 else 11 - r for r in (first, second)]


@check("ar_cuit")
def ar_cuit(value: str) -> bool:
    """CUIT or CUIL of a person or firm."""
    n = digits_of(value)
    if len(n) != 11 or n[0] * 10 + n[1] not in (20, 23, 24, 25, 26, 27, 30, 33, 34):
        return False
    rest = 11 - weighted(n, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return n[10] == {11: 0, 10: 9}.get(rest, rest)


@check("cl_rut")
def cl_rut(value: str) -> bool:
    text = compact(value)
    body, mark = text[:-1], text[-1]
    if not body.isdigit() or not 7 <= len(body) <= 8 or text in {"123456785", "111111111"}:
        return False
    rest = 11 - sum(int(c) * (2 + i % 6) for i, c in enumerate(reversed(body))) % 11
    return mark == {11: "0", 10: "K"}.get(rest, str(rest))


@check("co_nit")
def co_nit(value: str) -> bool:
    n = digits_of(value)
    rest = weighted(list(reversed(n[:-1])), (3, 7, 13, 17, 19, 23, 29, 37, 41, 43)) % 11
    return 9 <= len(n) <= 11 and n[-1] == (rest if rest < 2 else 11 - rest)


@check("ec_identity")
def ec_identity(value: str) -> bool:
    """Cédula: province, third digit below six, Luhn."""
    n = digits_of(value)
    return len(n) == 10 and 1 <= n[0] * 10 + n[1] <= 30 and n[2] < 6 and luhn_valid(n)


@check("pe_ruc")
def pe_ruc(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 11 or n[0] * 10 + n[1] not in (10, 15, 16, 17, 20):
        return False
    return (11 - weighted(n, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11) % 10 == n[10]


@check("uy_identity")
def uy_identity(value: str) -> bool:
    n = digits_of(value)
    return len(n) == 8 and is_varied(n) and weighted(n, (2, 9, 8, 7, 6, 3, 4, 1)) % 10 == 0
