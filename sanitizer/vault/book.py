"""The book inside the vault: which placeholder stands for which value, and how each clean copy is undone."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from sanitizer.core.document import Buffer
from sanitizer.core.errors import VaultError
from sanitizer.core.finding import ENTITIES, Hidden
from sanitizer.core.redaction import Edit
from sanitizer.vault.key import KeySource
from sanitizer.vault.seal import COST, Random, Stretched, new_key, seal, unseal

_WRITTEN = re.compile(r"\[([A-Z_]+)_([1-9][0-9]{0,8}|h[0-9a-f]{12})\]")
_FINGERPRINT_KEY = 32


class Entry(NamedTuple):
    """One value of the book."""

    entity: str
    suffix: str
    """What follows the entity in the placeholder: a number, or `h` and a hash."""
    value: Hidden

    @property
    def number(self) -> int:
        """The number of the placeholder; 0 if it is a hash."""
        return int(self.suffix) if self.suffix.isdigit() else 0


class Vault:
    """The open book. Adding to it changes nothing on disk until `to_bytes` is written, or `save` is called."""

    def __init__(self, key: Stretched, fingerprint_key: bytes, random: Random = os.urandom) -> None:
        self._key = key
        self._random = random
        self.fingerprint_key = fingerprint_key
        """Keys the fingerprints of findings logs, so that logs of one vault can be compared."""
        self.entries: dict[str, Entry] = {}
        """By placeholder."""
        self.reserved: set[str] = set()
        """Placeholders that already stood in the input and mean nothing to us."""
        self._copies: dict[str, list[Edit]] = {}
        self.saver: Callable[[bytes], None] | None = None
        """Writes the sealed bytes to where the vault lies; given by whoever opened it."""

    @classmethod
    def new(cls, source: KeySource, random: Random = os.urandom, cost: int = COST) -> Vault:
        """An empty vault."""
        return cls(new_key(source, random, cost), random(_FINGERPRINT_KEY), random)

    @classmethod
    def open(cls, sealed: bytes, source: KeySource, random: Random = os.urandom) -> Vault:
        """:raises VaultError: wrong key, damaged, or not a vault."""
        payload, key = unseal(sealed, source)
        book = json.loads(payload)
        vault = cls(key, bytes.fromhex(book["fingerprint_key"]), random)
        for placeholder, value in book["entries"].items():
            vault.add(placeholder, Hidden(value))
        vault.reserved = set(book["reserved"])
        vault._copies = {
            digest: [Edit(start, end, data.encode("latin-1")) for start, end, data in edits]
            for digest, edits in book["copies"].items()
        }
        return vault

    def add(self, placeholder: str, value: Hidden) -> None:
        """Writes down what a placeholder stands for. Of two spellings of one value, the first stays.

        :raises VaultError: it is no placeholder, or stands for another value already.
        """
        written = _WRITTEN.fullmatch(placeholder)
        if written is None or written[1] not in ENTITIES:
            raise VaultError("Only placeholders such as [PERSON_1] can be put into a vault.")
        known = self.entries.get(placeholder)
        if known is None:
            self.entries[placeholder] = Entry(written[1], written[2], value)
        elif _core(known.value) != _core(value):
            raise VaultError(f"{placeholder} already stands for another value.")

    def values(self) -> dict[str, Hidden]:
        """What each placeholder stands for."""
        return {placeholder: entry.value for placeholder, entry in self.entries.items()}

    def reserve(self, placeholder: str) -> None:
        """Marks a placeholder that stands in an input. One of our own is more likely a copy that is cleaned again."""
        if placeholder not in self.entries:
            self.reserved.add(placeholder)

    def record(self, digest: str, edits: Iterable[Edit], original: Buffer) -> None:
        """Writes down how the clean copy with this SHA-256 is turned back into its original, byte for byte.

        :param edits: what made the copy, sorted and without overlaps, in bytes of the original.
        """
        self._copies[digest] = list(inverse(edits, original))

    def undo(self, digest: str) -> list[Edit] | None:
        """The edits that turn the clean copy with this SHA-256 back; None if the copy is not ours or was changed."""
        return self._copies.get(digest)

    def to_bytes(self) -> bytes:
        """The sealed file."""
        book = {
            "entries": {placeholder: entry.value.reveal() for placeholder, entry in self.entries.items()},
            "reserved": sorted(self.reserved),
            "fingerprint_key": self.fingerprint_key.hex(),
            "copies": {
                digest: [(e.start, e.end, e.data.decode("latin-1")) for e in edits]
                for digest, edits in self._copies.items()
            },
        }
        return seal(json.dumps(book, separators=(",", ":")).encode(), self._key, self._random)

    def save(self) -> None:
        """Seals the book and hands it to the saver.

        :raises VaultError: nobody said where it is kept.
        """
        if self.saver is None:
            raise VaultError("The vault has no place to be kept.")
        self.saver(self.to_bytes())

    def __repr__(self) -> str:
        return f"Vault({len(self.entries)} placeholders, {len(self._copies)} copies)"


def _core(value: Hidden) -> str:
    # What spellings that share a number have in common: `ADA  LUND` and `Ada Lund`, `070-998` and `070 998`.
    folded = unicodedata.normalize("NFKC", value.reveal()).casefold()
    return "".join(c for c in folded if c.isalnum()) or folded


def inverse(edits: Iterable[Edit], original: Buffer) -> Iterator[Edit]:
    """The edits that undo `edits`, in bytes of the edited document."""
    shift = 0
    for start, end, data in edits:
        yield Edit(start + shift, start + shift + len(data), bytes(original[start:end]))
        shift += len(data) - (end - start)
