"""`NameModel`: texts in, names out, with no tokenizer but our own and no dependence on how texts are batched.

Every window is run through the network alone and without padding. That is as fast as batches on one core (the
products are large enough already), and it is what makes the answer for a text the same whatever else is scanned with
it: the int8 scales are taken over one window.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from sanitizer.core.errors import ModelError
from sanitizer.recognizers.chat_ner.decode import LABELS, NameSpan, spans_of
from sanitizer.recognizers.chat_ner.pack import read_pack
from sanitizer.recognizers.chat_ner.shield import shielded
from sanitizer.recognizers.chat_ner.slices import slices
from sanitizer.recognizers.chat_ner.windows import Window, fed, windows_of
from sanitizer.recognizers.chat_ner.wordpiece import WordPiece
from sanitizer.recognizers.chat_ner.words import Word, merged

__all__ = ["NameModel", "NameSpan", "bundled_model", "open_session"]

#: Characters per slice: a longer text is cut at white space near this size, so that memory stays level.
_SLICE_CHARS: Final = 200_000
_ONNX_HINT: Final = (
    "Run `pip install --force-reinstall onnxruntime` (on Windows also the Visual C++ runtime), "
    "or use --policy secrets, which needs no model."
)


def bundled_model() -> Path:
    """Return the folder of the pipeline that ships with the package (in a checkout: models/en_chat_pii)."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "_models" / "en_chat_pii"
    return installed if installed.is_dir() else package.parent / "models" / "en_chat_pii"


class NameModel:
    """Finds people, places and organizations. One thread; safe to share between readers of one process."""

    def __init__(self, path: Path) -> None:
        pack = read_pack(path)
        if tuple(pack.settings.get("labels", ())) != LABELS:
            raise ModelError(
                f"The name model in {pack.folder} has other labels than this version reads.",
                hint="Reinstall chat-sanitizer.",
            )
        self.path = pack.folder
        #: What is added to the score of "no entity": per policy name, chosen on dev data.
        self.recall_bias: dict[str, float] = {str(k): float(v) for k, v in pack.settings["recall_bias"].items()}
        self._pieces = WordPiece(pack.vocab)
        self._session = open_session(pack.onnx)

    @classmethod
    def load(cls, path: str | Path) -> NameModel:
        """Open the model in `path` (a pipeline folder or its `chat_ner` folder). Raises ModelError."""
        return cls(Path(path))

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.path,))

    def find(self, texts: Sequence[str], bias: float | None = None) -> list[list[NameSpan]]:
        """Return the names of each text, sorted, not overlapping, offsets in code points of the text as given.

        `bias` is added to the logit of "no entity" (below 0 finds more, and more that is none); None takes the
        balanced value. Any text is accepted: lone surrogates, no white space, a million line breaks.
        """
        shift = self.recall_bias["balanced"] if bias is None else bias
        return [spans for (spans,) in self.looks(texts, (shift,))]

    def looks(self, texts: Sequence[str], biases: Sequence[float]) -> list[list[list[NameSpan]]]:
        """Like `find`, with the names under each of `biases`; the network reads a text once."""
        return [self._find(text, biases) for text in texts]

    def _find(self, text: str, biases: Sequence[float]) -> list[list[NameSpan]]:
        found: list[list[NameSpan]] = [[] for _ in biases]
        for at, end in slices(text, _SLICE_CHARS):
            for spans, more in zip(found, self._slice(text[at:end], biases), strict=True):
                spans += [NameSpan(at + s, at + e, label, score) for s, e, label, score in more]
        return found

    def _slice(self, text: str, biases: Sequence[float]) -> list[list[NameSpan]]:
        blocked = shielded(text)
        words = merged(text, blocked)
        if not any(word.text.isalpha() for word in words):
            return [[] for _ in biases]
        encoded = [self._pieces.encode(word.text) for word in words]
        breaks = [index for index, word in enumerate(words) if word.text == "\n"]
        logits = np.empty((len(words), 1 + 2 * len(LABELS)), np.float32)
        for window in windows_of([len(ids) for ids, _ in encoded], breaks):
            self._read(window, words, encoded, logits)
        return [spans_of(text, words, _log_probs(logits, bias), blocked) for bias in biases]

    def _read(
        self, window: Window, words: Sequence[Word], encoded: Sequence[tuple[tuple[int, ...], int]], logits: Any
    ) -> None:
        """Run one window and write the logits of the words it decides."""
        keep = slice(window.keep_first, window.keep_last)
        if not any(word.text.isalpha() for word in words[keep]):
            logits[keep] = -30.0
            logits[keep, 0] = 0.0
            return
        ids, shapes, first_pieces = fed(window, encoded, self._pieces.cls_id, self._pieces.sep_id)
        feed = {"ids": np.array([ids], np.int64), "shapes": np.array([shapes], np.int64)}
        out = self._session.run(["logits"], feed)[0][0]
        logits[keep] = out[first_pieces]


def _log_probs(logits: Any, bias: float) -> Any:
    """Log probabilities with `bias` added to the score of "no entity"."""
    shifted = logits.copy()
    shifted[:, 0] += bias
    top = shifted.max(axis=1, keepdims=True)
    return shifted - top - np.log(np.exp(shifted - top).sum(axis=1, keepdims=True))


def open_session(onnx: bytes) -> Any:
    """Open the network on one thread. Raises ModelError if onnxruntime is missing or refuses."""
    try:
        import onnxruntime
    except ImportError as error:
        raise ModelError("The name model needs onnxruntime, which cannot be imported here.", hint=_ONNX_HINT) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    try:
        return onnxruntime.InferenceSession(onnx, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own exception classes differ between versions
        raise ModelError(
            f"onnxruntime cannot open the name model ({type(error).__name__}).", hint=_ONNX_HINT
        ) from error
