"""National numbers of the Nordic and Baltic countries: all hold a date of birth."""

from __future__ import annotations

from sanitizer.recognizers.checks import check
from sanitizer.recognizers.checks.arithmetic import digits_of, is_date, is_short_date, luhn_valid, weighted


@check("se_personal")
def se_personal(value: str) -> bool:
    """Personnummer or samordningsnummer (day + 60), ten or twelve digits; Luhn over ten."""
    n = digits_of(value)
    if len(n) not in (10, 12):
        return False
    short = n[-10:]
    day = short[4] * 10 + short[5]
    day -= 60 if day > 60 else 0
    return is_short_date(short[0] * 10 + short[1], short[2] * 10 + short[3], day) and luhn_valid(short)


@check("no_birth_number")
def no_birth_number(value: str) -> bool:
    """Fødselsnummer or D-number (day + 40): two check digits."""
    n = digits_of(value)
    if len(n) != 11:
        return False
    day, month = n[0] * 10 + n[1], n[2] * 10 + n[3]
    day -= 40 if day > 40 else 0
    month -= 80 if month > 80 else 40 if month > 40 else 0
    if not is_short_date(n[4] * 10 + n[5], month, day):
        return False
    first = weighted(n, (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)) % 11
    second = weighted(n, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11
    return first == second == 0


@check("dk_cpr")
def dk_cpr(value: str) -> bool:
    """Only the date is checked: numbers since 2007 do not follow modulus 11 any more."""
    n = digits_of(value)
    return len(n) == 10 and is_short_date(n[4] * 10 + n[5], n[2] * 10 + n[3], n[0] * 10 + n[1])


@check("fi_hetu")
def fi_hetu(value: str) -> bool:
    """Henkilötunnus: date, century sign, three digits, check character modulo 31."""
    text = value.strip().upper()
    if len(text) != 11 or not (text[:6] + text[7:10]).isdigit():
        return False
    if not is_short_date(int(text[4:6]), int(text[2:4]), int(text[:2])):
        return False
    return "0123456789ABCDEFHJKLMNPRSTUVWXY"[int(text[:6] + text[7:10]) % 31] == text[10]


@check("is_kennitala")
def is_kennitala(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 10 or n[9] not in (0, 8, 9):
        return False
    if not is_short_date(n[4] * 10 + n[5], n[2] * 10 + n[3], n[0] * 10 + n[1]):
        return False
    return weighted(n, (3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0


@check("baltic_personal")
def baltic_personal(value: str) -> bool:
    """Isikukood of Estonia and asmens kodas of Lithuania: century, date, order, check digit in two rounds."""
    n = digits_of(value)
    if len(n) != 11 or not 1 <= n[0] <= 8:
        return False
    year = 1800 + (n[0] - 1) // 2 * 100 + n[1] * 10 + n[2]
    if not is_date(year, n[3] * 10 + n[4], n[5] * 10 + n[6]):
        return False
    rest = weighted(n, (1, 2, 3, 4, 5, 6, 7, 8, 9, 1)) % 11
    if rest == 10:
        rest = weighted(n, (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)) % 11 % 10
    return rest == n[10]


@check("lv_personal")
def lv_personal(value: str) -> bool:
    """Personas kods: a date, or since 2017 a number that begins with 32."""
    n = digits_of(value)
    if len(n) != 11:
        return False
    if n[:2] == [3, 2]:
        return True
    if not is_short_date(n[4] * 10 + n[5], n[2] * 10 + n[3], n[0] * 10 + n[1]):
        return False
    return (1 + weighted(n, (10, 5, 8, 4, 2, 1, 6, 3, 7, 9))) % 11 % 10 == n[10]
