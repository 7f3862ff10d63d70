"""What a vault learns from a run: known values keep their numbers, new ones are written down, copies can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from sanitizer.core.document import Buffer, Source
from sanitizer.core.errors import UsageError
from sanitizer.core.finding import Hidden
from sanitizer.core.outcome import FileOutcome

if TYPE_CHECKING:
    from sanitizer.passes.redact import Redacted
    from sanitizer.passes.session import Session
    from sanitizer.vault import Vault

_SHORTEST_KEY = 16
_RESTORABLE = frozenset({"placeholder", "hash"})


class Keeper:
    """Stands between the pipeline and a vault. Given to `pipeline.clean` as `copied`."""

    def __init__(self, vault: Vault, *, at_once: bool) -> None:
        self._vault = vault
        self._in_names: Mapping[str, Hidden] = {}
        self._at_once = at_once
        """Save before every commit: an original that is replaced in place has no other way back."""

    @property
    def key(self) -> bytes:
        """Keys fingerprints and hashes, so that runs with one vault can be compared."""
        return self._vault.fingerprint_key

    def prepare(self, session: Session) -> None:
        """Hand the vault's numbering to a run, after its find pass and before anything is numbered."""
        self._in_names = session.in_names
        for placeholder in session.numbering.reserved:
            self._vault.reserve(placeholder)
        for entry in self._vault.entries.values():
            if entry.number:
                session.numbering.adopt(entry.entity, entry.value.reveal(), entry.number)
        for placeholder in self._vault.reserved:
            session.numbering.reserve(placeholder)

    def __call__(self, outcome: FileOutcome, redacted: Redacted, before: Source, after: Buffer | memoryview) -> None:
        from sanitizer.vault.undo import digest

        for located in outcome.findings:
            if located.operator in _RESTORABLE and located.placeholder:
                self._vault.add(located.placeholder, located.value)
        if redacted.edits:
            self._vault.record(digest(after), redacted.edits, before.data)
            if self._at_once:
                self._vault.save()

    def finish(self) -> None:
        """Save what was learned."""
        for placeholder, value in self._in_names.items():
            self._vault.add(placeholder, value)
        self._vault.save()


def hash_key(path: Path | None) -> bytes | None:
    """The key for the operator `hash`, if one is named.

    :raises UsageError: unreadable or too short.
    """
    if path is None:
        return None
    try:
        key = path.read_bytes()
    except OSError as error:
        raise UsageError(f"The key file {path} cannot be read: {type(error).__name__}.") from None
    if len(key) < _SHORTEST_KEY:
        raise UsageError(f"The key file {path} holds fewer than {_SHORTEST_KEY} bytes.")
    return key
