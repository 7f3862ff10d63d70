"""`scan` from the command line: exit codes, streams, selections, gaps."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

Command = Callable[..., Any]
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


def token(seed: str = "scan") -> str:
    """A made-up access token; never written in the repository."""
    return "gh" + "p_" + "".join(Random(seed).choices(_LETTERS, k=36))


def scan(call: Command, *args: str | Path) -> Any:
    return call("scan", *args, "--policy", "secrets")


@pytest.fixture
def dirty(tmp_path: Path) -> Path:
    path = tmp_path / "prompt.md"
    path.write_text(f"Use this: {token()} please.\n", "utf-8")
    return path


@pytest.fixture
def harmless(tmp_path: Path) -> Path:
    path = tmp_path / "notes.md"
    path.write_text("Nothing to see here.\n", "utf-8")
    return path


def test_findings_are_1_on_stdout(call: Command, dirty: Path) -> None:
    ended = scan(call, dirty)
    assert ended.code == 1
    assert "prompt.md:1:11" in ended.out
    assert token() not in ended.out + ended.err
    assert "sanitizer clean" in ended.err
    assert dirty.read_text("utf-8").count(token()) == 1


def test_nothing_found_is_0(call: Command, harmless: Path) -> None:
    ended = scan(call, harmless)
    assert ended.code == 0
    assert "nothing to redact" in ended.out


def test_exit_zero(call: Command, dirty: Path) -> None:
    assert scan(call, dirty, "--exit-zero").code == 0


def test_a_file_alone_is_scanned(call: Command, harmless: Path) -> None:
    ended = call(harmless, "--policy", "secrets")
    assert ended.code == 0
    assert "→ sanitizer scan" in ended.err


def test_json_lines_on_stdout(call: Command, dirty: Path) -> None:
    ended = scan(call, dirty, "--report", "jsonl=-")
    finding, run = map(json.loads, ended.out.splitlines())
    assert finding["entity"] == "SECRET"
    assert (finding["line"], finding["start"], finding["end"]) == (1, 10, 50)
    assert finding["action"] == "placeholder"
    assert run["exit_code"] == ended.code == 1
    assert run["model"] == ""
    assert run["rules"] > 50


def test_several_reports(call: Command, dirty: Path, tmp_path: Path) -> None:
    kinds = ("jsonl", "sarif", "html", "markdown", "text")
    ended = scan(call, dirty, *(arg for k in kinds for arg in ("--report", f"{k}={tmp_path / k}")))
    assert ended.code == 1
    assert ended.out == ""
    for kind in kinds:
        text = (tmp_path / kind).read_text("utf-8")
        assert "secret" in text
        assert token() not in text


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--only", "EMAIL"], 0),
        (["--only", "secret"], 1),
        (["--only", "secret/*"], 1),
        (["--skip", "SECRET"], 0),
        (["--skip", "EMAIL"], 1),
        (["--min-score", "1"], 0),
        (["--allow", "re:gh[p]_.*"], 0),
        (["--deny", "please"], 1),
        (["--only", "EMAIL", "--deny", "please"], 1),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_selections(call: Command, dirty: Path, options: list[str], code: int) -> None:
    ended = scan(call, dirty, *options)
    assert ended.code == code, ended.err


def test_terms_from_files(call: Command, dirty: Path, tmp_path: Path) -> None:
    (tmp_path / "allow.txt").write_text(f"# mine\nexact:{token()}\n", "utf-8")
    (tmp_path / "deny.txt").write_text("please\n", "utf-8")
    assert scan(call, dirty, "--allow-file", "allow.txt").code == 0
    assert scan(call, dirty, "--allow-file", "allow.txt", "--deny-file", "deny.txt").code == 1
    assert scan(call, dirty, "--deny-file", "missing.txt").code == 2


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--policy", "balaned"], "balanced"),
        (["--policy", "none.toml"], "cannot be read"),
        (["--only", "EMIAL"], "EMAIL"),
        (["--skip", "secret/githb-token"], "no rule"),
        (["--from", "chatgtp"], "format"),
        (["--report", "txt"], "text"),
        (["--rules", "none.toml"], "none.toml"),
        (["--deny", "re:("], "not a valid pattern"),
        (["--config", "none.toml"], "no configuration file"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_mistakes_are_2(call: Command, dirty: Path, options: list[str], says: str) -> None:
    ended = call("scan", dirty, *options)
    assert ended.code == 2
    assert says in ended.err
    assert ended.out == ""


def test_missing_is_3(call: Command) -> None:
    ended = scan(call, "missing.json")
    assert ended.code == 3
    assert "missing.json" in ended.out + ended.err


@pytest.mark.parametrize("content", [b"", bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n" + bytes(64)])
def test_what_cannot_be_read_is_3(call: Command, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "odd").write_bytes(content)
    ended = scan(call, "odd")
    assert ended.code == 3
    assert "odd" in ended.out


def test_truncated_json_is_3(call: Command, tmp_path: Path) -> None:
    (tmp_path / "cut.json").write_text('{"a": [{"text": "hello there"}, {"text": "and', "utf-8")
    ended = scan(call, "cut.json")
    assert ended.code == 3
    assert "ends inside a string" in ended.out


def test_an_empty_folder_is_3(call: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ended = scan(call, "empty")
    assert ended.code == 3
    assert ended.err.startswith("error: ")


def test_a_folder_goes_on_past_a_bad_file(call: Command, dirty: Path, harmless: Path, tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    ended = scan(call, tmp_path)
    assert ended.code == 1
    assert "photo.png" in ended.out
    assert "prompt.md" in ended.out
    assert scan(call, tmp_path, "--strict").code == 3


def test_settings_from_a_file(call: Command, dirty: Path, tmp_path: Path) -> None:
    (tmp_path / "sanitizer.toml").write_text('policy = "secrets"\nskip = ["SECRET"]\n', "utf-8")
    assert call("scan", dirty).code == 0
    (tmp_path / "sanitizer.toml").write_text('[entities]\nSECRET = "keep"\n', "utf-8")
    assert call("scan", dirty, "--policy", "secrets").code == 0
    (tmp_path / "sanitizer.toml").write_text("polcy = 1\n", "utf-8")
    ended = call("scan", dirty)
    assert ended.code == 2
    assert "sanitizer.toml:1" in ended.err


def test_color_is_only_asked_for(call: Command, dirty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in scan(call, dirty).out
    colored = scan(call, dirty, "--color", "always").out
    assert "\x1b[" in colored
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in scan(call, dirty).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in scan(call, dirty).out


def test_verbose_names_files_and_quiet_does_not(call: Command, dirty: Path) -> None:
    assert "prompt.md" in scan(call, dirty, "-v").err
    assert scan(call, dirty, "-q").err == ""
    assert "error: not vouched for: missing.md" in scan(call, dirty, "missing.md", "-q").err


def test_hook_says_one_line_per_finding(call: Command, dirty: Path) -> None:
    ended = scan(call, dirty, "--hook")
    assert ended.code == 1
    assert ended.out.startswith(f"{dirty.name}:1:11: secret ••••") or ":1:11: secret ••••" in ended.out
    assert len(ended.out.splitlines()) == 1
    assert "commit again" in ended.err
