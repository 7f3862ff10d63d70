"""What a value itself tells: how random it is, and whether it only stands in for one."""

from __future__ import annotations

import re
from collections import Counter
from math import log2


def entropy(value: str) -> float:
    """Shannon entropy of `value` in bits per character."""
    size = len(value)
    if not size:
        return 0.0
    return -sum(n / size * log2(n / size) for n in Counter(value).values())


# By shape only. Words such as EXAMPLE, FAKE or TEST inside a token say nothing: real tokens hold them by chance and
# people paste real keys beside them (reference/secrets.md §0.4).
_PLACEHOLDER = re.compile(
    r"""
      [*•●x._\-\#?…\s]+ | [xX]{3,} | (?:[A-Za-z0-9]{1,12}[-_])?[xX*•]{4,}(?:[-_][xX*•]+)*
    | <[^<>]{0,80}> | \[[^\[\]]{0,80}\] | \{\{?[^{}]{0,80}\}?\} | \$\{[^{}]{0,120}\} | \$\(?[A-Za-z_]\w{0,80}\)? | %\w{1,80}%
    | \#\{[^{}]{0,80}\} | <%.{0,80}%> | @[\w.]{1,80}@ | __[A-Z0-9_]{1,80}__
    | (?:your|my|our|the|insert|enter|put|add|replace|change|some|any|a|an)[-_ ](?:[\w]+[-_ ]){0,6}
      (?:key|token|secret|password|pass|passwd|pwd|credential|credentials|value|id|api|here|me|it|this)(?:[-_ ]here)?
    | (?:changeme|change_me|replaceme|replace_me|redacted|removed|hidden|masked|placeholder|todo|tbd|null|none|nil|undefined
      |true|false|n/a|empty|secret|password|token|api[-_]?key|string|example|dummy|foobar)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_REPEATED = re.compile(r"(?:^|[^0-9A-Za-z])([0-9A-Za-z*.•])\1{5,}(?:=*$|[^0-9A-Za-z]*$)")
_X_RUN = re.compile(r"([xX*•0.])\1{7,}$|[xX*•]{8,}|\.{3,}$|…")


def is_placeholder(value: str) -> bool:
    """`value` holds the place of a secret and is none: `***`, `<token>`, `${TOKEN}`, `your-api-key`, a run of x."""
    if _PLACEHOLDER.fullmatch(value) or _X_RUN.search(value):
        return True
    return bool(_REPEATED.search(value)) or (len(set(value)) <= 2 and len(value) > 5)
