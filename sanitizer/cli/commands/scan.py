"""`sanitizer scan`: looks, never writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sanitizer.cli import options as shared
from sanitizer.core.outcome import ExitCode, RunOutcome


@click.command(name="scan")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True), metavar="PATH...")
@click.option("--staged", is_flag=True, help="Look at what is staged in git, as it is staged; PATHS narrow it down.")
@shared.what_to_find
@shared.which_files
@shared.how_it_is_told
@shared.how_it_ends
def command(paths: tuple[Path, ...], **flags: Any) -> int:
    """Look for secrets and personal data; change nothing.

    PATH is a file, a zip, or a folder (walked, .gitignore honored); `-` is standard input. Findings go to stdout with
    values masked, everything else to stderr. Exit code 1 if there is anything to redact.

    \b
    Examples
      sanitizer scan conversations.json
      sanitizer scan prompts/ --policy secrets --report jsonl=findings.jsonl
      git diff | sanitizer scan -
    """
    from sanitizer import pipeline
    from sanitizer.cli import running, telling
    from sanitizer.cli.hook import tell_hook

    is_hook = flags["hook"]
    reports = telling.wanted(flags["reports"], default=None if is_hook else "text")
    what = running.asked(paths, flags)
    if not what.inputs:
        return _nothing_staged()
    with running.timed(what) as (progress, clock):
        run = pipeline.find(what.inputs, what.options, progress=progress)
        outcome = pipeline.scan(run, progress)
    outcome.seconds = clock.seconds()
    code = running.ended(outcome, what)
    info = running.run_info(run, what, "scan", clock, code)
    telling.deliver(reports, outcome, info, color=flags["color"])
    if is_hook:
        tell_hook(outcome, info)
    elif flags["quiet"]:
        telling.complain(outcome)
    else:
        _advise(
            outcome, paths, info, flags, is_text_shown=any(w.report.NAME == "text" and w.path is None for w in reports)
        )
    return code


def _nothing_staged() -> ExitCode:
    from sanitizer.cli.streams import say

    say("nothing is staged")
    return ExitCode.DONE


def _advise(outcome: RunOutcome, paths: tuple[Path, ...], info: Any, flags: Any, *, is_text_shown: bool) -> None:
    from sanitizer.cli import telling
    from sanitizer.cli.streams import say
    from sanitizer.core.outcome import Status

    if not is_text_shown or flags["verbose"]:
        telling.summarize(outcome, info, verbose=flags["verbose"])
    if outcome.count(Status.FOUND) and paths and str(paths[0]) != "-":
        shown = " ".join(map(str, paths[:3])) + (" …" if len(paths) > 3 else "")
        say(f"→ sanitizer clean {shown}   writes clean copies; the originals stay as they are")
