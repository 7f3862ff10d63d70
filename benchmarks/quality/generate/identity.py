"""National and tax numbers with their check digits, Europe (algorithms: the issuers' public descriptions)."""

from __future__ import annotations

import random

from benchmarks.quality.generate.digits import draw, group, iso7064_mod11_10, weighted
from benchmarks.quality.generate.templates import CLASSES, Hook

_CONSONANTS = "BCDFGHJKLMNPRSTVWXYZ"


def _birth(rng: random.Random) -> tuple[int, int, int]:
    return rng.randint(1948, 2004), rng.randint(1, 12), rng.randint(1, 28)


def nino(rng: random.Random, args: list[str]) -> str:
    """UK National Insurance number; `~nino:spaced` groups in pairs."""
    number = rng.choice("ABCEGHJKLMNPRSTWXYZ") + rng.choice("ABCEGHJKLMPRSTWXYZ")
    number = number.replace("BG", "BE").replace("GB", "GE").replace("NK", "NL").replace("TN", "TL").replace("ZZ", "ZY")
    number += draw(rng, 6, "0123456789") + rng.choice("ABCD")
    return group(number, [2]) if args else number


def nhs(rng: random.Random, args: list[str]) -> str:
    """UK NHS number, modulus 11; grouped 3-3-4 unless `~nhs:plain`."""
    while True:
        body = draw(rng, 9, "4679")
        check = -weighted(body, range(10, 1, -1)) % 11
        if check != 10:
            number = body + str(check)
            return number if args else group(number, [3, 3, 4])


def de_tax(rng: random.Random, args: list[str]) -> str:
    """German tax id: exactly one digit twice in the first ten, ISO 7064 MOD 11,10."""
    digits = rng.sample("0123456789", 9)
    digits.append(rng.choice(digits))
    rng.shuffle(digits)
    if digits[0] == "0":
        other = next(i for i, digit in enumerate(digits) if digit != "0")
        digits[0], digits[other] = digits[other], digits[0]
    number = "".join(digits)
    number += iso7064_mod11_10(number)
    return group(number, [2, 3]) if args else number


def de_social(rng: random.Random, args: list[str]) -> str:
    """German pension insurance number."""
    year, month, day = _birth(rng)
    letter = rng.choice(CLASSES["U"])
    area = f"{rng.randint(2, 89):02d}"
    body = f"{area}{day:02d}{month:02d}{year % 100:02d}{ord(letter) - 64:02d}{rng.randint(0, 99):02d}"
    total = sum(sum(divmod(int(d) * w, 10)) for d, w in zip(body, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1], strict=True))
    number = f"{body[:8]}{letter}{body[10:]}{total % 10}"
    return group(number, [2, 6, 1, 3]) if args else number


def fr_nir(rng: random.Random, args: list[str]) -> str:
    """French social security number with its mod-97 key."""
    year, month, _ = _birth(rng)
    place = f"{rng.choice(['75', '69', '13', '33', '59'])}{rng.randint(1, 600):03d}{rng.randint(1, 400):03d}"
    body = f"{rng.choice('12')}{year % 100:02d}{month:02d}{place}"
    number = body + f"{97 - int(body) % 97:02d}"
    return group(number, [1, 2, 2, 2, 3, 3, 2]) if args else number


def es_dni(rng: random.Random, args: list[str]) -> str:
    """Spanish DNI; `~dni:nie` for the number of a foreigner."""
    if args:
        first = rng.choice("XYZ")
        body = draw(rng, 7, "0123456789")
        return first + body + "TRWAGMYFPDXBNJZSQVHLCKE"[int(str("XYZ".index(first)) + body) % 23]
    body = draw(rng, 8)
    return body + "TRWAGMYFPDXBNJZSQVHLCKE"[int(body) % 23]


def it_cf(rng: random.Random, args: list[str]) -> str:
    """Italian codice fiscale with its control letter."""
    year, month, day = _birth(rng)
    letters = "".join(rng.choice(_CONSONANTS) for _ in range(6))
    day += rng.choice([0, 40])
    body = f"{letters}{year % 100:02d}{'ABCDEHLMPRST'[month - 1]}{day:02d}{rng.choice('FHLG')}{draw(rng, 3)}"
    odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
    total = 0
    for index, char in enumerate(body):
        value = int(char) if char.isdigit() else ord(char) - 65
        total += odd[value] if index % 2 == 0 else value
    return body + CLASSES["U"][total % 26]


