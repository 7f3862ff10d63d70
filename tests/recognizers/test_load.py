"""Rule files: what loads, and what is said about one that does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanitizer.core.errors import RuleError
from sanitizer.recognizers.compiled import built_in, write
from sanitizer.recognizers.load import by_id, load, parse
from sanitizer.recognizers.matcher import Matcher
from sanitizer.recognizers.plan import reach

GOOD = {"id": "secret/x-key", "entity": "SECRET", "pattern": "x-[0-9]{8}", "anchors": ["x-"]}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"patern": "x"}, "unknown field 'patern'"),
        ({"entity": "TOKEN"}, "unknown entity"),
        ({"anchors": "x-"}, "must be a list of strings"),
        ({"anchors": []}, "give anchors or anchor_class"),
        ({"anchors": ["x"]}, "two characters"),
        ({"anchor_class": "digits"}, "give anchors or anchor_class"),
        ({"id": "x-key"}, "the id is malformed"),
        ({"score": "high"}, "wrong type"),
        ({"ignore_case": 1}, "wrong type"),
        ({"max_length": True}, "wrong type"),
        ({"severity": "severe"}, "unknown severity"),
        ({"context_required": True}, "without context"),
        ({"groups": {"a": "KEY"}}, "must name entities"),
        ({"ignore_case": True, "anchors": ["X-"]}, "lower case"),
        ({"pattern": ""}, "pattern is missing"),
    ],
)
def test_a_mistake_is_named_with_its_rule(change: dict[str, object], message: str) -> None:
    with pytest.raises(RuleError, match=message) as error:
        parse({**GOOD, **change}, "my.toml")

    assert error.value.message.startswith("my.toml: ")
    assert error.value.hint


def test_unknown_fields_get_a_suggestion() -> None:
    with pytest.raises(RuleError) as error:
        parse({**GOOD, "patern": "x"}, "my.toml")

    assert error.value.hint == "did you mean 'pattern'?"


@pytest.mark.parametrize("content", [b"[[rule]]\nid = ", b"\xff\xfe", b"[rules]\nx = 1\n"])
def test_a_file_that_is_no_rule_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(content)

    with pytest.raises(RuleError, match=r"mine\.toml"):
        load([path])


def test_an_id_is_taken_once(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(
            '[[rule]]\nid = "secret/x"\nentity = "SECRET"\npattern = "x-1"\nanchors = ["x-"]\n'
        )

    with pytest.raises(RuleError, match="is taken by"):
        load([tmp_path])


def test_unknown_id_gets_a_suggestion() -> None:
    with pytest.raises(RuleError) as error:
        by_id([parse(GOOD, "t")], "secret/x-keys")

    assert error.value.hint == "did you mean secret/x-key?"


@pytest.mark.parametrize("pattern", ["(", "[a", "a{2,1}"])
def test_a_pattern_that_does_not_compile(pattern: str) -> None:
    with pytest.raises(RuleError, match="does not compile"):
        parse({**GOOD, "pattern": pattern}, "t")


@pytest.mark.parametrize("left", ["(ab)", "a*", "a|b", "^a"])
def test_left_is_a_row_of_bounded_classes(left: str) -> None:
    with pytest.raises(RuleError, match="left is no row"):
        _ = Matcher(parse({**GOOD, "left": left}, "t")).left


def test_compiled_rules_are_those_of_the_files(tmp_path: Path) -> None:
    assert write(tmp_path / "compiled.json") == len(load())
    assert [(r.id, reached) for r, reached in built_in(tmp_path / "compiled.json")] == [
        (r.id, reach(r)) for r in load()
    ]


@pytest.mark.parametrize("content", ["", "{}", '{"format":4,"digest":"old","rules":[]}', "[]"])
def test_a_damaged_or_old_compiled_file_is_passed_over(tmp_path: Path, content: str) -> None:
    path = tmp_path / "compiled.json"
    path.write_text(content)

    assert len(built_in(path)) == len(load())
