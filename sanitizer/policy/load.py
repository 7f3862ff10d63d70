"""Reads a policy: a preset by name, or a TOML file. Every mistake is named with what was meant."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from sanitizer.core.errors import PolicyError
from sanitizer.core.finding import ENTITIES
from sanitizer.core.suggest import did_you_mean
from sanitizer.policy.model import IGNORE, KEEP, REDACT, Policy, When
from sanitizer.policy.terms import parse_term, parse_terms

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_PRESETS = Path(__file__).parent.parent / "policies"
KNOWN_OPERATORS = ("placeholder", "mask", "remove", "hash", KEEP)
CHOICES = (REDACT, IGNORE, *KNOWN_OPERATORS)
_KEYS: dict[str, type | tuple[type, ...]] = {
    "extends": str,
    "title": str,
    "names": bool,
    "recall": str,
    "operator": str,
    "default": str,
    "possible": str,
    "min_score": (int, float),
    "entities": dict,
    "rules": dict,
    "when": list,
    "only": list,
    "skip": list,
    "allow": list,
    "deny": list,
    "options": dict,
}
_DEPTH = 8


def names() -> list[str]:
    """The presets."""
    return sorted(path.stem for path in _PRESETS.glob("*.toml"))


def load(name_or_path: str | Path) -> Policy:
    """The policy of that name, or of that TOML file (anything that ends in `.toml` or holds a slash).

    :raises PolicyError: unknown, unreadable or malformed.
    """
    return _load(str(name_or_path), Path.cwd(), _DEPTH)


def parse(text: str, name: str = "policy", folder: Path | None = None) -> Policy:
    """The policy that a TOML text describes; `extends` is looked up relative to `folder`."""
    return _parse(text, name, folder or Path.cwd(), _DEPTH)


def _load(name: str, folder: Path, depth: int) -> Policy:
    if depth == 0:
        raise PolicyError("Policies extend each other in a circle.", hint="Remove one `extends`.")
    if name in names():
        text = (_PRESETS / f"{name}.toml").read_text("utf-8")
        return _parse(text, name, folder, depth)
    if not (name.endswith(".toml") or "/" in name or "\\" in name):
        hint = did_you_mean(name, names()) or f"There is: {', '.join(names())}."
        raise PolicyError(f'There is no policy "{name}".', hint=f"{hint} A file needs a path that ends in .toml.")
    path = folder / name
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PolicyError(f"The policy file {name} cannot be read: {type(error).__name__}.") from None
    return _parse(text, path.stem, path.parent, depth)


def _parse(text: str, name: str, folder: Path, depth: int) -> Policy:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PolicyError(f"Policy {name} is not valid TOML: {error}") from None
    _check_keys(table, name)
    base = _load(table["extends"], folder, depth - 1) if "extends" in table else Policy(name)
    return from_table(table, base, name)


def from_table(table: Mapping[str, Any], base: Policy, name: str) -> Policy:
    """The policy `base` with a table of settings laid over it; also for the tables of a configuration file."""
    entities = {e: _choice(o, f"{name}: entities.{e}") for e, o in table.get("entities", {}).items()}
    for entity in entities:
        check_entity(entity, f"policy {name}")
    laid = base.overlaid(
        entities=entities,
        when=(*_whens(table, name), *_rules(table, name)),
        only=[check_selector(s, name) for s in _texts(table, "only", name)],
        skip=[check_selector(s, name) for s in _texts(table, "skip", name)],
        allow=parse_terms(_texts(table, "allow", name)),
        deny=[parse_term(t) for t in _texts(table, "deny", name)],
        min_score=_score(table.get("min_score"), name),
    )
    return Policy(**{**laid.__dict__, **_scalars(table, name), "name": name, "options": _options(table, base, name)})


def _scalars(table: Mapping[str, Any], name: str) -> dict[str, Any]:
    kept = {key: table[key] for key in ("title", "names") if key in table}
    for key, known in (
        ("recall", ("balanced", "strict")),
        ("operator", KNOWN_OPERATORS),
        ("default", CHOICES),
        ("possible", (REDACT, KEEP, IGNORE)),
    ):
        if key in table:
            kept[key] = _choice(table[key], f"{name}: {key}", known)
    return kept


def check_entity(entity: str, where: str) -> str:
    """The entity, if there is such a one.

    :raises PolicyError: with what was probably meant.
    """
    if entity not in ENTITIES:
        raise PolicyError(f'There is no entity "{entity}" ({where}).', hint=did_you_mean(entity, ENTITIES))
    return entity


def check_selector(selector: str, where: str) -> str:
    """An entity in any case, or a rule id or pattern over ids (these hold a slash or a star)."""
    if "/" in selector or "*" in selector:
        return selector
    return check_entity(selector.upper().replace("-", "_"), where)


def unknown_rules(policy: Policy, known: Iterable[str]) -> list[str]:
    """The rule ids that a policy names and nobody has: a mistake in writing that would pass in silence."""
    ids = frozenset(known)
    named = [*policy.only, *policy.skip, *(w.rule for w in policy.when)]
    return sorted({n for n in named if "/" in n and "*" not in n and n not in ids})


def _whens(table: Mapping[str, Any], name: str) -> list[When]:
    whens = []
    for number, entry in enumerate(table.get("when", []), start=1):
        where = f"{name}: when number {number}"
        if not isinstance(entry, dict) or "operator" not in entry or set(entry) - set(When._fields):
            raise PolicyError(f"{where} needs `operator`, and may have `rule` and `entity`; nothing else.")
        if entry.get("entity", "*") != "*":
            check_entity(entry["entity"], where)
        whens.append(When(_choice(entry["operator"], where), entry.get("rule", "*"), entry.get("entity", "*")))
    return whens


def _rules(table: Mapping[str, Any], name: str) -> list[When]:
    return [When(_choice(o, f"{name}: rules.{r}"), rule=r) for r, o in table.get("rules", {}).items()]


def _choice(value: object, where: str, known: Iterable[str] = CHOICES) -> str:
    if not isinstance(value, str) or value not in known:
        raise PolicyError(f"Policy {where}: not one of {', '.join(known)}.", hint=did_you_mean(str(value), known))
    return value


def _texts(table: Mapping[str, Any], key: str, name: str) -> list[str]:
    values = table.get(key, [])
    if not all(isinstance(v, str) for v in values):
        raise PolicyError(f"Policy {name}: {key} must be a list of strings.")
    return list(values)


def _score(value: float | None, name: str) -> float | None:
    if value is not None and not 0 <= value <= 1:
        raise PolicyError(f"Policy {name}: min_score must lie between 0 and 1.")
    return value


def _options(table: Mapping[str, Any], base: Policy, name: str) -> dict[str, Mapping[str, str | int]]:
    given = table.get("options", {})
    for operator, parameters in given.items():
        _choice(operator, f"{name}: options", KNOWN_OPERATORS)
        if not isinstance(parameters, dict):
            raise PolicyError(f"Policy {name}: options.{operator} must be a table.")
    return {**base.options, **given}


def _check_keys(table: Mapping[str, Any], name: str) -> None:
    for key, value in table.items():
        if key not in _KEYS:
            raise PolicyError(f'Policy {name}: there is no setting "{key}".', hint=did_you_mean(key, _KEYS))
        kind = _KEYS[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise PolicyError(f"Policy {name}: {key} has the wrong type.", hint="See `sanitizer config show`.")
