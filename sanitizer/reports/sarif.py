"""SARIF 2.1.0 for code scanning. No snippets, no values; what GitHub requires is always there.

One-line exports put every finding on line 1, so a hash of the line would make them all one: the fingerprint is made of
rule, file, pointer and the masked value instead (docs.github.com, "SARIF support for code scanning", 2026).
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from sanitizer.core.outcome import FileOutcome, Located, RunOutcome, Status
from sanitizer.reports.interface import RunInfo
from sanitizer.reports.masked import masked
from sanitizer.reports.veil import Veil
from sanitizer.reports.words import entity_name

NAME = "sarif"
SUMMARY = "SARIF 2.1.0, for GitHub code scanning and editors"

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_MOST_RESULTS = 25_000
_LEVELS = {"certain": "error", "likely": "warning", "possible": "note"}
_PRECISION = {"certain": "very-high", "likely": "high", "possible": "low"}


def render(outcome: RunOutcome, run: RunInfo) -> Iterator[str]:
    """One JSON document."""
    results = [result for file in outcome.files for result in _results(file)]
    left_out = len(results) - _MOST_RESULTS
    record = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(outcome, run)},
                "columnKind": "unicodeCodePoints",
                "automationDetails": {"id": "sanitizer/"},
                "invocations": [_invocation(outcome, run, left_out)],
                "results": results[:_MOST_RESULTS],
            }
        ],
    }
    yield json.dumps(record, ensure_ascii=True, indent=1) + "\n"


def _driver(outcome: RunOutcome, run: RunInfo) -> dict[str, Any]:
    found: dict[str, Located] = {}
    for file in outcome.files:
        for located in file.findings:
            if located.operator != "keep":
                found.setdefault(located.finding.rule, located)
    return {
        "name": "sanitizer",
        "version": run.version,
        "semanticVersion": run.version,
        "rules": [_rule(rule, located) for rule, located in sorted(found.items())],
    }


def _rule(rule: str, located: Located) -> dict[str, Any]:
    found = located.finding
    name = entity_name(found.entity, 1)
    gravity = "9.1" if found.entity == "SECRET" else "6.5"
    return {
        "id": rule,
        "shortDescription": {"text": f"{name[:1].upper()}{name[1:]} in a chat or prompt"},
        "fullDescription": {"text": f"Rule {rule} found a {name}. Whoever reads the file learns it."},
        "help": {"text": f"Run `sanitizer clean` on the file. `sanitizer rules show {rule}` explains the rule."},
        "defaultConfiguration": {"level": _LEVELS[found.tier.value]},
        "properties": {
            "tags": ["security", "privacy", found.entity.lower()],
            "precision": _PRECISION[found.tier.value],
            "security-severity": gravity,
        },
    }


def _results(file: FileOutcome) -> Iterator[dict[str, Any]]:
    veil = Veil(file)
    repeats: Counter[str] = Counter()
    for located in file.findings:
        if located.operator == "keep":
            continue
        pointer = veil.pointer(located.pointer)
        line_hash = _line_hash(located, veil.file, pointer)
        repeats[line_hash] += 1
        yield {
            "ruleId": located.finding.rule,
            "level": _LEVELS[located.finding.tier.value],
            "message": {"text": _message(located)},
            "locations": [_location(located, veil.file, pointer)],
            "partialFingerprints": {"primaryLocationLineHash": f"{line_hash}:{repeats[line_hash]}"},
        }


def _message(located: Located) -> str:
    found = located.finding
    value = masked(found.entity, located.value)
    why = f" ({', '.join(found.why)})" if found.why else ""
    return f"{entity_name(found.entity, 1)} {value}, score {found.score:.2f}{why}."


def _location(located: Located, file: str, pointer: str) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(file.replace("\\", "/"), safe="/!", errors="replace")},
            "region": {
                "startLine": located.line,
                "startColumn": located.column,
                "endLine": located.line,
                # In text a finding is as long as its span; in JSON the column is where its string begins.
                "endColumn": located.column + max(1, located.finding.end - located.finding.start),
            },
        }
    }
    if pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": pointer, "kind": "value"}]
    return location


def _line_hash(located: Located, file: str, pointer: str) -> str:
    value = masked(located.finding.entity, located.value)
    parts = f"{located.finding.rule}\0{file}\0{pointer}\0{value}"
    return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _invocation(outcome: RunOutcome, run: RunInfo, left_out: int) -> dict[str, Any]:
    bad = [f for f in outcome.files if f.status in (Status.INCOMPLETE, Status.FAILED)]
    texts = [f"{Veil(f).file}: {f.reason or f.status.value}" for f in bad]
    gaps = Counter(u.reason for f in outcome.files for u in f.unscanned)
    texts += [f"{n} × not scanned: {reason}" for reason, n in sorted(gaps.items())]
    if left_out > 0:
        texts.append(f"{left_out} more findings than code scanning takes; see the findings log")
    return {
        "executionSuccessful": not bad,
        "exitCode": run.exit_code,
        "toolExecutionNotifications": [{"level": "warning", "message": {"text": text}} for text in texts],
    }
