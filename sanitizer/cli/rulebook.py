"""The rules as people ask for them: rule files, recognizers that need code, and the other ids that findings carry."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sanitizer.core.errors import UsageError
from sanitizer.core.suggest import did_you_mean
from sanitizer.recognizers.interface import Recognizer
from sanitizer.recognizers.rule import Rule


@dataclass(frozen=True)
class Entry:
    """What one id stands for; `rule` where a rule file defines it."""

    id: str
    entities: frozenset[str]
    title: str
    source: str
    severity: str = "medium"
    why: str = ""
    rule: Rule | None = None


def all_entries(further: Iterable[Path] = ()) -> list[Entry]:
    """Everything that findings can be named after, and the rules of further files.

    :raises RuleError: a file does not load.
    """
    from sanitizer.recognizers.builtin import recognizers
    from sanitizer.recognizers.load import load

    own = list(further)
    rules = [*load(), *(load(own) if own else [])]
    return [*map(_of_rule, rules), *map(_of_recognizer, recognizers()), *_of_detection()]


def ids(further: Iterable[Path] = ()) -> list[str]:
    return [entry.id for entry in all_entries(further)]


def entry_named(name: str, further: Iterable[Path] = ()) -> Entry:
    """:raises UsageError: there is none of that id."""
    known = {entry.id: entry for entry in all_entries(further)}
    if name not in known:
        hint = did_you_mean(name, known) or "`sanitizer rules list` names them all."
        raise UsageError(f'There is no rule "{name}".', hint=hint)
    return known[name]


def _of_rule(rule: Rule) -> Entry:
    return Entry(rule.id, rule.entities, rule.title, rule.source, rule.severity, rule.why, rule)


def _of_recognizer(recognizer: Recognizer) -> Entry:
    kind = type(recognizer)
    # `inspect.getdoc` would take a base class's words for a class that has none.
    said = inspect.cleandoc(kind.__doc__ or "").partition("\n\n")[0].replace("\n", " ").rstrip(".:")
    source = f"{kind.__module__.removeprefix('sanitizer.').replace('.', '/')}.py"
    severity = "high" if "SECRET" in recognizer.entities else "medium"
    return Entry(recognizer.name, recognizer.entities, said, source, severity)


def _of_detection() -> list[Entry]:
    from sanitizer.core.finding import ENTITIES
    from sanitizer.detection import identity, judge, neighbors, propagation, speakers, values, weighing

    people = frozenset({"PERSON", "LOCATION", "ORGANIZATION"})
    return [
        Entry(weighing.RULE, people, "What the chat model takes for a name", "detection/weighing.py"),
        Entry(
            values.RULE,
            ENTITIES,
            "What the chat model takes for a value, by the words around it",
            "detection/values.py",
        ),
        Entry(neighbors.RULE, frozenset({"PERSON"}), "A name in one row with a certain one", "detection/neighbors.py"),
        Entry(speakers.RULE, frozenset({"PERSON"}), "A label of lines of a conversation", "detection/speakers.py"),
        Entry(propagation.RULE, ENTITIES, "A value found elsewhere in the run, again", "detection/propagation.py"),
        Entry(identity.RULE, ENTITIES, "What the export says of its owner", "detection/identity.py"),
        Entry(judge.DENIED, ENTITIES, "A term of yours (--deny, deny = […])", "detection/judge.py"),
    ]
