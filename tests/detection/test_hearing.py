"""What the chat model says is heard where it was said: names in prose, values everywhere, code through the gate."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pytest

from sanitizer.core.document import FieldKind
from sanitizer.core.errors import ModelError
from sanitizer.detection import hearing
from sanitizer.detection.hearing import Hearing
from sanitizer.detection.names import Name
from sanitizer.detection.unit import TextUnit
from sanitizer.recognizers.chat_ner.chat_model import Look, bundled_model
from sanitizer.recognizers.chat_ner.gate import BUCKETS, Gate
from sanitizer.recognizers.chat_ner.name_spans import NameSpan
from sanitizer.recognizers.chat_ner.value_spans import ValueSpan

CLOSED = Gate(np.zeros(2 * BUCKETS, np.float32), -1.0)


class Model:
    """Takes every `Otter` for a person and every `otter` for a user name; remembers what it was asked."""

    gate = CLOSED

    def __init__(self) -> None:
        self.asked: list[str] = []

    def look(self, text: str, biases: Sequence[float] = (), stretches: Iterable[tuple[int, int]] | None = None) -> Look:
        read = [(0, len(text))] if stretches is None else list(stretches)
        self.asked += [text[start:end] for start, end in read]
        inside = [at for start, end in read for at in range(start, end)]
        names = [NameSpan(at, at + 5, "PERSON", 0.9, 0.6) for at in inside if text.startswith("Otter", at)]
        values = [ValueSpan(at, at + 5, "USERNAME", 0.9) for at in inside if text.startswith("otter", at)]
        return Look([names for _ in biases], values)


def test_a_text_is_read_with_its_key_and_told_without() -> None:
    model = Model()
    (heard,) = Hearing(model, -0.5).find([TextUnit("the otter, Otter", key="owner")])
    assert model.asked == ["owner: the otter, Otter"]
    assert [(s.start, s.end) for s in heard.values] == [(4, 9)]
    assert heard.names == [Name(11, 16, "PERSON", 0.9, 0.6)]


def test_what_is_found_in_the_key_is_not_told() -> None:
    assert Hearing(Model(), -0.5).find([TextUnit("free", key="otter Otter")]) == [([], [])]


def test_of_code_what_is_said_is_read_and_what_the_gate_lets_through_and_each_text_once() -> None:
    model = Model()
    hearing = Hearing(model, -0.5)
    code, talk = TextUnit("if x[1] == otter():  # ask Otter", kind=FieldKind.CODE), TextUnit("ask otter")
    assert hearing.find([code, talk, code]) == hearing.find([code, talk, code])
    assert model.asked == ["ask Otter", "ask otter"]


def test_names_in_lines_of_code_are_not_told() -> None:
    fenced = "Otter wrote\n```python\nx = Otter()\n```\nsays Otter\n"
    (heard,) = Hearing(Model(), -0.5).find([TextUnit(fenced)])
    assert [name.start for name in heard.names] == [0, fenced.rindex("Otter")]


@pytest.mark.parametrize(("bias", "hears_values"), [(None, True), (-0.5, False)])
def test_what_is_not_asked_for_is_not_heard(bias: float | None, hears_values: bool) -> None:
    (heard,) = Hearing(Model(), bias, hears_values=hears_values).find([TextUnit("Otter, otter")])
    assert (bool(heard.names), bool(heard.values)) == (bias is not None, hears_values)


class Told(Model):
    """Says of every text what it was made with."""

    def __init__(self, *names: NameSpan) -> None:
        super().__init__()
        self._names = list(names)

    def look(self, text: str, biases: Sequence[float] = (), stretches: Iterable[tuple[int, int]] | None = None) -> Look:
        return Look([self._names for _ in biases], [])


def test_of_a_name_that_begins_in_the_key_the_rest_is_told() -> None:
    (heard,) = Hearing(Told(NameSpan(0, 14, "PERSON", 0.9)), -0.5).find([TextUnit("(Ruiz) wrote", key="Ottilie")])
    assert [(name.start, name.end) for name in heard.names] == [(1, 5)]
    (heard,) = Hearing(Told(NameSpan(0, 11, "PERSON", 0.9)), -0.5).find([TextUnit("41 cm", key="Ottilie")])
    assert heard.names == []


def test_both_parts_of_a_name_that_a_long_line_is_cut_in_are_told() -> None:
    text = "nothing " * 249 + "Ottily Brandvold " + "nothing " * 100
    at = text.index("Ottily")
    (heard,) = Hearing(Told(NameSpan(at, at + 16, "PERSON", 0.9)), -0.5).find([TextUnit(text)])
    assert [text[name.start : name.end] for name in heard.names] == ["Ottily", "Brandvold"]


def test_of_code_with_a_key_what_is_told_stands_where_it_was_said() -> None:
    unit = TextUnit("if x[1] == y():  # ask Otter", key="script", kind=FieldKind.CODE)
    (heard,) = Hearing(Model(), -0.5).find([unit])
    assert [unit.text[name.start : name.end] for name in heard.names] == ["Otter"]


def test_what_is_remembered_is_bounded_by_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sanitizer.detection.hearing._MEMORY_CHARS", 100)
    hearing = Hearing(Model(), -0.5)
    units = [TextUnit(f"otter {number} " * 5) for number in range(10)]
    assert hearing.find(units) == Hearing(Model(), -0.5).find(units)
    assert sum(len(text) for *_, text in hearing._known) <= 100


@pytest.mark.parametrize("meta", [None, "", "[]", "{}"])
def test_a_pipeline_without_its_description_is_one_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, meta: str | None
) -> None:
    shutil.copytree(bundled_model() / "chat_ner", tmp_path / "chat_ner")
    if meta is not None:
        (tmp_path / "meta.json").write_text(meta, "utf-8")
    monkeypatch.setattr(hearing, "bundled_model", lambda: tmp_path)
    with pytest.raises(ModelError, match="cannot be read"):
        hearing.load_hearing(None, "balanced")
