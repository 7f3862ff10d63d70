from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from sanitizer.core.errors import ModelError
from sanitizer.recognizers.chat_ner.chat_model import bundled_model
from sanitizer.recognizers.chat_ner.component import KEY, ChatNer

TEXTS = ["My name is Anna Kowalska.", 'log: "user":"Annika"', "", "nothing here"]


@pytest.fixture(scope="module")
def nlp() -> spacy.Language:
    return spacy.load(bundled_model())


def test_the_bundled_pipeline_is_only_the_component(nlp: spacy.Language) -> None:
    assert nlp.pipe_names == [KEY]
    assert nlp.lang == "en"


def test_exact_spans_and_entities(nlp: spacy.Language) -> None:
    doc = nlp(TEXTS[0])
    ((start, end, label, score),) = doc.user_data[KEY]
    assert (doc.text[start:end], label) == ("Anna Kowalska", "PERSON")
    assert 0.5 < score <= 1
    assert [(e.text, e.label_) for e in doc.ents] == [("Anna Kowalska", "PERSON")]


def test_a_name_inside_a_token_is_exact_in_user_data_and_widened_in_ents(nlp: spacy.Language) -> None:
    doc = nlp(TEXTS[1])
    assert "Annika" in [doc.text[s:e] for s, e, *_ in doc.user_data[KEY]]
    assert any("Annika" in e.text for e in doc.ents)


def test_pipe_is_call(nlp: spacy.Language) -> None:
    for size in (1, 3):
        assert [d.user_data[KEY] for d in nlp.pipe(TEXTS, batch_size=size)] == [nlp(t).user_data[KEY] for t in TEXTS]


def test_a_saved_pipeline_is_the_same(nlp: spacy.Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "copy")
    again = spacy.load(tmp_path / "copy")
    assert again(TEXTS[0]).user_data[KEY] == nlp(TEXTS[0]).user_data[KEY]


def test_strict_recall_can_be_asked_for() -> None:
    strict = spacy.load(bundled_model(), config={"components": {KEY: {"recall": "strict"}}})
    component = strict.get_pipe(KEY)
    assert isinstance(component, ChatNer)
    assert component.bias == component.chat_model.recall_bias["strict"]


def test_without_a_model_it_says_so() -> None:
    with pytest.raises(ModelError, match="no model"):
        spacy.blank("en").add_pipe(KEY)("Anna")
