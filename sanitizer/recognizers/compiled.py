"""The built-in rules in the form that loads fast: one JSON file with what the engine needs, made from the TOML files.

    python -m sanitizer.recognizers.compiled      writes sanitizer/rules/compiled.json; run when the wheel is built

The file carries a digest of all rule files. One that is missing, damaged or out of date is passed over, and the rules
are read from their TOML files: slower, never different.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from sanitizer.core.finding import ENTITIES
from sanitizer.recognizers.load import BUILT_IN, load, rule_files
from sanitizer.recognizers.plan import Reach, reach
from sanitizer.recognizers.rule import Rule

PATH = BUILT_IN / "compiled.json"
_FORMAT = 7
# For people, not for the engine: read from the TOML file when somebody asks.
_LEFT_OUT = frozenset(("why", "references", "examples", "counterexamples", "carriers"))


def built_in(path: Path = PATH, *, entities: frozenset[str] = ENTITIES) -> list[tuple[Rule, Reach]]:
    """The built-in rules that give any of `entities`, without what is for people only, and how each is reached."""
    known = _read(path, entities)
    if known is None:
        return [(rule, reach(rule, looks=False)) for rule in load() if not entities.isdisjoint(rule.entities)]
    return known


def write(path: Path = PATH) -> int:
    """Compiles the built-in rules into `path`; returns how many there are."""
    rules = load()
    entries = [[_packed(rule), _packed_reach(reach(rule))] for rule in rules]
    data = {"format": _FORMAT, "digest": digest(), "rules": entries}
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")
    return len(rules)


def digest() -> str:
    """Of the names and contents of all built-in rule files, and of the code that reads them."""
    total = hashlib.blake2b(digest_size=16)
    here = Path(__file__).parent
    for path in [
        *rule_files((BUILT_IN,)),
        *(here / f"{name}.py" for name in ("rule", "load", "plan", "anatomy", "digit_runs", "probe")),
    ]:
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def _packed(rule: Rule) -> dict[str, Any]:
    """The fields of `rule` that differ from their defaults."""
    plain = Rule("", "", "")
    names = (f.name for f in fields(rule) if f.name not in _LEFT_OUT)
    return {n: getattr(rule, n) for n in names if getattr(rule, n) != getattr(plain, n)}


def _packed_reach(reached: Reach) -> list[Any]:
    return [
        [literal for literal, _ in reached.literals],
        [length for _, length in reached.literals],
        reached.digits,
        list(reached.shapes),
        reached.needs,
        list(reached.probe),
        list(reached.head),
        reached.chain,
    ]


def _read(path: Path, entities: frozenset[str]) -> list[tuple[Rule, Reach]] | None:
    try:
        data = json.loads(path.read_bytes())
        if data["format"] != _FORMAT or data["digest"] != digest():
            return None
        chosen = (entry for entry in data["rules"] if not entities.isdisjoint(_entities(entry[0])))
        return [(_rule(packed), _reach(*reached)) for packed, reached in chosen]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _entities(packed: dict[str, Any]) -> Iterable[str]:
    """What `Rule.entities` says, before there is a rule."""
    return packed["groups"].values() if packed.get("groups") else (packed["entity"],)


def _rule(packed: dict[str, Any]) -> Rule:
    values: dict[str, Any] = {n: tuple(v) if type(v) is list else v for n, v in packed.items()}
    return Rule(**values)


def _reach(literals: Sequence[str], lengths: Sequence[int], *rest: Any) -> Reach:
    digits, shapes, needs, probe, head, chain = rest
    ends = tuple(zip(literals, lengths, strict=True))
    return Reach(ends, digits, tuple(shapes), needs, tuple(probe), tuple(head), chain)


if __name__ == "__main__":
    sys.stdout.write(f"{write()} rules compiled into {PATH}\n")
