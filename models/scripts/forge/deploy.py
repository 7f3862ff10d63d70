"""A layer as it is exported: no mask, attention as the one fused operator of onnxruntime.

Query, key and value are separate products (no transposing of their joint one): a good deal of a tenth faster.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from forge.network import HEADS, WIDTH, Layer


class _Attention(torch.autograd.Function):
    """onnxruntime's MultiHeadAttention in the exported graph; in torch it passes the values on, which is not used."""

    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        return v

    @staticmethod
    def symbolic(g: Any, q: Any, k: Any, v: Any) -> Any:
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=HEADS).setType(q.type())


class Block(nn.Module):
    """One layer with its joint product split into three."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.layer = layer
        self.parts = nn.ModuleList(nn.Linear(WIDTH, WIDTH) for _ in range(3))
        with torch.no_grad():
            weights, biases = layer.qkv.weight.chunk(3), layer.qkv.bias.chunk(3)
            for part, weight, bias in zip(self.parts, weights, biases, strict=True):
                part.weight.copy_(weight)
                part.bias.copy_(bias)

    def forward(self, x: Tensor) -> Tensor:
        layer = self.layer
        x = layer.norm1(x + layer.out(_Attention.apply(*(part(x) for part in self.parts))))
        return layer.norm2(x + layer.down(functional.gelu(layer.up(x))))
