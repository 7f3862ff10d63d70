"""A bar for a person, nothing for anybody else, and no file name can become markup."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from rich.progress import Progress, TextColumn

from sanitizer.cli import progress
from sanitizer.cli.progress import Bar, NoBar


def test_nobody_watches_nothing_is_shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for wanted, watched in ((False, True), (True, False)):
        monkeypatch.setattr(progress, "is_watched", lambda watched=watched: watched)
        with progress.progress(is_wanted=wanted) as shown:
            assert isinstance(shown, NoBar)
            shown.begin("finding", 2)
            shown.advance("a.md")
            shown.end()
    assert capsys.readouterr() == ("", "")


def test_a_person_gets_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "is_watched", lambda: True)
    with progress.progress(is_wanted=True) as shown:
        assert isinstance(shown, Bar)


def test_the_bar_counts_what_is_done_and_shows_names_as_they_are() -> None:
    out = io.StringIO()
    columns = (TextColumn("{task.completed}/{task.total}"), TextColumn("{task.fields[name]}", markup=False))
    rich = Progress(*columns, console=Console(file=out, width=80), auto_refresh=False)
    bar = Bar(rich)
    bar.begin("finding", 2)
    bar.advance("[bold]a[/bold].md")
    assert rich.tasks[0].completed == 0
    bar.advance("x" * 200)
    assert rich.tasks[0].completed == 1
    assert len(rich.tasks[0].fields["name"]) <= 48
    rich.update(rich.tasks[0].id, name="[bold]a[/bold].md")
    rich.console.print(rich.get_renderable())
    assert "[bold]a[/bold].md" in out.getvalue()
    bar.end()
    assert rich.tasks == []
    bar.advance("after the end")
