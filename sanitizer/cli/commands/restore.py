"""`sanitizer restore`: values back where placeholders stand, in a clean copy or in the answer of a model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sanitizer.cli.streams import say
from sanitizer.core.errors import UsageError
from sanitizer.core.outcome import ExitCode
from sanitizer.reports.words import counted

if TYPE_CHECKING:
    from sanitizer.cli.restoring import Back, Restorer
    from sanitizer.vault import Restoration

_NAMED = 10
_WORST_LAST = (ExitCode.DONE, ExitCode.INCOMPLETE, ExitCode.USAGE, ExitCode.FAILED)


@click.command(name="restore")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True), metavar="PATH...")
@click.option(
    "--vault",
    "vault_path",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The vault that `clean --vault` wrote.",
)
@click.option(
    "--vault-key-file", type=click.Path(path_type=Path), metavar="FILE", help="A key file instead of a passphrase."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Folder for what comes back, or a file for one. Default: NAME.restored.EXT beside each.",
)
@click.option("--in-place", is_flag=True, help="Change the files themselves.")
@click.option("--force", is_flag=True, help="Write over existing files.")
@click.option("--strict", is_flag=True, help="Exit with 3 if a placeholder could not be restored.")
@click.option("-q", "--quiet", is_flag=True, help="Only errors on stderr.")
def command(
    paths: tuple[Path, ...],
    vault_path: Path,
    vault_key_file: Path | None,
    output: Path | None,
    in_place: bool,
    force: bool,
    strict: bool,
    quiet: bool,
) -> int:
    """Put the values back.

    PATH is a file, a zip, or a folder that `clean` wrote. A clean copy that was not changed since comes back byte for
    byte. In any other text, such as a model's answer, every placeholder that is surely one of the vault's is replaced,
    also mangled ones: [person 1], <PERSON_1>, \\[PERSON\\_1\\], PERSON_1. What was not restored is named. `-` reads
    stdin and writes stdout.

    The passphrase is asked for, or taken from SANITIZER_VAULT_PASSPHRASE.

    \b
    Examples
      sanitizer restore answer.md --vault my.vault -o answer.private.md
      sanitizer restore clean/ --vault my.vault -o back/
    """
    from sanitizer.cli.inputs import is_stdin
    from sanitizer.cli.restoring import Goal, Restorer, through
    from sanitizer.cli.vault_file import open_vault

    if in_place and output is not None:
        raise UsageError("--in-place and --output exclude each other.")
    vault = open_vault(vault_path, vault_key_file)
    if is_stdin(paths):
        backs, code = [through(vault)], ExitCode.DONE
    else:
        own = [path for path in (vault_path, vault_key_file) if path is not None]
        backs, code = _restored(Restorer(vault, Goal(output, in_place, force), without=own), paths)
    if not quiet:
        _tell(backs, output)
    if strict and any(back.account.unknown or back.account.ambiguous for back in backs):
        code = _worse(code, ExitCode.INCOMPLETE)
    return code


def _restored(restorer: Restorer, paths: Sequence[Path]) -> tuple[list[Back], ExitCode]:
    """What came back, and the worst of what went wrong; one file that fails does not stop the others."""
    from sanitizer.cli.restoring import Back
    from sanitizer.core.errors import SanitizerError

    backs: list[Back] = []
    code = ExitCode.DONE
    for ending in restorer.all(paths):
        if isinstance(ending, Back):
            backs.append(ending)
        elif isinstance(ending, SanitizerError):
            _complain(ending.message, ending.hint)
            code = _worse(code, ExitCode(ending.exit_code))
        elif ending.is_gap:
            _complain(f"{ending.name}: {ending.reason}", ending.hint)
            code = _worse(code, ExitCode.INCOMPLETE)
    if not backs and code is ExitCode.DONE:
        _complain("no file was found there", "Check the path.")
        code = ExitCode.INCOMPLETE
    return backs, code


def _complain(message: str, hint: str) -> None:
    say(f"error: {message}")
    if hint:
        say(f"hint: {hint}")


def _worse(one: ExitCode, other: ExitCode) -> ExitCode:
    return max(one, other, key=_WORST_LAST.index)


def _tell(backs: Sequence[Back], output: Path | None) -> None:
    if len(backs) == 1:
        _tell_one(backs[0])
        return
    for back in backs:
        if _left(back.account):
            _tell_one(back)
    _total(backs, output)


def _tell_one(back: Back) -> None:
    if back.exact:
        of = f" ({back.exact:,} of {counted(back.documents, 'document')})" if back.documents > 1 else ""
        say(f"{back.name}: byte for byte as it was{of}")
    restored = back.account.restored.total() + back.account.mangled.total()
    if restored or not back.exact:
        say(f"{back.name}: {counted(restored, 'placeholder')} restored")
    if back.account.mangled:
        _name("restored although their form was changed", back.account.mangled)
    for what, counts in _left(back.account):
        _name(what, counts)
    if back.place is not None:
        say(f"→ {back.place}")


def _left(account: Restoration) -> list[tuple[str, Counter[str]]]:
    left = (
        ("left: may be ordinary words", account.ambiguous),
        ("left: not in this vault", account.unknown),
        ("left: stood in the input before it was cleaned", account.reserved),
    )
    return [(what, counts) for what, counts in left if counts]


def _name(what: str, counts: Counter[str]) -> None:
    named = ", ".join(f"{p} ×{n}" for p, n in counts.most_common(_NAMED))
    more = f" and {len(counts) - _NAMED} more" if len(counts) > _NAMED else ""
    say(f"  {what}: {named}{more}")


def _total(backs: Sequence[Back], output: Path | None) -> None:
    from sanitizer.cli import telling

    # What is neither exact nor changed by its placeholders had nothing to restore in it.
    exact = sum(bool(back.exact) and not (back.account.restored or back.account.mangled) for back in backs)
    changed = sum(back.is_changed for back in backs) - exact
    counts = (
        (exact, "byte for byte as they were"),
        (changed, "restored where placeholders stood"),
        (len(backs) - exact - changed, "with nothing to restore"),
    )
    say(" · ".join([counted(len(backs), "file"), *(f"{n:,} {what}" for n, what in counts if n)]))
    places = [back.place for back in backs if back.place is not None]
    if places:
        say(f"→ {telling.places(places, output)}")
