"""What the tests feed the formats with: the real syntax."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.document import RawString
from sanitizer.syntax.json import SYNTAX as JSON


def strings(data: bytes) -> Iterator[RawString]:
    return JSON.strings(data)
