"""Each sample through the whole flow: nothing planted is left, everything else is, and it is the same file."""

from __future__ import annotations

import functools
import io
import json
import zipfile
from pathlib import Path

import pytest

from sanitizer.core.document import FieldKind, Source
from sanitizer.core.outcome import FileOutcome, RunOutcome
from sanitizer.formats import by_name
from sanitizer.passes.document import opened
from sanitizer.passes.redact import Redacted, clean_bytes
from sanitizer.passes.session import Options, Session, new_session
from sanitizer.policy import load
from sanitizer.reports import RunInfo, all_reports
from tests.samples.samples import Sample, finds, samples, strings

ALL = samples()
EACH = pytest.mark.parametrize("sample", ALL, ids=lambda s: s.path)
EXPORTS = ("claude_ai", "chatgpt")


@functools.cache
def _loaded(policy: str) -> Session:
    return new_session(Options(load(policy)), key=b"0" * 32)


def _session(policy: str) -> Session:
    """A session without memory of other samples; rules, model and detection cache are shared."""
    loaded = _loaded(policy)
    return Session(loaded.options, loaded.detector, key=loaded.key, cache=loaded.cache)


def _cleaned(source: Source, policy: str = "balanced") -> tuple[FileOutcome, Redacted, bytes]:
    session = _session(policy)
    session.remember(session.learn(opened(source)))
    session.terms.seal()
    outcome, redacted, copy = clean_bytes(session, source)
    assert copy is not None, outcome.reason
    return outcome, redacted, copy


@functools.cache
def _balanced(path: str) -> tuple[FileOutcome, Redacted, bytes]:
    return _cleaned(next(s for s in ALL if s.path == path).source)


def _texts(data: bytes, sample: Sample) -> list[str]:
    return [raw.text for raw in strings(data, sample.path)]


@EACH
def test_nothing_planted_is_left(sample: Sample) -> None:
    texts = _texts(_balanced(sample.path)[2], sample)
    assert [p for p in sample.redact if any(finds(p[1], text) for text in texts)] == []


@EACH
def test_what_is_not_sensitive_is_still_there(sample: Sample) -> None:
    texts = _texts(_balanced(sample.path)[2], sample)
    assert [value for value in sample.keep if not any(value in text for text in texts)] == []


@EACH
def test_ids_roles_and_times_are_untouched(sample: Sample) -> None:
    classifier = by_name(sample.format).classifier()
    _, redacted, copy = _balanced(sample.path)

    def protected(data: bytes) -> list[str]:
        # Without pointers: a key on the way may have been changed.
        found = [r for r in strings(data, sample.path) if classifier.kind(r) is FieldKind.PROTECTED and not r.is_key]
        return [r.text for r in found if not redacted.is_replaced(r.pointer)]

    assert protected(copy) == protected(sample.data)


def test_offsets_of_citations_still_fit() -> None:
    [first, *_] = json.loads(_balanced("claude_ai/conversations.json")[2])
    blocks = first["chat_messages"][1]["content"]
    cited = [(b["text"], c) for b in blocks if b["type"] == "text" for c in b["citations"]]
    cited += [(b["input"]["content"], c) for b in blocks for c in b.get("input", {}).get("md_citations", ())]
    slices = [text[c["start_index"] : c["end_index"]] for text, c in cited]
    assert slices[0] == "Citizens Advice"
    assert slices[2] == "within 14 days"
    nodes = json.loads(_balanced("chatgpt/conversations.json")[2])[0]["mapping"].values()
    messages = [n["message"] for n in nodes if n["message"] and n["message"]["metadata"].get("content_references")]
    for message in messages:
        for reference in message["metadata"]["content_references"]:
            stretch = message["content"]["parts"][0][reference["start_idx"] : reference["end_idx"]]
            assert stretch == reference["matched_text"]
    assert len(messages) == 1


@EACH
def test_a_clean_copy_is_clean_and_keeps_its_format(sample: Sample) -> None:
    first = _balanced(sample.path)[2]
    outcome, redacted, again = _cleaned(Source(sample.path, first))
    assert again == first
    assert not redacted.edits
    assert outcome.format == sample.format


@EACH
def test_an_empty_policy_changes_no_byte(sample: Sample) -> None:
    _, redacted, copy = _cleaned(sample.source, "empty")
    assert not redacted.edits
    assert copy == sample.data


RUN = RunInfo("1.0", "balanced", "clean", 60, "model 1", "2026-03-02T09:14:27Z", fingerprint_key=b"k" * 32)


@EACH
@pytest.mark.parametrize("report", sorted(all_reports()))
def test_no_planted_value_is_in_a_report(sample: Sample, report: str) -> None:
    told = "".join(all_reports()[report].render(RunOutcome([_balanced(sample.path)[0]]), RUN))
    assert [p for p in sample.redact if len(p[1]) > 4 and finds(p[1], told)] == []


@pytest.mark.parametrize("export", EXPORTS)
def test_an_export_as_a_zip(export: str, tmp_path: Path) -> None:
    from sanitizer.files.archive import Member, members, rewrite

    own = [s for s in ALL if s.path.startswith(export + "/")]
    packed, clean = tmp_path / "export.zip", tmp_path / "clean.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for sample in own:
            archive.writestr(zipfile.ZipInfo(sample.path.split("/")[1], (2026, 3, 2, 9, 14, 26)), sample.data)
    session = _session("balanced")
    sources = [Source(m.name, m.data) for m in members(packed) if m.data is not None]
    for source in sources:
        session.remember(session.learn(opened(source)))
    session.terms.seal()

    def replace(member: Member) -> bytes | None:
        return None if member.data is None else clean_bytes(session, Source(member.name, member.data))[2]

    rewrite(packed, clean, replace)
    with zipfile.ZipFile(io.BytesIO(clean.read_bytes())) as after:
        assert after.namelist() == [s.path.split("/")[1] for s in own]
        for sample in own:
            texts = _texts(after.read(sample.path.split("/")[1]), sample)
            assert [p for p in sample.redact if any(finds(p[1], text) for text in texts)] == []
