"""Stretches that are never a person, place or firm for this model: e-mail addresses, handles, URLs. Rules own them.

Each is found from its mark (`@`, `://`, `www.`) outward, and the search goes on behind it, so the work is linear on
any input.
"""

from __future__ import annotations

import re
from typing import Final

_MARK: Final = re.compile(r"@|://|www\.", re.IGNORECASE)
_LOCAL: Final = frozenset("._%+-")
_URL_END: Final = re.compile(r"""[\s"'<>()\[\]{}`|\\^]""")
_HANDLE: Final = re.compile(r"[\w.-]*")
_SCHEME_CHARS: Final = 12
_LOCAL_CHARS: Final = 64


def shielded(text: str) -> list[tuple[int, int]]:
    """Return the stretches of `text` that hold no name, sorted and not overlapping."""
    found: list[tuple[int, int]] = []
    behind = 0
    for match in _MARK.finditer(text):
        at = match.start()
        if at < behind:
            continue
        start, end = _mail_or_handle(text, at, behind) if match.group() == "@" else _url(text, at, behind)
        if end - start > len(match.group()):
            found.append((start, end))
            behind = end
    return found


def _mail_or_handle(text: str, at: int, behind: int) -> tuple[int, int]:
    """`ann@example.org` or `@ann` around the `@` at `at`."""
    start = at
    floor = max(behind, at - _LOCAL_CHARS)
    while start > floor and (text[start - 1].isalnum() or text[start - 1] in _LOCAL):
        start -= 1
    match = _HANDLE.match(text, at + 1)
    end = match.end() if match else at + 1
    while end > at + 1 and text[end - 1] in ".-":
        end -= 1
    if end == at + 1:
        return at, at
    return (start, end) if "." in text[at:end] else (at, end)


def _url(text: str, at: int, behind: int) -> tuple[int, int]:
    """`https://…` or `www.…` around the mark at `at`, to the next white space, quote or bracket."""
    start = at
    floor = max(behind, at - _SCHEME_CHARS)
    while start > floor and (text[start - 1].isalnum() or text[start - 1] in "+-."):
        start -= 1
    match = _URL_END.search(text, at)
    return start, match.start() if match else len(text)
