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


def test_an_older_log_is_kept_or_replaced_on_demand(tmp_path: Path) -> None:
    (tmp_path / "findings.jsonl").write_text('{"type":"run","schema":1}\n', "utf-8")
    (tmp_path / "findings-2.jsonl").touch()
    copies = [str(tmp_path / "x.md")]
    assert findings_log.place(tmp_path, copies, force=False) == tmp_path / "findings-3.jsonl"
    assert findings_log.place(tmp_path, copies, force=True) == tmp_path / "findings.jsonl"


def test_what_is_no_log_of_ours_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "findings.jsonl").write_text('{"note": "mine"}\n', "utf-8")
    assert findings_log.place(None, [str(tmp_path / "x.md")], force=True) == tmp_path / "findings-2.jsonl"


def test_no_copy_no_log(tmp_path: Path) -> None:
    assert findings_log.place(tmp_path, [], force=False) is None
    assert findings_log.place(None, [], force=True) is None
