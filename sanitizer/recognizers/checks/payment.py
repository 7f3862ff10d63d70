"""Cards, bank accounts and codes of banks.

Sources: ISO/IEC 7812 (issuer ranges as the schemes publish them), ISO 13616 with the SWIFT IBAN registry (lengths),
ISO 9362 (BIC), the ABA routing number policy.
"""

from __future__ import annotations

from sanitizer.recognizers.checks import check
from sanitizer.recognizers.checks.arithmetic import (
    compact,
    digits_of,
    is_varied,
    luhn_valid,
    mod97_of_text,
    weighted,
    words,
)

# Numbers that payment services document for tests; nobody's card.
_TEST_CARDS = frozenset(
    words(
        """4242424242424242 4000056655665556 5555555555554444 2223003122003222 5200828282828210 5105105105105100
    378282246310005 371449635398431 378734493671000 6011111111111117 6011000990139424 3056930009020004 36227206271667
    30569309025904 38520000023237 3566002020360505 3530111333300000 6200000000000005 4111111111111111 4012888888881881
    4222222222222 4000000000000002 4000000000000077 4000000000003220 4000002500003155 4000000000009995
    4000000000000069 4000000000000127 4000000000000119 4000000000000101 4917610000000000 5431111111111111
    4012000033330026 4111111145551142 5019717010103742 6331101999990016 4009348888881881 4012000077777777
    5424000000000015 370000000000002 6011000000000012 4007000000027 4012888818888 3088000000000017 2222420000001113
    2223000048400011 4532015112830366 4539578763621486 4716059471956219"""
    )
)


def _issuer(number: str) -> bool:
    """Does the number lie in a range that card schemes issue, at a length that they issue?"""
    two, four, six = int(number[:2]), int(number[:4]), int(number[:6])
    size = len(number)
    if number[0] == "4":
        return size in (13, 16, 19)
    if 51 <= two <= 55 or 222100 <= six <= 272099:
        return size == 16
    if two in (34, 37):
        return size == 15
    if two in (36, 38, 39) or 300 <= four // 10 <= 305:
        return 14 <= size <= 19
    if 3528 <= four <= 3589:
        return 16 <= size <= 19
    if four == 6011 or 644 <= four // 10 <= 649 or two in (62, 65, 81) or 622126 <= six <= 622925:
        return 16 <= size <= 19
    if two in (50, 56, 57, 58, 60, 61, 63, 66, 67, 68, 69) or four in range(2200, 2205) or four == 9792:
        return 16 <= size <= 19
    return False


@check("card")
def card(value: str) -> bool:
    """Luhn, issuer range and length; not a documented test number, not one digit repeated."""
    numbers = digits_of(value)
    number = "".join(map(str, numbers))
    if not 13 <= len(number) <= 19 or is_documented(number) or len(set(number[6:])) < 3:
        return False
    return luhn_valid(numbers) and _issuer(number)


def is_documented(value: str) -> bool:
    """A card or account number that manuals print: nobody's."""
    written = compact(value)
    return written.startswith("40000") or written in _TEST_CARDS or written in _EXAMPLE_IBANS or len(set(written)) < 3


@check("not_documented")
def not_documented(value: str) -> bool:
    """Not a number that manuals print."""
    return not is_documented(value)


_IBAN_LENGTHS = {
    c[:2]: int(c[2:])
    for c in words(
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 "
        "ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 "
        "LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 "
        "PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 "
        "YE30"
    )
}


def iban_length(country: str) -> int:
    """Characters of an IBAN of this country, 0 if it has none."""
    return _IBAN_LENGTHS.get(country, 0)


# From the registry's own example column: printed in every manual.
_EXAMPLE_IBANS = frozenset(
    words(
        "GB82WEST12345698765432 GB29NWBK60161331926819 GB33BUKB20201555555555 DE89370400440532013000 "
        "FR1420041010050500013M02606 FR7630006000011234567890189 NL91ABNA0417164300 ES9121000418450200051332 "
        "IT60X0542811101000000123456 CH9300762011623852957 AT611904300234573201 BE68539007547034 BE71096123456769 "
        "IE29AIBK93115212345678 IE64IRCE92050112345678 PT50000201231234567890154 PL61109010140000071219812874 "
        "SE4550000000058398257466 NO9386011117947 DK5000400440116243 FI2112345600000785 DE75512108001245126199 "
        "DE91100000000123456789 ES7921000813610123456789 FR7630001007941234567890185"
    )
)


@check("iban")
def iban(value: str) -> bool:
    """Country, its length, and ISO 7064 MOD 97-10; not the registry's example numbers."""
    text = compact(value)
    if len(text) != iban_length(text[:2]) or not text[2:4].isdigit() or text in _EXAMPLE_IBANS:
        return False
    return mod97_of_text(text[4:] + text[:4]) == 1


@check("pl_account")
def pl_account(value: str) -> bool:
    """The 26 digits of a Polish account number (NRB): those of an IBAN, without its country."""
    return iban("PL" + compact(value))


@check("aba_routing")
def aba_routing(value: str) -> bool:
    numbers = digits_of(value)
    if len(numbers) != 9 or not is_varied(numbers):
        return False
    prefix = numbers[0] * 10 + numbers[1]
    known = prefix <= 12 or 21 <= prefix <= 32 or 61 <= prefix <= 72 or prefix == 80
    return known and weighted(numbers, (3, 7, 1) * 3) % 10 == 0


_BIC_COUNTRIES = frozenset(_IBAN_LENGTHS) | frozenset(
    words(
        "US CA AU NZ JP CN HK SG IN KR TW TH MY ID PH VN ZA NG KE GH MX AR CL CO PE UY VE EC BO PY RU MA DZ IR LK BD NP"
    )
)


@check("bic")
def bic(value: str) -> bool:
    """Eight or eleven characters whose fifth and sixth are a country."""
    text = compact(value)
    return len(text) in (8, 11) and text[:4].isalpha() and text[4:6] in _BIC_COUNTRIES


@check("varied")
def varied(value: str) -> bool:
    """Not a stand-in such as 123456789 or 000000000."""
    return is_varied(digits_of(value))
