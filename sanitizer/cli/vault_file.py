"""Where a vault lies and what opens it: the file, the passphrase, the key file."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sanitizer.cli.streams import say
from sanitizer.core.errors import VaultError

if TYPE_CHECKING:
    from sanitizer.vault import KeySource, Vault

PASSPHRASE = "SANITIZER_VAULT_PASSPHRASE"  # noqa: S105 - the name of a variable


def key_source(key_file: Path | None, *, is_new: bool, environ: Mapping[str, str] = os.environ) -> KeySource:
    """The key file if one is named, else the variable, else a question to the person at the terminal.

    :raises VaultError: none of the three is there, or it is too weak.
    """
    from sanitizer.vault import KeySource

    if key_file is not None:
        return KeySource.key_file(_private(key_file, "key file"))
    if environ.get(PASSPHRASE):
        return KeySource.passphrase(environ[PASSPHRASE])
    if not sys.stdin.isatty():
        raise VaultError(
            "The vault needs a passphrase, and nobody is here to ask.",
            hint=f"Set {PASSPHRASE}, or give --vault-key-file FILE.",
        )
    words = click.prompt("Vault passphrase", hide_input=True, confirmation_prompt=is_new, err=True)
    return KeySource.passphrase(words)


def open_vault(path: Path, key_file: Path | None) -> Vault:
    """An existing vault.

    :raises VaultError: there is none, it is a link, or it does not open.
    """
    from sanitizer.vault import Vault

    sealed = _private(path, "vault")
    vault = Vault.open(sealed, key_source(key_file, is_new=False))
    vault.saver = _Saver(path)
    return vault


def open_or_new(path: Path, key_file: Path | None) -> Vault:
    """The vault at this path; a new one if nothing is there. A new one is written at once, to fail early."""
    if path.is_symlink() or path.exists():
        return open_vault(path, key_file)
    from sanitizer.vault import Vault

    vault = Vault.new(key_source(key_file, is_new=True))
    vault.saver = _Saver(path)
    vault.save()
    return vault


class _Saver:
    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self, sealed: bytes) -> None:
        from sanitizer.files.atomic import write

        write(self._path, [sealed], mode_like=None, force=True)


def _private(path: Path, what: str) -> bytes:
    if path.is_symlink():
        raise VaultError(f"The {what} {path} is a link.", hint="Name the file itself: a link may be turned elsewhere.")
    try:
        mode = path.stat().st_mode
        content = path.read_bytes()
    except FileNotFoundError:
        raise VaultError(f"There is no {what} {path}.") from None
    except OSError as error:
        raise VaultError(f"The {what} {path} cannot be read: {type(error).__name__}.") from None
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        say(f"warning: others on this machine can read the {what} {path}; run: chmod 600 {path}")
    return content
