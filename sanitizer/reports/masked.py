"""How a value is shown: its kind and the few characters that identify nobody. Length is not shown either."""

from __future__ import annotations

from collections.abc import Callable

from sanitizer.core.finding import Hidden

DOTS = "••••"
_LONG_NUMBER = 9
_IBAN_SHORTEST = 15


def masked(entity: str, value: Hidden) -> str:
    """The value as reports show it."""
    return _SHOWN.get(entity, _nothing)(value.reveal())


def _nothing(value: str) -> str:
    return DOTS


def _email(value: str) -> str:
    local, at, host = value.rpartition("@")
    top = host.rpartition(".")[2]
    if not at or not top.isascii() or not top.isalpha() or len(top) > 6 or top == host:
        return DOTS
    first = local[0] if len(local) >= 4 and local[0].isalnum() else ""
    return f"{first}{DOTS}@{DOTS}.{top}"


def _number(value: str) -> str:
    digits = [c for c in value if c in "0123456789"]
    return DOTS + "".join(digits[-2:]) if len(digits) >= _LONG_NUMBER else DOTS


def _financial(value: str) -> str:
    packed = "".join(value.split())
    if len(packed) >= _IBAN_SHORTEST and packed.isascii() and packed[:2].isalpha() and packed[2:4].isdigit():
        return f"{packed[:2].upper()}{DOTS}{packed[-2:]}" if packed[-2:].isdigit() else f"{packed[:2].upper()}{DOTS}"
    return _number(value)


def _ip(value: str) -> str:
    head, dot, rest = value.partition(".")
    return f"{head}.{DOTS}" if dot and head.isdigit() and len(head) <= 3 and rest.count(".") == 2 else DOTS


_SHOWN: dict[str, Callable[[str], str]] = {
    "EMAIL": _email,
    "PHONE": _number,
    "FINANCIAL": _financial,
    "IP": _ip,
}
