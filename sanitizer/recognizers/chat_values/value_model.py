"""`ValueModel`: texts in, values out; reads the name model's table of words, so that it ships once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from sanitizer.core.errors import ModelError
from sanitizer.recognizers.chat_ner.name_model import bundled_model, open_session
from sanitizer.recognizers.chat_ner.pack import VALUE_PARTS, read_pack
from sanitizer.recognizers.chat_ner.slices import slices
from sanitizer.recognizers.chat_ner.windows import Window, fed
from sanitizer.recognizers.chat_values.decode import LABELS, TAG_COUNT, ValueSpan, spans_of
from sanitizer.recognizers.chat_values.gate import Gate
from sanitizer.recognizers.chat_values.pieces import KINDS, ValuePieces
from sanitizer.recognizers.chat_values.windows import windows_of
from sanitizer.recognizers.chat_values.words import BREAK, split_words

_SLICE_CHARS: Final = 50_000
"""Characters read at once: a longer text is cut behind a line break near this size, so that memory stays level."""
_REMEMBERED: Final = 5_000
"""Stretches of text whose values are kept in memory."""


class ValueModel:
    """Finds values by what stands around them. One thread; safe to share between readers of one process."""

    def __init__(self, path: Path) -> None:
        names = read_pack(path)
        pack = read_pack(path, "chat_values", VALUE_PARTS)
        settings = pack.settings
        if tuple(settings.get("labels", ())) != LABELS:
            raise ModelError(
                "The value model has other labels than this version reads.", hint="Reinstall chat-sanitizer."
            )
        self.floor = float(settings["floor"])
        self._pieces = ValuePieces(names.vocab)
        table = settings["table"]
        size = table["rows"] * table["width"]
        self._table = np.frombuffer(names.onnx, np.uint8, size, table["offset"]).reshape(table["rows"], table["width"])
        self._scale, self._zero = np.float32(table["scale"]), np.float32(table["zero"])
        self._kinds = np.frombuffer(pack.content["kinds.f32"], np.float32).reshape(len(KINDS), table["width"])
        self._kind_rows = np.full(table["rows"], -1, np.int64)
        self._kind_rows[[self._pieces.kind_id(number) for number in KINDS]] = np.arange(len(KINDS))
        gate = np.frombuffer(pack.content["gate.f16"], "<f2").astype(np.float32)
        self._gate = Gate(gate[:-1], float(gate[-1]))
        self._session = open_session(pack.onnx)
        self._stretches: dict[str, tuple[ValueSpan, ...]] = {}

    @classmethod
    def bundled(cls) -> ValueModel:
        """Open the model that ships with the package. Raises ModelError."""
        return cls(bundled_model())

    def find(self, texts: Sequence[str]) -> list[list[ValueSpan]]:
        """The values of each text, sorted, not overlapping, offsets in code points of the text as given."""
        return [self._find(text) for text in texts]

    def find_gated(self, texts: Sequence[str]) -> list[list[ValueSpan]]:
        """The same, reading only those lines of each text that the gate lets through.

        Stretches are remembered: a text that is looked at again after a change is read where it changed.
        """
        return [
            [
                span._replace(start=start + span.start, end=start + span.end)
                for start, end in self._gate.stretches(text)
                for span in self._known(text[start:end])
            ]
            for text in texts
        ]

    def _known(self, stretch: str) -> tuple[ValueSpan, ...]:
        found = self._stretches.get(stretch)
        if found is None:
            if len(self._stretches) >= _REMEMBERED:
                self._stretches.clear()
            found = self._stretches[stretch] = tuple(self._find(stretch))
        return found

    def _find(self, text: str) -> list[ValueSpan]:
        return [
            ValueSpan(at + s, at + e, label, score)
            for at, end in slices(text, _SLICE_CHARS)
            for s, e, label, score in self._slice(text[at:end])
        ]

    def _slice(self, text: str) -> list[ValueSpan]:
        words = split_words(text)
        if not words:
            return []
        encoded = self._pieces.encode(words)
        breaks = [index for index, word in enumerate(words) if word.key == BREAK]
        probabilities = np.zeros((len(words), TAG_COUNT), np.float32)
        for window in windows_of([len(ids) for ids, _ in encoded], breaks):
            self._read(window, encoded, probabilities)
        return spans_of(text, words, probabilities, self.floor)

    def _read(self, window: Window, encoded: Sequence[tuple[tuple[int, ...], int]], probabilities: Any) -> None:
        """Run one window and write the probabilities of the words it decides."""
        ids, shapes, first_pieces = fed(window, encoded, self._pieces.cls_id, self._pieces.sep_id)
        feed = {"vectors": self._vectors(np.array(ids))[None], "shapes": np.array([shapes], np.int64)}
        out = self._session.run(["logits"], feed)[0][0]
        kept = out[first_pieces]
        raised = np.exp(kept - kept.max(axis=1, keepdims=True))
        probabilities[window.keep_first : window.keep_last] = raised / raised.sum(axis=1, keepdims=True)

    def _vectors(self, ids: Any) -> Any:
        vectors = (self._table[ids].astype(np.float32) - self._zero) * self._scale
        own = self._kind_rows[ids]
        vectors[own >= 0] = self._kinds[own[own >= 0]]
        return vectors
