"""`sanitizer restore`: values back where placeholders stand, in a clean copy or in the answer of a model."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from sanitizer.cli.streams import say
from sanitizer.core.errors import UsageError
from sanitizer.core.outcome import ExitCode
from sanitizer.reports.words import counted

if TYPE_CHECKING:
    from sanitizer.vault import Restoration, Vault

_CLEAN, _RESTORED = ".clean", ".restored"
_NAMED = 10


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
    help="File, or folder for several. Default: NAME.restored.EXT beside it.",
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

    A clean copy that was not changed since comes back byte for byte. In any other text, such as a model's answer,
    every placeholder that is surely one of the vault's is replaced, also mangled ones: [person 1], <PERSON_1>,
    \\[PERSON\\_1\\], PERSON_1. What was not restored is named. `-` reads stdin and writes stdout.

    The passphrase is asked for, or taken from SANITIZER_VAULT_PASSPHRASE.

    Example: sanitizer restore answer.md --vault my.vault -o answer.private.md
    """
    from sanitizer.cli.vault_file import open_vault

    if in_place and output is not None:
        raise UsageError("--in-place and --output exclude each other.")
    if len(paths) > 1 and output is not None and output.suffix and not output.is_dir():
        raise UsageError("Several files need a folder after --output.")
    vault = open_vault(vault_path, vault_key_file)
    complete = True
    for path in paths:
        back = _restored(path, vault, output, in_place=in_place, force=force, several=len(paths) > 1)
        complete = complete and not (back.account.unknown or back.account.ambiguous)
        if not quiet:
            _report(str(path), back)
    return ExitCode.DONE if complete or not strict else ExitCode.INCOMPLETE


class _Back(NamedTuple):
    """What came back of one input."""

    account: Restoration
    exact: int
    """Documents that are byte for byte what they were."""
    documents: int = 1


def _restored(path: Path, vault: Vault, output: Path | None, *, in_place: bool, force: bool, several: bool) -> _Back:
    from sanitizer.files.archive import is_archive
    from sanitizer.files.atomic import staged
    from sanitizer.files.read import open_source
    from sanitizer.files.stdio import read_stdin, write_stdout
    from sanitizer.vault.undo import Undone

    if str(path) == "-":
        undone = Undone(read_stdin().data, vault)
        write_stdout(undone.chunks())
        return _Back(undone.account, undone.is_exact)
    place = path if in_place else _place(path, output, several)
    if is_archive(path):
        return _restored_archive(path, place, vault, force=force or in_place)
    with open_source(path, str(path)) as source:
        undone = Undone(source.data, vault)
        with staged(place, like=path, force=force or in_place) as copy:
            copy.write(undone.chunks())
            copy.commit()
    return _Back(undone.account, undone.is_exact)


def _restored_archive(path: Path, place: Path, vault: Vault, *, force: bool) -> _Back:
    from sanitizer.files.archive import Member, rewrite
    from sanitizer.files.atomic import staged
    from sanitizer.vault import Restoration
    from sanitizer.vault.undo import Undone

    account, exact, documents = Restoration(), 0, 0

    def restored(member: Member) -> bytes | None:
        nonlocal exact, documents
        if member.data is None:
            return None
        undone = Undone(member.data, vault)
        account.add(undone.account)
        exact, documents = exact + undone.is_exact, documents + 1
        return b"".join(undone.chunks())

    with staged(place, like=path, force=force) as copy:
        rewrite(path, copy.path, restored)
        copy.commit()
    return _Back(account, exact, documents)


def _place(path: Path, output: Path | None, several: bool) -> Path:
    stem = path.stem.removesuffix(_CLEAN)
    if output is None:
        return path.with_name(f"{stem}{_RESTORED}{path.suffix}")
    return output / path.name if several or output.is_dir() else output


def _report(name: str, back: _Back) -> None:
    account = back.account
    if back.exact:
        of = f" ({back.exact} of {counted(back.documents, 'document')})" if back.documents > 1 else ""
        say(f"{name}: byte for byte as it was{of}")
    restored = account.restored.total() + account.mangled.total()
    if restored or not back.exact:
        say(f"{name}: {counted(restored, 'placeholder')} restored")
    for counts, what in (
        (account.mangled, "restored although their form was changed"),
        (account.ambiguous, "left: may be ordinary words"),
        (account.unknown, "left: not in this vault"),
        (account.reserved, "left: stood in the input before it was cleaned"),
    ):
        if counts:
            named = ", ".join(f"{p} ×{n}" for p, n in counts.most_common(_NAMED))
            more = f" and {len(counts) - _NAMED} more" if len(counts) > _NAMED else ""
            say(f"  {what}: {named}{more}")
