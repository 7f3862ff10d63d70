"""`sanitizer rules`: which there are, what one does and why, and whether a rule file holds what it promises."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sanitizer.cli.streams import say, tell, tell_people
from sanitizer.reports.words import counted

if TYPE_CHECKING:
    from sanitizer.cli.rulebook import Entry
    from sanitizer.recognizers.rule import Rule

_FURTHER = click.option(
    "--rules",
    "further",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Further rules. Repeatable.",
)
_SHOWN_FAILURES = 3


@click.group(name="rules")
def command() -> None:
    """List, explain and check rules.

    Most rules are data: sanitizer rules show ID says what one looks for and why that matters. Recognizers that need
    code, the chat model and what findings are named after otherwise are listed with them.
    """


@command.command(name="list")
@click.argument("pattern", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per rule.")
@_FURTHER
def list_(pattern: str | None, as_json: bool, further: tuple[Path, ...]) -> int:
    """Name all rules, or those whose id or entity fits PATTERN.

    Example: sanitizer rules list 'secret/*'
    """
    from sanitizer.cli.rulebook import all_entries
    from sanitizer.cli.table import tell_table

    entries = [entry for entry in all_entries(further) if _fits(entry, pattern)]
    if as_json:
        tell(json.dumps(_record(entry)) + "\n" for entry in entries)
    else:
        tell_table([(entry.id, _first(entry), entry.severity, entry.title) for entry in entries])
        say(f"{counted(len(entries), 'rule')} · sanitizer rules show ID explains one")
    return 0 if entries else 3


def _first(entry: Entry) -> str:
    """The one entity, or a word for several."""
    if entry.rule:
        return entry.rule.entity
    return next(iter(entry.entities)) if len(entry.entities) == 1 else "several"


def _fits(entry: Entry, pattern: str | None) -> bool:
    if pattern is None:
        return True
    wanted = pattern if any(sign in pattern for sign in "*?[") else f"*{pattern}*"
    names = (entry.id, *map(str.lower, entry.entities))
    return any(fnmatchcase(name, wanted.lower()) for name in names)


def _record(entry: Entry) -> dict[str, object]:
    record: dict[str, object] = {
        "id": entry.id,
        "entities": sorted(entry.entities),
        "title": entry.title,
        "why": entry.why,
        "severity": entry.severity,
        "source": entry.source,
    }
    if entry.rule:
        record |= {"score": entry.rule.score, "references": entry.rule.references}
    return record


@command.command()
@click.argument("rule_id", metavar="ID")
@_FURTHER
def show(rule_id: str, further: tuple[Path, ...]) -> int:
    """Explain one rule.

    Example: sanitizer rules show secret/github-pat
    """
    from sanitizer.cli.rulebook import entry_named

    tell_people(f"{line}\n" for line in _page(entry_named(rule_id, further)))
    return 0


def _page(entry: Entry) -> Iterator[str]:
    yield f"{entry.id}  {entry.title}"
    yield ""
    if entry.why:
        yield f"Why it matters   {entry.why}"
    yield f"Finds            {', '.join(sorted(entry.entities))} · severity {entry.severity}"
    yield from _of_file(entry.rule) if entry.rule else ()
    yield f"Defined in       {entry.source}"
    yield ""
    yield f"Leave it out     sanitizer scan --skip {entry.id} …"


def _of_file(rule: Rule) -> Iterator[str]:
    yield f"Sure             {_sureness(rule)}"
    if rule.checks:
        yield f"Checked by       {', '.join(rule.checks)}"
    if rule.keys:
        yield f"Keys             {', '.join(rule.keys[:12])}"
    if rule.context:
        label = "Needs nearby" if rule.context_required else "Surer near"
        yield f"{label:<17}{', '.join(rule.context[:12])}"
    yield f"Pattern          {rule.pattern}"
    yield from (f"See              {reference}" for reference in rule.references)


def _sureness(rule: Rule) -> str:
    parts = [f"{rule.score:g}"]
    if rule.score_context is not None:
        parts.append(f"{rule.score_context:g} with such words or keys near it")
    if rule.score_valid is not None:
        parts.append(f"{rule.score_valid:g} if the check passes")
    if rule.score_invalid is not None:
        parts.append(f"{rule.score_invalid:g} if it fails" if rule.score_invalid else "dropped if it fails")
    return ", ".join(parts)


@command.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True), metavar="FILE...")
def check(files: tuple[Path, ...]) -> int:
    """Run the examples and counterexamples of rule files.

    Every example must be found at its exact place, plain and inside JSON, Markdown, URLs and other carriers; no
    counterexample may be found. Exit code 1 if a rule does not hold what it promises.
    """
    from sanitizer.recognizers.engine import RuleEngine
    from sanitizer.recognizers.load import load
    from sanitizer.recognizers.proof import prove

    rules = load(files)
    engine = RuleEngine(rules)
    broken = 0
    for rule in rules:
        failures = list(prove(rule, engine))
        broken += bool(failures)
        tell([f"{'✗' if failures else '✓'} {rule.id}\n"])
        for failure in failures[:_SHOWN_FAILURES]:
            tell([f"    {failure.carrier}: {failure.template}\n        {failure.said}\n"])
        if len(failures) > _SHOWN_FAILURES:
            tell([f"    … and {len(failures) - _SHOWN_FAILURES} more\n"])
    say(f"{counted(len(rules), 'rule')}, {broken} broken")
    return 1 if broken else 0
