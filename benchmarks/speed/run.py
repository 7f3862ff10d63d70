"""`python -m benchmarks speed`: how fast, as rates and as ratios in one run."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from pathlib import Path

from benchmarks.results import write_section

PARTS = ("rules", "pipeline", "startup")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--part", action="append", choices=PARTS, help="repeat for several (default all)")
    parser.add_argument("--megabytes", type=float, default=3.0, help="of each kind of text for the rule pass")
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/RESULTS.md")


def main(arguments: argparse.Namespace) -> int:
    machine = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    sections = [f"{machine}, load {os.getloadavg()[0]:.1f} at the start."]
    for part in arguments.part or PARTS:
        sections.append(_part(part, arguments.megabytes))
        print(sections[-1], "\n")
    if arguments.write:
        command = "python -m benchmarks speed " + " ".join(sys.argv[2:])
        write_section(Path(__file__).parents[1] / "RESULTS.md", "speed", "\n\n".join(sections), command.strip())
    return 0


def _part(part: str, megabytes: float) -> str:
    # Imported on use: the rule pass needs neither Presidio nor spaCy.
    if part == "rules":
        from benchmarks.speed import rules

        return "Rule pass, CPU time of one core:\n\n" + rules.report(megabytes)
    if part == "pipeline":
        from benchmarks.speed import pipeline

        return "Whole pipeline, CPU time:\n\n" + pipeline.report()
    from benchmarks.speed import startup

    return "Start-up, wall time:\n\n" + startup.report()
