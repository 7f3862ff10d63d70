"""What the string before says of the next one.

A command line as a list, `["--api-key", "…"]`, and pairs, `{"name": "api_key", "value": "…"}`, say what `"api_key": "…"`
says.
"""

from __future__ import annotations

import re

from sanitizer.core.document import RawString
from sanitizer.recognizers.lazy import lazy

_FLAG = lazy(
    r"--?([a-z][a-z0-9_-]*[-_])?"
    r"(api[-_]?key|apikey|access[-_]?key|token|pat|password|passwd|passphrase|requirepass|secret|secret[-_]?key|"
    r"private[-_]?key|credentials?|client[-_]?secret|auth[-_]?key|license[-_]?key)",
    re.IGNORECASE,
)
_NAME = lazy(r"[A-Za-z][A-Za-z0-9 _.-]*")
_KEY_PARTS = frozenset({"k", "d", "p", "q", "dp", "dq", "qi"})
_KEY_LENGTHS = frozenset(-(-size * 4 // 3) for size in (32, 48, 57, 64, 66, 96, 128, 192, 256, 384, 512))
"""Characters of base64 without padding, for the sizes that keys and their parts have."""
_CODED = lazy(r"(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])[A-Za-z0-9_-]+")
_HEX = lazy(r"[0-9a-fA-F]+")
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


def is_key_part(raw: RawString) -> bool:
    """A secret part of a JSON web key, by its name and its length: its kind may stand before or behind it."""
    last = raw.pointer.tokens[-1] if raw.pointer.tokens else None
    if last not in _KEY_PARTS or raw.is_number or len(raw.text) not in _KEY_LENGTHS:
        return False
    return _CODED.fullmatch(raw.text) is not None and _HEX.fullmatch(raw.text) is None


class SaidBefore:
    """Feed it the strings of a document in file order."""

    def __init__(self) -> None:
        self._last: RawString | None = None

    def key_of(self, raw: RawString) -> str:
        """See `key_before`."""
        if raw.is_key:
            return ""
        key = key_before(self._last, raw) or ("secret_key" if is_key_part(raw) else "")
        self._last = raw
        return key
