"""Users in listings, on command lines, in Windows networks, and logins that people state."""

from __future__ import annotations

import pytest

from sanitizer.recognizers import user_chat, user_listed, user_windows, username_said
from sanitizer.recognizers.checks import check_named
from tests.recognizers.pii_marked import plain, widest

_CHAT = user_chat.RECOGNIZERS
_ALL = [*user_listed.RECOGNIZERS, *user_windows.RECOGNIZERS, *username_said.RECOGNIZERS]

FOUND = [
    "add me on discord, ⟦brambles#4417⟧",
    "my minecraft name is ⟦cobblequeen⟧",
    "find me on twitch as ⟦sleepyfennec⟧",
    "my github is ⟦quillfeather⟧ and",
    "the VPN login for me is ⟦vpn-ehall⟧",
    "můj login je ⟦novakp⟧",
    "ユーザー名は⟦haruka_m⟧です",
    "用户名是⟦liwei88⟧",
    "cashapp $⟦mollybakes⟧",
    "CORP\\⟦cvega⟧ logged on at nine",
    "account locked for NORTH\\⟦jdlamini⟧",
    "open \\\\fs02\\home$\\⟦kowalczyk⟧",
    "USER       PID %CPU\n⟦mkruger⟧   21044  0.3\nroot         1  0.0\n⟦edwina⟧     999  0.1\n",
    "  PID USER      PR\n 2104 ⟦mkruger⟧   20\n    1 root      20\n",
    "sudo -u ⟦billing_rw⟧ psql",
    "git clone git@github.com:⟦thandi-dev⟧/x.git",
]
SILENT = [
    "my instagram is full of ads",
    "my github is private",
    "my discord server is down",
    "my account is locked",
    "logged in as usual",
    "DOMAIN\\username is the format of a windows login",
    "NT AUTHORITY\\SYSTEM logged on",
    "git clone git@github.com:torvalds/linux.git",
    "kubectl create rolebinding dev",
    "discord, however, is down",
    "USER PID\nroot 1 0\n",
    "steam deck is great",
    "\\\\srv\\home$\\%USERNAME%",
]


@pytest.mark.parametrize("marked", FOUND)
def test_finds_just_the_name(marked: str) -> None:
    text, values = plain(marked)
    assert widest(_ALL, text) == values


@pytest.mark.parametrize("text", SILENT)
def test_leaves_what_is_nobody(text: str) -> None:
    assert widest(_ALL, text) == []


@pytest.mark.parametrize(
    ("name", "chosen"),
    [
        ("tsantos", True),
        ("fmarsh_7", True),
        ("j.haverkamp", True),
        ("team", False),
        ("system", False),
        ("unassigned", False),
        ("ci_cd", False),
        ("root", False),
    ],
)
def test_a_chosen_login_is_no_ordinary_word(name: str, chosen: bool) -> None:
    assert check_named("chosen_login")(name) is chosen


def test_nicknames_of_a_chat() -> None:
    text = "purl_jam: delete that lol\nwooly.bully88: no u\npurl_jam: timeout, 24h\nSummary: it went on"
    assert widest(_CHAT, text) == ["purl_jam", "wooly.bully88", "purl_jam"]


def test_settings_are_no_chat() -> None:
    text = "max_size2: lots\nretry_count1: lol\n\nname: value"
    assert widest(_CHAT, text) == []
