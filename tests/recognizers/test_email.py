"""E-mail addresses in disguise."""

from __future__ import annotations

import pytest

from sanitizer.recognizers.checks.network import email_address
from sanitizer.recognizers.email import RECOGNIZERS
from tests.recognizers.pii_marked import plain, widest

FOUND = """write to ⟦maria.lopez [at] widgets dot de⟧ please
⟦maria (at) northgate.io⟧
⟦maria.lopez at gmail dot com⟧
my email is ⟦jdoe42 at gmail.com⟧, thanks
⟦kim @ northgate . io⟧
⟦maria arroba northgate punto es⟧
⟦anna_s(at)web(dot)de⟧
reach me: ⟦bob dot smith at northgate dot co dot uk⟧. See you
send an email to catherine zhao at ⟦catherine dot zhao at lumenfold dot com⟧ subject x
⟦john [at] company [dot] com⟧!""".splitlines()

SILENT = """look at gmail.com for it
we met at the dot com bubble
the product a dot b at x
a @ b
x = y @ z.T
available at amazon dot com
price @ 5.00
meet at noon . then
user [at] example [dot] com
array[at].name
decorator @ property""".splitlines()


@pytest.mark.parametrize("marked", FOUND)
def test_signs_written_out(marked: str) -> None:
    text, values = plain(marked)
    assert widest(RECOGNIZERS, text) == values


@pytest.mark.parametrize("text", SILENT)
def test_sentences_and_code(text: str) -> None:
    assert widest(RECOGNIZERS, text) == []


@pytest.mark.parametrize(
    "value", ["bob@corp.internal", "a.b+c@tu-dresden.de", "noreply@olivegrove.app", "kim%40gmail.com"]
)
def test_addresses_of_somebody(value: str) -> None:
    assert email_address(value)


@pytest.mark.parametrize(
    "value",
    ["pkg@1.2.3", "git@github.com", "noreply@github.com", "user@example.com", "x@y.py3", "root@localhost", "a@b.zip"],
)
def test_addresses_of_nobody(value: str) -> None:
    assert not email_address(value)
