"""What remains when no format is recognised: everything is scanned, by the leaf logic of `generic` alone."""

from __future__ import annotations

from sanitizer.formats.interface import Format, Head, Role


def _any(head: Head) -> float:
    return 0.01


_ROLES = (Role("/**/messages/*", "/role"), Role("/*", "/role"))

FORMATS = (
    Format("json", "JSON", "", ("json",), _any, roles=_ROLES),
    Format("jsonl", "JSON lines", "", ("jsonl",), _any, roles=_ROLES),
    Format("markdown", "Markdown", "", ("markdown",), _any),
    Format("page", "Web page with data", "", ("page",), _any, roles=_ROLES),
    Format("text", "Plain text", "", ("text",), _any),
)
