"""From flags, environment and configuration file to the options of a run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sanitizer import config
from sanitizer.core.errors import ConfigError, UsageError
from sanitizer.core.suggest import did_you_mean
from sanitizer.policy import Policy, Term, from_table, parse_term, parse_terms
from sanitizer.policy import load as load_policy

if TYPE_CHECKING:
    from sanitizer.passes.session import Options

_BY_FLAG = frozenset(config.BY_NAME) - {"entities", "rules"}


def settings(flags: Mapping[str, Any]) -> config.Settings:
    """The settings of this run, from what Click parsed.

    :raises ConfigError: see `config.load`.
    """
    chosen: Path | None = flags.get("config_file")
    if chosen is not None and not chosen.is_file():
        raise ConfigError(f"There is no configuration file {chosen}.")
    file = chosen or config.find(Path.cwd())
    given = {name: flags[name] for name in _BY_FLAG if flags.get(name) not in (None, (), "")}
    return config.load(file, os.environ, given, is_chosen=chosen is not None)


def policy_of(found: config.Settings) -> Policy:
    """The policy with everything laid over it that the user said besides.

    :raises PolicyError: unknown or malformed.
    """
    name = found["policy"]
    if name.endswith(".toml"):
        name = str(found.paths("policy")[0]) if isinstance(name, list) else str(_relative(found, name))
    policy = load_policy(name)
    if found["entities"] or found["rules"]:
        table = {"entities": found["entities"], "rules": found["rules"]}
        policy = from_table(table, policy, policy.name)
    return policy.overlaid(
        only=_selectors(found["only"]),
        skip=_selectors(found["skip"]),
        allow=[*map(parse_term, found["allow"]), *_from_files(found.paths("allow_files"))],
        deny=[*map(parse_term, found["deny"]), *_from_files(found.paths("deny_files"))],
        min_score=found["min_score"],
    )


def options_of(found: config.Settings, format_name: str | None) -> Options:
    """What the pipeline is asked for.

    :raises UsageError: an unknown format or rule.
    """
    from sanitizer.formats import by_name
    from sanitizer.passes.session import Options

    policy = policy_of(found)
    rule_files = tuple(found.paths("rule_files"))
    _check_rules(policy, rule_files)
    return Options(
        policy,
        resume=found["for"] == "resume",
        format_name=by_name(format_name).name if format_name and format_name != "auto" else None,
        model=found["model"] or None,
        rule_files=rule_files,
        jobs=found["jobs"] or _processors(),
    )


def _processors() -> int:
    """Those that this process may use: a container or a batch system may leave it fewer than there are."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed is not None else os.cpu_count() or 1


def _relative(found: config.Settings, name: str) -> Path:
    origin = found.values["policy"].origin
    if found.file is not None and origin.startswith(str(found.file)):
        return found.file.parent / name
    return Path(name)


def _selectors(names: Iterable[str]) -> list[str]:
    from sanitizer.policy.load import check_selector

    return [check_selector(name, "--only, --skip") for name in names]


def _from_files(paths: Iterable[Path]) -> list[Term]:
    terms: list[Term] = []
    for path in paths:
        try:
            terms += parse_terms(path.read_text("utf-8-sig").splitlines())
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"The terms in {path} cannot be read: {type(error).__name__}.") from None
    return terms


def _check_rules(policy: Policy, rule_files: tuple[Path, ...]) -> None:
    from sanitizer.policy import unknown_rules

    named = unknown_rules(policy, ())
    if not named:
        return
    from sanitizer.cli.rulebook import ids

    known = ids(rule_files)
    for rule in unknown_rules(policy, known):
        raise UsageError(f'There is no rule "{rule}".', hint=did_you_mean(rule, known) or "See `sanitizer rules list`.")
