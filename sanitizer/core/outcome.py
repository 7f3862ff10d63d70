"""How it ended: one outcome per file, one per run; the exit code is decided here and nowhere else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum

from sanitizer.core.document import Pointer, Unscanned
from sanitizer.core.finding import Finding, Hidden


class ExitCode(IntEnum):
    """What the process says when it ends. An uncaught exception is never 1."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    INCOMPLETE = 3
    FAILED = 4
    INTERRUPTED = 130


class Status(str, Enum):
    CLEAN = "clean"
    """Read to the end; nothing that the policy redacts."""
    FOUND = "found"
    """Read to the end; something to redact is still there (scan, --check, --dry-run)."""
    CLEANED = "cleaned"
    """A verified clean copy was written."""
    SKIPPED = "skipped"
    """Not ours to read (a picture, a binary met while walking a folder); named, with its reason."""
    INCOMPLETE = "incomplete"
    """Should have been read and was not: unreadable, truncated, timed out."""
    FAILED = "failed"
    """We failed: verification refused the copy, or it could not be written."""


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with its place and what was decided: one line of the findings log."""

    finding: Finding
    value: Hidden
    pointer: Pointer
    line: int
    """1-based line of the source where the field's string begins, plus line breaks before the span in plain text."""
    column: int
    """1-based column in code points (plain text) or bytes (JSON)."""
    role: str
    """Who speaks, as the export says it: `user`, `assistant`, `human`, `tool` …; empty when unknown."""
    operator: str
    placeholder: str = ""
    is_key: bool = False


@dataclass(slots=True)
class FileOutcome:
    """What became of one source."""

    name: str
    status: Status
    format: str = ""
    findings: list[Located] = field(default_factory=list)
    unscanned: list[Unscanned] = field(default_factory=list)
    reason: str = ""
    """Why it was skipped, is incomplete or failed; free of values."""
    hint: str = ""
    strings_seen: int = 0
    strings_scanned: int = 0
    bytes_read: int = 0
    output: str = ""
    """Where the clean copy lies, as named to people."""
    notes: list[str] = field(default_factory=list)

    @property
    def redactions(self) -> int:
        return sum(1 for f in self.findings if f.operator != "keep")


@dataclass(slots=True)
class RunOutcome:
    """All outcomes of a run."""

    files: list[FileOutcome] = field(default_factory=list)
    seconds: float = 0.0

    def exit_code(self, *, strict: bool = False, exit_zero: bool = False, changed_is_finding: bool = False) -> ExitCode:
        """Highest wins: 4 > 3 > 1 > 0. (2 and 130 never get as far as a run.)

        :param strict: what cannot be scanned by its nature counts as incomplete, and so do skipped files.
        :param exit_zero: findings alone do not fail the run.
        :param changed_is_finding: a file that was cleaned counts as findings (hooks, ``--check``).
        """
        statuses = Counter(f.status for f in self.files)
        if statuses[Status.FAILED]:
            return ExitCode.FAILED
        if statuses[Status.INCOMPLETE] or not self._any_read() or any(self._gaps(strict)):
            return ExitCode.INCOMPLETE
        found = statuses[Status.FOUND] + (statuses[Status.CLEANED] if changed_is_finding else 0)
        return ExitCode.FINDINGS if found and not exit_zero else ExitCode.DONE

    def _any_read(self) -> bool:
        return any(f.status is not Status.SKIPPED for f in self.files)

    def _gaps(self, strict: bool) -> Iterable[bool]:
        for f in self.files:
            yield any(strict or not u.by_nature for u in f.unscanned)
            yield strict and f.status is Status.SKIPPED

    def count(self, *statuses: Status) -> int:
        return sum(1 for f in self.files if f.status in statuses)

    def by_entity(self, files: Sequence[FileOutcome] | None = None) -> Counter[str]:
        """Redactions (and in a scan: findings to redact) per entity."""
        return Counter(
            loc.finding.entity for f in (files or self.files) for loc in f.findings if loc.operator != "keep"
        )
