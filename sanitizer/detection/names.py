"""Names in units of text from any installed spaCy pipeline, in batches, over prose only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    """A name in a text; offsets in code points. `private`: the probability that it is a private person's."""

    start: int
    end: int
    entity: str
    score: float
    private: float = 1.0


class SpacyNames:
    """Finds names with a spaCy pipeline, by package name or path. Each distinct paragraph is read once.

    :raises ModelError: missing, or not a spaCy pipeline.
    """

    def __init__(self, model: str) -> None:
        import spacy

        path = Path(model)
        try:
            # A name without an installed package would make spaCy suggest a download; it never starts one by itself.
            self._nlp: Any = spacy.load(path if path.exists() else model, exclude=["lemmatizer"])
        except (OSError, ValueError) as error:
            raise ModelError(
                f"cannot load the spaCy pipeline {model!r}",
                hint="`sanitizer doctor` lists what is installed; a path to a pipeline folder works too",
            ) from error
        meta = self._nlp.meta
        self.label = f"{meta.get('lang')}_{meta.get('name')} {meta.get('version')}"
        self._known: dict[str, tuple[Name, ...]] = {}

    def find(self, units: Iterable[TextUnit]) -> list[list[Name]]:
        """Names per unit, sorted. The result does not depend on how units are put into batches."""
        cut = [list(segments(unit.text, unit.kind)) for unit in units]
        new = list(dict.fromkeys(s.text for pieces in cut for s in pieces if s.text not in self._known))
        fresh = dict(zip(new, self._read(new), strict=True))
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

    def _read(self, texts: Sequence[str]) -> Iterable[tuple[Name, ...]]:
        for doc in self._nlp.pipe(texts, batch_size=32) if texts else ():
            yield tuple(
                Name(ent.start_char, ent.end_char, SPACY_LABELS[ent.label_], SPACY_SCORE)
                for ent in doc.ents
                if ent.label_ in SPACY_LABELS
            )
