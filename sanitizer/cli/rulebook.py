"""The rules as people ask for them: all that is loaded, and what a rule is called."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sanitizer.core.errors import UsageError
from sanitizer.core.suggest import did_you_mean
from sanitizer.recognizers.load import load
from sanitizer.recognizers.rule import Rule


def all_rules(further: Iterable[Path] = ()) -> list[Rule]:
    """Built-in rules and those of further files.

    :raises RuleError: a file does not load.
    """
    own = list(further)
    return [*load(), *(load(own) if own else [])]


def rule_ids(further: Iterable[Path] = ()) -> list[str]:
    return [rule.id for rule in all_rules(further)]


def rule_named(name: str, further: Iterable[Path] = ()) -> Rule:
    """:raises UsageError: there is none of that id."""
    known = {rule.id: rule for rule in all_rules(further)}
    if name not in known:
        hint = did_you_mean(name, known) or "`sanitizer rules list` names them all."
        raise UsageError(f'There is no rule "{name}".', hint=hint)
    return known[name]
