"""Every report is snapshotted, and none of them can show a value."""

from __future__ import annotations

import hashlib
import json

import pytest
from syrupy.assertion import SnapshotAssertion

from sanitizer.core.document import Pointer
from sanitizer.core.errors import UsageError
from sanitizer.core.finding import Finding, Hidden
from sanitizer.core.outcome import FileOutcome, Located, RunOutcome, Status
from sanitizer.reports import RunInfo, all_reports, by_name
from sanitizer.reports.fingerprint import fingerprint
from sanitizer.reports.summary import total_line

REPORTS = sorted(all_reports())
LOG_FIELDS = (
    "type schema rule entity score tier file format pointer is_key start end line column role action placeholder "
    "fingerprint why"
)


def rendered(name: str, outcome: RunOutcome, run: RunInfo) -> str:
    return "".join(by_name(name).render(outcome, run))


@pytest.mark.parametrize("name", REPORTS)
def test_snapshot(name: str, outcome: RunOutcome, run: RunInfo, plain: SnapshotAssertion) -> None:
    assert rendered(name, outcome, run) == plain


@pytest.mark.parametrize("name", REPORTS)
def test_no_value_is_shown(name: str, outcome: RunOutcome, run: RunInfo) -> None:
    text = rendered(name, outcome, run).casefold()
    values = {loc.value.reveal() for f in outcome.files for loc in f.findings}
    assert len(values) == 21
    for value in values:
        for form in (value, json.dumps(value)[1:-1], *_digests(value)):
            assert form.casefold() not in text
    assert run.fingerprint_key.hex() not in text
    assert "kkkk" not in text


def _digests(value: str) -> list[str]:
    return [hashlib.new(kind, value.encode()).hexdigest()[:8] for kind in ("md5", "sha1", "sha256")]


@pytest.mark.parametrize("name", REPORTS)
def test_nothing_found_and_nothing_read(name: str, run: RunInfo) -> None:
    assert rendered(name, RunOutcome([]), run)
    assert rendered(name, RunOutcome([FileOutcome("a.txt", Status.CLEAN)]), run)


@pytest.mark.parametrize("name", REPORTS)
def test_surrogates_in_names_and_reasons_do_no_harm(name: str, run: RunInfo) -> None:
    text = rendered(name, RunOutcome([FileOutcome("a\ud83d.txt", Status.INCOMPLETE, reason="\udc80")]), run)
    assert text.encode("utf-8", "backslashreplace")


def test_the_log_has_the_fields_of_schema_1(outcome: RunOutcome, run: RunInfo) -> None:
    records = [json.loads(line) for line in rendered("jsonl", outcome, run).splitlines()]
    *findings, last = records
    assert {" ".join(f) for f in findings} == {LOG_FIELDS}
    assert len(findings) == sum(len(f.findings) for f in outcome.files)
    assert last["type"] == "run"
    assert (last["exit_code"], last["rules"], last["policy"], last["command"]) == (3, 61, "balanced", "scan")
    assert last["files"]["total"] == 7
    assert [u["reason"] for u in last["unscanned"]] == ["image", "image", "time-out"]
    assert last["redactions"] == sum(f["action"] != "keep" for f in findings)


def test_the_log_is_ascii_lines(outcome: RunOutcome, run: RunInfo) -> None:
    lines = list(by_name("jsonl").render(outcome, run))
    assert all(line.isascii() and line.endswith("\n") and line.count("\n") == 1 for line in lines)


def test_values_in_keys_and_file_names_become_placeholders(outcome: RunOutcome, run: RunInfo) -> None:
    records = [json.loads(line) for line in rendered("jsonl", outcome, run).splitlines()]
    assert {"/2/contacts/[EMAIL_1]", "/2/contacts/[EMAIL_1]/phone", "/3/input#/token"} < {
        r.get("pointer") for r in records
    }
    assert any(r.get("file") == "letter to [PERSON_1].md" for r in records)


def test_a_speaker_that_is_a_name_is_not_shown(run: RunInfo) -> None:
    names = ("user", "tool_result", "Ada Lundqvist", "ada", "山田")
    found = Finding(0, 3, "PERSON", "names/model", 0.9)
    located = [Located(found, Hidden("Ada"), Pointer((0,)), 1, 1, name, "placeholder", "[PERSON_1]") for name in names]
    lines = rendered("jsonl", RunOutcome([FileOutcome("a", Status.FOUND, findings=located)]), run).splitlines()
    assert [json.loads(line)["role"] for line in lines[:-1]] == ["user", "tool_result", "[…]", "[…]", "[…]"]


def test_fingerprints_compare_values_of_one_key() -> None:
    one = fingerprint(b"k" * 32, "PHONE", Hidden("12345"))
    assert one == fingerprint(b"k" * 32, "PHONE", Hidden("12345"))
    others = [(b"l" * 32, "PHONE", "12345"), (b"k" * 32, "DATE", "12345"), (b"k" * 32, "PHONE", "12346")]
    assert one not in {fingerprint(k, e, Hidden(v)) for k, e, v in others}
    assert len(one) == 16


def test_total_line(run: RunInfo) -> None:
    assert total_line(RunOutcome([FileOutcome("a", Status.CLEAN)]), run) == (
        "nothing to redact · 1 file · 1 already clean · policy balanced"
    )


def test_the_total_counts_values_and_their_places(run: RunInfo) -> None:
    def told(*entities: str) -> str:
        found = [
            Located(
                Finding(0, 3, entity, "pii/x", 0.9),
                Hidden("Ada"),
                Pointer((number,)),
                1,
                1,
                "",
                "keep" if entity == "AGE" else "mask",
            )
            for number, entity in enumerate(entities)
        ]
        return total_line(RunOutcome([FileOutcome("a", Status.FOUND, findings=found)]), run).partition(" · ")[0]

    assert told("PERSON") == "1 name of a person"
    assert told("PERSON", "PERSON", "PERSON") == "1 name of a person, in 3 places"
    assert told("PERSON", "EMAIL", "EMAIL") == "1 name of a person, 1 e-mail address, in 3 places"
    assert told("AGE", "PERSON") == "1 name of a person"  # ages are kept
    assert told("AGE") == "nothing to redact"


@pytest.mark.parametrize(
    ("statuses", "says"),
    [
        ([Status.CLEAN, Status.SKIPPED], "nothing to redact"),
        ([Status.CLEAN, Status.INCOMPLETE], "nothing found in what was read"),
        ([Status.CLEANED, Status.FAILED], "nothing found in what was read"),
        ([Status.FAILED], "nothing was written"),
        ([Status.SKIPPED], "nothing was read to its end"),
        ([], "nothing was read to its end"),
    ],
)
def test_no_false_comfort(statuses: list[Status], says: str, run: RunInfo) -> None:
    outcome = RunOutcome([FileOutcome(str(n), status) for n, status in enumerate(statuses)])
    assert total_line(outcome, run).startswith(f"{says} · ")


def test_unknown_report() -> None:
    with pytest.raises(UsageError) as caught:
        by_name("jsnl")
    assert "jsonl" in caught.value.hint
