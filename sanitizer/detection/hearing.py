"""What the chat model says of units of text: the names and the values in them, each distinct text read once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from sanitizer.core.document import FieldKind
from sanitizer.core.errors import ModelError
from sanitizer.detection.names import Name, SpacyNames
from sanitizer.detection.prose import Segment, segments
from sanitizer.detection.second_look import BIAS, second_look
from sanitizer.detection.unit import TextUnit
from sanitizer.recognizers.chat_ner.chat_model import ChatModel, Look, bundled_model
from sanitizer.recognizers.chat_ner.gate import Gate
from sanitizer.recognizers.chat_ner.name_spans import NameSpan
from sanitizer.recognizers.chat_ner.value_spans import ValueSpan

_KEY_CHARS = 60
_SHORT = 2_000
"""Code points of a text that is read with the key it is the value of."""
_MEMORY_LIMIT, _MEMORY_CHARS = 60_000, 20_000_000
"""Texts that are remembered, and code points of them together, at most."""


class Heard(NamedTuple):
    """Names and values of one unit, each sorted; offsets in code points of the unit's text."""

    names: list[Name]
    values: list[ValueSpan]


class Model(Protocol):
    """What reads a text: the chat model."""

    gate: Gate

    def look(
        self, text: str, biases: Sequence[float] = (), stretches: Iterable[tuple[int, int]] | None = None
    ) -> Look: ...


class Hearing:
    """Reads units with the chat model; of code only the lines that may hold something.

    :param bias: how far to lean towards finding names; None hears no names.
    :param label: what is running, for reports: `en_chat_pii 2.0.0`.
    """

    def __init__(self, model: Model, bias: float | None, *, hears_values: bool = True, label: str = "") -> None:
        self._model, self._hears_values, self.label = model, hears_values, label
        self._biases = () if bias is None else (bias, min(bias, BIAS))
        self._known: dict[tuple[bool, str, str], Heard] = {}
        self._chars = 0

    def find(self, units: Sequence[TextUnit]) -> list[Heard]:
        """What each unit holds. The result does not depend on how units are put into batches."""
        return [self._heard(unit) for unit in units]

    def _heard(self, unit: TextUnit) -> Heard:
        is_code, head = unit.kind is FieldKind.CODE, _head(unit)
        key = (is_code, head, unit.text)
        found = self._known.get(key)
        if found is None:
            found = self._read(unit, head, is_code=is_code)
            if len(self._known) >= _MEMORY_LIMIT or self._chars + len(unit.text) > _MEMORY_CHARS:
                self._known.clear()
                self._chars = 0
            self._known[key] = found
            self._chars += len(unit.text)
        return found

    def _read(self, unit: TextUnit, head: str, *, is_code: bool) -> Heard:
        text, size = head + unit.text, len(head)
        pieces = list(segments(unit.text, unit.kind)) if self._biases else []
        stretches = None
        if is_code:
            spoken = [(piece.start + size, piece.start + size + len(piece.text)) for piece in pieces]
            stretches = list(_merged(sorted([*self._model.gate.stretches(text), *spoken])))
        look = self._model.look(text, self._biases, stretches)
        values = [s._replace(start=max(0, s.start - size), end=s.end - size) for s in look.values if s.end > size]
        return Heard(list(_named(look, pieces, size)), values if self._hears_values else [])


def _named(look: Look, pieces: Sequence[Segment], size: int) -> Iterator[Name]:
    """The names in the prose of a text, with those that a second look confirms."""
    if not look.names:
        return
    sure, doubted = (_Within(spans, size) for spans in look.names)
    for piece in pieces:
        for name in second_look(piece.text, sure.of(piece), doubted.of(piece)):
            yield name._replace(start=name.start + piece.start, end=name.end + piece.start)


class _Within:
    """The names inside a piece; pieces must be asked in rising order.

    Of a name that goes beyond a piece (a long line is cut at a blank), or that begins in the key, what is inside counts.
    """

    def __init__(self, spans: Sequence[NameSpan], size: int) -> None:
        self._names = [Name(s.start - size, s.end - size, s.label, s.score, s.private) for s in spans]
        self._at = 0

    def of(self, piece: Segment) -> list[Name]:
        names, size = self._names, len(piece.text)
        while self._at < len(names) and names[self._at].end <= piece.start:
            self._at += 1
        found = []
        for at in range(self._at, len(names)):
            start, end = names[at].start - piece.start, names[at].end - piece.start
            if start >= size:
                break
            if start < 0 or end > size:
                start, end = _trimmed(piece.text, max(0, start), min(size, end))
            if start < end:
                found.append(names[at]._replace(start=start, end=end))
        return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A part of a name without the signs and blanks at its ends; empty if it holds no letter."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return (start, end) if any(map(str.isalpha, text[start:end])) else (end, end)


def _head(unit: TextUnit) -> str:
    """What is read before the text of a unit: the key it is the value of."""
    return f"{unit.key}: " if unit.key and len(unit.key) <= _KEY_CHARS and len(unit.text) <= _SHORT else ""


def _merged(stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches (sorted) that touch made one."""
    first, last = -1, -1
    for start, end in stretches:
        if start > last:
            if first >= 0:
                yield first, last
            first, last = start, end
        else:
            last = max(last, end)
    if first >= 0:
        yield first, last


class WithSpacy:
    """Names from a spaCy pipeline of the user's choice, values from the chat model."""

    def __init__(self, names: SpacyNames | None, hearing: Hearing | None) -> None:
        self._names, self._hearing = names, hearing
        self.label = names.label if names else ""

    def find(self, units: Sequence[TextUnit]) -> list[Heard]:
        """What each unit holds."""
        names = self._names.find(units) if self._names else [[] for _ in units]
        heard = self._hearing.find(units) if self._hearing else [Heard([], []) for _ in units]
        return [Heard(found, values) for found, (_, values) in zip(names, heard, strict=True)]


def load_hearing(
    model: str | None, recall: str, *, hears_names: bool = True, hears_values: bool = True
) -> Hearing | WithSpacy:
    """Load the bundled pipeline, and for the names any spaCy pipeline instead, by package name or path (`model`).

    :param recall: `balanced` or `strict`: how far to lean towards finding names.
    :raises ModelError: missing, damaged, or not a spaCy pipeline.
    """
    if model is not None:
        names = SpacyNames(model) if hears_names else None
        return WithSpacy(names, Hearing(ChatModel.load(bundled_model()), None) if hears_values else None)
    path = bundled_model()
    chat = ChatModel.load(path)
    bias = chat.recall_bias[recall] if hears_names else None
    return Hearing(chat, bias, hears_values=hears_values, label=_label(path) if hears_names else "")


def _label(pipeline: Path) -> str:
    try:
        meta = json.loads((pipeline / "meta.json").read_text("utf-8"))
        return f"{meta['lang']}_{meta['name']} {meta['version']}"
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"The pipeline in {pipeline} cannot be read ({type(error).__name__}).", hint="Reinstall chat-sanitizer."
        ) from error
