"""The bundled value model: what it finds, that any text is accepted, and that a damaged file is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sanitizer.core.errors import ModelError
from sanitizer.recognizers.chat_ner.name_model import bundled_model
from sanitizer.recognizers.chat_values.value_model import ValueModel


@pytest.fixture(scope="module")
def model() -> ValueModel:
    return ValueModel.bundled()


def found(model: ValueModel, text: str) -> set[tuple[str, str]]:
    return {(text[s.start : s.end], s.label) for s in model.find([text])[0] if s.score >= 0.7}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the wifi upstairs wants plum-otter-41 nowadays", "plum-otter-41"),
        ("policy for the van is with Alder Mutual, they know it as KL-55 20718 A", "KL-55 20718 A"),
        ("ask mkowalczyk88 on the forum, he sold me the bike", "mkowalczyk88"),
        ("we live above the bakery, 12 Cooper Row, Hythe", "12 Cooper Row, Hythe"),
    ],
)
def test_values_that_no_rule_announces(model: ValueModel, text: str, value: str) -> None:
    left = text
    for word in sorted((v for v, _ in found(model, text)), key=len, reverse=True):
        left = left.replace(word, "")
    assert not any(part in left for part in value.split())


@pytest.mark.parametrize(
    "text",
    [
        "the gate valve opens at 77 degrees, see page 14",
        "build 4471 failed on node 20.11.1 after 312 s",
        "for i in range(10): print(i)",
        "Dickens wrote about London; the Thames is 346 km long",
    ],
)
def test_ordinary_text_holds_nothing(model: ValueModel, text: str) -> None:
    assert not {label for _, label in found(model, text)} - {"PERSON", "LOCATION", "ORGANIZATION", "DATE", "AGE"}


@pytest.mark.parametrize(
    "text", ["", "   ", "\n" * 10_000, "\ud800 x \udfff", "\0\0", "👍" * 50, "a" * 200_000, "٣٤ ಕ क 漢"]
)
def test_any_text_is_read(model: ValueModel, text: str) -> None:
    for spans in (*model.find([text]), *model.find_gated([text])):
        assert all(0 <= s.start < s.end <= len(text) for s in spans)


def test_a_text_has_the_same_values_whatever_is_read_with_it(model: ValueModel) -> None:
    texts = ["the safe is 4471-9", "nothing here", "login of kim is kbrandt_7"]
    assert model.find(texts) == [model.find([text])[0] for text in texts]


def test_the_gate_lets_lines_with_values_through(model: ValueModel) -> None:
    code = "x = 1\n" * 200 + 'password = "otter-maple-41"\n' + "y = 2\n" * 200
    (spans,) = model.find_gated([code])
    assert "otter-maple-41" in {code[s.start : s.end] for s in spans}


@pytest.mark.parametrize("part", ["model.onnx", "kinds.f32", "gate.f16", "settings.json"])
def test_a_damaged_file_is_refused(tmp_path: Path, part: str) -> None:
    pipeline = tmp_path / "pipeline"
    shutil.copytree(bundled_model(), pipeline)
    path = pipeline / "chat_values" / part
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    with pytest.raises(ModelError, match="checksum"):
        ValueModel(pipeline)


def test_a_missing_model_is_told(tmp_path: Path) -> None:
    pipeline = tmp_path / "pipeline"
    shutil.copytree(bundled_model(), pipeline)
    shutil.rmtree(pipeline / "chat_values")
    with pytest.raises(ModelError):
        ValueModel(pipeline)
