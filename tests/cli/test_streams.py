"""Consoles of any encoding, colors, watchers, and readers that go away."""

from __future__ import annotations

import io
import sys

import pytest

from sanitizer.cli import streams


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("choice", "environ", "terminal", "colored"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_color(choice: str, environ: dict[str, str], terminal: bool, colored: bool) -> None:
    stream = Terminal() if terminal else io.StringIO()
    assert streams.wants_color(choice, stream, environ) is colored


@pytest.mark.parametrize(
    ("environ", "terminal", "watched"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"PRE_COMMIT": "1"}, True, False),
        ({"CI": "true"}, True, False),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_a_terminal_is_not_a_person(
    environ: dict[str, str], terminal: bool, watched: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal() if terminal else io.StringIO())
    assert streams.is_watched(environ) is watched


@pytest.mark.parametrize(
    ("encoding", "text", "written"),
    [
        ("utf-8", "✓ a → b •••• …", "✓ a → b •••• …"),
        ("cp1252", "✓ a → b •••• …", "ok a -> b •••• …"),
        ("ascii", "✗ 3 × a — b", "X 3 x a - b"),
        (None, "✓", "ok"),
        ("no-such", "✓", "ok"),
    ],
)
def test_signs_that_a_console_cannot_write(encoding: str | None, text: str, written: str) -> None:
    assert streams.encodable(text, encoding) == written


def test_a_reader_that_went_away_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

        def fileno(self) -> int:
            return streams.os.open(streams.os.devnull, streams.os.O_WRONLY)

    monkeypatch.setattr(sys, "stdout", Gone())
    streams.tell(["a", "b"])
