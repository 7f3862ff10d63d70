"""An `@` that makes no e-mail address: between login and host in a URL, in the number of a message or an event."""

from __future__ import annotations

from collections.abc import Iterable

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy

_USER_INFO = lazy(r"(?i)(?:^|[^a-z0-9+.-])(?!mailto:)[a-z][a-z0-9+.-]{1,30}://[^\s/?#\"'<>`]{0,200}\Z")
_FOLLOWS = lazy(r"[^\s/?#\"'<>`@]{0,200}@")
"""Another `@` of the same authority: what stands before it may be an address that is a login."""
_NUMBERED = lazy(
    r"(?i)(?:message[-_]?id|msg[-_]?id|content-id|in[-_]reply[-_]to|references|thread-index)\\?[\"']?\s{0,2}[:=]?\s{0,3}"
    r"\\?[\"'\[]{0,2}\s?(?:<[^\s<>]{1,200}>[\s,\"'\\]{1,6}(?:[rnt](?=\s|<)\s?)?){0,20}<\Z"
)
_BARE_NUMBER = lazy(r"(?i)(?:message[-_]?id|msg[-_]?id|content-id)\\?[\"']?\s?[:=]\s?\\?[\"']?\Z")
_EVENT = lazy(r"(?:^|[\n\r]|\\n)(?:UID|RECURRENCE-ID|RELATED-TO(?:;[^:\n]{0,60})?):[\w.-]{0,80}\Z")
_CONNECTION = "secret/connection"
_USER_REACH = 240
_NUMBER_REACH = 900
_NEAR = 32
_EVENT_REACH = 160


def without_lookalikes(text: str, findings: Iterable[Finding]) -> list[Finding]:
    """Findings without the e-mail addresses that are parts of a URL's authority, or numbers that mail programs make up.

    Nor secrets that begin as the password of a connection does and run on over its host.
    """
    findings = list(findings)
    passwords = {f.start: f.end for f in findings if f.rule == _CONNECTION and f.entity == "SECRET"}
    return [
        f for f in findings if not (_is_lookalike(text, f) if f.entity == "EMAIL" else _runs_on(text, f, passwords))
    ]


def _runs_on(text: str, finding: Finding, passwords: dict[int, int]) -> bool:
    end = passwords.get(finding.start)
    return finding.entity == "SECRET" and end is not None and finding.end > end and text[end] == "@"


def _is_lookalike(text: str, finding: Finding) -> bool:
    start, end = finding.start, finding.end
    value = text[start:end]
    if "@" not in value or any(sign.isspace() for sign in value):
        return False
    if _USER_INFO.search(text, max(0, start - _USER_REACH), start):
        return _FOLLOWS.match(text, end) is None
    return (
        _NUMBERED.search(text, max(0, start - _NUMBER_REACH), start) is not None
        or _BARE_NUMBER.search(text, max(0, start - _NEAR), start) is not None
        or _EVENT.search(text, max(0, start - _EVENT_REACH), start) is not None
    )
