"""Names from a pipeline of the user's choice beside the values of the chat model, and what is loaded for what is skipped."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from sanitizer.core.errors import ModelError
from sanitizer.detection.detector import DetectorSpec, build
from sanitizer.detection.hearing import load_hearing
from sanitizer.detection.names import SPACY_SCORE, Name
from sanitizer.detection.unit import TextUnit

TEXT = "ask Blorvax, the wifi upstairs wants plum-otter-41 nowadays"
HEARD = [Name(4, 11, "PERSON", SPACY_SCORE)]


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A pipeline that knows one name."""
    nlp = spacy.blank("en", meta={"name": "one", "version": "0.1.0"})
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PER", "pattern": "Blorvax"}])  # type: ignore[attr-defined]
    path = tmp_path_factory.mktemp("pipeline") / "one"
    nlp.to_disk(path)
    return str(path)


@pytest.mark.parametrize(("hears_names", "hears_values"), [(True, True), (True, False), (False, True)])
def test_names_are_the_pipelines_and_values_the_chat_models(
    pipeline: str, hears_names: bool, hears_values: bool
) -> None:
    hearing = load_hearing(pipeline, "balanced", hears_names=hears_names, hears_values=hears_values)
    heard, other = hearing.find([TextUnit(TEXT), TextUnit("")])
    assert heard.names == (HEARD if hears_names else [])
    assert any(TEXT[s.start : s.end].startswith("plum") for s in heard.values) is hears_values
    assert other == ([], [])
    assert hearing.label == ("en_one 0.1.0" if hears_names else "")


def test_the_same_paragraph_is_answered_alike_whatever_stands_beside_it(pipeline: str) -> None:
    hearing = load_hearing(pipeline, "balanced", hears_values=False)
    units = [TextUnit(TEXT), TextUnit("nobody here"), TextUnit(TEXT)]
    assert [heard.names for heard in hearing.find(units)] == [HEARD, [], HEARD]
    assert [heard.names for heard in hearing.find(units)] == [HEARD, [], HEARD]


def test_what_is_no_pipeline_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="spaCy pipeline"):
        load_hearing(str(tmp_path), "balanced")


@pytest.mark.parametrize(
    ("skip", "rules"),
    [
        ((), {"names/model", "values/model"}),
        (("names/model",), {"values/model"}),
        (("values/model",), {"names/model"}),
        (("*/model",), set()),
    ],
)
def test_a_skipped_head_is_not_heard(skip: tuple[str, ...], rules: set[str]) -> None:
    text = "Ottilie Brandvold told me that the wifi upstairs wants plum-otter-41 nowadays"
    detector = build(DetectorSpec(skip=skip))
    found = {finding.rule for finding in detector.find([TextUnit(text)])[0]}
    assert found & {"names/model", "values/model"} == rules
    assert bool(detector.model) is ("names/model" in rules)
