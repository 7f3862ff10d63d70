"""When something is redacted, and how: `decide(finding)`. Presets are data in `sanitizer/policies/`."""

from __future__ import annotations

from sanitizer.policy.load import from_table, load, names, parse, unknown_rules
from sanitizer.policy.model import IGNORE, KEEP, REDACT, Policy, When
from sanitizer.policy.terms import Term, parse_term, parse_terms

__all__ = [
    "IGNORE",
    "KEEP",
    "REDACT",
    "Policy",
    "Term",
    "When",
    "from_table",
    "load",
    "names",
    "parse",
    "parse_term",
    "parse_terms",
    "unknown_rules",
]
