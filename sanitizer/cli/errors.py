"""Every way a command can end badly, and the exit code of each. Decided here and nowhere else.

Click's own exceptions exit with 1, as does Python for an uncaught one; to us 1 means only "found something".
"""

from __future__ import annotations

import os
import sys
import traceback
from types import TracebackType

import click

from sanitizer.cli.streams import say
from sanitizer.core.errors import SanitizerError
from sanitizer.core.outcome import ExitCode


def exit_code_for(error: BaseException) -> int:
    """Says what went wrong, on stderr, and hands back the exit code."""
    if isinstance(error, (KeyboardInterrupt, click.Abort)):
        say("\ninterrupted")
        return ExitCode.INTERRUPTED
    if isinstance(error, SanitizerError):
        _say(error.message, error.hint)
        return error.exit_code
    if type(error).__name__ == "NoArgsIsHelpError":
        # Click 8.2 made it an exception; before, the help went to stdout with 0.
        say(str(getattr(error, "message", "")))
        return ExitCode.USAGE
    if isinstance(error, click.UsageError):
        command = error.ctx.command_path if error.ctx else "sanitizer"
        _say(error.format_message(), f"{command} --help")
        return ExitCode.USAGE
    if isinstance(error, click.ClickException):
        _say(error.format_message(), "")
        return ExitCode.USAGE
    return _crashed(error)


def _say(message: str, hint: str) -> None:
    say(f"error: {message}")
    if hint:
        say(f"hint: {hint}")


def _crashed(error: BaseException) -> int:
    # The message of a foreign exception may quote the text it choked on: only its type and place are told.
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {_module(frames[-1].filename)}, line {frames[-1].lineno}" if frames else ""
    if isinstance(error, MemoryError):
        _say("out of memory", "Give fewer files at a time, or fewer --jobs.")
    else:
        _say(
            f"internal error: {type(error).__name__}{place}",
            "Please report this line. SANITIZER_DEBUG=1 shows the way there.",
        )
    if os.environ.get("SANITIZER_DEBUG") == "1":
        _show_way(error, error.__traceback__)
    return ExitCode.FAILED


def _show_way(error: BaseException, tb: TracebackType | None) -> None:
    cause = error.__cause__ or error.__context__
    if cause is not None:
        _show_way(cause, cause.__traceback__)
    for frame in traceback.extract_tb(tb):
        say(f"  {_module(frame.filename)}, line {frame.lineno}, in {frame.name}")
    say(f"  {type(error).__name__} (message withheld)")


def _module(filename: str) -> str:
    """The file relative to where Python found it: a full path would hold the name of the user."""
    roots = [root for root in sys.path if root and filename.startswith(root)]
    longest = max(roots, key=len, default="")
    return filename[len(longest) :].lstrip("/\\") if longest else filename.replace("\\", "/").rpartition("/")[2]
