"""MiniLM as a token classifier with an exit after layer 3 as well as after layer 6.

Both exits are trained at once, so that the small model (embeddings, three layers, first head) learns from the large
one while it grows. The case shape of a word is fed as its token type (four rows instead of two, all starting from row
0).
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from forge.sample import TAGS

WIDTH, HEADS, INNER, SHAPES = 384, 12, 1536, 4


class Layer(nn.Module):
    """One transformer block, names as in the published checkpoint (see `load_base`)."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """`x` [batch, length, WIDTH]; `mask` [batch, 1, 1, length] is added to the attention scores (None: nothing is
        hidden).
        """
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        if mask is None:
            y = functional.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS), dim=-1) @ v
        else:
            y = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        y = y.transpose(1, 2).reshape(b, n, WIDTH)
        x = self.norm1(x + drop(self.out(y), self.training))
        return self.norm2(x + drop(self.down(functional.gelu(self.up(x))), self.training))


def drop(x: Tensor, training: bool) -> Tensor:
    """Dropout of a tenth while training."""
    return functional.dropout(x, 0.1, training)


class Tagger(nn.Module):
    """Word pieces in, logits over TAGS out, one tensor per exit (layer numbers in `exits`, rising)."""

    def __init__(self, vocab_size: int, exits: tuple[int, ...] = (3, 6)) -> None:
        super().__init__()
        self.exits = exits
        self.words = nn.Embedding(vocab_size, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(exits[-1]))
        self.heads = nn.ModuleList(nn.Linear(WIDTH, len(TAGS)) for _ in exits)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None = None) -> list[Tensor]:
        """All inputs [batch, length], integers; `mask` is 1 for pieces, 0 for padding (None: no padding). Returns
        logits per exit.
        """
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(places) + self.shapes(shapes))
        x = drop(x, self.training)
        added = None if mask is None else (1.0 - mask[:, None, None, :].float()) * -10000.0
        outputs = []
        for number, layer in enumerate(self.layers, 1):
            x = layer(x, added)
            if number in self.exits:
                outputs.append(self.heads[self.exits.index(number)](drop(x, self.training)).float())
        return outputs


def load_base(model: Tagger, weights: Path, layers: tuple[int, ...] | None = None) -> None:
    """Fill `model` from the published MiniLM `model.safetensors`; `layers` picks which published layers to use."""
    base = load_file(str(weights))
    with torch.no_grad():
        e = "embeddings."
        model.words.weight.copy_(base[e + "word_embeddings.weight"])
        model.places.weight.copy_(base[e + "position_embeddings.weight"])
        model.shapes.weight.copy_(base[e + "token_type_embeddings.weight"][:1].expand(SHAPES, -1))
        _copy(model.norm, base, e + "LayerNorm")
        for layer, number in zip(model.layers, layers or range(len(model.layers)), strict=True):
            p = f"encoder.layer.{number}."
            for kind in ("weight", "bias"):
                parts = [base[f"{p}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(parts))
            _copy(layer.out, base, p + "attention.output.dense")
            _copy(layer.norm1, base, p + "attention.output.LayerNorm")
            _copy(layer.up, base, p + "intermediate.dense")
            _copy(layer.down, base, p + "output.dense")
            _copy(layer.norm2, base, p + "output.LayerNorm")


def _copy(module: nn.Module, base: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(base[name + ".weight"])  # type: ignore[operator, union-attr]
    module.bias.copy_(base[name + ".bias"])  # type: ignore[operator, union-attr]
