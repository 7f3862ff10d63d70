"""What a value itself tells: how random it is, and whether it only stands in for one."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from math import log2

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed

_ENOUGH = 1000


def entropy(value: str) -> float:
    """Shannon entropy of `value` in bits per character; of its beginning, if it is long."""
    value = value[:_ENOUGH]
    size = len(value)
    if not size:
        return 0.0
    return -sum(n / size * log2(n / size) for n in Counter(value).values())


# By shape only. Words such as EXAMPLE, FAKE or TEST inside a token say nothing: real tokens hold them by chance and
# people paste real keys beside them (reference/secrets.md §0.4).
_PLACEHOLDER = lazy(
    r"""
      [*•●x._\-\#?…\s]+ | [xX]{3,} | (?:[A-Za-z0-9]{1,12}[-_])?[xX*•]{4,}(?:[-_][xX*•]+)*
    | <[^<>]{0,80}> | \[[^\[\]]{0,80}\] | \{\{?[^{}]{0,80}\}?\} | \$\{[^{}]{0,120}\} | (?-i:\$[A-Z_][A-Z0-9_]{0,80})|\$\([^()]{0,80}\) | %\w{1,80}%
    | \#\{[^{}]{0,80}\} | <%.{0,80}%> | @[\w.]{1,80}@ | __[A-Z0-9_]{1,80}__
    | (?:your|my|our|the|insert|enter|put|add|replace|change|some|any|a|an)[-_ ](?:[\w]+[-_ ]){0,6}
      (?:key|token|secret|password|pass|passwd|pwd|credential|credentials|value|id|api|here|me|it|this)(?:[-_ ]here)?
    | (?:changeme|change_me|replaceme|replace_me|redacted|removed|hidden|masked|placeholder|todo|tbd|null|none|nil|undefined
      |true|false|n/a|empty|secret|password|token|api[-_]?key|string|example|dummy|foobar)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_REPEATED = lazy(r"(?:^|[^0-9A-Za-z])([0-9A-Za-z*.•])\1{5,}(?:=*$|[^0-9A-Za-z]*$)")
_X_RUN = lazy(r"([xX*•0.])\1{7,}$|[xX*•]{8,}|\.{3,}$|…")


# Keys that vendors print in their manuals (AWS, Stripe, jwt.io, RFC 7617), as the first 8 bytes of their SHA-256: written
# out they would look live to every scanner, ours included.
_DOCUMENTED = frozenset(
    listed("""1a5d44a2dca19669 2cafc0970149a84f 73f71af093fdf154 78314b11be2e5815 7a898e50dbd5b830
    7f75367e78812551 bdfeaef44475711c c6ea27c534f993d3 cb20d34a7adda2f5 cf4d418ed3de92d7
    e21b597ba6b9cafa e4da07ad200089ce e8a0614b6747a06f f2d6ca16515033e5""")
)


def is_placeholder(value: str) -> bool:
    """`value` holds the place of a secret and is none: `***`, `<token>`, `${TOKEN}`, `your-api-key`, a documented example."""
    if hashlib.sha256(value.encode("utf-8", "replace")).hexdigest()[:16] in _DOCUMENTED:
        return True
    if _PLACEHOLDER.fullmatch(value) or _X_RUN.search(value):
        return True
    return bool(_REPEATED.search(value)) or (len(set(value)) <= 2 and len(value) > 5)
