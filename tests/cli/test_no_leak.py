"""Nothing that any command says of the samples holds a value that was planted in them."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]
SAMPLES = Path(__file__).resolve().parents[2] / "samples"
KINDS = ("text", "jsonl", "sarif", "markdown", "html")


@pytest.fixture
def planted(tmp_path: Path) -> list[re.Pattern[str]]:
    """Copies the samples into the working folder, and gives what must not be told."""
    told_of = json.loads((SAMPLES / "planted.json").read_text("utf-8"))
    for name in told_of:
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SAMPLES / name, tmp_path / "in" / name)
    values = {p["value"] for entry in told_of.values() for p in entry["planted"] if p["balanced"] == "redact"}
    long = sorted(value for value in values if len(value) > 5)
    assert len(long) > 100
    return [re.compile(rf"(?<!\w){re.escape(value)}(?!\w)", re.IGNORECASE) for value in long]


def leaks(planted: list[re.Pattern[str]], text: str) -> list[str]:
    return [pattern.pattern for pattern in planted if pattern.search(text)]


def test_scan(call: Command, planted: list[re.Pattern[str]], tmp_path: Path) -> None:
    reports = [arg for kind in KINDS for arg in ("--report", f"{kind}=r.{kind}")]
    ended = call("scan", "in", "-v", *reports)
    assert ended.code == 1
    assert leaks(planted, ended.out + ended.err) == []
    for kind in KINDS:
        told = (tmp_path / f"r.{kind}").read_text("utf-8")
        assert len(told) > 1000
        assert leaks(planted, told) == [], kind


def test_hook(call: Command, planted: list[re.Pattern[str]]) -> None:
    ended = call("scan", "in", "--hook")
    assert ended.code == 1
    assert leaks(planted, ended.out + ended.err) == []


def test_diff(call: Command, planted: list[re.Pattern[str]], tmp_path: Path) -> None:
    ended = call("clean", "in", "--diff", "-v")
    assert ended.out.count("@@ line") > 50
    call("clean", "in", "-o", "out", "-q")
    copies = "\n".join(p.read_text("utf-8") for p in (tmp_path / "out").rglob("*.*") if p.name != "findings.jsonl")
    # What the copy still holds may stand beside a change; that it holds it is for the tests of the samples to say.
    hidden = [pattern for pattern in planted if not pattern.search(copies)]
    assert len(hidden) > 100
    assert leaks(hidden, ended.out + ended.err) == []


def test_clean_and_restore(
    call: Command, planted: list[re.Pattern[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANITIZER_VAULT_PASSPHRASE", "correct horse battery")
    ended = call("clean", "in", "-o", "out", "--vault", "v.vault", "-v")
    assert ended.code == 0, ended.err
    log = (tmp_path / "out" / "findings.jsonl").read_text("utf-8")
    assert leaks(planted, ended.out + ended.err + log) == []
    copies = sorted(p for p in (tmp_path / "out").rglob("*") if p.is_file() and p.name != "findings.jsonl")
    back = call("restore", *copies, "--vault", "v.vault", "--in-place")
    assert back.code == 0
    assert leaks(planted, back.out + back.err) == []
    for copy in copies:
        assert copy.read_bytes() == (tmp_path / "in" / copy.relative_to(tmp_path / "out")).read_bytes()
