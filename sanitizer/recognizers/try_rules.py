"""`python -m sanitizer.recognizers.try_rules PATH…`: rule files proven by their examples, for those who write rules."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from sanitizer.core.errors import RuleError
from sanitizer.recognizers.engine import RuleEngine
from sanitizer.recognizers.load import load
from sanitizer.recognizers.proof import prove


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="try_rules", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help="rule files or folders; the built-in ones by default")
    parser.add_argument("-k", default="", help="only rules whose id contains this")
    parser.add_argument("-c", "--carrier", action="append", default=[], help="only this carrier; repeatable")
    parser.add_argument("-n", type=int, default=2, help="failures shown per rule")
    options = parser.parse_args(arguments)
    try:
        rules = load(options.paths or None)
        engine = RuleEngine(rules)
        failures = [f for r in rules if options.k in r.id for f in prove(r, engine, carriers=options.carrier)]
    except RuleError as error:
        sys.stdout.write(f"error: {error.message}\nhint: {error.hint}\n")
        return 2
    shown: Counter[str] = Counter()
    for failure in failures:
        shown[failure.rule] += 1
        if shown[failure.rule] <= options.n:
            sys.stdout.write(
                f"{failure.rule} · {failure.carrier}\n    template {failure.template}\n    text     {failure.example!r}\n    {failure.said}\n"
            )
    for rule, count in shown.items():
        sys.stdout.write(f"{rule}: {count} failures\n")
    sys.stdout.write(f"{len(rules)} rules, {len(shown)} failing\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
