"""National and tax numbers with their check digits, the rest of the world."""

from __future__ import annotations

import random

from benchmarks.quality.generate.digits import draw, group, luhn, verhoeff, weighted
from benchmarks.quality.generate.templates import CLASSES, Hook


def ssn(rng: random.Random, args: list[str]) -> str:
    """US social security number (no checksum; areas 000, 666 and 9xx are never given); `~ssn:plain`."""
    area = rng.choice([area for area in range(1, 772) if area != 666])
    number = f"{area:03d}-{rng.randint(1, 99):02d}-{rng.randint(1, 9999):04d}"
    return number.replace("-", args[0].replace("plain", "")) if args else number


def ein(rng: random.Random, args: list[str]) -> str:
    return f"{rng.choice(['12', '36', '47', '83'])}-{draw(rng, 7)}"


def itin(rng: random.Random, args: list[str]) -> str:
    return f"9{draw(rng, 2)}-{rng.randint(70, 88)}-{draw(rng, 4)}"


def sin(rng: random.Random, args: list[str]) -> str:
    """Canadian social insurance number (Luhn)."""
    body = draw(rng, 8, "1245679")
    return group(body + luhn(body), [3])


def cpf(rng: random.Random, args: list[str]) -> str:
    """Brazilian CPF; formatted unless `~cpf:plain`."""
    body = draw(rng, 9, "0123456789")
    for size in (10, 11):
        check = weighted(body, range(size, 1, -1)) * 10 % 11
        body += str(check % 10)
    return body if args else f"{body[:3]}.{body[3:6]}.{body[6:9]}-{body[9:]}"


def cnpj(rng: random.Random, args: list[str]) -> str:
    body = draw(rng, 8) + "0001"
    for weights in ([5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2], [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]):
        rest = weighted(body, weights) % 11
        body += str(0 if rest < 2 else 11 - rest)
    return f"{body[:2]}.{body[2:5]}.{body[5:8]}/{body[8:12]}-{body[12:]}"


def aadhaar(rng: random.Random, args: list[str]) -> str:
    body = draw(rng, 11, "23456789")
    number = body + verhoeff(body)
    return number if args else group(number, [4])


def pan(rng: random.Random, args: list[str]) -> str:
    """Indian PAN: the fourth letter P is a person."""
    letters = "".join(rng.choice(CLASSES["U"]) for _ in range(5))
    return letters[:3] + "P" + letters[4] + draw(rng, 4) + rng.choice(CLASSES["U"])


def cn_id(rng: random.Random, args: list[str]) -> str:
    """Chinese resident identity number (ISO 7064 MOD 11-2)."""
    area = rng.choice(["110105", "310104", "440305", "330106"])
    body = f"{area}{rng.randint(1955, 2003)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}{draw(rng, 3)}"
    total = sum(int(digit) * pow(2, 17 - index, 11) for index, digit in enumerate(body))
    return body + "10X98765432"[total % 11]


def jp_my(rng: random.Random, args: list[str]) -> str:
    body = draw(rng, 11)
    rest = sum(int(d) * (i + 1 if i <= 6 else i - 5) for i, d in enumerate(reversed(body), 1)) % 11
    number = body + str(0 if rest <= 1 else 11 - rest)
    return group(number, [4]) if args else number


