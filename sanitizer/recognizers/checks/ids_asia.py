"""National numbers of Asia."""

from __future__ import annotations

from sanitizer.recognizers.checks import check
from sanitizer.recognizers.checks.arithmetic import (
    compact,
    digits_of,
    is_date,
    is_short_date,
    is_varied,
    luhn_valid,
    weighted,
    words,
)

_VERHOEFF_D = words(
    "0123456789 1234067895 2340178956 3401289567 4012395678 5987604321 6598710432 7659821043 8765932104 9876543210"
)
_VERHOEFF_P = words("0123456789 1576283094 5803796142 8916043527 9453126870 4286573901 2793806415 7046913258")


def verhoeff_valid(numbers: list[int]) -> bool:
    """Verhoeff's dihedral check (Aadhaar)."""
    state = 0
    for index, n in enumerate(reversed(numbers)):
        state = int(_VERHOEFF_D[state][int(_VERHOEFF_P[index % 8][n])])
    return state == 0


@check("in_aadhaar")
def in_aadhaar(value: str) -> bool:
    n = digits_of(value)
    return len(n) == 12 and n[0] > 1 and len(set(n)) > 3 and verhoeff_valid(n)


@check("in_pan")
def in_pan(value: str) -> bool:
    """Five letters (the fourth tells the kind of holder), four digits, a letter; not ABCDE1234F."""
    text = compact(value)
    return len(text) == 10 and text[3] in "ABCFGHJLPT" and text[5:9] != "0000" and text[:5] != "ABCDE"


@check("cn_identity")
def cn_identity(value: str) -> bool:
    """Eighteen characters: region, date, order, ISO 7064 MOD 11-2."""
    text = compact(value)
    if len(text) != 18 or not text[:17].isdigit() or not 11 <= int(text[:2]) <= 82:
        return False
    if not is_date(int(text[6:10]), int(text[10:12]), int(text[12:14])):
        return False
    rest = weighted(digits_of(text[:17]), (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)) % 11
    return text[17] == "10X98765432"[rest]


_TW_LETTERS = {c: 10 + i for i, c in enumerate("ABCDEFGHJKLMNPQRSTUVXYWZIO")}


@check("tw_identity")
def tw_identity(value: str) -> bool:
    text = compact(value)
    if len(text) != 10 or text[0] not in _TW_LETTERS or text[1] not in "1289" or text == "A123456789":
        return False
    tens, ones = divmod(_TW_LETTERS[text[0]], 10)
    return (weighted([tens, ones, *digits_of(text)], (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1))) % 10 == 0


@check("hk_identity")
def hk_identity(value: str) -> bool:
    text = compact(value)
    body, mark = text[:-1], text[-1]
    letters = body.rstrip("0123456789")
    if len(body) - len(letters) != 6 or not 1 <= len(letters) <= 2 or text in {"A1234563", "Z6833655"}:
        return False
    numbers = [36] * (2 - len(letters)) + [int(c, 36) for c in body]
    rest = (11 - weighted(numbers, range(9, 1, -1)) % 11) % 11
    return mark == ("A" if rest == 10 else str(rest))


@check("sg_nric")
def sg_nric(value: str) -> bool:
    text = compact(value)
    if len(text) != 9 or text[0] not in "STFGM" or not text[1:8].isdigit() or text == "S1234567D":
        return False
    total = weighted(digits_of(text[1:8]), (2, 7, 6, 5, 4, 3, 2)) + {"T": 4, "G": 4, "M": 3}.get(text[0], 0)
    if text[0] == "M":
        return text[8] == "KLJNPQRTUWX"[10 - total % 11]
    return text[8] == ("JZIHGFEDCBA" if text[0] in "ST" else "XWUTRQPNMLK")[total % 11]


@check("jp_my_number")
def jp_my_number(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 12 or not is_varied(n):
        return False
    rest = weighted(list(reversed(n[:11])), (2, 3, 4, 5, 6, 7, 2, 3, 4, 5, 6)) % 11
    return n[11] == (0 if rest < 2 else 11 - rest)


@check("kr_resident")
def kr_resident(value: str) -> bool:
    """Date, sex and century, and (for numbers before October 2020) a check digit, which is not demanded."""
    n = digits_of(value)
    if len(n) != 13 or not 1 <= n[6] <= 8:
        return False
    return is_short_date(n[0] * 10 + n[1], n[2] * 10 + n[3], n[4] * 10 + n[5])


@check("th_identity")
def th_identity(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 13 or n[0] == 0 or not is_varied(n):
        return False
    return (11 - weighted(n, range(13, 1, -1)) % 11) % 10 == n[12]


@check("id_nik")
def id_nik(value: str) -> bool:
    """Indonesian NIK: six digits of a district, date (day + 40 for women), serial."""
    n = digits_of(value)
    if len(n) != 16 or not 1 <= n[0] <= 9 or n[12:] == [0, 0, 0, 0]:
        return False
    day = n[6] * 10 + n[7]
    return is_short_date(n[10] * 10 + n[11], n[8] * 10 + n[9], day - 40 if day > 40 else day)


@check("my_kad")
def my_kad(value: str) -> bool:
    """MyKad: date, place of birth, serial."""
    n = digits_of(value)
    return len(n) == 12 and is_short_date(n[0] * 10 + n[1], n[2] * 10 + n[3], n[4] * 10 + n[5]) and n[6:8] != [0, 0]


@check("pk_cnic")
def pk_cnic(value: str) -> bool:
    n = digits_of(value)
    return len(n) == 13 and 1 <= n[0] <= 7 and is_varied(n)


@check("ae_emirates")
def ae_emirates(value: str) -> bool:
    n = digits_of(value)
    year = n[3] * 1000 + n[4] * 100 + n[5] * 10 + n[6] if len(n) == 15 else 0
    return n[:3] == [7, 8, 4] and 1900 <= year <= 2100 and luhn_valid(n)


@check("sa_identity")
def sa_identity(value: str) -> bool:
    n = digits_of(value)
    return len(n) == 10 and n[0] in (1, 2) and is_varied(n) and luhn_valid(n)


@check("il_identity")
def il_identity(value: str) -> bool:
    n = digits_of(value)
    return 8 <= len(n) <= 9 and is_varied(n) and luhn_valid(n)


@check("kz_iin")
def kz_iin(value: str) -> bool:
    n = digits_of(value)
    if len(n) != 12 or not is_short_date(n[0] * 10 + n[1], n[2] * 10 + n[3], n[4] * 10 + n[5]):
        return False
    rest = weighted(n, range(1, 12)) % 11
    if rest == 10:
        rest = weighted(n, (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)) % 11
    return rest == n[11]
