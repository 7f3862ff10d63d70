"""The three ways to clean: files to copies, standard input to standard output, and only to see what would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sanitizer import pipeline
from sanitizer.cli import findings_log, running, telling
from sanitizer.cli.hook import tell_hook
from sanitizer.cli.keeping import Keeper, hash_key
from sanitizer.cli.streams import say, tell
from sanitizer.core.document import Source
from sanitizer.core.errors import UsageError
from sanitizer.core.outcome import RunOutcome
from sanitizer.reports import RunInfo
from sanitizer.reports.veil import veiled

if TYPE_CHECKING:
    from sanitizer.cli.running import Asked
    from sanitizer.pipeline import Run

Flags = Mapping[str, Any]


def files(paths: Sequence[Path], flags: Flags) -> int:
    """Files and folders to clean copies, or in place."""
    what = running.asked(paths, flags)
    reports = telling.wanted(flags["reports"], default=None)
    _check_output(flags["output"], what)
    if not flags["in_place"] and not flags["force"]:
        _check_places(flags["output"], what)
    keeper = _keeper(flags)
    goal = pipeline.Target(flags["output"], in_place=flags["in_place"], force=flags["force"])
    with running.timed(what) as (progress, clock):
        run = pipeline.find(what.inputs, what.options, key=_key(flags, keeper), progress=progress)
        if keeper is not None:
            keeper.prepare(run.session)
        outcome = pipeline.clean(run, goal, copied=keeper, progress=progress)
    outcome.seconds = clock.seconds()
    if keeper is not None:
        keeper.finish()
    code = running.ended(outcome, what, changed_is_finding=flags["hook"])
    info = running.run_info(run, what, "clean", clock, code)
    _log(outcome, flags, reports)
    telling.deliver(reports, outcome, info, color=flags["color"])
    _say(outcome, info, flags, reports)
    return code


def through(paths: Sequence[Path], flags: Flags) -> int:
    """Standard input to standard output, or to the file after --output."""
    from sanitizer.files.stdio import write_stdout

    if flags["in_place"]:
        raise UsageError("Standard input cannot be changed in place.")
    to_file = flags["output"] is not None
    reports = telling.wanted(flags["reports"], default=None, stdout_is_taken=not to_file)
    what = running.asked(paths, flags)
    keeper = _keeper(flags)
    with running.timed(what) as (progress, clock):
        run = pipeline.find(what.inputs, what.options, key=_key(flags, keeper), progress=progress)
        if keeper is not None:
            keeper.prepare(run.session)
        source = what.inputs[0]
        assert isinstance(source, Source)
        outcome, copy = pipeline.clean_source(run, source, keeper)
    outcome.seconds = clock.seconds()
    if keeper is not None:
        keeper.finish()
    code = running.ended(outcome, what)
    info = running.run_info(run, what, "clean", clock, code)
    if copy is not None and not to_file:
        write_stdout([copy])
    elif copy is not None:
        _to_file(copy, flags["output"], force=flags["force"])
        outcome.files[0].output = str(flags["output"])
    telling.deliver(reports, outcome, info, color=flags["color"])
    if flags["quiet"]:
        telling.complain(outcome)
    else:
        telling.summarize(outcome, info, verbose=flags["verbose"])
    return code


def preview(paths: Sequence[Path], flags: Flags) -> int:
    """Write nothing: say, or show, what would change."""
    what = running.asked(paths, flags)
    reports = telling.wanted(flags["reports"], default=None if flags["as_diff"] or flags["check"] else "text")
    with running.timed(what) as (progress, clock):
        run = pipeline.find(what.inputs, what.options, key=_key(flags, None), progress=progress)
        outcome = pipeline.scan(run, progress)
    outcome.seconds = clock.seconds()
    code = running.ended(outcome, what, exit_zero=not flags["check"])
    info = running.run_info(run, what, "clean", clock, code)
    if flags["as_diff"]:
        _show_diffs(run)
    telling.deliver(reports, outcome, info, color=flags["color"])
    if flags["hook"]:
        tell_hook(outcome, info)
    elif flags["quiet"]:
        telling.complain(outcome)
    else:
        telling.summarize(outcome, info, verbose=flags["verbose"])
        say("nothing was written")
    return code


def _show_diffs(run: Run) -> None:
    from sanitizer.cli.diff import diff
    from sanitizer.core.errors import IncompleteError

    for source in running.documents(run):
        try:
            edits, copy = running.changes(run, source)
        except IncompleteError:
            continue  # the outcome of the scan tells it
        tell(diff(source.name, copy, edits))


def _check_output(output: Path | None, what: Asked) -> None:
    """:raises UsageError: the name of a file was given for the copies of several."""
    from sanitizer.files.discover import Found

    found = [item for item in what.inputs if isinstance(item, Found)]
    if output is None or output.is_dir() or len(found) < 2 or not output.suffix:
        return
    if output.suffix.lower() in {item.path.suffix.lower() for item in found}:
        hint = "Name a folder with -o, or clean the files one by one."
        raise UsageError(f"{output.name} looks like one file, and there are {len(found)} to copy.", hint=hint)


def _check_places(output: Path | None, what: Asked) -> None:
    """Before any work is done: is there anything left to write?

    :raises UsageError: every copy is there already. (A name that holds a value is known only later.)
    """
    from sanitizer.files.discover import Found
    from sanitizer.files.names import shown
    from sanitizer.files.place import target

    places = [target(item, output) for item in what.inputs if isinstance(item, Found)]
    if places and all(place.is_file() for place in places):
        others = f" and {len(places) - 1:,} more exist already" if len(places) > 1 else " exists already"
        raise UsageError(f"{shown(places[0])}{others}.", hint="Move it away, or use --force.")


def _keeper(flags: Flags) -> Keeper | None:
    path: Path | None = flags["vault_path"]
    if path is None:
        return None
    from sanitizer.cli.vault_file import open_or_new

    return Keeper(open_or_new(path, flags["vault_key_file"]), at_once=flags["in_place"])


def _key(flags: Flags, keeper: Keeper | None) -> bytes | None:
    return hash_key(flags["hash_key_file"]) or (keeper.key if keeper else None)


def _log(outcome: RunOutcome, flags: Flags, reports: list[telling.Wanted]) -> None:
    """Ask for the findings log beside the copies, unless one is asked for already or nothing lies beside anything."""
    if flags["in_place"] or any(w.report.NAME == "jsonl" for w in reports):
        return
    path = findings_log.place(flags["output"], telling.copies(outcome), force=flags["force"])
    if path is not None:
        reports += telling.wanted([f"jsonl={path}"], default=None)


def _to_file(copy: bytes, path: Path, *, force: bool) -> None:
    from sanitizer.files.atomic import write

    write(path, [copy], mode_like=None, force=force)


def _say(outcome: RunOutcome, info: RunInfo, flags: Flags, reports: list[telling.Wanted]) -> None:
    if flags["hook"]:
        tell_hook(outcome, info)
        return
    if flags["quiet"]:
        telling.complain(outcome)
        return
    telling.summarize(outcome, info, verbose=flags["verbose"])
    written = sorted({*telling.copies(outcome)})
    if written and not flags["in_place"]:
        say(f"→ {veiled(outcome, telling.places(written, flags['output']))}")
    for report, path in reports:
        if path is not None:
            say(f"→ {veiled(outcome, str(path))}   ({'findings log' if report.NAME == 'jsonl' else report.NAME})")
