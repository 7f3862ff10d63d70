"""Keys that say whose a number is, and keys that say it is nobody's."""

from __future__ import annotations

import pytest

from sanitizer.core.document import FieldKind, Pointer
from sanitizer.formats.generic import identity_entity
from sanitizer.formats.numbers import kind, may_be_known, may_be_personal, personal_key
from sanitizer.formats.values import words

PERSONAL = words(
    "phone phoneNumber phone_numbers mobile Tel fax ssn socialSecurityNumber card card_number cardNumber pin PIN otp "
    "password national_id nationalId patientId customer_id tax_id mrn passport_no licence accountNumber zip postalCode "
    "birth_year dob verification_code security-code order_number"
)
NOBODYS = words(
    "id user_id created_at timestamp ts count token_count input_tokens max_tokens size port version index start_ix "
    "phone_verified_at pinCount password_length account_balance order account policy status_code code width duration_ms "
    "birth_weight card_count tax_amount gpio_pin message_id seed n _ 0"
)


@pytest.mark.parametrize("key", sorted(PERSONAL))
def test_keys_of_personal_numbers(key: str) -> None:
    assert may_be_personal(key)


@pytest.mark.parametrize("key", ["", *sorted(NOBODYS)])
def test_keys_of_numbers_that_are_nobodys(key: str) -> None:
    assert not may_be_personal(key)


@pytest.mark.parametrize(
    ("tokens", "key"),
    [
        (("phone",), "phone"),
        (("phones", 0), "phones"),
        (("phone", "number"), "phone"),
        (("account", "number"), "account"),
        (("account", "value"), "account"),
        (("size", "number"), ""),
        (("number",), ""),
        ((0,), ""),
        (("phone", "created_at"), ""),
        (("ssn", "id"), ""),
    ],
)
def test_the_key_that_tells(tokens: tuple[str | int, ...], key: str) -> None:
    assert personal_key(Pointer(tokens)) == key


@pytest.mark.parametrize(
    ("key", "digits", "expected", "entity"),
    [
        ("phone", "5551234567", FieldKind.IDENTITY, "PHONE"),
        ("mobilePhone", "447700900123", FieldKind.IDENTITY, "PHONE"),
        ("phone", "12345", FieldKind.PROSE, "PHONE"),
        ("birthYear", "1984", FieldKind.IDENTITY, "DATE_OF_BIRTH"),
        ("phone_number_id", "5551234567", FieldKind.PROSE, "PERSON"),
        ("pin", "4471", FieldKind.PROSE, "PERSON"),
    ],
)
def test_what_a_key_alone_tells(key: str, digits: str, expected: FieldKind, entity: str) -> None:
    assert kind(key, digits) is expected
    assert identity_entity(key) == entity


def test_which_others_are_held_against_known_values() -> None:
    assert may_be_known(Pointer(("from",)), "5551234567")
    assert not may_be_known(Pointer(("from",)), "44712")
    assert not may_be_known(Pointer(("sent_at",)), "5551234567")
