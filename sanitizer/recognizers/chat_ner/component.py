"""`chat_ner`, the spaCy component around `ChatModel`, so that `spacy.load` opens the bundled pipeline.

`doc.user_data["chat_ner"]` holds the exact spans as (start, end, label, probability); `doc.ents` holds the same
widened to whole tokens, because a spaCy span cannot begin inside a token and losing a name would be worse than hiding
a comma.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from sanitizer.core.errors import ModelError
from sanitizer.recognizers.chat_ner.chat_model import ChatModel
from sanitizer.recognizers.chat_ner.name_spans import NameSpan
from sanitizer.recognizers.chat_ner.pack import MANIFEST, PARTS

KEY = "chat_ner"


class ChatNer:
    """The component; its model is opened by `from_disk`, which `spacy.load` calls."""

    def __init__(self, recall: str) -> None:
        self.recall = recall
        self._model: ChatModel | None = None

    @property
    def chat_model(self) -> ChatModel:
        """The model itself. Raises ModelError before it is loaded."""
        if self._model is None:
            raise ModelError(
                "The chat_ner component holds no model yet.", hint="Open the pipeline with spacy.load(path)."
            )
        return self._model

    @property
    def bias(self) -> float:
        """The recall bias this component runs with."""
        return self.chat_model.recall_bias[self.recall]

    def __call__(self, doc: Doc) -> Doc:
        return self._annotated(doc, self.chat_model.names([doc.text], self.bias)[0])

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Annotate a stream of documents."""
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            found = self.chat_model.names([doc.text for doc in batch], self.bias)
            for doc, spans in zip(batch, found, strict=True):
                yield self._annotated(doc, spans)

    def _annotated(self, doc: Doc, spans: list[NameSpan]) -> Doc:
        doc.user_data[KEY] = [tuple(span[:4]) for span in spans]
        wide = (doc.char_span(s.start, s.end, label=s.label, alignment_mode="expand") for s in spans)
        doc.set_ents(filter_spans([span for span in wide if span is not None]))
        return doc

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> ChatNer:
        """Open the model in `path`. Raises ModelError."""
        self._model = ChatModel.load(path)
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Copy the model to `path`."""
        target = Path(path)
        target.mkdir(parents=True, exist_ok=True)
        for part in (*PARTS, MANIFEST):
            shutil.copyfile(self.chat_model.path / part, target / part)


@Language.factory(KEY, assigns=["doc.ents"], default_config={"recall": "balanced"})  # type: ignore[untyped-decorator, unused-ignore]
def make_chat_ner(nlp: Language, name: str, recall: str) -> Any:
    """spaCy factory. `recall` is the policy ("balanced" or "strict") whose recall bias is used."""
    return ChatNer(recall)
