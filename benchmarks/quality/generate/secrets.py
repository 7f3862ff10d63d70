"""Secrets that carry a checksum or a structure of their own (sources: secrets.md §5, vendors' pages)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import random
import zlib

from benchmarks.quality.generate.blocks import BLOCK_HOOKS, bip39
from benchmarks.quality.generate.money import bech32
from benchmarks.quality.generate.templates import CLASSES, Hook, expand


def _text(rng: random.Random, alphabet: str, length: int) -> str:
    return "".join(rng.choice(CLASSES[alphabet]) for _ in range(length))


def _b64u(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _base62(number: int, width: int) -> str:
    out = ""
    while number:
        number, digit = divmod(number, 62)
        out = CLASSES["b62"][digit] + out
    return out.rjust(width, "0")


def crc_token(rng: random.Random, args: list[str]) -> str:
    """`~crc:prefix[:body]`: GitHub and npm style, six base62 digits of CRC-32 over the body."""
    body = _text(rng, "b62", int(args[1]) if len(args) > 1 else 30)
    return args[0] + body + _base62(zlib.crc32(body.encode()), 6)


def fine_grained(rng: random.Random, args: list[str]) -> str:
    """GitHub fine-grained token: eight base32 characters of SHA-256 follow the 66-character body."""
    head = "github" + "_pat_" + "1" + _text(rng, "b62", 21) + "_" + _text(rng, "b62", 43)
    digest = base64.b32encode(hashlib.sha256(head.encode()).digest()).decode()[:8]
    return head + digest + _text(rng, "b62", 8)


def grafana(rng: random.Random, args: list[str]) -> str:
    head = "gl" + "sa_" + _text(rng, "b62", 32)
    return head + "_" + zlib.crc32(head.encode()).to_bytes(4, "little").hex()


def gitlab_routable(rng: random.Random, args: list[str]) -> str:
    body = args[0] + _text(rng, "b64u", 27) + "." + _text(rng, "l36", 2)
    number, tail = zlib.crc32(body.encode()), ""
    while number:
        number, digit = divmod(number, 36)
        tail = CLASSES["l36"][(digit + 26) % 36] + tail
    return body + "." + _text(rng, "l36", 2) + tail.rjust(7, "0")


def jwt(rng: random.Random, args: list[str]) -> str:
    """`~jwt[:kind]`: kinds are plain, supabase, pretty, unsigned."""
    kind = args[0] if args else "plain"
    header = {"alg": rng.choice(["HS256", "RS256", "ES256"]), "typ": "JWT"}
    payload: dict[str, object] = {"sub": str(rng.randrange(10**9)), "iat": 1_700_000_000 + rng.randrange(10**7)}
    if kind == "supabase":
        payload = {"iss": "supabase", "ref": _text(rng, "l", 20), "role": "service_role", **payload}
    indent = 1 if kind == "pretty" else None
    separators = None if kind == "pretty" else (",", ":")
    parts = [json.dumps(part, indent=indent, separators=separators).encode() for part in (header, payload)]
    signature = "" if kind == "unsigned" else "." + _text(rng, "b64u", 43)
    return ".".join(_b64u(part) for part in parts) + signature


def jwe(rng: random.Random, args: list[str]) -> str:
    header = _b64u(json.dumps({"alg": "RSA-OAEP", "enc": "A256GCM"}, separators=(",", ":")).encode())
    return ".".join([header, *(_text(rng, "b64u", size) for size in (86, 16, 64, 22))])


def b64(rng: random.Random, args: list[str]) -> str:
    """`~b64:template`: the base64 of an expanded template (colons in it are kept)."""
    return base64.b64encode(expand(":".join(args), rng).encode()).decode()


def b64_json(rng: random.Random, args: list[str]) -> str:
    """`~b64json:prefix:key,key:length`: base64 of a JSON object with random values."""
    values = {key: _text(rng, "b62", int(args[2])) for key in args[1].split(",")}
    return args[0] + base64.b64encode(json.dumps(values, separators=(",", ":")).encode()).decode().rstrip("=")


def b64_random(rng: random.Random, args: list[str]) -> str:
    """`~b64bytes:n`: standard base64, padded, of n random bytes."""
    return base64.b64encode(rng.randbytes(int(args[0]))).decode()


def discord_bot(rng: random.Random, args: list[str]) -> str:
    snowflake = str(rng.randrange(10**17, 10**18))
    first = base64.b64encode(snowflake.encode()).decode().rstrip("=")
    return f"{first}.{_text(rng, 'b64u', 6)}.{_text(rng, 'b64u', 38)}"


def age_key(rng: random.Random, args: list[str]) -> str:
    return bech32("age-secret-key-", [rng.randrange(32) for _ in range(52)]).upper()


def nkey(rng: random.Random, args: list[str]) -> str:
    """NATS user seed: base32 of prefix bytes, 32 random bytes and a CRC-16/XMODEM, little-endian."""
    raw = bytes([(18 << 3) | (20 << 3) >> 5, ((20 << 3) & 31) << 3]) + rng.randbytes(32)
    return base64.b32encode(raw + binascii.crc_hqx(raw, 0).to_bytes(2, "little")).decode().rstrip("=")


def azure(rng: random.Random, args: list[str]) -> str:
    """`~azure:head:signature:tail[:suffix]`: random, the provider's literal signature, random."""
    alphabet = args[4] if len(args) > 4 else "b64"
    suffix = args[3] if len(args) > 3 else ""
    return _text(rng, alphabet, int(args[0])) + args[1] + _text(rng, alphabet, int(args[2])) + suffix


def bcrypt(rng: random.Random, args: list[str]) -> str:
    alphabet = "./" + CLASSES["b62"]
    return "$2b$12$" + "".join(rng.choice(alphabet) for _ in range(53))


def sha512crypt(rng: random.Random, args: list[str]) -> str:
    alphabet = "./" + CLASSES["b62"]
    salt, digest = ("".join(rng.choice(alphabet) for _ in range(size)) for size in (16, 86))
    return f"$6${salt}${digest}"


HOOKS: dict[str, Hook] = {
    "crc": crc_token, "fine": fine_grained, "grafana": grafana, "routable": gitlab_routable, "jwt": jwt,
    "jwe": jwe, "b64": b64, "b64json": b64_json, "b64bytes": b64_random, "discord": discord_bot,
    "age": age_key, "nkey": nkey, "azure": azure, "bcrypt": bcrypt, "sha512crypt": sha512crypt,
    "bip39": bip39, **BLOCK_HOOKS,
}  # fmt: skip
