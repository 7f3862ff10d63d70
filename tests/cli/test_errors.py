"""Every ending has its exit code; an exception is never 1, and never tells what a foreign library said."""

from __future__ import annotations

import click
import pytest

from sanitizer.cli import main as entry
from sanitizer.cli.errors import exit_code_for
from sanitizer.core import errors

LEAK = "hush-hush-7731"


def raised(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as caught:
        return caught


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyboardInterrupt(), 130),
        (click.Abort(), 130),
        (click.UsageError("x"), 2),
        (click.BadParameter("x"), 2),
        (click.ClickException("x"), 2),
        (click.FileError("x"), 2),
        (errors.UsageError("x"), 2),
        (errors.VaultError("x"), 2),
        (errors.UnreadableError("x"), 3),
        (errors.ScanTimeoutError("x"), 3),
        (errors.OutputError("x"), 4),
        (errors.VerifyError("x"), 4),
        (errors.SanitizerError("x"), 4),
        (ValueError(LEAK), 4),
        (MemoryError(), 4),
        (RecursionError(LEAK), 4),
        (UnicodeEncodeError("ascii", LEAK, 0, 1, LEAK), 4),
        (OSError(5, LEAK), 4),
    ],
    ids=lambda value: type(value).__name__,
)
def test_exit_codes(error: BaseException, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code_for(raised(error)) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert LEAK not in err
    assert err


def test_message_and_hint(capsys: pytest.CaptureFixture[str]) -> None:
    exit_code_for(errors.ConfigError("It is off.", hint="Turn it on."))
    assert capsys.readouterr().err == "error: It is off.\nhint: Turn it on.\n"


def test_a_crash_names_type_and_place_but_not_the_message(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANITIZER_DEBUG", "1")
    error = raised(ValueError(LEAK))
    error.__cause__ = raised(KeyError(LEAK))
    assert exit_code_for(error) == 4
    err = capsys.readouterr().err
    assert "internal error: ValueError" in err
    assert "KeyError (message withheld)" in err
    assert "test_errors.py, line" in err
    assert LEAK not in err


def test_main_maps_what_a_command_raises(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from sanitizer.cli.root import root

    def crash(*args: object, **kwargs: object) -> None:
        raise ZeroDivisionError(LEAK)

    monkeypatch.setattr(root, "main", crash)
    assert entry.main(["scan", "x"]) == 4
    assert LEAK not in capsys.readouterr().err


def test_the_module_path_holds_no_user_name(capsys: pytest.CaptureFixture[str]) -> None:
    exit_code_for(raised(ValueError()))
    assert "/home/" not in capsys.readouterr().err
