"""Findings per unique text: exports hold the same text two to five times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sanitizer.core.finding import Finding

_NOTHING: tuple[Finding, ...] = ()


class FindingCache:
    """Digest of a unit → its findings. Bounded: texts without findings are forgotten first, then detected again."""

    def __init__(self, limit: int = 400_000) -> None:
        self._limit = limit
        self._found: dict[bytes, tuple[Finding, ...]] = {}
        self._empty: set[bytes] = set()

    def get(self, digest: bytes) -> tuple[Finding, ...] | None:
        if digest in self._empty:
            return _NOTHING
        return self._found.get(digest)

    def put(self, digest: bytes, findings: Iterable[Finding]) -> None:
        findings = tuple(findings)
        if findings:
            self._found[digest] = findings
            return
        if len(self._empty) >= self._limit:
            self._empty.clear()
        self._empty.add(digest)

    def update(self, items: Iterable[tuple[bytes, tuple[Finding, ...]]]) -> None:
        """Take over what a worker found."""
        for digest, findings in items:
            self.put(digest, findings)

    def items(self) -> Iterator[tuple[bytes, tuple[Finding, ...]]]:
        yield from self._found.items()
        for digest in self._empty:
            yield digest, _NOTHING
