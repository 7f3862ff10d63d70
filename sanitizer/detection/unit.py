"""The unit of detection: one text with the evidence of where it stood, and the key that identifies it."""

from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple

from sanitizer.core.document import FieldKind, TextField


class TextUnit(NamedTuple):
    """A text to look into. Equal units have equal findings, wherever they stand."""

    text: str
    key: str = ""
    """The object key that the text is the value of: evidence for rules."""
    kind: FieldKind = FieldKind.PROSE

    def digest(self) -> bytes:
        """16 bytes that stand for this unit in caches; not reversible in practice, never written out."""
        head = f"{self.kind.value}\0{self.key}\0".encode("utf-8", "surrogatepass")
        return blake2b(head + self.text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def unit_of(field: TextField) -> TextUnit:
    return TextUnit(field.text, "" if field.is_key else field.key, field.kind)
