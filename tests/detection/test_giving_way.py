"""What the chat model says beside what rules say, and of forms that are public."""

from __future__ import annotations

import pytest

from sanitizer.core.finding import Finding
from sanitizer.detection.giving_way import without_known
from sanitizer.detection.public_forms import without_public

NUMBER = "wafr7-u42Fjahs5LdTGjjGu5PDHHIUrQdMftdK7Z9Z2"


def finding(text: str, value: str, entity: str, rule: str = "values/model") -> Finding:
    start = text.index(value)
    return Finding(start, start + len(value), entity, rule, 0.9)


@pytest.mark.parametrize(
    ("text", "value", "entity", "ruled", "as_entity", "rule"),
    [
        ("why reject PW=q8Zr2kLm0xTv?", "q8Zr2kLm0xTv?", "SECRET", "q8Zr2kLm0xTv", "SECRET", "secret/assignment"),
        (
            "Bearer tWN2EABTPu1m0ugeWOg7",
            "Bearer tWN2EABTPu1m0ugeWOg7",
            "SECRET",
            "tWN2EABTPu1m0ugeWOg7",
            "SECRET",
            "a/b",
        ),
        ("tool -u jan -pQx7_plom -h", "jan -pQx7_plom -h", "SECRET", "Qx7_plom", "SECRET", "a/b"),
        ("redis://:Qx7_plom@cache-1:6379", "Qx7_plom@cache-1", "USERNAME", "Qx7_plom", "SECRET", "secret/connection"),
        ("call +49 170 1234567.", "+49 170 1234567.", "PHONE", "+49 170 1234567", "PHONE", "pii/phone"),
    ],
)
def test_gives_way(text: str, value: str, entity: str, ruled: str, as_entity: str, rule: str) -> None:
    assert without_known(text, [finding(text, value, entity)], [finding(text, ruled, as_entity, rule)]) == []


@pytest.mark.parametrize(
    ("text", "value", "entity", "ruled", "as_entity", "rule"),
    [
        # A rule that saw a part of a thing does not speak for the whole.
        ("it is correct horse battery", "correct horse battery", "SECRET", "correct", "SECRET", "secret/stated"),
        (
            "Elm Road 5, 70182 Stuttgart",
            "Elm Road 5, 70182 Stuttgart",
            "ADDRESS",
            "Elm Road 5",
            "ADDRESS",
            "pii/address",
        ),
        ("id KX-2231-99 of Ada", "KX-2231-99", "ACCOUNT_ID", "Ada", "PERSON", "names/cue"),
        ("x Qx7_plom y", "Qx7_plom", "SECRET", "x Qx7_plom y", "SECRET", "a/b"),
        ("Zq7#Kw", "Zq7#Kw", "SECRET", "Zq7", "ACCOUNT_ID", "a/b"),
    ],
)
def test_stands(text: str, value: str, entity: str, ruled: str, as_entity: str, rule: str) -> None:
    own = finding(text, value, entity)
    assert without_known(text, [own], [finding(text, ruled, as_entity, rule)]) == [own]


@pytest.mark.parametrize(
    ("text", "value", "entity"),
    [
        ("curl https://api.keller.de", "https://api", "SECRET"),
        ("curl -d x", "-d x", "SECRET"),
        ("ssh kim@srv-3 -p 2222", "2222", "SECRET"),
        ("redis-server --appendonly yes", "--appendonly", "USERNAME"),
        ("see https:// there", "https://", "SECRET"),
        ('{"kty": "RSA", "n": "' + NUMBER + '", "e": "AQAB"}', NUMBER, "SECRET"),
        ("19:meeting_Mj@thread.v2", "meeting_Mj", "USERNAME"),
        ("120363041234567890@g.us", "120363041234567890", "GOV_ID"),
        ("49170@s.whatsapp.net", "s.whatsapp.net", "USERNAME"),
        ("see billing_kasse.py", "billing_kasse.py", "USERNAME"),
        ("redis://:pw@cache:6379", "cache", "USERNAME"),
        ("https://api.keller.de/v1", ".keller.de/v1", "URL_PRIVATE"),
        ("at @keller-xps", "@keller-xps", "EMAIL"),
    ],
)
def test_public_forms(text: str, value: str, entity: str) -> None:
    assert without_public(text, [finding(text, value, entity)]) == []


@pytest.mark.parametrize(
    ("text", "value", "entity"),
    [
        ("it is -Zq7#Kw-", "-Zq7#Kw-", "SECRET"),
        ("https://keller.de/s/Zq7Kw", "https://keller.de/s/Zq7Kw", "SECRET"),
        ('{"kty": "oct", "k": "' + NUMBER + '"}', NUMBER, "SECRET"),
        ("ssh x; sshpass -p 2222 ssh kim@srv-3", "2222", "SECRET"),
        ("skype ilona.varga", "ilona.varga", "USERNAME"),
        ("ssh cache", "cache", "INTERNAL_HOST"),
        ("ssh ilona@keller-xps", "keller-xps", "INTERNAL_HOST"),
        ("at ~/keller/intern", "~/keller/intern", "URL_PRIVATE"),
    ],
)
def test_private_forms(text: str, value: str, entity: str) -> None:
    own = finding(text, value, entity)
    assert without_public(text, [own]) == [own]


def test_parts_of_public_keys_that_are_whole_texts() -> None:
    own = finding(NUMBER, NUMBER, "SECRET")
    assert without_public(NUMBER, [own], "n") == []
    assert without_public(NUMBER, [own], "d") == [own]


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("-p Zq7#Kw9", "Zq7#Kw9"),
        ("--password=Zq7#Kw9", "Zq7#Kw9"),
        ("Bearer Zq7Kw9mMx2", "Zq7Kw9mMx2"),
        ("Zq7#Kw9 -h", "Zq7#Kw9"),
        ("Zq7#Kw9 --host db", "Zq7#Kw9"),
        # No options.
        ("-Zq7#Kw9", "-Zq7#Kw9"),
        ("correct horse - battery", "correct horse - battery"),
        ("well-known horse", "well-known horse"),
        ("Zq7-p-Kw9", "Zq7-p-Kw9"),
    ],
)
def test_options_around_a_secret_stay(value: str, wanted: str) -> None:
    text = f"tool {value} there"
    (left,) = without_public(text, [finding(text, value, "SECRET")])
    assert text[left.start : left.end] == wanted
