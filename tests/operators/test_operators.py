"""Operators are pure, keep nothing of the value that they should not, and are found by walking."""

from __future__ import annotations

import subprocess
import sys

import pytest

from sanitizer import operators
from sanitizer.core.errors import PolicyError
from sanitizer.core.finding import ENTITIES, Hidden
from sanitizer.operators import placeholder
from sanitizer.policy.load import KNOWN_OPERATORS

KEY = b"k" * 16


def replaced(operator: str, value: str, entity: str = "PERSON", **params: str | int | bytes) -> str:
    return operators.replace(operator, entity, Hidden(value), 3, {"key": KEY, **params})


def test_policies_know_exactly_the_operators_that_there_are() -> None:
    assert set(operators.all_operators()) == set(KNOWN_OPERATORS)


@pytest.mark.parametrize("name", sorted(KNOWN_OPERATORS))
def test_each_has_a_name_and_a_sentence(name: str) -> None:
    operator = operators.by_name(name)
    assert name == operator.NAME
    assert operator.SUMMARY


def test_walking_them_does_not_import_presidio() -> None:
    code = (
        "import sys; from sanitizer.operators import all_operators; "
        "all_operators(); print('presidio_analyzer' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False"


def test_unknown() -> None:
    with pytest.raises(PolicyError) as caught:
        operators.by_name("masc")
    assert "mask" in caught.value.hint


def test_placeholder_remove_keep() -> None:
    assert replaced("placeholder", "Ada") == "[PERSON_3]"
    assert replaced("remove", "Ada") == ""
    assert replaced("keep", "Ada") == "Ada"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no", []),
        ("[PERSON_1] and [DATE_OF_BIRTH_12]", [("PERSON", 1), ("DATE_OF_BIRTH", 12)]),
        ("[PERSON_0] [PERSON_01] [PERSON_] [person_1] [PERSONA_1] PERSON_1 [NAME_1]", []),
        ("[[IP_2]]", [("IP", 2)]),
    ],
)
def test_placeholders_that_stand_in_a_text(text: str, found: list[tuple[str, int]]) -> None:
    assert list(placeholder.find(text)) == found


@pytest.mark.parametrize("entity", sorted(ENTITIES))
def test_what_is_written_is_found(entity: str) -> None:
    assert list(placeholder.find(placeholder.written(entity, 7))) == [(entity, 7)]


@pytest.mark.parametrize(
    ("value", "keep", "masked"),
    [
        ("ada@corp.internal", 0, "***@****.********"),
        ("+49 170 1234567", 2, "+** *** *****67"),
        ("secret", 4, "******"),
        ("Zoë Groß", 0, "*** ****"),
        ("山田 太郎", 0, "** **"),
        ("a\N{COMBINING ACUTE ACCENT}", 0, "**"),
        ("\ud83d", 0, "*"),
        ("", 0, ""),
    ],
)
def test_mask(value: str, keep: int, masked: str) -> None:
    assert replaced("mask", value, keep_last=keep) == masked


def test_of_a_masked_secret_no_sign_is_left() -> None:
    assert replaced("mask", "!?#%-a7 b\n=", entity="SECRET") == "******* *\n*"


@pytest.mark.parametrize("keep", [-1, 5, "2"])
def test_mask_refuses(keep: int | str) -> None:
    with pytest.raises(PolicyError):
        replaced("mask", "x" * 20, keep_last=keep)


def test_hash_compares_by_key_entity_and_value() -> None:
    one = replaced("hash", "Ada")
    assert one == replaced("hash", "Ada")
    assert one.startswith("[PERSON_h")
    assert one.endswith("]")
    assert (
        len({one, replaced("hash", "ada"), replaced("hash", "Ada", key=b"l" * 16), replaced("hash", "Ada", "EMAIL")})
        == 4
    )
    assert replaced("hash", "\ud83d") != one


@pytest.mark.parametrize("key", [b"", b"short", "a string of some length"])
def test_hash_refuses_weak_keys(key: bytes | str) -> None:
    with pytest.raises(PolicyError):
        replaced("hash", "Ada", key=key)
