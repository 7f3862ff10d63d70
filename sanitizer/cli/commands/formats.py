"""`sanitizer formats`: which exports are known, what is kept in each, and what a file is taken for."""

from __future__ import annotations

from pathlib import Path

import click

from sanitizer.cli.streams import say, tell, tell_people


@click.group(name="formats")
def command() -> None:
    """List export formats, and find out what a file is.

    A format is told by its shape, never by its file name. Unknown JSON is treated as generic: every string is scanned.
    """


@command.command(name="list")
def list_() -> int:
    """Name all formats."""
    from sanitizer.cli.table import tell_table
    from sanitizer.formats import all_formats

    tell_table([(f.name, f.vendor, ", ".join(f.syntaxes), f.title) for f in all_formats()])
    return 0


@command.command()
@click.argument("name")
def show(name: str) -> int:
    """What is known of one format: what is talk, what stays as it is, what to do by hand."""
    from sanitizer.cli.table import tell_table
    from sanitizer.formats import by_name

    shown = by_name(name)
    tell([f"{shown.name}  {shown.title} ({shown.vendor})\n", f"carried by {', '.join(shown.syntaxes)}\n\n"])
    tell_table([(pattern, _kind_name(kind)) for pattern, kind in shown.kinds])
    tell(f"owner's identity at {pattern}\n" for pattern in shown.identity)
    tell_people(f"note: {note}\n" for note in shown.notes)
    tell_people(["\nEvery string that is not listed is scanned.\n"])
    return 0


def _kind_name(kind: object) -> str:
    return str(getattr(kind, "value", "by its content"))


@command.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
def detect(files: tuple[Path, ...]) -> int:
    """Say what each file is taken for, by its shape."""
    from sanitizer.cli.table import tell_table
    from sanitizer.core.errors import IncompleteError

    rows, code = [], 0
    for path in files:
        try:
            rows += _detected(path)
        except IncompleteError as error:
            say(f"error: {error.message}")
            code = error.exit_code
    tell_table(rows)
    return code


def _detected(path: Path) -> list[tuple[str, str, str, str]]:
    from sanitizer.core.document import Source
    from sanitizer.files.archive import is_archive, members
    from sanitizer.files.read import open_source

    if not is_archive(path):
        with open_source(path, str(path)) as source:
            return [_row(source)]
    rows = []
    for member in members(path):
        name = f"{path}!/{member.name}"
        if member.data is None:
            rows.append((name, "-", "-", member.reason))
        else:
            rows.append(_row(Source(name, member.data)))
    return rows


def _row(source: object) -> tuple[str, str, str, str]:
    from sanitizer.core.document import Source
    from sanitizer.core.errors import UnreadableError
    from sanitizer.passes.document import opened

    assert isinstance(source, Source)
    try:
        document = opened(source)
    except UnreadableError as error:
        return source.name, "-", "-", error.message
    return source.name, document.format.name, document.syntax.name, document.format.title
