"""`python -m benchmarks speed`: how fast, as rates and as ratios in one run."""

from __future__ import annotations

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/RESULTS.md")


def main(arguments: argparse.Namespace) -> int:
    raise NotImplementedError("written once the package can be called")
