"""Sealed bytes: scrypt makes the key, AES-256-GCM hides and authenticates, the header is authenticated with it."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from sanitizer.core.errors import VaultError
from sanitizer.vault.key import KeySource

FORMAT = "chat-sanitizer vault"
VERSION = 1
CIPHER = "AES-256-GCM"
COST = 2**17
"""scrypt's n: 128 MiB and about a third of a second for each guess (OWASP's recommendation of 2025 with r=8, p=1)."""
_BLOCK, _LANES = 8, 1
_MOST_MEMORY = 2**30
_SALT, _NONCE, _KEY = 16, 12, 32

Random = Callable[[int], bytes]


@dataclass(frozen=True)
class Stretched:
    """A key as scrypt made it, with what is needed to make it again."""

    key: bytes
    salt: bytes
    cost: int
    block: int = _BLOCK
    lanes: int = _LANES

    def __repr__(self) -> str:
        return "Stretched(…)"


def stretch(source: KeySource, salt: bytes, cost: int = COST, block: int = _BLOCK, lanes: int = _LANES) -> Stretched:
    """:raises VaultError: parameters that no vault of ours has, or that would exhaust the memory."""
    if cost < 2 or cost & (cost - 1) or not 0 < block <= 64 or not 0 < lanes <= 16:
        raise _damaged("its key parameters make no sense")
    if 128 * cost * block > _MOST_MEMORY:
        raise _damaged("opening it would need more than 1 GiB of memory")
    key = Scrypt(salt=salt, length=_KEY, n=cost, r=block, p=lanes).derive(source.reveal())
    return Stretched(key, salt, cost, block, lanes)


def new_key(source: KeySource, random: Random, cost: int = COST) -> Stretched:
    """A key for a new vault, with a salt of its own."""
    return stretch(source, random(_SALT), cost)


def seal(payload: bytes, key: Stretched, random: Random) -> bytes:
    """A vault file. Two calls never give the same bytes: each takes a fresh nonce."""
    nonce = random(_NONCE)
    header = {
        "format": FORMAT,
        "version": VERSION,
        "cipher": CIPHER,
        "compression": "zlib",
        "kdf": {"name": "scrypt", "n": key.cost, "r": key.block, "p": key.lanes, "salt": _text(key.salt)},
        "nonce": _text(nonce),
    }
    data = AESGCM(key.key).encrypt(nonce, zlib.compress(payload, 6), _canonical(header))
    return json.dumps({"header": header, "data": _text(data)}, indent=1).encode() + b"\n"


def unseal(sealed: bytes, source: KeySource) -> tuple[bytes, Stretched]:
    """The payload and the key, to seal it again later.

    :raises VaultError: not a vault, damaged, of a newer version, or not to be opened with this key.
    """
    header, data = _read(sealed)
    kdf = header["kdf"]
    key = stretch(source, _bytes(kdf["salt"]), kdf["n"], kdf["r"], kdf["p"])
    try:
        packed = AESGCM(key.key).decrypt(_bytes(header["nonce"]), data, _canonical(header))
    except InvalidTag:
        raise VaultError(
            "The vault does not open: the passphrase or key file is another one, or the file was changed.",
            hint="Check the passphrase (SANITIZER_VAULT_PASSPHRASE wins over the prompt) or --vault-key-file.",
        ) from None
    return zlib.decompress(packed), key


def _read(sealed: bytes) -> tuple[dict[str, Any], bytes]:
    try:
        whole = json.loads(sealed)
        header = whole["header"]
        if header["format"] != FORMAT:
            raise _foreign()
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _foreign() from None
    if header.get("version") != VERSION or header.get("cipher") != CIPHER:
        raise VaultError("The vault was written by a newer version of sanitizer.", hint="Update, then try again.")
    try:
        kdf = header["kdf"]
        numbers = all(type(kdf[name]) is int for name in ("n", "r", "p"))
        nonce, salt = _bytes(header["nonce"]), _bytes(kdf["salt"])
        data = _bytes(whole["data"])
    except (KeyError, TypeError, ValueError):
        raise _damaged("parts of it are missing") from None
    if not numbers or kdf.get("name") != "scrypt" or len(nonce) != _NONCE or len(salt) < _SALT:
        raise _damaged("its key parameters make no sense")
    return header, data


def _foreign() -> VaultError:
    return VaultError("This file is not a vault.", hint="Give the file that `sanitizer clean --vault FILE` wrote.")


def _damaged(how: str) -> VaultError:
    return VaultError(f"The vault is damaged: {how}.", hint="Take the file from a backup; nothing was changed.")


def _canonical(header: dict[str, Any]) -> bytes:
    return json.dumps(header, sort_keys=True, separators=(",", ":")).encode()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: object) -> bytes:
    if not isinstance(text, str):
        raise TypeError
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        raise ValueError from None
