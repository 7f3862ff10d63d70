"""The last lines: totals, what was not looked into, and what to do now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sanitizer.core.outcome import FileOutcome, RunOutcome, Status
from sanitizer.reports.interface import RunInfo
from sanitizer.reports.veil import Veil
from sanitizer.reports.words import counted, entities_counted

_NAMED = 20


def total_line(outcome: RunOutcome, run: RunInfo) -> str:
    """One line that says how it went: what was found, then what became of the files."""
    values = dict.fromkeys(
        (loc.finding.entity, loc.placeholder or loc.value)
        for f in outcome.files
        for loc in f.findings
        if loc.operator != "keep"
    )
    kinds = Counter(entity for entity, _ in values)
    ranked = kinds.most_common()
    found = ", ".join(entities_counted(entity, n) for entity, n in ranked[:4]) or _nothing(outcome)
    if len(ranked) > 4:
        found += f" and {sum(n for _, n in ranked[4:]):,} more"
    places = outcome.by_entity().total()
    if places > len(values):
        found += f", in {places:,} places"
    return f"{found} · {_files(outcome)} · policy {run.policy}"


def _nothing(outcome: RunOutcome) -> str:
    # "Nothing to redact" would be a false comfort where something was not read.
    if not outcome.count(Status.CLEAN, Status.CLEANED, Status.FOUND):
        return "nothing was written" if outcome.count(Status.FAILED) else "nothing was read to its end"
    whole = not outcome.count(Status.INCOMPLETE, Status.FAILED)
    return "nothing to redact" if whole else "nothing found in what was read"


def _files(outcome: RunOutcome) -> str:
    counts = (
        (outcome.count(Status.FOUND), "with findings"),
        (outcome.count(Status.CLEANED), "cleaned"),
        (outcome.count(Status.CLEAN), "already clean"),
        (outcome.count(Status.SKIPPED), "skipped"),
        (outcome.count(Status.INCOMPLETE), "incomplete"),
        (outcome.count(Status.FAILED), "failed"),
    )
    parts = [f"{n:,} {what}" for n, what in counts if n]
    return " · ".join([counted(len(outcome.files), "file"), *parts])


def not_scanned(outcome: RunOutcome, *, limit: int = _NAMED) -> Iterator[str]:
    """What was not looked into, and why; at most `limit` files each of what is named one by one."""
    yield from _gaps(outcome)
    for status, what in (
        (Status.INCOMPLETE, "not vouched for"),
        (Status.FAILED, "failed, nothing written"),
        (Status.SKIPPED, "skipped"),
    ):
        files = [f for f in outcome.files if f.status is status]
        for file in files[:limit]:
            yield f"{what}: {_with_reason(file)}"
        if len(files) > limit:
            yield f"{what}: {len(files) - limit:,} more; all of them are in the findings log (--report jsonl=FILE)"


def _with_reason(file: FileOutcome) -> str:
    veil = Veil(file)
    # Errors about a file begin with its name, which stands here already.
    reason = veil.name(file.reason).removeprefix(f"{veil.file}: ")
    hint = file.hint.rstrip(".")
    said = f"{reason.rstrip('.')}. {hint[:1].upper()}{hint[1:]}." if reason and hint else reason or hint
    return f"{veil.file}{f' — {said}' if said else ''}"


def _gaps(outcome: RunOutcome) -> Iterator[str]:
    gaps: Counter[tuple[str, bool]] = Counter()
    for file in outcome.files:
        gaps.update((u.reason, u.by_nature) for u in file.unscanned)
    for (reason, by_nature), number in sorted(gaps.items()):
        nature = "cannot be scanned by its nature" if by_nature else "should have been scanned: exit code 3"
        yield f"{number:,} × {reason} ({nature})"
