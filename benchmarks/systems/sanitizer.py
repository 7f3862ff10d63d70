"""chat-sanitizer itself: each message as a document of its own, through find, propagation, policy and settling."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.quality.score import Found
from sanitizer.api import Sanitizer as Loaded
from sanitizer.core.document import Source
from sanitizer.passes.document import opened
from sanitizer.passes.redact import redact


class Sanitizer:
    """Findings that the policy redacts; reported and kept ones are left out."""

    name = "sanitizer"

    def __init__(self) -> None:
        self._loaded: dict[str, Loaded] = {}

    def find(self, texts: Sequence[str], policy: str) -> list[list[Found]]:
        if policy not in self._loaded:
            self._loaded[policy] = Loaded(policy)
        return [self._one(text, self._loaded[policy]) for text in texts]

    @staticmethod
    def _one(text: str, loaded: Loaded) -> list[Found]:
        session = loaded.new_session()
        document = opened(Source("<text>", text.encode("utf-8", "surrogatepass")))
        session.remember(session.learn(document))
        session.terms.seal()
        redacted = redact(session, document)
        findings = [f.finding for f in redacted.outcome.findings if f.operator != "keep"]
        place = _Places(document.source.data[:])
        spans = [(place(e.start), place(e.end)) for e in redacted.edits]
        return [Found(s, e, f.entity, f.score) for (s, e), f in zip(spans, findings, strict=True)]


class _Places:
    """Byte offset → code point offset."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def __call__(self, offset: int) -> int:
        return len(self._data[:offset].decode("utf-8", "surrogatepass"))


def load() -> Sanitizer:
    return Sanitizer()
