"""What a git hook says: one line per finding, short, and what to do now."""

from __future__ import annotations

from sanitizer.cli.streams import say, tell
from sanitizer.core.outcome import RunOutcome, Status
from sanitizer.reports import RunInfo
from sanitizer.reports.masked import masked
from sanitizer.reports.summary import not_scanned, total_line
from sanitizer.reports.veil import Veil
from sanitizer.reports.words import entity_name

_SHOWN = 25


def tell_hook(outcome: RunOutcome, run: RunInfo) -> None:
    """Findings as `file:line:column: what (rule)`, which editors and terminals can jump to."""
    lines = [line for file in outcome.files for line in _lines(file)]
    tell(f"{line}\n" for line in lines[:_SHOWN])
    if len(lines) > _SHOWN:
        tell([f"… and {len(lines) - _SHOWN} more\n"])
    for line in not_scanned(outcome, limit=5):
        say(line)
    say(total_line(outcome, run))
    if run.command == "scan" and outcome.count(Status.FOUND):
        names = " ".join(f.name for f in outcome.files if f.status is Status.FOUND)
        say(f"→ sanitizer clean --in-place {names}   then review, `git add`, commit again")
        say("  git keeps what was staged before; `git gc --prune=now` forgets it once it is in no commit")
    if run.command == "clean" and outcome.count(Status.CLEANED):
        say("→ changed in place: review, `git add`, commit again")
        say("  git keeps what was staged before; `git gc --prune=now` forgets it once it is in no commit")


def _lines(file: object) -> list[str]:
    from sanitizer.core.outcome import FileOutcome

    assert isinstance(file, FileOutcome)
    veil = Veil(file)
    lines = []
    for located in file.findings:
        if located.operator == "keep":
            continue
        found = located.finding
        value = masked(found.entity, located.value)
        pointer = veil.pointer(located.pointer)
        at = f" at {pointer}" if pointer and not pointer[1:].isdigit() else ""
        lines.append(
            f"{veil.file}:{located.line}:{located.column}: {entity_name(found.entity, 1)} {value} ({found.rule}){at}"
        )
    return lines
