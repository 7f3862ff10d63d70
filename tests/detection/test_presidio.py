"""Presidio as the place where recognizers join, with its hazards closed (reference/presidio.md)."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from sanitizer.core.document import FieldKind
from sanitizer.core.errors import ConfigError, ScanTimeoutError
from sanitizer.core.finding import Finding
from sanitizer.detection.detector import Detector, DetectorSpec, build
from sanitizer.detection.names import Name
from sanitizer.detection.presidio import Joined, _FailClosed
from sanitizer.detection.unit import TextUnit
from sanitizer.recognizers.chat_ner.value_spans import ValueSpan
from sanitizer.recognizers.engine import RuleEngine

CUSTOM = """
recognizers:
  - name: Badge
    supported_language: en
    supported_entity: BADGE
    patterns:
      - {name: badge, regex: "BDG-[0-9]{6}", score: 0.8}
"""


@pytest.fixture(scope="module")
def detector() -> Detector:
    return build(DetectorSpec())


def test_rules_and_names_join_in_one_analyzer(detector: Detector) -> None:
    text = "Mail Ottilie Brandvold at ottilie@brandvold-post.org"
    found = {(f.entity, text[f.start : f.end]) for f in detector.find([TextUnit(text)])[0]}
    assert {("EMAIL", "ottilie@brandvold-post.org"), ("PERSON", "Ottilie Brandvold")} <= found


def test_custom_recognizers_come_from_presidio_yaml(tmp_path: Path) -> None:
    path = tmp_path / "custom.yaml"
    path.write_text(CUSTOM)
    joined = Joined(RuleEngine([]), [path])
    assert [(f.start, f.end, f.rule) for f in joined.find(TextUnit("id BDG-123456"), ())] == [(3, 13, "presidio/Badge")]


def test_broken_yaml_is_one_clear_error_without_its_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("recognizers: [{name: topsecret")
    with pytest.raises(ConfigError) as caught:
        Joined(RuleEngine([]), [path])
    assert "topsecret" not in caught.value.message
    assert capsys.readouterr().out == ""


def test_no_predefined_recognizer_is_loaded() -> None:
    names = {r.name for r in Joined(RuleEngine([])).analyzer.registry.recognizers}
    assert names == {"RuleRecognizer", "NameRecognizer", "ValueRecognizer"}


def test_presidio_logs_nothing(detector: Detector, capfd: pytest.CaptureFixture[str]) -> None:
    logger = logging.getLogger("presidio-analyzer")
    logger.error("Failed to validate text topsecret")
    detector.find([TextUnit("IBAN: DE\u212a9 3704 0044 0532 0130 01")])
    assert "topsecret" not in "".join(capfd.readouterr())
    assert not logger.propagate


def test_a_pattern_that_times_out_is_an_error_not_a_silence() -> None:
    record = logging.LogRecord(
        "presidio-analyzer",
        logging.WARNING,
        "",
        0,
        "Regex pattern '%s' timed out after %s seconds, skipping.",
        ("x", 1),
        None,
    )
    with pytest.raises(ScanTimeoutError):
        _FailClosed().emit(record)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "\ud83d broken",
        "." * 8_000,
        "(" * 16_000,
        "a." * 5_000,
        "=" * 4_000,
        "http://x/" * 2_000,
        "1/" * 16_000,
        "eyJ" * 33_000,
        "\n" * 10_000,
        "x" * 1_000_000,
        "а" * 100_000,
    ],
    ids=lambda text: f"{text[:3]!r}*{len(text)}",
)
def test_hard_texts_are_scanned_to_their_end(detector: Detector, text: str) -> None:
    for kind in (FieldKind.PROSE, FieldKind.CODE):
        (found,) = detector.find([TextUnit(text, kind=kind)])
        assert all(0 <= f.start < f.end <= len(text) for f in found)


def test_batches_do_not_matter(detector: Detector) -> None:
    texts = [
        "Hi, I'm Jackson and this is Lucía.",
        "call +47 22 86 41 90",
        "",
        "Best,\nWill",
        "Hi, I'm Jackson and this is Lucía.",
    ]
    units = [TextUnit(text) for text in texts]
    assert detector.find(units) == [detector.find([unit])[0] for unit in units]


def test_findings_on_placeholders_are_dropped() -> None:
    found = Detector._clean(TextUnit("pay [PERSON_1] now"), [Finding(4, 14, "PERSON", "x/y", 1.0)])
    assert found == []


def test_a_name_has_the_probability_of_the_model() -> None:
    (finding,) = Joined(RuleEngine([])).find(TextUnit("ask Ottilie"), [Name(4, 11, "PERSON", 0.83)])
    assert (finding.score, finding.rule) == (0.83, "names/model")


def test_a_name_that_only_the_values_head_saw_is_skipped_with_the_rule_of_names() -> None:
    unit, told = TextUnit("ask Grzegorz tomorrow"), [ValueSpan(4, 12, "PERSON", 0.95)]
    assert [f.rule for f in Joined(RuleEngine([])).find(unit, (), told)] == ["names/model"]
    assert Joined(RuleEngine([]), skip=["names/*"]).find(unit, (), told) == []
