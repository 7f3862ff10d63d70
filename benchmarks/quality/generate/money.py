"""Cards, IBANs, routing numbers and wallets with their checksums."""

from __future__ import annotations

import hashlib
import random

from benchmarks.quality.generate.digits import draw, group, luhn, weighted
from benchmarks.quality.generate.templates import CLASSES, Hook

_CARDS = {
    "visa": (["4539", "4716", "4929", "4485"], 16),
    "mc": (["5186", "5421", "5305", "2720"], 16),
    "amex": (["3712", "3458"], 15),
    "disc": (["6011", "6445"], 16),
    "diners": (["3056", "3812"], 14),
    "jcb": (["3535", "3568"], 16),
    "maestro": (["6759", "5018"], 16),
}
# BBAN shapes from the SWIFT IBAN registry: n digit, a letter, c either.
_IBAN = {
    "DE": "n18", "AT": "n16", "CH": "n5c12", "FR": "n10c11n2", "ES": "n20", "IT": "a1n10c12",
    "NL": "a4n10", "BE": "n12", "PT": "n21", "PL": "n24", "SE": "n20", "NO": "n11", "DK": "n14",
    "FI": "n14", "GB": "a4n14", "IE": "a4n14", "LU": "n3c13", "CZ": "n20", "TR": "n6c16", "BR": "n23a1c1",
}  # fmt: skip


def card(rng: random.Random, args: list[str]) -> str:
    """`~card:brand[:separator]`; a separator groups as printed on the card."""
    prefixes, length = _CARDS[args[0]]
    body = rng.choice(prefixes)
    body += draw(rng, length - 1 - len(body), "0123456789")
    number = body + luhn(body)
    if len(args) < 2:
        return number
    return group(number, [4, 6, 5] if length == 15 else [4], args[1])


def bad_card(rng: random.Random, args: list[str]) -> str:
    """A number of card length that fails Luhn."""
    number = card(rng, args)
    return number[:-1] + str((int(number[-1]) + rng.randint(1, 9)) % 10)


def iban(rng: random.Random, args: list[str]) -> str:
    """`~iban:CC[:grouped]`, with valid mod-97 check digits (ISO 13616)."""
    country = args[0]
    bban = "".join(_bban(rng, _IBAN[country]))
    numeric = "".join(str(int(char, 36)) for char in bban + country + "00")
    number = f"{country}{98 - int(numeric) % 97:02d}{bban}"
    return group(number, [4]) if len(args) > 1 else number


def _bban(rng: random.Random, shape: str) -> list[str]:
    out: list[str] = []
    kind = ""
    count = ""
    for char in shape + "$":
        if char.isdigit():
            count += char
            continue
        if kind:
            alphabet = {"n": "0123456789", "a": CLASSES["U"], "c": CLASSES["d"]}[kind]
            out += [rng.choice(alphabet) for _ in range(int(count))]
        kind, count = char, ""
    return out


def aba(rng: random.Random, args: list[str]) -> str:
    """A US routing number (ABA weights 3, 7, 1)."""
    body = rng.choice(["0210", "1110", "3220", "0611", "2710"]) + draw(rng, 4, "0123456789")
    return body + str(-weighted(body, [3, 7, 1] * 3) % 10)


def _base58(data: bytes) -> str:
    number = int.from_bytes(data, "big")
    out = ""
    while number:
        number, digit = divmod(number, 58)
        out = CLASSES["b58"][digit] + out
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + out


def base58check(payload: bytes) -> str:
    """Base58Check: payload and the first four bytes of its double SHA-256."""
    return _base58(payload + hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4])


def bitcoin(rng: random.Random, args: list[str]) -> str:
    """`~btc:p2pkh` or `~btc:bech32`: an address with a valid checksum."""
    if args[:1] == ["bech32"]:
        return bech32("bc", [0, *(rng.randrange(32) for _ in range(32))])
    return base58check(b"\0" + rng.randbytes(20))


def bech32(head: str, data: list[int]) -> str:
    """BIP-173 Bech32 of five-bit values."""
    expanded = [ord(c) >> 5 for c in head] + [0] + [ord(c) & 31 for c in head]
    check = _polymod(expanded + data + [0] * 6) ^ 1
    tail = [(check >> 5 * (5 - i)) & 31 for i in range(6)]
    return head + "1" + "".join(CLASSES["bech32"][value] for value in data + tail)


def _polymod(values: list[int]) -> int:
    generators = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3]
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for index, generator in enumerate(generators):
            check ^= generator if top >> index & 1 else 0
    return check


def wif(rng: random.Random, args: list[str]) -> str:
    """A Bitcoin private key in wallet import format, compressed."""
    return base58check(b"\x80" + rng.randbytes(32) + b"\x01")


def xprv(rng: random.Random, args: list[str]) -> str:
    """A BIP-32 extended private key."""
    return base58check(bytes.fromhex("0488ade4") + b"\0" * 9 + rng.randbytes(32) + b"\0" + rng.randbytes(32))


HOOKS: dict[str, Hook] = {
    "card": card, "badcard": bad_card, "iban": iban, "aba": aba, "btc": bitcoin, "wif": wif, "xprv": xprv,
}  # fmt: skip
