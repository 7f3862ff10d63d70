"""Train the chat model on marked chats and on the names mix, beginning as the name model. Saves each epoch, resumes by itself.

python train_chat.py --work WORK --gazetteer GAZETTEER --corpora CORPORA --config configs/values.cfg
"""

from __future__ import annotations

import argparse
import configparser
import json
import random
import time
from pathlib import Path

import torch
from forge.chat_net import ChatNet, begun, load_chat, saved
from forge.chats import chat_files
from forge.checkpoint import load_tagger
from forge.follow import Leader
from forge.frames import FrameBook
from forge.gazetteer import Gazetteer
from forge.losses import partial_loss, pull_loss
from forge.mix import Mix
from forge.name_rows import NameRows
from forge.plain_pieces import WordPiece
from forge.rows import Row, padded
from forge.value_mix import ValueMix

from sanitizer.recognizers.chat_ner.pieces import KINDS, Pieces

HERE = Path(__file__).resolve().parent.parent


def parsed() -> argparse.Namespace:
    """Command line over config file over defaults."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--work", type=Path, required=True, help="folder of base/, data/ and the runs")
    p.add_argument("--gazetteer", type=Path, required=True)
    p.add_argument("--corpora", type=Path, required=True)
    p.add_argument("--run", default="values")
    p.add_argument("--init", default="polished.pt", help="checkpoint of the name model, in WORK")
    p.add_argument("--blend", help="name model in WORK with which the encoder is averaged at the start")
    p.add_argument("--names", type=int, default=0, help="pieces of the names mix per step; 0: marked chats alone teach")
    p.add_argument("--leader", default="polished.pt", help="name model in WORK that the names head follows")
    p.add_argument("--pull", type=float, default=0.5, help="weight of following it")
    p.add_argument("--hide", type=float, default=0.3, help="share of the names mix read without letter case")
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


def optimizer_of(net: ChatNet, rate: float, kinds: list[int]) -> torch.optim.AdamW:
    """AdamW; heads, shapes and the rows of `kinds` learn five times as fast, the rest of the table of words stays."""
    table = net.tagger.words.weight
    still = torch.ones(len(table), 1, dtype=torch.bool)
    still[kinds] = False
    table.register_hook(lambda grad: grad.masked_fill(still, 0.0))
    quick = ("head", "tagger.shapes", "tagger.heads")
    fast = [p for name, p in net.named_parameters() if name.startswith(quick)]
    rest = [p for name, p in net.named_parameters() if not name.startswith((*quick, "tagger.words"))]
    return torch.optim.AdamW(
        [
            {"params": rest, "lr": rate, "weight_decay": 0.01},
            {"params": fast, "lr": rate * 5, "weight_decay": 0.01},
            {"params": [table], "lr": rate * 5, "weight_decay": 0.0},
        ],
        betas=(0.9, 0.98),
    )


def step_loss(
    net: ChatNet, rows: list[Row], pad_id: int, leader: Leader | None, pull: float, hide: float
) -> torch.Tensor:
    """What both heads say of words of known tags, and how far the names head is from the leader where that may be right."""
    batch = padded(rows, pad_id)
    ids, shapes, mask, names, values = map(torch.from_numpy, batch)
    hidden = torch.rand(len(ids), 1) < hide
    with torch.autocast("cpu", dtype=torch.bfloat16):
        of_names, of_values = net(ids, shapes.masked_fill(hidden, 0), mask)
    loss = partial_loss(of_values, values) if bool(values.any()) else torch.zeros(())
    if leader is None:
        return loss
    goal, at = leader.goals(rows, ids.shape[1])
    best = goal.argmax(-1, keepdim=True)
    agrees = at & names.gather(-1, best).squeeze(-1)
    if bool(names.any()):
        loss = loss + partial_loss(of_names, names)
    return loss + pull * pull_loss(of_names, goal, agrees) if bool(agrees.any()) else loss


def main() -> None:
    """Train, save, resume."""
    args = parsed()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    vocab = (args.work / "base/vocab.txt").read_text(encoding="utf-8").splitlines()
    pieces = Pieces(vocab)
    out = args.work / args.run
    out.mkdir(parents=True, exist_ok=True)
    last = out / "last.pt"
    blend = args.work / args.blend if args.blend else None
    net = load_chat(last) if last.exists() else begun(args.work / args.init, blend)
    optimizer = optimizer_of(net, args.rate, [pieces.kind_id(number) for number in KINDS])
    first = 0
    if last.exists():
        state = torch.load(out / "optimizer.pt", weights_only=True)
        first = state["epoch"]
        optimizer.load_state_dict(state["optimizer"])
    gazetteer = Gazetteer(args.gazetteer, HERE / "data")
    mix = ValueMix(
        args.chats or chat_files(),
        args.corpora / "ctx_anonymizer.jsonl",
        args.work / "data/technical.jsonl",
        gazetteer,
        pieces,
    )
    leader, more = None, None
    if args.names:
        words = WordPiece(vocab)
        leader = Leader(load_tagger(args.work / args.leader), words)
        names = Mix(
            args.work / "data", FrameBook(HERE / "data/frames", gazetteer), gazetteer, words, args.seed * 1000 + first
        )
        more = NameRows(names, pieces, args.seed * 1000 + first).batches(args.names)
    net.train()
    for epoch in range(first, args.epochs):
        batches = mix.batches(epoch, args.seed, args.pieces, args.corpus, args.tech)
        total, since = 0.0, time.perf_counter()
        for step, rows in enumerate(batches):
            done = (epoch + step / len(batches)) / args.epochs
            for group, base in zip(optimizer.param_groups, (1, 5, 5), strict=True):
                group["lr"] = args.rate * base * min((done + 1e-3) / 0.05, max(0.02, 1 - done))
            optimizer.zero_grad(set_to_none=True)
            loss = step_loss(net, rows, pieces.pad_id, leader, args.pull, 0.0)
            loss.backward()
            total += loss.item()
            if more is not None:
                loss = step_loss(net, next(more), pieces.pad_id, leader, args.pull, args.hide)
                loss.backward()
                total += loss.item()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            if step % 100 == 99:
                spent = round(time.perf_counter() - since)
                print(
                    json.dumps(
                        {"step": step + 1, "of": len(batches), "loss": round(total / (step + 1), 4), "seconds": spent}
                    ),
                    flush=True,
                )
        spent = round(time.perf_counter() - since)
        print(json.dumps({"epoch": epoch + 1, "loss": round(total / len(batches), 4), "seconds": spent}), flush=True)
        torch.save({"epoch": epoch + 1, "optimizer": optimizer.state_dict()}, out / "optimizer.tmp")
        torch.save(saved(net, epoch + 1), out / "last.tmp")
        (out / "optimizer.tmp").replace(out / "optimizer.pt")
        (out / "last.tmp").replace(out / "last.pt")


if __name__ == "__main__":
    main()
