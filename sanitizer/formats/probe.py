"""A bounded look at the head of a document: parsed as far as it goes, never the whole of a large file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sanitizer.core.document import Buffer

HEAD_BYTES = 1 << 20
FIRST_LOOK = 256 << 10
ITEMS = 200
_DEEPEST = 500

# A string without an end is taken to the end of the text: trying again inside it would cost its length squared.
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)|[{}\[\],]', re.DOTALL)
_BAD_ESCAPE = re.compile(r"\\x([0-9A-Fa-f]{2})")


@dataclass(frozen=True)
class Head:
    """What is known of a document from its first bytes."""

    syntax: str
    text: str
    """The decoded head; a character cut in two at its end is replaced."""
    top: Any
    """The JSON value of the head, cut behind its last whole part; a list of records for JSONL; None for text."""

    @cached_property
    def items(self) -> list[dict[str, Any]]:
        """The first objects of a list or of JSONL, without broken ones; else the object itself as the only one."""
        if isinstance(self.top, dict):
            return [self.top]
        return [i for i in self.top[:ITEMS] if isinstance(i, dict)] if isinstance(self.top, list) else []

    @property
    def root(self) -> dict[str, Any]:
        """The top object; empty if the document is a list, JSONL or no JSON."""
        return self.top if isinstance(self.top, dict) else {}

    @property
    def is_list(self) -> bool:
        return isinstance(self.top, list) and self.syntax == "json"

    def listed(self, *keys: str) -> list[dict[str, Any]]:
        """The objects of the list under the first of these keys that holds one, else of the document itself."""
        for key in keys:
            inner = self.root.get(key)
            if isinstance(inner, list):
                return [i for i in inner[:ITEMS] if isinstance(i, dict)]
        return self.items

    def share(self, *required: str) -> float:
        """The share of the items that have all these keys."""
        hits = sum(1 for i in self.items if all(k in i for k in required))
        return hits / len(self.items) if self.items else 0.0


def look(data: Buffer, syntax: str) -> Head:
    """Parses a small head, and a larger one only if the small one holds no whole item."""
    head = _head(data, syntax, FIRST_LOOK)
    if len(data) > FIRST_LOOK and syntax in ("json", "jsonl") and not _is_enough(head):
        return _head(data, syntax, HEAD_BYTES)
    return head


def _is_enough(head: Head) -> bool:
    return len(head.items) > (0 if isinstance(head.top, dict) else 1)


def _head(data: Buffer, syntax: str, size: int) -> Head:
    text = decode(data[:size])
    if syntax == "json":
        return Head(syntax, text, parse_head(text))
    if syntax == "jsonl":
        whole = len(data) <= size
        return Head(syntax, text, list(_records(text, whole)))
    return Head(syntax, text, None)


def decode(head: bytes) -> str:
    """Text of the first bytes: BOM, UTF-16 without one, else UTF-8; never fails."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", errors="replace")
    if len(head) > 3 and b"\0" in head[:4]:
        return head.decode("utf-16-be" if head[0] == 0 else "utf-16-le", errors="replace")
    return head.decode("utf-8-sig", errors="replace")


def _records(text: str, whole: bool) -> Iterator[Any]:
    lines = text.split("\n")
    if not whole and len(lines) > 1:
        lines.pop()
    for line in lines[: 2 * ITEMS]:
        if line.strip():
            record = parse_head(line) if not whole and len(lines) == 1 else _load(line)
            if record is not None:
                yield record


def parse_head(text: str) -> Any:
    """The value of a JSON text that may be cut anywhere: what stands behind the last whole part is left out.

    None if it is no JSON, even so.
    """
    value = _load(text)
    return value if value is not None else _load(_completed(text))


def _load(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    if "\\x" not in text:
        return None
    try:
        return json.loads(_BAD_ESCAPE.sub(r"\\u00\1", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _completed(text: str) -> str:
    """The text up to the last comma or closing bracket outside a string, with all open brackets closed."""
    stack: list[str] = []
    cut = depth = 0
    for found in _TOKEN.finditer(text):
        mark = found.group()
        if mark in "{[":
            stack.append("}" if mark == "{" else "]")
            if len(stack) > _DEEPEST:
                return ""
        elif mark in "}]" and stack:
            stack.pop()
            cut, depth = found.end(), len(stack)
        elif mark == ",":
            cut, depth = found.start(), len(stack)
    # Behind the cut brackets were only opened: what was open there is still at the bottom of the stack.
    return text[:cut] + "".join(reversed(stack[:depth]))