def kr_rrn(rng: random.Random, args: list[str]) -> str:
    body = f"{rng.randint(55, 99):02d}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}{rng.choice('12')}{draw(rng, 5)}"
    check = (11 - weighted(body, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11) % 10
    return f"{body[:6]}-{body[6:]}{check}"


def au_tfn(rng: random.Random, args: list[str]) -> str:
    while True:
        body = draw(rng, 9)
        if weighted(body, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 == 0:
            return group(body, [3])


def au_medicare(rng: random.Random, args: list[str]) -> str:
    body = draw(rng, 8, "23456")
    return group(body + str(weighted(body, [1, 3, 7, 9, 1, 3, 7, 9]) % 10) + rng.choice("123"), [4, 5, 1])


def tckn(rng: random.Random, args: list[str]) -> str:
    """Turkish identity number."""
    body = draw(rng, 9)
    odd, even = (sum(int(d) for d in body[start::2]) for start in (0, 1))
    body += str((odd * 7 - even) % 10)
    return body + str(sum(int(d) for d in body) % 10)


def inn(rng: random.Random, args: list[str]) -> str:
    """Russian tax number of a person, twelve digits."""
    body = "77" + draw(rng, 8, "0123456789")
    body += str(weighted(body, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10)
    return body + str(weighted(body, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10)


def snils(rng: random.Random, args: list[str]) -> str:
    body = draw(rng, 9)
    check = weighted(body, range(9, 0, -1)) % 101 % 100
    return f"{body[:3]}-{body[3:6]}-{body[6:]} {check:02d}"


def curp(rng: random.Random, args: list[str]) -> str:
    letters = "".join(rng.choice("BCDFGHLMNPRST") for _ in range(3))
    body = (
        f"{rng.choice('GMRLH')}{rng.choice('AEIOU')}{letters[:2]}{rng.randint(60, 99)}{rng.randint(1, 12):02d}"
        f"{rng.randint(1, 28):02d}{rng.choice('HM')}DF{letters}0"
    )
    values = {char: index for index, char in enumerate("0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ")}
    total = sum(values[char] * (18 - index) for index, char in enumerate(body))
    return body + str(-total % 10)


def rut(rng: random.Random, args: list[str]) -> str:
    """Chilean RUT."""
    body = draw(rng, 8, "12")
    check = -sum(int(d) * (2 + i % 6) for i, d in enumerate(reversed(body))) % 11
    return f"{body[:2]}.{body[2:5]}.{body[5:]}-{'0123456789K'[check]}"


def cuit(rng: random.Random, args: list[str]) -> str:
    while True:
        body = rng.choice(["20", "27"]) + draw(rng, 8, "123")
        check = -weighted(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
        if check < 10:
            return f"{body[:2]}-{body[2:]}-{check}"


def za_id(rng: random.Random, args: list[str]) -> str:
    body = f"{rng.randint(55, 99):02d}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}{draw(rng, 4)}08"
    return body + luhn(body)


def il_id(rng: random.Random, args: list[str]) -> str:
    body = draw(rng, 8, "0123")
    return body + luhn(body)


def nric(rng: random.Random, args: list[str]) -> str:
    body = draw(rng, 7, "6789")
    return "S" + body + "JZIHGFEDCBA"[weighted(body, [2, 7, 6, 5, 4, 3, 2]) % 11]


def mrz(rng: random.Random, args: list[str]) -> str:
    """`~mrz:CCC:SURNAME:GIVEN`: both lines of a TD3 passport zone with check digits (ICAO 9303)."""
    country, surname, given = args
    number = rng.choice("CFGHJK") + "".join(rng.choice(CLASSES["U36"]) for _ in range(8))
    birth = f"{rng.randint(60, 99)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}"
    expiry = f"{rng.randint(26, 34)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}"
    parts = [number, birth, expiry]
    checked = [part + _mrz_check(part) for part in parts]
    personal = "<" * 14 + "0"
    total = _mrz_check("".join(checked) + personal)
    first = f"P<{country}{surname}<<{given}".ljust(44, "<")
    return f"{first}\n{checked[0]}{country}{checked[1]}{rng.choice('MF')}{checked[2]}{personal}{total}"


def _mrz_check(field: str) -> str:
    values = [0 if c == "<" else int(c, 36) for c in field]
    return str(sum(value * (7, 3, 1)[index % 3] for index, value in enumerate(values)) % 10)


HOOKS: dict[str, Hook] = {
    "ssn": ssn, "ein": ein, "itin": itin, "sin": sin, "cpf": cpf, "cnpj": cnpj, "aadhaar": aadhaar,
    "pan": pan, "cnid": cn_id,
    "jpmy": jp_my, "rrn": kr_rrn, "tfn": au_tfn, "medicare": au_medicare, "tckn": tckn, "inn": inn,
    "snils": snils, "curp": curp, "rut": rut, "cuit": cuit, "zaid": za_id, "ilid": il_id, "nric": nric, "mrz": mrz,
}  # fmt: skip
