"""What opens a vault: a passphrase or the content of a key file."""

from __future__ import annotations

import unicodedata

from sanitizer.core.errors import VaultError

_SHORTEST_FILE = 32
_SHORTEST_PASSPHRASE = 8


class KeySource:
    """The owner's secret, before it is stretched into a key. Shows nothing of itself."""

    __slots__ = ("_secret", "is_file")

    def __init__(self, secret: bytes, *, is_file: bool) -> None:
        self._secret = secret
        self.is_file = is_file

    @classmethod
    def passphrase(cls, words: str) -> KeySource:
        """:raises VaultError: it is too short to withstand guessing."""
        # The same passphrase typed on another machine may arrive as other code points.
        normal = unicodedata.normalize("NFC", words)
        if len(normal) < _SHORTEST_PASSPHRASE:
            raise VaultError(
                f"The passphrase is shorter than {_SHORTEST_PASSPHRASE} characters.",
                hint="Take a few words: whoever guesses them reads every value in the vault.",
            )
        return cls(b"passphrase\0" + normal.encode("utf-8", "surrogatepass"), is_file=False)

    @classmethod
    def key_file(cls, content: bytes) -> KeySource:
        """:raises VaultError: it is too short to be a key."""
        if len(content) < _SHORTEST_FILE:
            raise VaultError(
                f"The key file holds fewer than {_SHORTEST_FILE} bytes.",
                hint="Make one with: head -c 32 /dev/urandom > vault.key && chmod 600 vault.key",
            )
        return cls(b"file\0" + content, is_file=True)

    def reveal(self) -> bytes:
        return self._secret

    def __repr__(self) -> str:
        return f"KeySource({'file' if self.is_file else 'passphrase'})"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a key is not pickled")
