"""A rule's pattern without its leading `(?i)`, which may not stand inside a larger pattern, and the flags it asks for."""

from __future__ import annotations

import re

from sanitizer.recognizers.rule import Rule

_HEAD = re.compile(r"\(\?([aimsx]+)\)")
_LETTERS = {"a": re.ASCII, "i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL, "x": re.VERBOSE}


def split_head(rule: Rule) -> tuple[str, int]:
    """(pattern, flags)."""
    flags = int(re.IGNORECASE | re.ASCII) if rule.ignore_case else 0
    head = _HEAD.match(rule.pattern)
    if head is None:
        return rule.pattern, flags
    for letter in head.group(1):
        flags |= int(_LETTERS[letter])
    return rule.pattern[head.end() :], flags
