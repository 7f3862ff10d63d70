"""An `@` that makes no address; logins that are words; chat ids."""

from __future__ import annotations

import pytest

from sanitizer.core.finding import Finding
from sanitizer.detection.address_signs import without_lookalikes
from sanitizer.recognizers.checks.network import email_address


def kept(text: str, value: str) -> bool:
    start = text.rindex(value)
    return bool(without_lookalikes(text, [Finding(start, start + len(value), "EMAIL", "x/y", 0.9)]))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("postgres://billing:Qx7-9@db01.petrenko-buh.com.ua:5432/x", "Qx7-9@db01.petrenko-buh.com.ua"),
        ("https://ilona@git.keller-druck.de/x", "ilona@git.keller-druck.de"),
        ('"url": "amqp://jan:pw@mq.keller-druck.de"', "pw@mq.keller-druck.de"),
        ("Message-ID: <a.1@mx.keller-druck.de>", "a.1@mx.keller-druck.de"),
        ("References: <a.1@x.de> <b.2@y.de>", "b.2@y.de"),
        ("References: <a.1@x.de>\n <b.2@y.de>", "b.2@y.de"),
        ('"In-Reply-To": "<17.99@smtp.foo-bar.hu>"', "17.99@smtp.foo-bar.hu"),
        ('\\"In-Reply-To\\": \\"<17.99@smtp.foo-bar.hu>\\"', "17.99@smtp.foo-bar.hu"),
        ('"message_id": "17.99@smtp.foo-bar.hu"', "17.99@smtp.foo-bar.hu"),
        ("BEGIN:VEVENT\nUID:7f3a9e2c-1111@posteo.de\n", "7f3a9e2c-1111@posteo.de"),
        ("BEGIN:VEVENT\\nUID:7f3a9e2c-1111@posteo.de", "1111@posteo.de"),
    ],
)
def test_lookalikes_go(text: str, value: str) -> None:
    assert not kept(text, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("smtp://info@kanzlei.at:pw77@mail.kanzlei.at:587", "info@kanzlei.at"),
        ("mailto:ilona@keller-druck.de?subject=x", "ilona@keller-druck.de"),
        ("https://mail.google.com/?authuser=ilona@keller-druck.de&x=1", "ilona@keller-druck.de"),
        ("https://shop.de/u/ilona@keller-druck.de", "ilona@keller-druck.de"),
        ("see https://shop.de and write ilona@keller-druck.de", "ilona@keller-druck.de"),
        ("References: anna@keller-druck.de, Dr. Huber", "anna@keller-druck.de"),
        ("Message-ID: <a.1@x.de>\nFrom: <ilona@keller-druck.de>", "ilona@keller-druck.de"),
        ("login uid: ilona@keller-druck.de", "ilona@keller-druck.de"),
        ("user UID ilona@keller-druck.de", "ilona@keller-druck.de"),
        ("the message id is unknown, ask ilona@keller-druck.de", "ilona@keller-druck.de"),
        ("ORGANIZER;CN=Ilona:mailto:ilona@keller-druck.de", "ilona@keller-druck.de"),
    ],
)
def test_addresses_stay(text: str, value: str) -> None:
    assert kept(text, value)


@pytest.mark.parametrize(
    "value",
    [
        "8a1c@thread.skype",
        "meeting_Mj@thread.v2",
        "x@unq.gbl.spaces",
        "120363041@g.us",
        "4917098@s.whatsapp.net",
        "393477@c.us",
    ],
)
def test_rooms_and_members_of_messengers_are_no_mail_boxes(value: str) -> None:
    assert not email_address(value)


@pytest.mark.parametrize(
    "value", ["ilona@thread.de", "ilona@spaces.com", "ilona@whatsapp-berater.de", "a.lund@us.ibm-keller.com"]
)
def test_mail_boxes_with_such_words(value: str) -> None:
    assert email_address(value)
