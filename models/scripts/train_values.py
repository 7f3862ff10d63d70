"""Train the value model on marked chats, beginning as the name model. Saves each epoch and resumes by itself.

python train_values.py --work WORK --gazetteer GAZETTEER --corpora CORPORA --config configs/values.cfg
"""

from __future__ import annotations

import argparse
import configparser
import json
import random
import time
from pathlib import Path

import torch
from forge.chats import chat_files
from forge.gazetteer import Gazetteer
from forge.value_mix import ValueMix, padded
from forge.value_net import ValueNet, begun, load_values, saved, value_loss

from sanitizer.recognizers.chat_values.pieces import KINDS, ValuePieces

HERE = Path(__file__).resolve().parent.parent


def parsed() -> argparse.Namespace:
    """Command line over config file over defaults."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--work", type=Path, required=True, help="folder of base/, data/ and the runs")
    p.add_argument("--gazetteer", type=Path, required=True)
    p.add_argument("--corpora", type=Path, required=True)
    p.add_argument("--run", default="values")
    p.add_argument("--init", default="polished.pt", help="checkpoint of the name model, in WORK")
    p.add_argument("--chats", type=Path, nargs="*", help="chat files instead of the dev half and models/data/chats")
    p.add_argument("--epochs", type=int, default=6)
    p.add_argument("--pieces", type=int, default=1536, help="pieces per batch")
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--corpus", type=float, default=0.12, help="share of ctx_anonymizer per epoch")
    p.add_argument("--tech", type=int, default=300, help="technical texts per epoch")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--config", type=Path, help="file of configs/ whose [train] section replaces these defaults")
    known, _ = p.parse_known_args()
    if known.config:
        file = configparser.ConfigParser()
        file.read_string(known.config.read_text(encoding="utf-8"))
        p.set_defaults(**dict(file["train"]))
    return p.parse_args()


def optimizer_of(net: ValueNet, rate: float, kinds: list[int]) -> torch.optim.AdamW:
    """AdamW; head, shapes and the rows of `kinds` learn five times as fast, the rest of the table of words stays."""
    table = net.tagger.words.weight
    still = torch.ones(len(table), 1, dtype=torch.bool)
    still[kinds] = False
    table.register_hook(lambda grad: grad.masked_fill(still, 0.0))
    fast = [p for name, p in net.named_parameters() if name.startswith(("head", "tagger.shapes"))]
    rest = [
        p
        for name, p in net.named_parameters()
        if not name.startswith(("head", "tagger.shapes", "tagger.words", "tagger.heads"))
    ]
    return torch.optim.AdamW(
        [
            {"params": rest, "lr": rate, "weight_decay": 0.01},
            {"params": fast, "lr": rate * 5, "weight_decay": 0.01},
            {"params": [table], "lr": rate * 5, "weight_decay": 0.0},
        ],
        betas=(0.9, 0.98),
    )


def main() -> None:
    """Train, save, resume."""
    args = parsed()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    pieces = ValuePieces((args.work / "base/vocab.txt").read_text(encoding="utf-8").splitlines())
    out = args.work / args.run
    out.mkdir(parents=True, exist_ok=True)
    last = out / "last.pt"
    net = load_values(last) if last.exists() else begun(args.work / args.init)
    optimizer = optimizer_of(net, args.rate, [pieces.kind_id(number) for number in KINDS])
    first = 0
    if last.exists():
        state = torch.load(out / "optimizer.pt", weights_only=True)
        first = state["epoch"]
        optimizer.load_state_dict(state["optimizer"])
    mix = ValueMix(
        args.chats or chat_files(),
        args.corpora / "ctx_anonymizer.jsonl",
        args.work / "data/technical.jsonl",
        Gazetteer(args.gazetteer, HERE / "data"),
        pieces,
    )
    net.train()
    for epoch in range(first, args.epochs):
        batches = mix.batches(epoch, args.seed, args.pieces, args.corpus, args.tech)
        total, since = 0.0, time.perf_counter()
        for step, rows in enumerate(batches):
            done = (epoch + step / len(batches)) / args.epochs
            for group, base in zip(optimizer.param_groups, (1, 5, 5), strict=True):
                group["lr"] = args.rate * base * min((done + 1e-3) / 0.05, max(0.02, 1 - done))
            ids, shapes, tags, mask = map(torch.from_numpy, padded(rows, pieces.pad_id))
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = net(ids, shapes, mask)
            loss = value_loss(logits, tags)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            total += loss.item()
        spent = round(time.perf_counter() - since)
        print(json.dumps({"epoch": epoch + 1, "loss": round(total / len(batches), 4), "seconds": spent}), flush=True)
        torch.save({"epoch": epoch + 1, "optimizer": optimizer.state_dict()}, out / "optimizer.tmp")
        torch.save(saved(net, epoch + 1), out / "last.tmp")
        (out / "optimizer.tmp").replace(out / "optimizer.pt")
        (out / "last.tmp").replace(out / "last.pt")


if __name__ == "__main__":
    main()
