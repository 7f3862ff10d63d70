"""rules, formats, config: what is listed, explained and started from."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]

GOOD = """
[[rule]]
id = "pii/badge"
entity = "ACCOUNT_ID"
title = "Badge"
why = "Opens a door."
anchors = ["BDG-"]
pattern = '''BDG-[0-9]{6}'''
examples = ["my badge is <BDG-[0-9]{6}>, thanks"]
counterexamples = ["BDG-<[0-9]{5}> is too short"]
"""


def test_rules_list_and_filter(call: Command) -> None:
    everything = call("rules", "list")
    assert everything.code == 0
    assert len(everything.out.splitlines()) > 50
    some = call("rules", "list", "secret/*")
    assert all(line.startswith("secret/") for line in some.out.splitlines())
    assert call("rules", "list", "email").out
    assert call("rules", "list", "no-such-thing").code == 3


def test_rules_as_json(call: Command) -> None:
    records = [json.loads(line) for line in call("rules", "list", "--json").out.splitlines()]
    assert all({"id", "entities", "title", "why", "severity", "source"} <= set(record) for record in records)
    assert all(record["title"] and record["entities"] for record in records)


@pytest.mark.parametrize(
    "id_", ["secret/assignment", "pii/phone", "names/model", "propagation/known-value", "deny/term"]
)
def test_what_no_rule_file_defines_has_a_page_too(call: Command, id_: str) -> None:
    ended = call("rules", "show", id_)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"{id_}  ")


def test_every_id_of_a_findings_log_is_known(call: Command, tmp_path: Path) -> None:
    text = "Dr. Weber, ada@corp.example, +49 30 901820, password: hunter-Zebra77, born on 3 May 1984\nAda Weber wrote\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    lines = [json.loads(line) for line in call("scan", "a.txt", "--report", "jsonl=-").out.splitlines()]
    known = {json.loads(line)["id"] for line in call("rules", "list", "--json").out.splitlines()}
    found = {line["rule"] for line in lines if "rule" in line}
    assert len(found) > 3
    assert found <= known


def test_a_skipped_rule_hides_no_other(call: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Dr. Weber called me\n", "utf-8")
    assert call("scan", "a.txt", "--skip", "names/model").code == 1
    assert call("scan", "a.txt", "--skip", "names/model", "--skip", "pii/name-title").code == 0


def test_every_rule_can_be_shown(call: Command) -> None:
    for record in map(json.loads, call("rules", "list", "--json").out.splitlines()[::97]):
        ended = call("rules", "show", record["id"])
        assert ended.code == 0
        assert ended.out.startswith(record["id"])


def test_unknown_rule(call: Command) -> None:
    ended = call("rules", "show", "secret/githb-token")
    assert ended.code == 2
    assert "hint: " in ended.err


def test_rules_check(call: Command, tmp_path: Path) -> None:
    rules = tmp_path / "mine.toml"
    rules.write_text(GOOD, "utf-8")
    ended = call("rules", "check", rules)
    assert (ended.code, ended.out) == (0, "✓ pii/badge\n")
    rules.write_text(GOOD.replace("[0-9]{6}'''", "[0-9]{7}'''"), "utf-8")
    ended = call("rules", "check", rules)
    assert ended.code == 1
    assert "✗ pii/badge" in ended.out
    rules.write_text(GOOD.replace("anchors", "ancors"), "utf-8")
    ended = call("rules", "check", rules)
    assert ended.code == 2
    assert "ancors" in ended.err


def test_formats(call: Command) -> None:
    listed = call("formats", "list")
    assert listed.code == 0
    names = [line.split()[0] for line in listed.out.splitlines()]
    assert "text" in names
    for name in names:
        assert call("formats", "show", name).code == 0
    assert call("formats", "show", "chatgtp").code == 2


def test_formats_detect(call: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hello there\n", "utf-8")
    (tmp_path / "b.bin").write_bytes(bytes(range(256)) * 4)
    ended = call("formats", "detect", "a.txt")
    assert ended.code == 0
    assert "text" in ended.out
    assert call("formats", "detect", "missing.txt").code == 3
    assert call("formats", "detect", "b.bin").code == 3


def test_config_show_says_where_from(call: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sanitizer.toml").write_text('policy = "strict"\ndeny = ["Project Hush"]\n', "utf-8")
    monkeypatch.setenv("SANITIZER_JOBS", "2")
    ended = call("config", "show")
    assert ended.code == 0
    rows = {line.split()[0]: line for line in ended.out.splitlines()}
    assert "sanitizer.toml:1" in rows["policy"]
    assert "SANITIZER_JOBS" in rows["jobs"]
    assert "default" in rows["skip"]
    assert "Hush" not in ended.out + ended.err


def test_config_init_writes_a_file_that_loads(call: Command, tmp_path: Path) -> None:
    assert call("config", "init").code == 0
    text = (tmp_path / "sanitizer.toml").read_text("utf-8")
    loose = "\n".join(line.removeprefix("# ") for line in text.splitlines() if " = " in line and line.startswith("# "))
    (tmp_path / "sanitizer.toml").write_text(loose, "utf-8")
    assert call("config", "show").code == 0
    again = call("config", "init")
    assert again.code == 4
    assert (tmp_path / "sanitizer.toml").read_text("utf-8") == loose
    assert call("config", "init", "--force").code == 0


def test_the_rule_in_the_help_exists(call: Command) -> None:
    (rule,) = re.findall(r"rules show (\S+/\S+)", call("rules", "show", "--help").out)
    assert call("rules", "show", rule).code == 0
