"""The training mix: which source gives how much, joined into messages, augmented, encoded, batched by length.
Seeded.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from forge.augment import augmented
from forge.encode import Batch, Encoded, collate, encode
from forge.frames import FrameBook
from forge.gazetteer import Gazetteer
from forge.plain_pieces import WordPiece
from forge.sample import Sample, Segment, from_record, read_records

# Share of samples per source. Corpora by file name, frames by group, "technical" and "catalogs" are unlabelled text
# (technical.py, catalogs.py).
SHARES: dict[str, float] = {
    "wnut17": 11,
    "btc": 18,
    "tweebank_ner": 6,
    "ctx_anonymizer": 10,
    "gum_ccby": 4.5,
    "wikigold": 4,
    "hwu64": 4,
    "snips": 1.5,
    "nanni_pii": 0.4,
    "sv_klintan": 1.2,
    "es_meddocan": 1.2,
    "es_echr_tab": 0.4,
    "fr_echr_tab": 0.6,
    "fr_europeana": 0.5,
    "nl_europeana": 0.4,
    "de_europeana": 0.6,
    "frames:people": 16,
    "frames:records": 7,
    "frames:places": 4,
    "frames:languages": 9,
    "frames:world": 10,
    "frames:phrases": 12,
    "frames:dense": 9,
    "frames:lists": 7,
    "frames:negative_tech": 10,
    "frames:negative_words": 6,
    "frames:negative_names": 7,
    "frames:negative_world": 4,
    "frames:negative_fiction": 3,
    "frames:pairs": 4,
    "technical": 8,
    "catalogs": 3.5,
}
# Few distinct names in the source: put in fresh ones nearly always.
SWAPS = {"ctx_anonymizer": 0.9, "nanni_pii": 0.8, "snips": 0.5, "hwu64": 0.4, "es_meddocan": 0.5}
_PLAIN_SWAP = 0.3


class Mix:
    """An endless, seeded stream of batches of about `pieces_per_batch` pieces."""

    def __init__(self, data: Path, book: FrameBook, gazetteer: Gazetteer, pieces: WordPiece, seed: int) -> None:
        self._book, self._gazetteer, self._pieces = book, gazetteer, pieces
        self._rng = random.Random(seed)
        self._corpora: dict[str, list[Sample]] = {}
        names = [name for name in SHARES if not name.startswith("frames:")]
        for name in names:
            path = data / f"{name}.jsonl"
            self._corpora[name] = [from_record(r) for r in read_records(path)] if path.exists() else []
        self._left: dict[str, list[int]] = {name: [] for name in names}
        self._names = [n for n in SHARES if self._corpora.get(n) or n.removeprefix("frames:") in book.groups]
        self._weights = [SHARES[n] for n in self._names]

    def _one(self, name: str) -> Sample:
        """The next sample of a source: corpora in shuffled rounds, frames at random."""
        rng = self._rng
        if name.startswith("frames:"):
            drawn = [s._replace(told=True) for s in self._book.draw(name.removeprefix("frames:"), rng)]
            return augmented(drawn, self._gazetteer, rng, 0.0)
        left = self._left[name]
        if not left:
            left += range(len(self._corpora[name]))
            rng.shuffle(left)
        swap = 0.0 if name in ("technical", "catalogs") else SWAPS.get(name, _PLAIN_SWAP)
        return augmented(self._corpora[name][left.pop()], self._gazetteer, rng, swap)

    def sample(self) -> Sample:
        """One training text: a single sample, or two to six joined into a message of lines or sentences."""
        rng = self._rng
        name = rng.choices(self._names, self._weights)[0]
        sample = self._one(name)
        if rng.random() < 0.6:
            return sample
        for _ in range(rng.randint(1, 5)):
            if rng.random() < 0.5:
                name = rng.choices(self._names, self._weights)[0]
            sample = [*sample, Segment(rng.choice(("\n", "\n", "\n\n", " "))), *self._one(name)]
        return sample

    def batches(self, pieces_per_batch: int, pool: int = 256) -> Iterator[Batch]:
        """Yield batches of near-equal length texts, in random order within a pool."""
        while True:
            items = sorted(
                (encode(self.sample(), self._pieces, self._rng) for _ in range(pool)), key=lambda e: len(e.ids)
            )
            groups: list[list[Encoded]] = [[]]
            for item in items:
                if groups[-1] and (len(groups[-1]) + 1) * len(item.ids) > pieces_per_batch:
                    groups.append([])
                groups[-1].append(item)
            self._rng.shuffle(groups)
            for group in groups:
                yield collate(group, self._pieces.pad_id)
