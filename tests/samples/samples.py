"""The samples as the tests see them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sanitizer.core.document import RawString, Source
from sanitizer.syntax import nested, sniff

ROOT = Path(__file__).parents[2] / "samples"


@dataclass(frozen=True)
class Sample:
    path: str
    format: str
    redact: tuple[tuple[str, str], ...]
    """(entity, value) that a balanced clean copy must not hold."""
    keep: tuple[str, ...]
    """What must still be there."""

    @property
    def data(self) -> bytes:
        return (ROOT / self.path).read_bytes()

    @property
    def source(self) -> Source:
        return Source(self.path, self.data)


def samples() -> list[Sample]:
    planted = json.loads((ROOT / "planted.json").read_text("utf-8"))
    return [
        Sample(
            path,
            entry["format"],
            tuple((p["entity"], p["value"]) for p in entry["planted"] if p["balanced"] == "redact"),
            (*entry["survivors"], *(p["value"] for p in entry["planted"] if p["balanced"] == "keep")),
        )
        for path, entry in planted.items()
    ]


def strings(data: bytes, name: str) -> Iterator[RawString]:
    """Every string, and every string of the documents inside strings."""
    for raw in sniff(data, name).strings(data):
        yield from _inner(raw)


def _inner(raw: RawString) -> Iterator[RawString]:
    inner = None if raw.is_key else nested(raw.text, raw.pointer)
    if inner is None:
        yield raw
    else:
        for child in inner:
            yield from _inner(child)


def finds(value: str, text: str) -> bool:
    """Whether the value stands in the text, not as a part of a longer Latin word or number."""
    return re.search(rf"(?<![0-9A-Za-zÀ-ɏ]){re.escape(value)}(?![0-9A-Za-zÀ-ɏ])", text) is not None
