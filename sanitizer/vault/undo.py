"""Whole documents back: byte for byte where the copy is the one we wrote, string by string where it was changed since.

A value put into a JSON string is encoded in the style of that file; into a JSON document inside a string, twice.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from sanitizer.core.document import Buffer, Pointer, RawString
from sanitizer.core.errors import DamagedError
from sanitizer.core.finding import Hidden
from sanitizer.core.redaction import Change, Edit
from sanitizer.syntax import Syntax, by_name, nested, nested_changes, sniff, splice
from sanitizer.vault.book import Vault
from sanitizer.vault.restore import Restoration, restore_text

_CHUNK = 1 << 20
_DEPTH = 8


class Undone:
    """How a document goes back: the edits, whether they are exact, and what became of its placeholders."""

    def __init__(self, data: Buffer, vault: Vault) -> None:
        self._data = data
        self.account = Restoration()
        self.edits, self.is_exact = _exact(data, vault), True
        if self.edits is None:
            self.edits, self.is_exact = self._by_strings(vault), False

    def _by_strings(self, vault: Vault) -> list[Edit]:
        try:
            return list(_by_strings(self._data, sniff(self._data), vault, self.account))
        except DamagedError:
            # An answer of a model may break off in the middle of its JSON; as text it can still be restored.
            self.account = Restoration()
            return list(_by_strings(self._data, by_name("text"), vault, self.account))

    def chunks(self) -> Iterator[bytes]:
        """The restored document."""
        return splice(self._data, self.edits or [])


def digest(data: Buffer | memoryview) -> str:
    """SHA-256 of a document: how a vault knows a clean copy again."""
    whole = hashlib.sha256()
    for start in range(0, len(data), _CHUNK):
        whole.update(data[start : start + _CHUNK])
    return whole.hexdigest()


def _exact(data: Buffer, vault: Vault) -> list[Edit] | None:
    return vault.undo(digest(data))


def _by_strings(data: Buffer, syntax: Syntax, vault: Vault, account: Restoration) -> Iterator[Edit]:
    editor = syntax.editor(data)
    strings = _Strings(vault.values(), vault.reserved, account)
    for raw in syntax.strings(data):
        changes = strings.changes(raw.text, raw.pointer)
        if changes:
            yield from editor.edits(raw, changes)


class _Strings(NamedTuple):
    values: Mapping[str, Hidden]
    reserved: AbstractSet[str]
    account: Restoration

    def changes(self, text: str, pointer: Pointer, depth: int = _DEPTH) -> list[Change]:
        inner = nested(text, pointer) if depth else None
        if inner is None:
            changes, account = restore_text(text, self.values, self.reserved)
            self.account.add(account)
            return changes
        return sorted(change for raw in inner for change in self._lifted(text, raw, depth - 1))

    def _lifted(self, text: str, raw: RawString, depth: int) -> Iterator[Change]:
        changes = self.changes(raw.text, raw.pointer, depth)
        if changes:
            yield from nested_changes(text, raw, changes)
