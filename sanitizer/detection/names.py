"""The lean NLP engine: names from the bundled pipeline or any installed spaCy pipeline, in batches, over prose only."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sanitizer.core.errors import ModelError
from sanitizer.detection.prose import segments
from sanitizer.detection.unit import TextUnit

SPACY_LABELS = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "LOCATION": "LOCATION",
    "LOC": "LOCATION",
    "GPE": "LOCATION",
    "FAC": "LOCATION",
    "ORGANIZATION": "ORGANIZATION",
    "ORG": "ORGANIZATION",
}
"""Labels of spaCy's own pipelines (https://spacy.io/models) and ours, as our entities; others are not names."""

SPACY_SCORE = 0.75
"""spaCy gives no probability for an entity; a flat score keeps such names in the tier `likely`."""

_MEMORY_LIMIT = 60_000


class Name(NamedTuple):
    """A name in a text; offsets in code points."""

    start: int
    end: int
    entity: str
    score: float


class NameFinder:
    """Finds names in units of text. Each distinct paragraph is read once."""

    def __init__(self, find: Callable[[Sequence[str]], list[list[Name]]], label: str) -> None:
        self._find = find
        self.label = label
        """What is running, for reports: `en_chat_pii 1.0.0`."""
        self._known: dict[str, tuple[Name, ...]] = {}

    def find(self, units: Iterable[TextUnit]) -> list[list[Name]]:
        """Names per unit, sorted. The result does not depend on how units are put into batches."""
        cut = [list(segments(unit.text, unit.kind)) for unit in units]
        new = list(dict.fromkeys(s.text for pieces in cut for s in pieces if s.text not in self._known))
        fresh = {text: tuple(names) for text, names in zip(new, self._find(new), strict=True)} if new else {}
        result = [
            [
                name._replace(start=name.start + piece.start, end=name.end + piece.start)
                for piece in pieces
                for name in (fresh.get(piece.text) or self._known.get(piece.text, ()))
            ]
            for pieces in cut
        ]
        if len(self._known) + len(fresh) > _MEMORY_LIMIT:
            self._known.clear()
        self._known.update(fresh)
        return result


def load_finder(model: str | None, recall: str) -> NameFinder:
    """Load the bundled pipeline (`model` is None) or any spaCy pipeline by package name or path.

    :param recall: `balanced` or `strict`: how far to lean towards finding.
    :raises ModelError: missing, damaged, or not a spaCy pipeline.
    """
    return _load_bundled(recall) if model is None else _load_spacy(model)


def _load_bundled(recall: str) -> NameFinder:
    from sanitizer.recognizers.chat_ner.name_model import NameModel, bundled_model

    path = bundled_model()
    names = NameModel.load(path)
    bias = names.recall_bias[recall]

    def find(texts: Sequence[str]) -> list[list[Name]]:
        from sanitizer.detection.second_look import BIAS, second_look

        looks = names.looks(texts, (bias, min(bias, BIAS)))
        return [
            second_look(text, [Name(*span) for span in sure], [Name(*span) for span in doubted])
            for text, (sure, doubted) in zip(texts, looks, strict=True)
        ]

    meta = json.loads((path / "meta.json").read_text("utf-8"))
    return NameFinder(find, f"{meta['lang']}_{meta['name']} {meta['version']}")


def _load_spacy(model: str) -> NameFinder:
    import spacy

    path = Path(model)
    try:
        # A name without an installed package would make spaCy suggest a download; it never starts one by itself.
        nlp: Any = spacy.load(path if path.exists() else model, exclude=["lemmatizer"])
    except (OSError, ValueError) as error:
        raise ModelError(
            f"cannot load the spaCy pipeline {model!r}",
            hint="`sanitizer doctor` lists what is installed; a path to a pipeline folder works too",
        ) from error

    def find(texts: Sequence[str]) -> list[list[Name]]:
        return [
            [
                Name(ent.start_char, ent.end_char, SPACY_LABELS[ent.label_], SPACY_SCORE)
                for ent in doc.ents
                if ent.label_ in SPACY_LABELS
            ]
            for doc in nlp.pipe(texts, batch_size=32)
        ]

    return NameFinder(find, f"{nlp.meta.get('lang')}_{nlp.meta.get('name')} {nlp.meta.get('version')}")
