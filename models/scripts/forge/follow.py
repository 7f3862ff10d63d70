"""What the name model thinks of the words of a window, whose words it cuts otherwise: the goal that the new names head follows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from forge.encode import MAX_PIECES
from forge.network import Tagger
from forge.plain_pieces import WordPiece
from forge.plain_words import merged
from forge.rows import Row
from forge.sample import TAGS
from sanitizer.recognizers.chat_ner.shield import shielded


class Leader:
    """A name model (eval) and its own way to cut words."""

    def __init__(self, tagger: Tagger, pieces: WordPiece) -> None:
        self._tagger, self._pieces = tagger.eval(), pieces

    def goals(self, rows: Sequence[Row], length: int) -> tuple[Tensor, Tensor]:
        """Log probabilities [rows, length, TAGS] and whether there are any [rows, length].

        A word inside one of the leader's words continues what that begins. Nothing is known of words that touch an
        address, of those beyond the leader's window, and of texts with placeholders, which it was not to see.
        """
        views = [self._view(row) for row in rows]
        size = max((len(ids) for ids, *_ in views), default=2)
        ids = np.full((len(rows), size), self._pieces.pad_id, np.int64)
        shapes, mask = np.zeros_like(ids), np.zeros_like(ids)
        for at, (own, own_shapes, *_) in enumerate(views):
            ids[at, : len(own)], shapes[at, : len(own)], mask[at, : len(own)] = own, own_shapes, 1
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            logits = self._tagger(torch.from_numpy(ids), torch.from_numpy(shapes), torch.from_numpy(mask))[-1]
        known = functional.log_softmax(logits, -1)
        goals = torch.zeros(len(rows), length, len(TAGS))
        at = torch.zeros(len(rows), length, dtype=torch.bool)
        for number, (row, (_, _, starts, firsts)) in enumerate(zip(rows, views, strict=True)):
            if not starts:
                continue
            for piece, start in row.words:
                index = bisect_right(starts, start) - 1
                if index < 0 or firsts[index] < 0:
                    continue
                goal = known[number, firsts[index]]
                goals[number, piece] = goal if starts[index] == start else _continued(goal)
                at[number, piece] = True
        return goals, at

    def _view(self, row: Row) -> tuple[list[int], list[int], list[int], list[int]]:
        """Ids, shapes, and of each word where it starts and its first piece (−1: nothing is known of it)."""
        ids, shapes, starts, firsts = [self._pieces.cls_id], [0], [], []
        for word in merged(row.text, shielded(row.text)) if row.is_followed else ():
            word_ids, shape = self._pieces.encode(word.text)
            if len(ids) + len(word_ids) > MAX_PIECES - 1:
                # Words from here on are beyond the window: without an end they would continue the last one.
                starts.append(word.start)
                firsts.append(-1)
                break
            starts.append(word.start)
            firsts.append(-1 if word.text in ("@", "http") else len(ids))
            ids += word_ids
            shapes += [shape] * len(word_ids)
        return [*ids, self._pieces.sep_id], [*shapes, 0], starts, firsts


def _continued(goal: Tensor) -> Tensor:
    """The goal of a word that goes on inside another: what begins there has begun before."""
    moved = goal.clone()
    for begin in range(1, len(TAGS), 2):
        moved[begin + 1] = torch.logaddexp(goal[begin], goal[begin + 1])
        moved[begin] = -20.0
    return moved
