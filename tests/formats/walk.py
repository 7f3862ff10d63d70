"""What the tests feed the formats with: the real syntax, and texts in which given words are replaced."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sanitizer.core.document import RawString
from sanitizer.core.redaction import Change
from sanitizer.formats import Format
from sanitizer.formats.mending import Changed, mend
from sanitizer.formats.repair import Mended
from sanitizer.syntax import by_name, splice


def strings(data: bytes) -> Iterator[RawString]:
    return by_name("json").strings(data)


def changes_of(text: str, words: Mapping[str, str]) -> list[Change]:
    """Every occurrence of each word, replaced; the words do not overlap."""
    found = []
    for word, new in words.items():
        at = text.find(word)
        while at >= 0:
            found.append(Change(at, at + len(word), new))
            at = text.find(word, at + len(word))
    return sorted(found)


def changed(data: bytes, words: Mapping[str, str], syntax: str = "json") -> Iterator[Changed]:
    for raw in by_name(syntax).strings(data):
        yield raw, changes_of(raw.text, words)


def mended(
    fmt: Format, data: bytes, words: Mapping[str, str], *, syntax: str = "json", drop: bool = False, resume: bool = True
) -> tuple[bytes, list[Mended]]:
    """The document with the words replaced and repaired, and what `mend` said step by step."""
    carrier = by_name(syntax)
    strings = changed(data, words, syntax)
    steps = list(mend(fmt, carrier, data, strings, drop_thinking_after_edit=drop, is_resumed=resume))
    edits = [edit for step in steps for edit in step.edits]
    assert edits == sorted(edits)
    return b"".join(splice(data, edits)), steps


def compact(document: Any) -> bytes:
    return json.dumps(document, separators=(",", ":")).encode()
