"""Where reports go, and where the findings log lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanitizer.cli import findings_log
from sanitizer.cli.telling import wanted
from sanitizer.core.errors import UsageError


def test_requests() -> None:
    text, log = wanted(["text", "jsonl=out/f.jsonl"], default="text")
    assert (text.report.NAME, text.path) == ("text", None)
    assert (log.report.NAME, log.path) == ("jsonl", Path("out/f.jsonl"))
    assert wanted(["sarif=-"], default=None)[0].path is None
    assert [w.report.NAME for w in wanted([], default="text")] == ["text"]
    assert wanted([], default=None) == []


@pytest.mark.parametrize(
    ("requests", "taken", "says"),
    [
        (["txt"], False, "no report"),
        (["text", "jsonl"], False, "Only one report"),
        (["text"], True, "clean copy goes to stdout"),
    ],
)
def test_mistakes(requests: list[str], taken: bool, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        wanted(requests, default=None, stdout_is_taken=taken)


def test_the_log_lies_beside_the_copies(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    copies = [str(tmp_path / "a" / "x.clean.md"), str(tmp_path / "b" / "y.clean.md")]
    assert findings_log.place(tmp_path / "a", copies, force=False) == tmp_path / "a" / "findings.jsonl"
    assert findings_log.place(None, copies[:1], force=False) == tmp_path / "a" / "findings.jsonl"
    assert findings_log.place(None, copies, force=False) == tmp_path / "findings.jsonl"
    assert findings_log.place(tmp_path / "a" / "one.md", [str(tmp_path / "a" / "one.md")], force=False) == (
        tmp_path / "a" / "findings.jsonl"
    )
    assert findings_log.place(None, [], force=False) is None


def test_an_older_log_is_kept(tmp_path: Path) -> None:
    (tmp_path / "findings.jsonl").touch()
    (tmp_path / "findings-2.jsonl").touch()
    assert findings_log.place(tmp_path, [], force=False) == tmp_path / "findings-3.jsonl"
    assert findings_log.place(tmp_path, [], force=True) == tmp_path / "findings.jsonl"