def pt_nif(rng: random.Random, args: list[str]) -> str:
    body = rng.choice("12") + draw(rng, 7)
    check = 11 - weighted(body, range(9, 1, -1)) % 11
    number = body + str(0 if check >= 10 else check)
    return group(number, [3]) if args else number


def nl_bsn(rng: random.Random, args: list[str]) -> str:
    """Dutch citizen service number, the eleven test."""
    while True:
        body = draw(rng, 8)
        check = weighted(body, range(9, 1, -1)) % 11
        if check < 10:
            return body + str(check)


def pl_pesel(rng: random.Random, args: list[str]) -> str:
    year, month, day = _birth(rng)
    month += 20 if year >= 2000 else 0
    body = f"{year % 100:02d}{month:02d}{day:02d}{draw(rng, 4, '0123456789')}"
    return body + str(-weighted(body, [1, 3, 7, 9] * 3) % 10)


def pl_nip(rng: random.Random, args: list[str]) -> str:
    while True:
        body = draw(rng, 9)
        check = weighted(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11
        if check < 10:
            number = body + str(check)
            return group(number, [3, 3, 2, 2], "-") if args else number


def se_pnr(rng: random.Random, args: list[str]) -> str:
    """Swedish personal number; `~sepnr:long` with the century."""
    from benchmarks.quality.generate.digits import luhn

    year, month, day = _birth(rng)
    body = f"{year % 100:02d}{month:02d}{day:02d}{draw(rng, 3, '0123456789')}"
    century = str(year // 100) if args else ""
    return f"{century}{body[:6]}-{body[6:]}{luhn(body)}"


def fi_hetu(rng: random.Random, args: list[str]) -> str:
    year, month, day = _birth(rng)
    date = f"{day:02d}{month:02d}{year % 100:02d}"
    serial = f"{rng.randint(2, 899):03d}"
    return date + ("A" if year >= 2000 else "-") + serial + "0123456789ABCDEFHJKLMNPRSTUVWXY"[int(date + serial) % 31]


def dk_cpr(rng: random.Random, args: list[str]) -> str:
    year, month, day = _birth(rng)
    return f"{day:02d}{month:02d}{year % 100:02d}-{draw(rng, 4, '0123')}"


def no_fnr(rng: random.Random, args: list[str]) -> str:
    while True:
        year, month, day = _birth(rng)
        body = f"{day:02d}{month:02d}{year % 100:02d}{draw(rng, 3, '01234')}"
        first = -weighted(body, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11
        second = -weighted(body + str(first), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
        if first < 10 and second < 10:
            return f"{body[:6]} {body[6:]}{first}{second}" if args else f"{body}{first}{second}"


def ch_ahv(rng: random.Random, args: list[str]) -> str:
    """Swiss AHV number, EAN-13 check."""
    body = "756" + draw(rng, 9, "0123456789")
    number = body + str(-weighted(body, [1, 3] * 6) % 10)
    return group(number, [3, 4, 4, 2], ".")


def at_svnr(rng: random.Random, args: list[str]) -> str:
    while True:
        year, month, day = _birth(rng)
        serial, date = draw(rng, 3), f"{day:02d}{month:02d}{year % 100:02d}"
        check = weighted(serial + date, [3, 7, 9, 5, 8, 4, 2, 1, 6]) % 11
        if check < 10:
            return f"{serial}{check} {date}"


def be_nn(rng: random.Random, args: list[str]) -> str:
    year, month, day = _birth(rng)
    body = f"{year % 100:02d}{month:02d}{day:02d}{rng.randint(1, 997):03d}"
    check = 97 - int(("2" if year >= 2000 else "") + body) % 97
    return f"{body[:2]}.{body[2:4]}.{body[4:6]}-{body[6:]}.{check:02d}"


def ie_pps(rng: random.Random, args: list[str]) -> str:
    body = draw(rng, 7)
    return body + "WABCDEFGHIJKLMNOPQRSTUV"[(weighted(body, range(8, 1, -1)) + 9) % 23] + "A"


HOOKS: dict[str, Hook] = {
    "nino": nino, "nhs": nhs, "detax": de_tax, "desoc": de_social, "nir": fr_nir, "dni": es_dni, "cf": it_cf,
    "nif": pt_nif, "bsn": nl_bsn, "pesel": pl_pesel, "nip": pl_nip, "sepnr": se_pnr, "hetu": fi_hetu, "cpr": dk_cpr,
    "fnr": no_fnr, "ahv": ch_ahv, "svnr": at_svnr, "benn": be_nn, "pps": ie_pps,
}  # fmt: skip
