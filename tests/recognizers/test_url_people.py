"""People in web addresses and in base64."""

from __future__ import annotations

import base64

import pytest

from sanitizer.recognizers import encoded_people, url_people
from tests.recognizers.pii_marked import plain, widest


def _b64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    "marked",
    [
        "GET /a?id=7&name=⟦Maria%20Nowak⟧&tel=⟦%2B48601234567⟧",
        "https://x.pl/a?name=⟦Maria+Nowak⟧&b=1",
        "https://x.pl/a?name=⟦Odalys+Prieto⟧&email=1",
        "/a?last_name=⟦Kmiecik⟧&phone=⟦601234567⟧",
        "see CV%20⟦Maria%20Nowak⟧.pdf",
        "CV%20⟦Jolanta%20Kmiecik⟧.pdf",
        "/files/⟦Maria%20Kmiecik⟧.pdf",
    ],
)
def test_people_in_addresses(marked: str) -> None:
    text, wanted = plain(marked)
    assert widest(url_people.RECOGNIZERS, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "https://x.pl/a?name=Blue+Shirt&b=1",
        "?name=Build%20And%20Test",
        "?q=how+to+boil+eggs&to=5",
        "?name=docker",
        "?tel=1234567890",
        "?phone=yes",
        "My%20New%20Document.pdf",
        "Passport%20Renewal%20form.pdf",
        "/Annual%20Report%202024.pdf",
    ],
)
def test_other_parameters_and_files(text: str) -> None:
    assert widest(url_people.RECOGNIZERS, text) == []


@pytest.mark.parametrize(
    "inner",
    [
        '{"email":"jolanta.kmiecik@poczta.pl","id":7}',
        '{"id":7,"email":"jolanta.kmiecik@poczta.pl"}',
        "user=jolanta.kmiecik@poczta.pl",
        '{"customer":{"name":"Maria Nowak","no":5}}',
    ],
)
def test_a_person_in_base64(inner: str) -> None:
    assert widest(encoded_people.RECOGNIZERS, f"decode: {_b64(inner)} please") == [_b64(inner)]


@pytest.mark.parametrize(
    "inner",
    [
        '{"alg":"none","typ":"thing"}',
        '{"name":"my-service","version":1}',
        '{"email":"user@example.com"}',
        "email me whenever you like",
    ],
)
def test_nobody_in_base64(inner: str) -> None:
    assert widest(encoded_people.RECOGNIZERS, f"decode: {_b64(inner)} please") == []
