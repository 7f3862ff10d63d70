"""A command line as a list: `["--api-key", "…"]` says of its second item what `"api_key": "…"` would say of it."""

from __future__ import annotations

import re

from sanitizer.core.document import RawString

_FLAG = re.compile(
    r"--?([a-z][a-z0-9_-]*[-_])?"
    r"(api[-_]?key|apikey|access[-_]?key|token|pat|password|passwd|passphrase|secret|secret[-_]?key|private[-_]?key|"
    r"credentials?|client[-_]?secret|auth[-_]?key|license[-_]?key)",
    re.IGNORECASE,
)
_LONGEST = 60


def flag_before(previous: RawString | None, raw: RawString) -> str:
    """The name of the flag that stands in the same list before a string; empty if none that tells of a secret does."""
    if previous is None or previous.is_key or raw.is_key or raw.is_number or len(previous.text) > _LONGEST:
        return ""
    before, here = previous.pointer.tokens, raw.pointer.tokens
    if not here or len(before) != len(here) or not isinstance(here[-1], int) or before[-1] != here[-1] - 1:
        return ""
    if before[:-1] != here[:-1] or raw.text.startswith("-"):
        return ""
    return previous.text.lstrip("-").replace("-", "_") if _FLAG.fullmatch(previous.text) else ""
