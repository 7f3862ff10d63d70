"""SARIF holds what GitHub requires, and nothing that it should not."""

from __future__ import annotations

import json
from typing import Any

from sanitizer.core.outcome import RunOutcome
from sanitizer.reports import RunInfo, by_name


def sarif(outcome: RunOutcome, run: RunInfo) -> dict[str, Any]:
    return dict(json.loads("".join(by_name("sarif").render(outcome, run))))


def test_required_by_github(outcome: RunOutcome, run: RunInfo) -> None:
    record = sarif(outcome, run)
    assert record["version"] == "2.1.0"
    (one,) = record["runs"]
    rules = {rule["id"]: rule for rule in one["tool"]["driver"]["rules"]}
    for rule in rules.values():
        for part in ("shortDescription", "fullDescription", "help"):
            assert 0 < len(rule[part]["text"]) <= 1024
    assert one["results"]
    for result in one["results"]:
        assert result["ruleId"] in rules
        assert result["message"]["text"]
        (location,) = result["locations"]
        physical = location["physicalLocation"]
        assert physical["artifactLocation"]["uri"]
        region = physical["region"]
        assert region["startLine"] >= 1
        assert region["endColumn"] > region["startColumn"] >= 1


def test_no_snippets_and_nothing_that_is_kept(outcome: RunOutcome, run: RunInfo) -> None:
    text = json.dumps(sarif(outcome, run))
    assert "snippet" not in text
    kept = [loc for f in outcome.files for loc in f.findings if loc.operator == "keep"]
    redacted = [loc for f in outcome.files for loc in f.findings if loc.operator != "keep"]
    assert kept
    assert len(sarif(outcome, run)["runs"][0]["results"]) == len(redacted)


def test_fingerprints_are_one_per_result(outcome: RunOutcome, run: RunInfo) -> None:
    results = sarif(outcome, run)["runs"][0]["results"]
    hashes = [r["partialFingerprints"]["primaryLocationLineHash"] for r in results]
    assert len(set(hashes)) == len(hashes)


def test_gaps_are_told(outcome: RunOutcome, run: RunInfo) -> None:
    invocation = sarif(outcome, run)["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    told = " ".join(n["message"]["text"] for n in invocation["toolExecutionNotifications"])
    assert "cut.json" in told
    assert "image" in told
