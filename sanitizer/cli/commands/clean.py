"""`sanitizer clean`: verified clean copies and a findings log."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sanitizer.cli import options as shared
from sanitizer.core.errors import UsageError

_A_PATH = click.Path(path_type=Path)


@click.command(name="clean")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True), metavar="PATH...")
@click.option(
    "-o",
    "--output",
    type=_A_PATH,
    metavar="PATH",
    help="Folder for the copies, or a file for one. Default: NAME.clean.EXT beside each.",
)
@click.option("--in-place", is_flag=True, help="Change the files themselves.")
@click.option("--force", is_flag=True, help="Write over existing copies.")
@click.option("-n", "--dry-run", is_flag=True, help="Write nothing; say what would be done.")
@click.option("--diff", "as_diff", is_flag=True, help="Write nothing; show the changes, with values masked.")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if anything would change.")
@click.option(
    "--vault",
    "vault_path",
    type=_A_PATH,
    metavar="FILE",
    help="Keep the values there, encrypted, for `sanitizer restore`.",
)
@click.option("--vault-key-file", type=_A_PATH, metavar="FILE", help="A key file instead of a passphrase.")
@click.option(
    "--hash-key-file", type=_A_PATH, metavar="FILE", help="Key of the operator `hash`, to compare between runs."
)
@shared.what_to_find
@shared.which_files
@shared.how_it_is_told
@shared.how_it_ends
def command(paths: tuple[Path, ...], **flags: Any) -> int:
    """Write clean copies, and a findings log beside them.

    A copy differs from its original only where something sensitive stood. It is checked before it is written, and
    originals are never changed unless you say --in-place. `-` reads standard input and writes standard output.

    \b
    Examples
      sanitizer clean conversations.json -o clean/
      sanitizer clean export.zip --vault my.vault
      sanitizer clean prompts/ --in-place --policy secrets
      cat prompt.md | sanitizer clean - | pbcopy
    """
    from sanitizer.cli import cleaning
    from sanitizer.cli.inputs import is_stdin

    _check_flags(flags, is_stdin(paths))
    if flags["dry_run"] or flags["check"] or flags["as_diff"]:
        return cleaning.preview(paths, flags)
    if is_stdin(paths):
        return cleaning.through(paths, flags)
    return cleaning.files(paths, flags)


def _check_flags(flags: dict[str, Any], from_stdin: bool) -> None:
    if str(flags["output"]) == "-":
        if not from_stdin:
            hint = "sanitizer clean - < FILE (with --stdin-name FILE if the format needs its name)"
            raise UsageError("Only the copy of standard input goes to standard output.", hint=hint)
        flags["output"] = None
    if flags["in_place"] and flags["output"] is not None:
        raise UsageError("--in-place and --output exclude each other.")
    if flags["vault_key_file"] is not None and flags["vault_path"] is None:
        raise UsageError("--vault-key-file needs --vault.")
