"""The options that commands share, in groups. Help texts live here and in `config`, nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from sanitizer.config import BY_NAME

F = TypeVar("F", bound=Callable[..., Any])
Decorator = Callable[[F], F]

A_PATH = click.Path(path_type=Path)


def _help(setting: str) -> str:
    text = BY_NAME[setting].help
    return f"{text[:1].upper()}{text[1:]}."


def _all(*options: Callable[[Any], Any]) -> Callable[[F], F]:
    def decorated(function: F) -> F:
        for option in reversed(options):
            function = option(function)
        return function

    return decorated


def _several(name: str, to: str, setting: str, metavar: str = "TEXT") -> Callable[[Any], Any]:
    return click.option(name, to, multiple=True, metavar=metavar, help=f"{_help(setting)} Repeatable.")


what_to_find: Callable[[F], F] = _all(
    click.option("--policy", metavar="NAME|FILE", help=f"{_help('policy')} Default: balanced."),
    _several("--only", "only", "only", "WHAT"),
    _several("--skip", "skip", "skip", "WHAT"),
    click.option("--min-score", type=click.FloatRange(0, 1), metavar="0..1", help=_help("min_score")),
    _several("--allow", "allow", "allow", "TERM"),
    _several("--deny", "deny", "deny", "TERM"),
    _several("--allow-file", "allow_files", "allow_files", "FILE"),
    _several("--deny-file", "deny_files", "deny_files", "FILE"),
    _several("--rules", "rule_files", "rule_files", "FILE"),
    click.option(
        "--from", "format_name", metavar="FORMAT", help="What the input is (`sanitizer formats list`); else found out."
    ),
    click.option(
        "--for",
        "for",
        type=click.Choice(["share", "resume"]),
        help="share: user names in paths go too. resume: paths that tools will use stay. Default: share.",
    ),
    click.option("--model", metavar="NAME|PATH", help=_help("model")),
    click.option(
        "--config", "config_file", type=A_PATH, metavar="FILE", help="Settings from this file, not from the nearest."
    ),
)

which_files: Callable[[F], F] = _all(
    _several("--include", "include", "include", "PATTERN"),
    _several("--exclude", "exclude", "exclude", "PATTERN"),
    click.option("--stdin-filename", metavar="NAME", help="What to call standard input in reports."),
    click.option("-j", "--jobs", type=click.IntRange(0), metavar="N", help=_help("jobs")),
)

how_it_is_told: Callable[[F], F] = _all(
    click.option(
        "--report",
        "reports",
        multiple=True,
        metavar="KIND[=PATH]",
        help="Report of this kind, to PATH or to stdout (-). Repeatable. Kinds: text, jsonl, sarif, markdown, html.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Only errors on stderr."),
    click.option("-v", "--verbose", is_flag=True, help="Name every file, with the time it all took."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Default: auto."),
    click.option("--no-progress", is_flag=True, help="No progress bar."),
)

how_it_ends: Callable[[F], F] = _all(
    click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of findings."),
    click.option("--strict", is_flag=True, default=None, help=_help("strict")),
    click.option("--hook", is_flag=True, help="Run as a git hook: short, no progress, 1 if anything is left to do."),
)
