from __future__ import annotations

import pytest

from sanitizer.core.document import Pointer
from sanitizer.formats.pattern import Shaper, is_id, matches, parse


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("/a/b", ("a", "b"), True),
        ("/a/b", ("a",), False),
        ("/a", ("a", "b"), False),
        ("/*/b", ("a", "b"), True),
        ("/*/b", ("b",), False),
        ("/**/b", ("b",), True),
        ("/**/b", ("a", "a", "b"), True),
        ("/**/b", ("b", "c"), False),
        ("/a/**", ("a",), True),
        ("/a/**", ("a", "x", "y"), True),
        ("/a/**/z", ("a", "z"), True),
        ("/a/**/z", ("a", "x", "z", "z"), True),
        ("/**/a/**/b", ("a", "q", "a", "b"), True),
        ("", (), True),
        ("", ("a",), False),
        ("/a#/b", ("a", "#", "b"), True),
        ("/a/**", ("a", "#", "b"), False),
        ("/a/*/b", ("a", "#", "b"), False),
        ("/a~1b/c~0d", ("a/b", "c~d"), True),
    ],
)
def test_patterns(pattern: str, path: tuple[str, ...], fits: bool) -> None:
    assert matches(parse(pattern), path) is fits


def test_pattern_without_slash_is_refused() -> None:
    with pytest.raises(ValueError, match="starts with"):
        parse("a/b")


def test_many_wildcards_do_not_explode() -> None:
    assert not matches(parse("/**/a" * 20 + "/z"), ("a",) * 200)


@pytest.mark.parametrize(
    "key",
    [
        "0198c2aa-7b1e-7c3d-9d2f-1a2b3c4d5e6f",
        "client-created-root1",
        "12",
        "aaa2f3c4-0001-4aaa-8bbb-ccccdddd0001",
        "msg_01AbCdEfGh",
        "/home/lena/app.py",
        "Which database?",
        "lena@mail.example",
    ],
)
def test_keys_that_are_data(key: str) -> None:
    assert is_id(key)


@pytest.mark.parametrize(
    "key", ["text", "chat_messages", "parentUuid", "x", "base64", "content-type", "old_string2", "phone_number_2", ""]
)
def test_keys_that_are_names_of_fields(key: str) -> None:
    assert not is_id(key)


def test_shape_of_nested_pointer_and_ids() -> None:
    shape = Shaper()
    outer = Pointer((3, "payload", "arguments"))
    assert shape(Pointer(("files", 7, "name"), outer)) == ("*", "payload", "arguments", "#", "files", "*", "name")
    assert shape(Pointer((0, "mapping", "0198c2aa-7b1e-7c3d-9d2f-1a2b3c4d5e6f", "message"))) == (
        "*",
        "mapping",
        "*",
        "message",
    )
