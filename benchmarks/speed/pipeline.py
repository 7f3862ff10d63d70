"""The whole pipeline against stock Presidio with the same spaCy pipeline, message by message, in one run."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from benchmarks.quality.dataset import chats
from benchmarks.quality.tables import table
from benchmarks.systems.presidio import engine as stock_engine
from sanitizer.core.document import Source
from sanitizer.passes.document import opened
from sanitizer.passes.redact import redact
from sanitizer.passes.session import Options, Session, new_session
from sanitizer.policy import load

ROUNDS = 3


def report() -> str:
    """CPU milliseconds a message (best of three rounds, interleaved) and the ratio to stock Presidio."""
    texts = [message.text for message in chats("dev")]
    stock = stock_engine()
    systems: dict[str, Callable[[str], object]] = {
        "stock Presidio": lambda text: stock.analyze(text, language="en"),
        "sanitizer, balanced": _scanner("balanced"),
        "sanitizer, secrets": _scanner("secrets"),
    }
    best = dict.fromkeys(systems, float("inf"))
    for _ in range(ROUNDS):
        for name, run in systems.items():
            best[name] = min(best[name], _seconds(run, texts))
    base = best["stock Presidio"]
    rows = [[name, f"{1000 * best[name] / len(texts):.2f}", f"{base / best[name]:.1f}×"] for name in systems]
    return table([f"{len(texts)} chat messages of the dev half", "ms a message", "times as fast"], rows)


def _scanner(policy: str) -> Callable[[str], object]:
    options = Options(load(policy))
    loaded = new_session(options)

    def scan(text: str) -> object:
        # A session of its own: with the cache of a run the second round would be free.
        session = Session(options, loaded.detector, key=loaded.key)
        document = opened(Source("<text>", text.encode("utf-8", "surrogatepass")))
        session.remember(session.learn(document))
        session.terms.seal()
        return redact(session, document)

    return scan


def _seconds(run: Callable[[str], object], texts: Sequence[str]) -> float:
    started = time.process_time()
    for text in texts:
        run(text)
    return time.process_time() - started
