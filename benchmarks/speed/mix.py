"""The rule pass on what chats are made of: half talk, a quarter Python, a quarter documentation and JSON.

    python -m benchmarks.speed.mix                          talk of the dev half of the benchmark
    python -m benchmarks.speed.mix --talk FILE.jsonl …      talk from the `text` fields of files, joined to 1–2 KB
    python -m benchmarks.speed.mix --where                  also what each recognizer costs

CPU time of one core, of each text the best of three rounds: on a busy machine compare only rates of one run.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.quality.dataset import chats
from benchmarks.quality.tables import table
from benchmarks.speed.corpus import pieces
from sanitizer.core.finding import Finding
from sanitizer.recognizers import compiled
from sanitizer.recognizers.builtin import recognizers
from sanitizer.recognizers.engine import RuleEngine, build_engine
from sanitizer.recognizers.interface import Recognizer

ROUNDS = 3
SEED = 5
SECRETS = frozenset({"SECRET"})


def texts(files: Sequence[Path], size: int) -> dict[str, list[str]]:
    """About `size` characters in all, by kind."""
    talk = joined(_talk(files), size // 2) if files else [message.text for message in chats("dev")]
    docs = pieces("documentation", size // 8) + pieces("json", size // 8)
    mixed = {"talk": talk, "code": pieces("code", size // 4), "docs and JSON": docs}
    return mixed | {"all": [text for kind in mixed.values() for text in kind]}


def joined(parts: Iterable[str], limit: int) -> list[str]:
    """`parts` in a fixed random order, joined to messages of 1 to 2 KB."""
    order = random.Random(SEED)
    shuffled = list(parts)
    order.shuffle(shuffled)
    found: list[str] = []
    message, goal, total = "", 0, 0
    for part in shuffled:
        message = f"{message}\n{part}" if message else part
        if len(message) > goal:
            found.append(message)
            total += len(message)
            message, goal = "", order.randint(1000, 2000)
        if total > limit:
            break
    return found


def _talk(files: Sequence[Path]) -> Iterator[str]:
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


def rate(find: Callable[[str], object], corpus: Sequence[str]) -> float:
    """Million characters a second: of each text the best of some rounds, which a busy machine disturbs least."""
    best = [float("inf")] * len(corpus)
    for _ in range(ROUNDS):
        for at, text in enumerate(corpus):
            started = time.thread_time()
            find(text)
            best[at] = min(best[at], time.thread_time() - started)
    return sum(map(len, corpus)) / sum(best) / 1e6


def where(corpus: Sequence[str]) -> list[list[object]]:
    """Milliseconds and calls a million characters, of the dearest recognizers that need code."""
    spent: Counter[str] = Counter()
    calls: Counter[str] = Counter()

    def timed(run: Callable[..., Iterable[Finding]], name: str) -> Callable[..., list[Finding]]:
        def wrapped(*arguments: object) -> list[Finding]:
            started = time.thread_time()
            found = list(run(*arguments))
            spent[name] += int(1e9 * (time.thread_time() - started))
            calls[name] += 1
            return found

        return wrapped

    built_in = [(Timed(recognizer, timed(recognizer.find_at, recognizer.name))) for recognizer in recognizers()]
    chosen = compiled.built_in()
    engine = RuleEngine([rule for rule, _ in chosen], built_in, reaches=[reached for _, reached in chosen])
    for text in corpus:
        engine.find(text)
    spent.clear()
    calls.clear()
    for text in corpus:
        engine.find(text)
    size = sum(map(len, corpus)) / 1e6
    return [[name, f"{n / 1e6 / size:.2f}", round(calls[name] / size)] for name, n in spent.most_common(30)]


class Timed:
    """A recognizer whose calls are measured."""

    def __init__(self, recognizer: Recognizer, find_at: Callable[..., list[Finding]]) -> None:
        self.name = recognizer.name
        self.entities = recognizer.entities
        self.anchors = recognizer.anchors
        self.classes = recognizer.classes
        self.edges = getattr(recognizer, "edges", {})
        self.find_at = find_at


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--talk", nargs="*", type=Path, default=[])
    parser.add_argument("--megabytes", type=float, default=4.0)
    parser.add_argument("--where", action="store_true")
    parser.add_argument("--pure", action="store_true", help="also without the accelerator")
    arguments = parser.parse_args()
    corpora = texts(arguments.talk, int(arguments.megabytes * 1e6))
    engines: dict[str, RuleEngine] = {"everything": build_engine(), "secrets": build_engine(entities=SECRETS)}
    if arguments.pure:
        engines["everything, pure Python"] = build_engine(accelerate=False)
        engines["secrets, pure Python"] = build_engine(entities=SECRETS, accelerate=False)
    rows = [
        [name, *(f"{rate(engine.find, corpus):.1f}" for corpus in corpora.values())] for name, engine in engines.items()
    ]
    sizes = (f"{name}, {sum(map(len, corpus)) / 1e6:.1f} MB" for name, corpus in corpora.items())
    print(table(["MB a second", *sizes], rows))
    if arguments.where:
        print(table(["recognizer", "ms a MB", "calls a MB"], where(corpora["all"])))


if __name__ == "__main__":
    main()
