"""Where a rule and the chat model see the same value, the rule's span and its reason stand.

The model does not know where a value ends as well as a rule does: it takes the `?` of the sentence along, the word
`Bearer`, the options around a password, the path behind a token.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding

_LEAST = 0.7
"""Score from which a rule is believed more than the model."""
_TELLING = re.compile(r"\w")
_FOREIGN = re.compile(r"[\s/@\"'`=:&?<>]")
"""Signs that stand around a key or a password, in commands, headers and URLs."""
_CHANCE = re.compile(r"(?=.*[0-9])(?=.*[A-Za-z])\S{6,}|\S*[^\w\s]\S*", re.DOTALL)
_CONNECTIONS = frozenset({"secret/connection", "pii/url-userinfo"})
"""Rules that take a connection string to pieces."""
_HIDDEN = frozenset({"SECRET", "USERNAME", "EMAIL", "IP", "INTERNAL_HOST", "URL_PRIVATE"})


def without_known(text: str, found: Iterable[Finding], ruled: Sequence[Finding]) -> list[Finding]:
    """The model's findings without those of which rules say the same, and better."""
    sure = [r for r in ruled if r.score >= _LEAST]
    return [f for f in found if not any(_gives_way(text, f, r) for r in sure)] if sure else list(found)


def _gives_way(text: str, found: Finding, rule: Finding) -> bool:
    if rule.start < found.start or rule.end > found.end:
        return False
    if rule.rule in _CONNECTIONS and found.entity in _HIDDEN:
        return True
    rest = text[found.start : rule.start] + " " + text[rule.end : found.end]
    if rule.entity == found.entity and not _TELLING.search(rest):
        return True
    if found.entity != "SECRET" or rule.entity not in _HIDDEN or rule.end - rule.start < 3:
        return False
    # A rule that saw one word of a pass phrase says nothing of the others.
    return (
        _CHANCE.fullmatch(text, rule.start, rule.end) is not None
        and _FOREIGN.search(text, found.start, found.end) is not None
    )
