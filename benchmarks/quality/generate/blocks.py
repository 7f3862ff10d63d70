"""Key blocks of several lines, and seed phrases."""

from __future__ import annotations

import base64
import hashlib
import random
import textwrap
import uuid
from functools import lru_cache
from pathlib import Path

from benchmarks.quality.generate.templates import Hook

_DASHES = "-" * 5


def _armor(label: str, body: str, width: int = 64, head: str = "") -> str:
    lines = textwrap.wrap(body, width)
    above = [f"{_DASHES}BEGIN {label}{_DASHES}", *([head, ""] if head else [])]
    return "\n".join([*above, *lines, f"{_DASHES}END {label}{_DASHES}"])


def pem(rng: random.Random, args: list[str]) -> str:
    """`~pem:label[:bytes[:form]]`; label `RSA`, `EC`, `-` (PKCS 8) …; form `esc` (\\n as two characters) or `cut`."""
    label = "PRIVATE KEY" if args[0] == "-" else f"{args[0]} PRIVATE KEY"
    size = int(args[1]) if len(args) > 1 else 200
    form = args[2] if len(args) > 2 else ""
    text = _armor(label, base64.b64encode(b"\x30\x82\x04\xa4\x02\x01\x00" + rng.randbytes(size)).decode())
    if form == "cut":
        text = text.rsplit("\n", 2)[0]
    return text.replace("\n", "\\n") if form == "esc" else text


def pem_base64(rng: random.Random, args: list[str]) -> str:
    """A private key block, base64-encoded once more, as kubeconfig holds it."""
    return base64.b64encode(pem(rng, ["RSA", "160"]).encode()).decode()


def pem_public(rng: random.Random, args: list[str]) -> str:
    """`~pub:label`: a public block (`PUBLIC KEY`, `CERTIFICATE`): not a secret."""
    return _armor(args[0], base64.b64encode(b"\x30\x82" + rng.randbytes(180)).decode())


def pgp(rng: random.Random, args: list[str]) -> str:
    body = base64.b64encode(rng.randbytes(220)).decode()
    check = base64.b64encode(rng.randbytes(3)).decode()
    return _armor("PGP PRIVATE KEY BLOCK", body, head="Version: GnuPG v2").replace(
        f"\n{_DASHES}END", f"\n={check}\n{_DASHES}END"
    )


def putty(rng: random.Random, args: list[str]) -> str:
    """The private lines of a PuTTY key file (what must go)."""
    return "\n".join(textwrap.wrap(base64.b64encode(rng.randbytes(190)).decode(), 64))


def ssh_public(rng: random.Random, args: list[str]) -> str:
    head = b"\0\0\0\x0bssh-ed25519\0\0\0 "
    return "ssh-ed25519 " + base64.b64encode(head + rng.randbytes(32)).decode()


def new_uuid(rng: random.Random, args: list[str]) -> str:
    return str(uuid.UUID(bytes=rng.randbytes(16), version=4))


@lru_cache(maxsize=1)
def _words() -> list[str]:
    return (Path(__file__).parent / "bip39_english.txt").read_text(encoding="utf-8").split()


def bip39(rng: random.Random, args: list[str]) -> str:
    """`~bip39:12|24`: a mnemonic with a valid checksum (BIP-39)."""
    count = int(args[0]) if args else 12
    entropy = rng.randbytes(count * 4 // 3)
    bits = "".join(f"{byte:08b}" for byte in entropy)
    bits += f"{hashlib.sha256(entropy).digest()[0]:08b}"[: len(bits) // 32]
    return " ".join(_words()[int(bits[i : i + 11], 2)] for i in range(0, len(bits), 11))


BLOCK_HOOKS: dict[str, Hook] = {
    "pem": pem, "pem64": pem_base64, "pub": pem_public, "pgp": pgp, "putty": putty,
    "sshpub": ssh_public, "uuid": new_uuid,
}  # fmt: skip
