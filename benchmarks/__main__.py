"""`python -m benchmarks quality|speed`."""

from __future__ import annotations

import argparse
import importlib
import sys


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    runners = {name: importlib.import_module(f"benchmarks.{name}.run") for name in ("quality", "speed")}
    for name, runner in runners.items():
        runner.add_arguments(commands.add_parser(name, help=runner.__doc__))
    arguments = parser.parse_args()
    code: int = runners[arguments.command].main(arguments)
    return code


if __name__ == "__main__":
    sys.exit(main())
