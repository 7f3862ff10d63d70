"""The value model: the first layers of the name model with a head of its own over all labels, and as it is exported.

Its table of words is the name model's and stays as it is, but for the pieces that only it reads (`KINDS`).
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from forge.checkpoint import load_tagger
from forge.deploy import Block
from forge.encode import MAX_PIECES
from forge.network import WIDTH, Tagger, drop
from sanitizer.recognizers.chat_values.decode import TAG_COUNT


class ValueNet(nn.Module):
    """Word pieces in, logits [batch, length, TAG_COUNT] out."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger
        self.head = nn.Linear(WIDTH, TAG_COUNT)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """All inputs [batch, length]; `mask` is 1 for pieces, 0 for padding."""
        tagger = self.tagger
        places = torch.arange(ids.shape[1], device=ids.device)
        x = tagger.norm(tagger.words(ids) + tagger.places(places) + tagger.shapes(shapes))
        x = drop(x, self.training)
        added = (1.0 - mask[:, None, None, :].float()) * -10000.0
        for layer in tagger.layers:
            x = layer(x, added)
        return self.head(drop(x, self.training)).float()


def saved(net: ValueNet, epoch: int) -> dict[str, object]:
    """A checkpoint, as average.py reads it."""
    return {"model": net.state_dict(), "exits": list(net.tagger.exits), "step": epoch}


def load_values(path: Path) -> ValueNet:
    """Open a checkpoint of a value model."""
    state = torch.load(path, map_location="cpu", weights_only=True)
    net = ValueNet(Tagger(state["model"]["tagger.words.weight"].shape[0], tuple(state["exits"])))
    net.load_state_dict(state["model"])
    return net


def begun(checkpoint: Path) -> ValueNet:
    """A value model that begins as the name model of a checkpoint, or goes on from one of a value model."""
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    return load_values(checkpoint) if "head.weight" in state["model"] else ValueNet(load_tagger(checkpoint))


class Exported(nn.Module):
    """Vectors of pieces in, logits out; no mask: windows are run one at a time."""

    def __init__(self, net: ValueNet) -> None:
        super().__init__()
        net.eval()
        self.norm, self.shapes, self.head = net.tagger.norm, net.tagger.shapes, net.head
        self.blocks = nn.ModuleList(Block(one) for one in net.tagger.layers)
        self.places = nn.Parameter(net.tagger.places.weight[:MAX_PIECES].detach().clone())

    def forward(self, vectors: Tensor, shapes: Tensor) -> Tensor:
        x = self.norm(vectors + self.places[: vectors.shape[1]] + self.shapes(shapes))
        for block in self.blocks:
            x = block(x)
        return self.head(x)


def value_loss(logits: Tensor, tags: Tensor) -> Tensor:
    """Mean cross entropy over the words whose tag is known (tags ≥ 0)."""
    return functional.cross_entropy(logits.reshape(-1, logits.shape[-1]), tags.reshape(-1), ignore_index=-1)
