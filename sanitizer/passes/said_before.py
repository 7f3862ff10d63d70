"""What the string before says of the next one.

A command line as a list, `["--api-key", "…"]`, and pairs, `{"name": "api_key", "value": "…"}`, say what `"api_key": "…"`
says.
"""

from __future__ import annotations

import re

from sanitizer.core.document import RawString

_FLAG = re.compile(
    r"--?([a-z][a-z0-9_-]*[-_])?"
    r"(api[-_]?key|apikey|access[-_]?key|token|pat|password|passwd|passphrase|requirepass|secret|secret[-_]?key|"
    r"private[-_]?key|credentials?|client[-_]?secret|auth[-_]?key|license[-_]?key)",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9 _.-]*")
_LONGEST = 60
_NAMES = frozenset({"name", "key", "field", "header", "label", "parameter", "param", "question", "variable"})
_VALUES = frozenset({"value", "val", "default", "default_value", "defaultValue", "answer", "secretValue"})


def key_before(previous: RawString | None, raw: RawString) -> str:
    """The key under which a string could as well stand, by the last value before it; empty if that says nothing."""
    if previous is None or raw.is_key or raw.is_number or len(previous.text) > _LONGEST:
        return ""
    before, here = previous.pointer.tokens, raw.pointer.tokens
    if not here or len(before) != len(here) or before[:-1] != here[:-1]:
        return ""
    if isinstance(here[-1], int):
        is_next = before[-1] == here[-1] - 1 and not raw.text.startswith("-")
        return previous.text.lstrip("-").replace("-", "_") if is_next and _FLAG.fullmatch(previous.text) else ""
    is_pair = before[-1] in _NAMES and here[-1] in _VALUES
    return previous.text if is_pair and _NAME.fullmatch(previous.text) else ""


class SaidBefore:
    """Feed it the strings of a document in file order."""

    def __init__(self) -> None:
        self._last: RawString | None = None

    def key_of(self, raw: RawString) -> str:
        """See `key_before`."""
        if raw.is_key:
            return ""
        key = key_before(self._last, raw)
        self._last = raw
        return key
