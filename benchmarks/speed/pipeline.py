"""The whole pipeline against stock Presidio with the same spaCy pipeline, message by message, in one run."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from benchmarks.quality.dataset import chats
from benchmarks.quality.tables import table
from benchmarks.systems.presidio import engine as stock_engine
from sanitizer.core.document import Source
from sanitizer.detection.unit import TextUnit
from sanitizer.passes.document import opened
from sanitizer.passes.redact import redact
from sanitizer.passes.session import Options, Session, new_session
from sanitizer.policy import load

ROUNDS = 2


def report() -> str:
    """CPU milliseconds a message (best of three rounds, interleaved) and the ratio to stock Presidio."""
    texts = [message.text for message in chats("dev")]
    stock = stock_engine()
    systems: dict[str, Callable[[], Callable[[str], object]]] = {
        "stock Presidio": lambda: lambda text: stock.analyze(text, language="en"),
        "sanitizer, balanced: finding": lambda: _finder("balanced"),
        "sanitizer, balanced: redacting until nothing is found any more": lambda: _redactor("balanced"),
        "sanitizer, secrets: finding": lambda: _finder("secrets"),
        "sanitizer, secrets: redacting until nothing is found any more": lambda: _redactor("secrets"),
    }
    best = dict.fromkeys(systems, float("inf"))
    for _ in range(ROUNDS):
        for name, made in systems.items():
            best[name] = min(best[name], _seconds(made(), texts))
    base = best["stock Presidio"]
    rows = [[name, f"{1000 * best[name] / len(texts):.2f}", f"{base / best[name]:.1f}×"] for name in systems]
    return table([f"{len(texts)} chat messages of the dev half", "ms a message", "times as fast"], rows)


def _loaded(policy: str) -> Session:
    # Made anew for each round: whatever it remembers of a text would make the next round free.
    loaded = new_session(Options(load(policy)))
    loaded.detector.find([TextUnit("Warm up with Anna Berg, 0151 23456, now.")])
    return loaded


def _finder(policy: str) -> Callable[[str], object]:
    detector = _loaded(policy).detector
    return lambda text: detector.find([TextUnit(text)])


def _redactor(policy: str) -> Callable[[str], object]:
    loaded = _loaded(policy)

    def redacted(text: str) -> object:
        session = Session(loaded.options, loaded.detector, key=loaded.key)
        document = opened(Source("<text>", text.encode("utf-8", "surrogatepass")))
        session.remember(session.learn(document))
        session.terms.seal()
        return redact(session, document)

    return redacted


def _seconds(run: Callable[[str], object], texts: Sequence[str]) -> float:
    started = time.process_time()
    for text in texts:
        run(text)
    return time.process_time() - started
