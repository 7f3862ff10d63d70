"""`ChatModel`: texts in, names and values out, with no tokenizer but our own and no dependence on how texts are batched.

One network with two heads: one knows the names of people, places and organizations, whoever they are; the other knows
what is private, by what stands around it. Every window is run alone and without padding. That is as fast as batches on
one core (the products are large enough already), and it is what makes the answer for a text the same whatever else is
scanned with it: the int8 scales are taken over one window.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np

from sanitizer.core.errors import ModelError
from sanitizer.recognizers.chat_ner import name_spans, value_spans
from sanitizer.recognizers.chat_ner.gate import Gate
from sanitizer.recognizers.chat_ner.name_spans import NameSpan, Scores
from sanitizer.recognizers.chat_ner.pack import read_pack
from sanitizer.recognizers.chat_ner.pieces import Pieces
from sanitizer.recognizers.chat_ner.shield import shielded
from sanitizer.recognizers.chat_ner.slices import slices
from sanitizer.recognizers.chat_ner.value_spans import ValueSpan
from sanitizer.recognizers.chat_ner.windows import fed, windows_of
from sanitizer.recognizers.chat_ner.words import BREAK, KIND, PLACEHOLDER, Word, split_words

_SLICE_CHARS: Final = 50_000
"""Characters read at once: a longer text is cut behind a line break near this size, so that memory stays level."""
_REMEMBERED: Final = 1_000
"""Windows whose answers are kept: a text that is read again after a change costs only what changed."""
_PERSON: Final = 1 + 2 * value_spans.LABELS.index("PERSON")
_EMPTY: Final = frozenset({BREAK, f"{KIND}{PLACEHOLDER}"})
_ONNX_HINT: Final = (
    "Run `pip install --force-reinstall onnxruntime` (on Windows also the Visual C++ runtime), "
    "or use --policy secrets, which needs no model."
)


class Look(NamedTuple):
    """What a text holds, in reading order, offsets in code points: its names under each bias asked for, apart, and its values.

    Values may overlap where one of them was made a whole token.
    """

    names: list[list[NameSpan]]
    values: list[ValueSpan]


def bundled_model() -> Path:
    """Return the folder of the pipeline that ships with the package (in a checkout: models/en_chat_pii)."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "_models" / "en_chat_pii"
    return installed if installed.is_dir() else package.parent / "models" / "en_chat_pii"


