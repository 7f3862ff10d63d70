"""The findings log: one object per finding, and one for the run at the end. Schema 1; never a value.

`start` and `end` are code points of the decoded field; `line` and `column` count from 1; `action` is the operator;
`fingerprint` is equal for equal values of one run (or of one vault) and says nothing else.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from sanitizer.core.outcome import FileOutcome, Located, RunOutcome, Status
from sanitizer.reports.fingerprint import fingerprint
from sanitizer.reports.interface import RunInfo
from sanitizer.reports.veil import Veil

NAME = "jsonl"
SUMMARY = "the findings log for programs: one JSON object per finding, and one for the run"

SCHEMA = 1


def render(outcome: RunOutcome, run: RunInfo) -> Iterator[str]:
    """Lines of JSON."""
    for file in outcome.files:
        veil = Veil(file)
        for located in file.findings:
            yield _line(_finding(located, file, veil, run))
    yield _line(_run(outcome, run))


def _line(record: dict[str, Any]) -> str:
    # ASCII: pointers may hold lone surrogates, and consoles may have any encoding.
    return json.dumps(record, ensure_ascii=True, separators=(",", ":")) + "\n"


def _finding(located: Located, file: FileOutcome, veil: Veil, run: RunInfo) -> dict[str, Any]:
    found = located.finding
    return {
        "type": "finding",
        "schema": SCHEMA,
        "rule": found.rule,
        "entity": found.entity,
        "score": round(found.score, 3),
        "tier": found.tier.value,
        "file": veil.file,
        "format": file.format,
        "pointer": veil.pointer(located.pointer),
        "is_key": located.is_key,
        "start": found.start,
        "end": found.end,
        "line": located.line,
        "column": located.column,
        "role": veil.role(located.role),
        "action": located.operator,
        "placeholder": located.placeholder,
        "fingerprint": fingerprint(run.fingerprint_key, found.entity, located.value),
        "why": list(found.why),
    }


def _run(outcome: RunOutcome, run: RunInfo) -> dict[str, Any]:
    files = outcome.files
    tiers = Counter(loc.finding.tier.value for f in files for loc in f.findings)
    return {
        "type": "run",
        "schema": SCHEMA,
        "version": run.version,
        "command": run.command,
        "policy": run.policy,
        "rules": run.rules,
        "model": run.model,
        "started": run.started,
        "seconds": round(outcome.seconds, 3),
        "exit_code": run.exit_code,
        "files": {"total": len(files), **{s.value: outcome.count(s) for s in Status if outcome.count(s)}},
        "findings": sum(len(f.findings) for f in files),
        "redactions": sum(f.redactions for f in files),
        "by_entity": dict(sorted(outcome.by_entity().items())),
        "by_tier": dict(sorted(tiers.items())),
        "strings_seen": sum(f.strings_seen for f in files),
        "strings_scanned": sum(f.strings_scanned for f in files),
        "bytes_read": sum(f.bytes_read for f in files),
        "documents": [_document(f) for f in files],
        "unscanned": [gap for f in files if f.unscanned for gap in _unscanned(f)],
    }


def _document(file: FileOutcome) -> dict[str, Any]:
    veil = Veil(file)
    record = {
        "file": veil.file,
        "status": file.status.value,
        "format": file.format,
        "output": veil.name(file.output),
        "reason": veil.name(file.reason),
        "hint": file.hint,
        "notes": file.notes,
    }
    return {key: value for key, value in record.items() if value or key in ("file", "status")}


def _unscanned(file: FileOutcome) -> Iterator[dict[str, Any]]:
    veil = Veil(file)
    for gap in file.unscanned:
        yield {
            "file": veil.file,
            "pointer": veil.pointer(gap.pointer),
            "reason": gap.reason,
            "by_nature": gap.by_nature,
            "size": gap.size,
        }
