"""Reports to where they were asked for, and the summary on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sanitizer.cli.streams import say, tell, wants_color, width, wrapped
from sanitizer.core.errors import UsageError
from sanitizer.core.outcome import RunOutcome, Status
from sanitizer.reports import Report, RunInfo, by_name
from sanitizer.reports.summary import not_scanned, total_line
from sanitizer.reports.veil import Veil
from sanitizer.reports.words import counted

_BOLD, _YELLOW, _RESET = "\x1b[1m", "\x1b[33m", "\x1b[0m"


class Wanted(NamedTuple):
    """A report that was asked for, and where it goes; None is stdout."""

    report: Report
    path: Path | None


def wanted(requests: Sequence[str], *, default: str | None, stdout_is_taken: bool = False) -> list[Wanted]:
    """What `--report KIND[=PATH]` asks for.

    :raises UsageError: an unknown kind, two reports on stdout, or one where the clean copy goes.
    """
    asked = list(requests) or ([default] if default else [])
    result = []
    for request in asked:
        kind, _, path = request.partition("=")
        result.append(Wanted(by_name(kind), Path(path) if path and path != "-" else None))
    on_stdout = sum(w.path is None for w in result)
    if on_stdout and stdout_is_taken:
        raise UsageError("The clean copy goes to stdout, so a report cannot.", hint="Use --report KIND=PATH.")
    if on_stdout > 1:
        raise UsageError("Only one report can go to stdout.", hint="Give the others a place: --report KIND=PATH.")
    return result


def deliver(reports: Sequence[Wanted], outcome: RunOutcome, run: RunInfo, *, color: str) -> None:
    """Write every report. One for a file replaces an older one there.

    :raises OutputError: a file cannot be written.
    """
    for report, path in reports:
        pieces = report.render(outcome, run)
        if path is None:
            _show(report, pieces, color)
        else:
            from sanitizer.files.atomic import write

            write(path, (p.encode("utf-8", "backslashreplace") for p in pieces), mode_like=None, force=True)


def _show(report: Report, pieces: Iterator[str], color: str) -> None:
    if report.NAME != "text":
        tell(pieces)
        return
    columns = width(sys.stdout)
    lines = (wrapped(piece, columns) for piece in pieces)
    tell(_painted(lines) if wants_color(color, sys.stdout) else lines)


def _painted(pieces: Iterator[str]) -> Iterator[str]:
    # Indentation carries the meaning; color only repeats it.
    for piece in pieces:
        if piece.startswith("  [") and "]" in piece:
            head, _, rest = piece.partition("]")
            yield f"{_YELLOW}{head}]{_RESET}{rest}"
        elif piece.strip() and not piece.startswith(" "):
            yield f"{_BOLD}{piece.rstrip()}{_RESET}\n"
        else:
            yield piece


def summarize(outcome: RunOutcome, run: RunInfo, *, verbose: bool) -> None:
    """For people, on stderr: what was not scanned, where the copies are, the total."""
    if verbose:
        for file in outcome.files:
            written = f" → {Veil(file).name(file.output)}" if file.output else ""
            say(f"{file.status.value:<10} {file.name}  [{file.format or '-'}]{written}")
    for line in not_scanned(outcome):
        say(f"not scanned: {line}" if line[0].isdigit() else line)
    seconds = f" · {outcome.seconds:.1f} s" if verbose else ""
    say(total_line(outcome, run) + seconds)


def complain(outcome: RunOutcome) -> None:
    """What also a quiet run says, on stderr: files that were not read to the end, and failures."""
    bad = RunOutcome([f for f in outcome.files if f.status in (Status.INCOMPLETE, Status.FAILED)])
    for line in not_scanned(bad):
        say(f"error: {line}")


def places(written: Sequence[Path | str], output: Path | None) -> str:
    """Where files were written, in a few words."""
    if len(written) == 1:
        return str(written[0])
    if output is not None:
        return f"{counted(len(written), 'file')} in {output}"
    return f"{written[0]} and {len(written) - 1:,} more"


def copies(outcome: RunOutcome) -> list[str]:
    """Where clean copies lie."""
    return [f.output for f in outcome.files if f.output and f.status in (Status.CLEANED, Status.CLEAN)]
