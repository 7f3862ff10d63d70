"""What is public by where it stands."""

from __future__ import annotations

import pytest

from sanitizer.detection.public_forms import is_public_host, is_public_secret

CODED = "wafr7u42Fjahs5LdTGjjGu5PDHHIUrQdMftdK7Z9Z2"


def place(text: str, value: str) -> tuple[str, int, int]:
    start = text.index(value)
    return text, start, start + len(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("SESSION_TTL=3600", "3600"),
        ("MAX_TOKENS=4096", "4096"),
        ("X-Amz-Expires=900&x", "900"),
        ("ssh-ed25519 AAAA" + CODED, "AAAA" + CODED),
        ("dkim s=mail; bh=" + CODED + "=;", CODED),
        ("-----BEGIN CERTIFICATE-----\n" + CODED + "\n", CODED),
        ("-----BEGIN PUBLIC KEY-----\n" + CODED + "\n", CODED),
        ("interface GigabitEthernet0/0", "GigabitEthernet0"),
        ("cipher AES-256-CBC", "AES-256-CBC"),
        ("Login: user=<lfenn>", "user="),
        ("Eircode again.", "."),
        ("key-----\\n", "\\n"),
    ],
)
def test_no_secrets(text: str, value: str) -> None:
    assert is_public_secret(*place(text, value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("PIN=3600", "3600"),
        ("wifi shadow99 there", "shadow99"),
        ("pw aesop-1984", "aesop-1984"),
        ("the code is 4096", "4096"),
        ("-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\nkey " + CODED, CODED),
        ("key " + CODED, CODED),
        ("password: Aes!kalina", "Aes!kalina"),
        ("password: user=1", "user=1"),
        ("ssh-ed25519 key, password " + CODED, CODED),
    ],
)
def test_secrets(text: str, value: str) -> None:
    assert not is_public_secret(*place(text, value))


@pytest.mark.parametrize(
    ("text", "value", "is_public"),
    [
        ("https://oauth2.googleapis.com/token", "oauth2", True),
        ("ssh db-3.keller-druck.de", "db-3", False),
        ("ssh db-3 now", "db-3", False),
        ("on db-3.", "db-3", False),
    ],
)
def test_parts_of_hosts(text: str, value: str, is_public: bool) -> None:
    assert is_public_host(*place(text, value)) is is_public
