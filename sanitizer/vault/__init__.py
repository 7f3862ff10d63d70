"""The way back: placeholder to value, sealed so that only the owner can open it.

Pure: bytes in, bytes out. Reading and writing the file is the business of `files`, prompting that of `cli`.
"""

from __future__ import annotations

from sanitizer.vault.book import Entry, Vault, inverse
from sanitizer.vault.key import KeySource
from sanitizer.vault.restore import Restoration, restore, restore_from, restore_text

__all__ = ["Entry", "KeySource", "Restoration", "Vault", "inverse", "restore", "restore_from", "restore_text"]
