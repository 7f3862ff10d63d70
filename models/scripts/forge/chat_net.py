"""The chat model: the encoder of the name model with two heads, one over names, one over all values, and as it is exported.

The table of words stays the published one, but for the pieces that only this model reads (`KINDS`).
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from forge.checkpoint import load_tagger
from forge.deploy import Block
from forge.encode import MAX_PIECES
from forge.network import WIDTH, Tagger, drop
from sanitizer.recognizers.chat_ner.value_spans import TAG_COUNT


class ChatNet(nn.Module):
    """Word pieces in, logits of names [batch, length, 7] and of values [batch, length, TAG_COUNT] out."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger
        self.head = nn.Linear(WIDTH, TAG_COUNT)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """All inputs [batch, length]; `mask` is 1 for pieces, 0 for padding."""
        tagger = self.tagger
        places = torch.arange(ids.shape[1], device=ids.device)
        x = tagger.norm(tagger.words(ids) + tagger.places(places) + tagger.shapes(shapes))
        x = drop(x, self.training)
        added = (1.0 - mask[:, None, None, :].float()) * -10000.0
        for layer in tagger.layers:
            x = layer(x, added)
        x = drop(x, self.training)
        return tagger.heads[-1](x).float(), self.head(x).float()


def saved(net: ChatNet, epoch: int) -> dict[str, object]:
    """A checkpoint, as average.py reads it."""
    return {"model": net.state_dict(), "exits": list(net.tagger.exits), "step": epoch}


def load_chat(path: Path) -> ChatNet:
    """Open a checkpoint."""
    state = torch.load(path, map_location="cpu", weights_only=True)
    net = ChatNet(Tagger(state["model"]["tagger.words.weight"].shape[0], tuple(state["exits"])))
    net.load_state_dict(state["model"])
    return net


def begun(checkpoint: Path, names: Path | None = None) -> ChatNet:
    """A chat model that begins as the name model of a checkpoint, or goes on from one of a chat model.

    :param names: a name model from the same stem, with which the encoder is averaged.
    """
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    net = load_chat(checkpoint) if "head.weight" in state["model"] else ChatNet(load_tagger(checkpoint))
    if names is not None:
        other = load_tagger(names).state_dict()
        own = net.tagger.state_dict()
        mixed = {n: v if n == "words.weight" else (v + other[n]) / 2 for n, v in own.items()}
        net.tagger.load_state_dict(mixed)
    return net


class Exported(nn.Module):
    """Pieces in, logits of both heads out; no mask: windows are run one at a time."""

    def __init__(self, net: ChatNet) -> None:
        super().__init__()
        net.eval()
        tagger = net.tagger
        self.words, self.norm, self.shapes = tagger.words, tagger.norm, tagger.shapes
        self.blocks = nn.ModuleList(Block(one) for one in tagger.layers)
        self.places = nn.Parameter(tagger.places.weight[:MAX_PIECES].detach().clone())
        self.head = nn.Linear(WIDTH, tagger.heads[-1].out_features + TAG_COUNT)
        with torch.no_grad():
            self.head.weight.copy_(torch.cat([tagger.heads[-1].weight, net.head.weight]))
            self.head.bias.copy_(torch.cat([tagger.heads[-1].bias, net.head.bias]))

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        x = self.norm(self.words(ids) + self.places[: ids.shape[1]] + self.shapes(shapes))
        for block in self.blocks:
            x = block(x)
        return self.head(x)
