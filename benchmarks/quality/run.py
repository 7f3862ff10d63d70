"""`python -m benchmarks quality`: score systems on a split and write the tables."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks import systems
from benchmarks.quality import compare, dataset, misses, tables, targets, vendors
from benchmarks.quality.dataset import Message
from benchmarks.quality.entities import COVERED
from benchmarks.quality.score import Tally, tally
from benchmarks.results import write_section

Scored = list[tuple[Message, Tally]]
PARTS = ("chats", "near_misses", "vendors")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--split", choices=dataset.SPLITS, default="dev")
    parser.add_argument("--policy", choices=tuple(COVERED), default="balanced")
    parser.add_argument("--system", action="append", choices=systems.NAMES, help="repeat to compare")
    parser.add_argument("--part", action="append", choices=PARTS, help="repeat for several (default all)")
    parser.add_argument("--show-misses", action="store_true", help="dev only: entity, message id, masked shape")
    parser.add_argument("--show-false", action="store_true", help="dev only: label, message id, masked shape, score")
    parser.add_argument("--entity", help="only this entity in --show-misses and --show-false")
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/RESULTS.md")


def main(arguments: argparse.Namespace) -> int:
    """Exit 2 where a system is missing or the test half is asked to be shown."""
    if arguments.split == "test" and (arguments.show_misses or arguments.show_false):
        print("The test half is not shown: rules are written on dev.", file=sys.stderr)
        return 2
    names = arguments.system or ["sanitizer"]
    results: dict[str, dict[str, Scored]] = {}
    for name in names:
        try:
            results[name] = score_system(systems.load(name), arguments)
        except systems.UnavailableError as error:
            print(f"{name}: {error}", file=sys.stderr)
    if not results:
        return 2
    if len(results) == 1:
        for name, parts in results.items():
            _report(name, parts, arguments)
    else:
        title = f"side-by-side {arguments.split} {arguments.policy}"
        _publish(title, compare.side_by_side(results, arguments.policy), arguments)
    return 0


def score_system(system: systems.System, arguments: argparse.Namespace) -> dict[str, Scored]:
    """Every chosen part of the split, scored."""
    policy: str = arguments.policy
    scored: dict[str, Scored] = {}
    for part in arguments.part or PARTS:
        messages = load_part(part, arguments.split)
        started = time.perf_counter()
        findings = system.find([message.text for message in messages], policy)
        seconds = time.perf_counter() - started
        print(f"{system.name}: {part}, {len(messages)} texts in {seconds:.1f} s", file=sys.stderr)
        pairs = zip(messages, findings, strict=True)
        scored[part] = [(message, tally(message, found, COVERED[policy])) for message, found in pairs]
    return scored


def load_part(part: str, split: str) -> list[Message]:
    if part == "chats":
        return dataset.chats(split)
    return dataset.near_misses(split) if part == "near_misses" else vendors.messages(split)


def _report(name: str, parts: dict[str, Scored], arguments: argparse.Namespace) -> None:
    policy = arguments.policy
    sections: list[str] = []
    if "chats" in parts:
        chats = parts["chats"]
        sections += [_counts(chats)]
        if policy == "balanced" and len(parts) == len(PARTS):
            sections += ["Against the goals:", targets.against(parts)]
        sections += [tables.overview(chats, policy), tables.damage(chats)]
        sections += [tables.by_entity(chats, policy)]
        sections += [tables.by_family(chats, policy), tables.by_language(chats, policy), tables.by_role(chats, policy)]
        sections += ["Scores (right: the finding touches a span):", tables.calibration(chats)]
    if "near_misses" in parts:
        # Kinds are shown on dev only: they would tell what the test half holds.
        near = tables.near_misses(parts["near_misses"], by_kind=arguments.split == "dev")
        sections += ["Near-misses (texts that must stay as they are):", near]
    if "vendors" in parts:
        sections += ["Vendor tokens:", tables.vendors(parts["vendors"])]
    _publish(f"{name} {arguments.split} {policy}", "\n\n".join(sections), arguments)
    for scored in parts.values():
        if arguments.show_misses:
            misses.show(misses.missed(scored), arguments.entity)
        if arguments.show_false:
            misses.show(misses.false(scored), arguments.entity)


def _counts(scored: Sequence[tuple[Message, Tally]]) -> str:
    spans = sum(len(message.spans) for message, _ in scored)
    clean = sum(not message.spans for message, _ in scored)
    languages = len({message.lang for message, _ in scored})
    words = sum(item.words for _, item in scored)
    return (
        f"{len(scored)} messages ({clean} without anything sensitive), {spans} spans, {words} words outside spans, "
        f"{languages} languages. Brackets: 95 % interval, resampling messages."
    )


def _publish(title: str, body: str, arguments: argparse.Namespace) -> None:
    print(f"\n## {title}\n\n{body}")
    if arguments.write:
        command = "python -m benchmarks quality " + " ".join(sys.argv[2:])
        write_section(Path(__file__).parents[1] / "RESULTS.md", title, body, command)
