"""Rule files → rules. Every mistake is a `RuleError` with file, rule id and what to write instead."""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path

from sanitizer.core.errors import RuleError
from sanitizer.core.finding import ENTITIES
from sanitizer.recognizers.anatomy import parse_pattern
from sanitizer.recognizers.pattern_head import split_head
from sanitizer.recognizers.rule import ANCHOR_CLASSES, BOUNDARIES, SEVERITIES, Rule

BUILT_IN = Path(__file__).parent.parent / "rules"

_FIELDS = {f.name: f for f in fields(Rule) if f.name != "source"}
_TUPLES = frozenset(n for n, f in _FIELDS.items() if str(f.type).startswith("tuple"))
_NUMBERS = frozenset(("score", "score_valid", "score_invalid", "score_context", "min_entropy"))
_WHOLE = frozenset(("max_length", "context_window"))
_FLAGS = frozenset(("ignore_case", "context_required", "random"))
_CHOICES = {
    "entity": tuple(sorted(ENTITIES)),
    "anchor_class": ("", *ANCHOR_CLASSES),
    "boundary": BOUNDARIES,
    "severity": SEVERITIES,
}
_ID = re.compile(r"[a-z][a-z0-9]*/[a-z0-9]+(?:-[a-z0-9]+)*")


def load(paths: Iterable[Path] | None = None) -> list[Rule]:
    """The rules of `paths` (files or folders), by default the built-in ones, in the order of their file names.

    Raises RuleError for a file that is not TOML, an unknown or mistyped field, a doubled id, a rule without an anchor.
    """
    rules: list[Rule] = []
    seen: dict[str, str] = {}
    for path in rule_files(paths if paths is not None else (BUILT_IN,)):
        for rule in load_file(path):
            if rule.id in seen:
                raise RuleError(f"{rule.source}: rule id {rule.id} is taken by {seen[rule.id]}", hint="rename it")
            seen[rule.id] = rule.source
            rules.append(rule)
    return rules


def rule_files(paths: Iterable[Path]) -> list[Path]:
    """The TOML files among `paths`; folders are walked, in sorted order."""
    found: list[Path] = []
    for path in paths:
        found.extend(sorted(path.rglob("*.toml")) if path.is_dir() else [path])
    return found


def load_file(path: Path) -> list[Rule]:
    """The rules of one file."""
    name = str(path.relative_to(BUILT_IN)) if path.is_relative_to(BUILT_IN) else str(path)
    try:
        data = _toml(path.read_bytes().decode("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"{name}: cannot be read ({type(error).__name__})", hint="give a readable UTF-8 file") from None
    except ValueError as error:
        raise RuleError(f"{name}: not valid TOML: {error}", hint="patterns go in '''literal strings'''") from None
    entries = data.get("rule", [])
    unknown = sorted(set(data) - {"rule"})
    if unknown or not isinstance(entries, list):
        raise RuleError(f"{name}: unknown table {unknown or 'rule'}", hint="every rule starts with [[rule]]")
    return [parse(entry, name) for entry in entries]


def parse(entry: Mapping[str, object], source: str) -> Rule:
    """One `[[rule]]` table as a Rule."""
    where = f"{source}: {entry.get('id', 'a rule without id')}"
    values: dict[str, object] = {"source": source}
    for name, value in entry.items():
        values[name] = _value(name, value, where)
    for name in ("id", "entity", "pattern"):
        if not values.get(name):
            raise RuleError(f"{where}: {name} is missing", hint=f"add {name} = …")
    rule = Rule(**values)  # type: ignore[arg-type]  # each value was checked against its field above
    _check_whole(rule, where)
    return rule


def _value(name: str, value: object, where: str) -> object:
    """`value` as the field `name` wants it."""
    if name not in _FIELDS:
        near = difflib.get_close_matches(name, _FIELDS, 1)
        raise RuleError(f"{where}: unknown field {name!r}", hint=f"did you mean {near[0]!r}?" if near else "see docs")
    if name in _TUPLES:
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise RuleError(f"{where}: {name} must be a list of strings", hint=f'{name} = ["…"]')
        return tuple(value)
    if name == "groups":
        if not isinstance(value, dict) or not set(value.values()) <= ENTITIES:
            raise RuleError(f"{where}: groups must name entities", hint='groups = { user = "USERNAME" }')
        return dict(value)
    wanted: type | tuple[type, ...] = str
    if name in _NUMBERS:
        wanted = (int, float)
    elif name in _WHOLE:
        wanted = int
    elif name in _FLAGS:
        wanted = bool
    if not isinstance(value, wanted) or (isinstance(value, bool) and name not in _FLAGS):
        raise RuleError(f"{where}: {name} has the wrong type", hint=f"{name} is a {_FIELDS[name].type}")
    if name in _CHOICES and value not in _CHOICES[name]:
        raise RuleError(f"{where}: unknown {name} {value!r}", hint="one of " + ", ".join(_CHOICES[name]))
    return value


def _check_whole(rule: Rule, where: str) -> None:
    """What no single field shows."""
    if not _ID.fullmatch(rule.id):
        raise RuleError(f"{where}: the id is malformed", hint="write secret/some-thing or pii/some-thing")
    if bool(rule.anchors) == bool(rule.anchor_class):
        raise RuleError(f"{where}: give anchors or anchor_class", hint="a literal that every match begins with")
    if any(len(a) < 2 for a in rule.anchors):
        raise RuleError(f"{where}: an anchor needs two characters or more", hint="use anchor_class for '@' and digits")
    if rule.ignore_case and any(a != a.lower() for a in rule.anchors):
        raise RuleError(f"{where}: anchors of an ignore_case rule are lower case", hint="write them in lower case")
    try:
        parse_pattern(*split_head(rule))
    except re.error as error:
        raise RuleError(
            f"{where}: the pattern does not compile: {error}", hint="see the syntax of Python's re"
        ) from None
    if rule.anchor_class == "context" and (rule.left or not rule.context_required):
        raise RuleError(
            f"{where}: anchor_class context wants context_required and no left", hint="set context_required = true"
        )
    if rule.context_required and not (rule.context or rule.keys):
        raise RuleError(f"{where}: context_required without context or keys", hint="add context = […]")


def _toml(text: str) -> dict[str, object]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    data: dict[str, object] = tomllib.loads(text)
    return data


def by_id(rules: Sequence[Rule], rule_id: str) -> Rule:
    """The rule named `rule_id`; RuleError with a suggestion otherwise."""
    for rule in rules:
        if rule.id == rule_id:
            return rule
    near = difflib.get_close_matches(rule_id, [r.id for r in rules], 1, 0.5)
    hint = f"did you mean {near[0]}?" if near else "see `sanitizer rules list`"
    raise RuleError(f"unknown rule {rule_id}", hint=hint)
