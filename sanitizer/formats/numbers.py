"""Whose number is it? A JSON number has no form that tells, so its key must: `phone`, never `timestamp` or `user_id`."""

from __future__ import annotations

import re
from functools import lru_cache

from sanitizer.core.document import FieldKind, Pointer
from sanitizer.formats.values import words

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")

_PHONE = words("phone phones telephone mobile mobiles cell cellphone tel fax handy whatsapp msisdn")
_BIRTH = words("birth birthday birthdate birthyear born dob")
_PERSONAL = words(
    "ssn nin nino bsn aadhaar cpf cnpj curp nie dni nif tin itin pesel nhs mrn steuernummer "
    "passport licence license iban acct card cards cardnumber creditcard cvv cvc csc cvv2 cvc2 "
    "pin puk otp tan passcode password passwd pwd zip zipcode postal postcode plz imei imsi"
)
_PLACE = words("lat lon lng long latitude longitude")
_NUMBERED = words(
    "tax taxpayer social national identity insurance insured policy patient medical medicare health member membership "
    "account bank routing sort employee staff student customer client personal driver driving vehicle device serial "
    "order booking invoice case claim ticket reservation loyalty contact verification security access auth "
    "authentication confirmation backup recovery door entry sms access"
)
"""Personal together with one of `_NUMBERING`: an account number is somebody's, an account's balance is not."""
_NUMBERING = words("number numbers num no nr code codes ref reference identifier security")
_PEOPLE = words("patient employee student customer client member national tax taxpayer identity insured personal")
"""Personal with `id` as well. A number called the id of anything else is a row of somebody's table."""

_NEVER = words(
    "at time timestamp ts count counts total sum size length len width height index idx ix offset position start end "
    "port version ver build limit max min maximum minimum avg average mean timeout delay interval duration seconds "
    "secs sec ms millis minutes hours days ttl expiry expires expiration created updated modified retry retries "
    "attempt attempts status error exit http tokens usage amount balance price cost rate score percent ratio weight "
    "bytes kb mb gb chars characters line lines page pages row rows column seq sequence rank level priority depth "
    "type flags age gpio pinned"
)
_ONLY_A_NUMBER = words("number no nr num value digits raw")
_KNOWN_FROM = 6


def personal_key(pointer: Pointer) -> str:
    """The key that says whose number this is: its own, or that of the object around `{"number": …}`; empty if none."""
    key = pointer.key()
    if key in _ONLY_A_NUMBER:
        keys = [token for token in pointer.tokens if isinstance(token, str)]
        key = keys[-2] if len(keys) > 1 else ""
        return key if may_be_personal(key) or may_be_personal(f"{key} number") else ""
    return key if may_be_personal(key) else ""


@lru_cache(maxsize=4096)
def may_be_personal(key: str) -> bool:
    """Whether a bare number under this key may be somebody's: a phone, a card, a PIN, a day of birth …"""
    said = _words(key)
    if not said or said & _NEVER:
        return False
    if said & (_PERSONAL | _PHONE | _BIRTH):
        return True
    return bool((said & _NUMBERED and said & _NUMBERING) or (said & _PEOPLE and "id" in said))


@lru_cache(maxsize=4096)
def is_place(key: str) -> bool:
    """Whether a decimal under this key is half of a point on a map."""
    return bool(_words(key) & _PLACE)


@lru_cache(maxsize=4096)
def entity(key: str) -> str:
    """What every number under this key is, whatever it looks like; empty where it must look like something too."""
    said = _words(key)
    if said & _NEVER or "id" in said:
        return ""
    return "PHONE" if said & _PHONE else "DATE_OF_BIRTH" if said & _BIRTH else ""


def kind(key: str, digits: str) -> FieldKind:
    """The kind of a number under a personal key."""
    told = entity(key)
    is_told = told == "DATE_OF_BIRTH" or (told == "PHONE" and 7 <= len(digits) <= 15)
    return FieldKind.IDENTITY if is_told else FieldKind.PROSE


@lru_cache(maxsize=4096)
def _is_measure(key: str) -> bool:
    return bool(_words(key) & _NEVER)


def may_be_known(pointer: Pointer, digits: str) -> bool:
    """Whether a number under any other key is worth holding against the values that were found elsewhere."""
    return len(digits) >= _KNOWN_FROM and not _is_measure(pointer.key())


def _words(key: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(key[:100]))
