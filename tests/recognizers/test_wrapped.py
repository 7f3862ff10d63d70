"""Keys and numbers that a line end breaks, and tokens that are known by their shape."""

from __future__ import annotations

import base64
import random
import string

import pytest

from sanitizer.recognizers import discord_token, phone, wrapped_key, wrapped_phone
from tests.recognizers.pii_marked import plain, widest

_RANDOM = random.Random(4)
_LETTERS = string.ascii_letters + string.digits


def _chance(length: int) -> str:
    return "aB7" + "".join(_RANDOM.choice(_LETTERS) for _ in range(length - 3))


_HEAD = "sk-" + "ant-api03-" + _chance(50)
_TAIL = _chance(43)


@pytest.mark.parametrize("joint", ["\n", "\\\n", "\n  ", "\\\n    ", '" + "', '" \\\n  "', "' +\n '"])
def test_the_rest_of_a_broken_key_is_found(joint: str) -> None:
    assert widest(wrapped_key.RECOGNIZERS, f'KEY="{_HEAD}{joint}{_TAIL}"\nnext') == [_TAIL]


@pytest.mark.parametrize(
    "text",
    [
        f"{_HEAD}\n" + "0" + "a1b2c3d4" * 4 + "f0f0f0f",
        f"{_HEAD}\nconfigureTheClientWithDefaultSettings",
        f"{_HEAD}\n{_TAIL} is a sentence",
        "gh" + "p_" + _chance(36) + f"\n{_TAIL}",
        "docker run \\\n  --name x \\\n  image1234567890Abc",
        "curl https://x/y \\\n" + "aVeryLongLowerWord",
    ],
)
def test_what_stands_below_a_key_is_no_part_of_it(text: str) -> None:
    assert widest(wrapped_key.RECOGNIZERS, text) == []


@pytest.mark.parametrize(
    "marked",
    [
        "my number is ⟦+48 601\n234 567⟧",
        "tel: ⟦+48 601 234\n567⟧ ok",
        "Tel ⟦07700\n900345⟧",
        "> call ⟦+44 7911\n> 203456⟧",
    ],
)
def test_a_number_goes_on_behind_the_line_end(marked: str) -> None:
    text, wanted = plain(marked)
    assert widest((*phone.RECOGNIZERS, *wrapped_phone.RECOGNIZERS), text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "x = y +1\n234 567",
        "+48 601 234 567\n12 apples",
        "tel 0\n5",
        "it rose +4\n2024 was better",
        "number is 07\n31 pages",
    ],
)
def test_numbers_on_two_lines_are_two(text: str) -> None:
    assert widest(wrapped_phone.RECOGNIZERS, text) == []


@pytest.mark.parametrize("number", ["482913057164829130", "1029384756102938475", "80351234567890123"])
def test_a_bot_token_is_known_by_its_number(number: str) -> None:
    token = base64.b64encode(number.encode()).decode().rstrip("=") + "." + _chance(6) + "." + _chance(38)
    assert widest(discord_token.RECOGNIZERS, f"try {token} then") == [token]


def test_other_dotted_parts_are_no_bot_token() -> None:
    other = base64.b64encode(b"not a number at all").decode().rstrip("=")
    assert widest(discord_token.RECOGNIZERS, f"try {other}.{_chance(6)}.{_chance(38)} MTk4NjIyNDgzNDcx.py") == []
