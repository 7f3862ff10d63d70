"""Learn which lines of code the chat model need not read, from its own answers, and put the weights beside it.

python train_gate.py --pipeline ../en_chat_pii --corpora CORPORA --technical WORK/data/technical.jsonl --least -2
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import torch
from forge.chats import bodies, chat_files, drawn
from torch import nn

from sanitizer.recognizers.chat_ner.chat_model import ChatModel
from sanitizer.recognizers.chat_ner.gate import BEFORE, BUCKETS, Gate, lines_of
from sanitizer.recognizers.chat_ner.pack import write_manifest

FLOOR = 0.35
"""A line is worth reading where the model is so sure of a value in it."""
CORPORA = {"ctx_anonymizer": 500, "btc": 800, "wnut17": 800, "hwu64": 400, "es_meddocan": 300, "gum_ccby": 300}
TECHNICAL = 4000
POSITIVE = 3.0
"""Weight of a line with a value against one without."""

Row = tuple[list[int], list[int], float]


def texts(chats: list[Path], corpora: Path, technical: Path, rng: random.Random) -> Iterator[str]:
    """Chats, and text in which there is little to find, as far as it is there."""
    for path in chats:
        for name, body in bodies(path):
            yield drawn(name, body, "gate").text
    files = [(corpora / f"{name}.jsonl", count) for name, count in CORPORA.items()]
    for path, count in [*files, (technical, TECHNICAL)]:
        if not path.exists():
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        for line in rng.sample(lines, min(count, len(lines))):
            yield json.loads(line)["text"]


def rows(model: ChatModel, sources: Iterable[str]) -> Iterator[Row]:
    """(features, features of the line before, whether there is a value) of each line."""
    gate = Gate(np.zeros(2 * BUCKETS), 0.0)
    for text in sources:
        spans = model.values([text])[0]
        before: list[int] = []
        for start, end in lines_of(text):
            own = gate.features(text[start:end])
            yield own, before[-BEFORE:], float(any(s.start < end and start < s.end for s in spans))
            before = own


def learned(data: list[Row], rng: random.Random, epochs: int = 6) -> tuple[np.ndarray, float]:
    """Weights and bias of a logistic regression over hashed features."""
    weights = nn.EmbeddingBag(2 * BUCKETS, 1, mode="sum")
    nn.init.zeros_(weights.weight)
    bias = nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.Adam([*weights.parameters(), bias], lr=0.03)
    for _ in range(epochs):
        rng.shuffle(data)
        for at in range(0, len(data), 512):
            batch = data[at : at + 512]
            bags = [own + [BUCKETS + f for f in before] for own, before, _ in batch]
            offsets = torch.tensor([0, *np.cumsum([len(bag) for bag in bags])[:-1]])
            logits = weights(torch.tensor([f for bag in bags for f in bag], dtype=torch.long), offsets)[:, 0] + bias
            goal = torch.tensor([value for *_, value in batch])
            loss = nn.functional.binary_cross_entropy_with_logits(logits, goal, pos_weight=torch.tensor(POSITIVE))
            loss = loss + 2e-5 * weights.weight.pow(2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return weights.weight.detach()[:, 0].numpy(), float(bias.detach())


def main() -> None:
    """Learn and write gate.f16: the weights, then the bias less the threshold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pipeline", type=Path, required=True)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--chats", type=Path, nargs="*", help="chat files instead of those that train_chat.py reads")
    parser.add_argument("--technical", type=Path, required=True)
    parser.add_argument("--least", type=float, default=-2.0, help="logit from which a line is read")
    args = parser.parse_args()
    torch.manual_seed(1)
    rng = random.Random(1)
    model = ChatModel(args.pipeline)
    model.floor = FLOOR
    data = list(rows(model, texts(args.chats or chat_files(), args.corpora, args.technical, rng)))
    weights, bias = learned(data, rng)
    folder = args.pipeline / "chat_ner"
    (folder / "gate.f16").write_bytes(np.append(weights, bias - args.least).astype("<f2").tobytes())
    write_manifest(folder)
    gate = Gate(weights, bias - args.least)
    said = [
        sum(gate._own[f] for f in own) + sum(gate._before[f] for f in before) + gate._bias >= 0
        for own, before, _ in data
    ]
    kept = sum(1 for hot, (_, _, value) in zip(said, data, strict=True) if hot and value)
    print(json.dumps({"lines": len(data), "read": sum(said) / len(data), "recall": kept / sum(v for *_, v in data)}))


if __name__ == "__main__":
    main()