class ChatModel:
    """Finds names and values. One thread; safe to share between readers of one process."""

    def __init__(self, path: Path) -> None:
        pack = read_pack(path)
        settings = pack.settings
        if (tuple(settings.get("names", ())), tuple(settings.get("values", ()))) != (
            name_spans.LABELS,
            value_spans.LABELS,
        ):
            raise ModelError(
                f"The chat model in {pack.folder} has other labels than this version reads.",
                hint="Reinstall chat-sanitizer.",
            )
        self.path = pack.folder
        #: What is added to the score of "no entity": per policy name, chosen on dev data.
        self.recall_bias: dict[str, float] = {str(k): float(v) for k, v in settings["recall_bias"].items()}
        self.floor = float(settings["floor"])
        """What the surest word of a value must have."""
        self.gate = Gate.read(pack.content["gate.f16"])
        """Which lines of code are worth reading."""
        self._pieces = Pieces(pack.vocab)
        self._session = _open_session(pack.onnx)
        self._known: dict[bytes, Any] = {}

    @classmethod
    def load(cls, path: str | Path) -> ChatModel:
        """Open the model in `path` (a pipeline folder or its `chat_ner` folder). Raises ModelError."""
        return cls(Path(path))

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.path,))

    def names(self, texts: Sequence[str], bias: float | None = None) -> list[list[NameSpan]]:
        """Return the names of each text.

        `bias` is added to the logit of "no entity" (below 0 finds more, and more that is none); None takes the
        balanced value. Any text is accepted: lone surrogates, no white space, a million line breaks.
        """
        shift = self.recall_bias["balanced"] if bias is None else bias
        return [self.look(text, (shift,)).names[0] for text in texts]

    def values(self, texts: Sequence[str]) -> list[list[ValueSpan]]:
        """Return the values of each text."""
        return [self.look(text).values for text in texts]

    def look(self, text: str, biases: Sequence[float] = (), stretches: Iterable[tuple[int, int]] | None = None) -> Look:
        """Names under each of `biases`, and values; the network reads a text once.

        :param stretches: [start, end) of what is read of the text, in order and apart; None: all of it.
        """
        found = Look([[] for _ in biases], [])
        for first, stop in ((0, len(text)),) if stretches is None else stretches:
            for at, end in slices(text[first:stop], _SLICE_CHARS):
                self._slice(text[first + at : first + end], first + at, biases, found)
        return found

    def _slice(self, text: str, at: int, biases: Sequence[float], found: Look) -> None:
        words = split_words(text)
        if not any(_says_something(word.key) for word in words):
            return
        logits = self._read(words)
        of_names, of_values = np.split(logits, [name_spans.TAG_COUNT], axis=1)
        raised = np.exp(of_values - of_values.max(axis=1, keepdims=True))
        probabilities = raised / raised.sum(axis=1, keepdims=True)
        private = probabilities[:, _PERSON] + probabilities[:, _PERSON + 1]
        blocked = shielded(text) if biases else ()
        for spans, bias in zip(found.names, biases, strict=True):
            scores = Scores(_log_probs(of_names, bias), private)
            spans += (
                span._replace(start=at + span.start, end=at + span.end)
                for span in name_spans.spans_of(text, words, scores, blocked)
            )
        found.values.extend(
            span._replace(start=at + span.start, end=at + span.end)
            for span in value_spans.spans_of(text, words, probabilities, self.floor)
        )

    def _read(self, words: Sequence[Word]) -> Any:
        """The logits of each word [words, tags of both heads]."""
        encoded = self._pieces.encode(words)
        breaks = [index for index, word in enumerate(words) if word.key == BREAK]
        windows = list(windows_of([len(ids) for ids, _ in encoded], breaks))
        return np.concatenate(
            [self._run(*fed(window, encoded, self._pieces.cls_id, self._pieces.sep_id)) for window in windows]
        )

    def _run(self, ids: list[int], shapes: list[int], first_pieces: list[int]) -> Any:
        """Run one window: the logits of the words that it decides."""
        feed = {"ids": np.array([ids], np.int64), "shapes": np.array([shapes], np.int64)}
        key = feed["ids"].astype(np.uint16).tobytes() + feed["shapes"].astype(np.uint8).tobytes()
        out = self._known.get(key)
        if out is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            out = self._known[key] = self._session.run(["logits"], feed)[0][0]
        return out[first_pieces]


def _says_something(key: str) -> bool:
    """Whether a word may be a name or a value, or a part of one: no sign, no line break, no placeholder."""
    return key[0].isalnum() or (key[0] == KIND and key not in _EMPTY)


def _log_probs(logits: Any, bias: float) -> Any:
    """Log probabilities with `bias` added to the score of "no entity"."""
    shifted = logits.copy()
    shifted[:, 0] += bias
    top = shifted.max(axis=1, keepdims=True)
    return shifted - top - np.log(np.exp(shifted - top).sum(axis=1, keepdims=True))


def _open_session(onnx: bytes) -> Any:
    """Open the network on one thread. Raises ModelError if onnxruntime is missing or refuses."""
    try:
        import onnxruntime
    except ImportError as error:
        raise ModelError("The chat model needs onnxruntime, which cannot be imported here.", hint=_ONNX_HINT) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    try:
        return onnxruntime.InferenceSession(onnx, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own exception classes differ between versions
        raise ModelError(
            f"onnxruntime cannot open the chat model ({type(error).__name__}).", hint=_ONNX_HINT
        ) from error
