"""Numbers of telephones, SIM cards, network cards and vehicles.

Sources: 3GPP TS 23.003 (IMEI), ITU-T E.118 (ICCID), ISO 3779 and 49 CFR 565 (VIN).
"""

from __future__ import annotations

from sanitizer.recognizers.checks import check
from sanitizer.recognizers.checks.arithmetic import compact, digits_of, is_varied, luhn_valid, words

_VIN_VALUES = dict(
    zip(
        "0123456789ABCDEFGHJKLMNPRSTUVWXYZ", [*range(10), *range(1, 9), *range(1, 6), 7, 9, *range(2, 10)], strict=False
    )
)
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)


@check("imei")
def imei(value: str) -> bool:
    """Fourteen digits and a Luhn digit, or sixteen digits (with software version, no check digit)."""
    numbers = digits_of(value)
    if len(numbers) == 16:
        return is_varied(numbers)
    return len(numbers) == 15 and numbers[0] in (0, 1, 3, 4, 5, 8, 9) and is_varied(numbers) and luhn_valid(numbers)


@check("iccid")
def iccid(value: str) -> bool:
    numbers = digits_of(value)
    return len(numbers) in (19, 20) and numbers[:2] == [8, 9] and luhn_valid(numbers)


@check("vin")
def vin(value: str) -> bool:
    """Seventeen characters with the check digit of North America and China at the ninth place."""
    text = compact(value)
    if len(text) != 17 or any(c not in _VIN_VALUES for c in text) or len(set(text)) < 6:
        return False
    remainder = sum(_VIN_VALUES[c] * w for c, w in zip(text, _VIN_WEIGHTS, strict=False)) % 11
    return text[8] == ("X" if remainder == 10 else str(remainder))


@check("mac")
def mac(value: str) -> bool:
    """Six bytes that name one device: not all zero or one, not a multicast group, not a documented example."""
    text = compact(value)
    if len(text) != 12 or len(set(text)) < 3 or text in _MAC_EXAMPLES:
        return False
    return not text.startswith(("01005E", "3333", "0180C2", "00005E0053"))


_MAC_EXAMPLES = frozenset(
    words(
        "001122334455 AABBCCDDEEFF 112233445566 0123456789AB 1234567890AB DEADBEEFCAFE 020000000000 001A2B3C4D5E "
        "0A1B2C3D4E5F A1B2C3D4E5F6 123456789ABC 010203040506"
    )
)
