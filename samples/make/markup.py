"""`⟦PERSON|Lena Brandt⟧` plants a value, `⟦=Ada Lovelace⟧` marks what must survive; both are taken out again here."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from typing import Any

KEPT_BY_BALANCED = {"LOCATION", "ORGANIZATION", "DATE", "AGE"}

_MARK = re.compile(r"⟦(?:([A-Z_]+)\||=)([^⟧]*)⟧")


class Plants:
    """What one sample holds."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], None] = {}
        self.survivors: dict[str, None] = {}

    def plain(self, node: Any) -> Any:
        """The same document without marks, which are noted down. Keys may carry marks too."""
        if isinstance(node, str):
            return self.text(node)
        if isinstance(node, list):
            return [self.plain(x) for x in node]
        if isinstance(node, dict):
            return {self.text(k): self.plain(v) for k, v in node.items()}
        return node

    def text(self, text: str) -> str:
        return _MARK.sub(self._note, text)

    def _note(self, found: re.Match[str]) -> str:
        entity, value = found[1], found[2]
        if entity is None:
            self.survivors[value] = None
        else:
            self.values[entity, value] = None
        return value

    def as_json(self, fmt: str) -> dict[str, Any]:
        return {
            "format": fmt,
            "planted": [
                {"value": v, "entity": e, "balanced": "keep" if e in KEPT_BY_BALANCED else "redact"}
                for e, v in self.values
            ],
            "survivors": list(self.survivors),
        }


def uid(name: str) -> str:
    """A UUID-shaped id, the same at every run."""
    h = hashlib.sha256(name.encode()).hexdigest()
    return f"{h[:8]}-{h[8:12]}-4{h[13:16]}-a{h[17:20]}-{h[20:32]}"


def opaque(name: str, size: int = 160, head: str = "") -> str:
    """Base64 that looks like a signature or a sealed block."""
    data = b"".join(hashlib.sha256(f"{name}{n}".encode()).digest() for n in range(size // 24 + 1))
    return (head + b64encode(data).decode())[: size - 2] + "=="


def letters(name: str, size: int = 24, alphabet: str = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789") -> str:
    """Random-looking letters and digits."""
    h = b"".join(hashlib.sha512(f"{name}{n}".encode()).digest() for n in range(size // 64 + 1))
    return "".join(alphabet[b % len(alphabet)] for b in h[:size])


def iban(country: str, bban: str) -> str:
    """A valid IBAN for an invented account, in groups of four."""
    digits = "".join(str(int(c, 36)) for c in bban + country + "00")
    whole = f"{country}{98 - int(digits) % 97:02d}{bban}"
    return " ".join(whole[i : i + 4] for i in range(0, len(whole), 4))


def luhn(prefix: str) -> str:
    """A card number with its check digit, in groups of four."""
    total = sum(sum(divmod(int(d) * (2 if n % 2 == 0 else 1), 10)) for n, d in enumerate(reversed(prefix)))
    whole = prefix + str(-total % 10)
    return " ".join(whole[i : i + 4] for i in range(0, len(whole), 4))


def nhs(nine: str) -> str:
    """An NHS number with its check digit."""
    check = 11 - sum(int(d) * (10 - n) for n, d in enumerate(nine)) % 11
    assert check != 10, "choose other digits"
    return f"{nine[:3]} {nine[3:6]} {nine[6:]}{check % 11}"


PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
