"""The samples are what they say they are, and no declaration hides from detection what is planted in them."""

from __future__ import annotations

import pytest

from samples.make.__main__ import SAMPLES
from samples.make.markup import Plants
from sanitizer.core.document import FieldKind
from sanitizer.formats import by_name, detect
from sanitizer.syntax import sniff
from tests.samples.samples import ROOT, Sample, finds, samples, strings

ALL = samples()
EACH = pytest.mark.parametrize("sample", ALL, ids=lambda s: s.path)
EXEMPT = {FieldKind.PROTECTED, FieldKind.SEALED, FieldKind.BLOB}


@pytest.mark.parametrize(("path", "fmt", "write", "document"), SAMPLES, ids=[s[0] for s in SAMPLES])
def test_files_are_what_the_generator_writes(path: str, fmt: str, write: object, document: object) -> None:
    assert (ROOT / path).read_bytes() == write(Plants().plain(document)).encode()  # type: ignore[operator]


@EACH
def test_format_is_detected_by_shape(sample: Sample) -> None:
    data = sample.data
    assert detect(data, "x", sniff(data, "x.md" if sample.format == "markdown" else "x.txt")).name == sample.format


@EACH
def test_everything_planted_is_there_and_can_be_seen(sample: Sample) -> None:
    classifier = by_name(sample.format).classifier()
    found = [(raw.text, classifier.kind(raw)) for raw in strings(sample.data, sample.path)]
    for _, value in sample.redact:
        kinds = [kind for text, kind in found if finds(value, text)]
        assert kinds, value
        assert not EXEMPT & set(kinds), value
    for value in sample.keep:
        assert any(value in text for text, _ in found), value


@EACH
def test_what_survives_holds_nothing_that_goes(sample: Sample) -> None:
    for kept in sample.keep:
        assert not [value for _, value in sample.redact if finds(value, kept)], kept


def test_every_file_is_declared() -> None:
    written = {str(p.relative_to(ROOT).as_posix()) for p in ROOT.rglob("*") if p.is_file()}
    ours = {p for p in written if p.split("/")[0] not in ("make", "expected") and "/" in p}
    assert ours == {s.path for s in ALL}
