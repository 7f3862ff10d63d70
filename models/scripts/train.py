"""Train the tagger (both exits) from the published MiniLM, or go on from a checkpoint.

python train.py --work WORK --steps 9000            # resumes by itself when WORK/<run>/last.pt exists
python train.py --work WORK --run student --exits 3 --init WORK/teacher/last.pt --teacher WORK/teacher/last.pt
"""

from __future__ import annotations

import argparse
import configparser
import json
import math
import random
import time
from pathlib import Path
from typing import Any

import torch
from forge.checkpoint import load_tagger
from forge.frames import FrameBook
from forge.gazetteer import Gazetteer
from forge.losses import partial_loss, pull_loss
from forge.mix import Mix
from forge.network import Tagger, load_base
from forge.plain_pieces import WordPiece

HERE = Path(__file__).resolve().parent.parent


def parsed() -> argparse.Namespace:
    """Command line over config file over defaults."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--work", type=Path, required=True, help="folder of base/, data/ and the runs")
    p.add_argument("--gazetteer", type=Path, required=True)
    p.add_argument("--run", default="teacher")
    p.add_argument("--exits", default="3,6", help="layers that carry a head; the last is the depth")
    p.add_argument("--init", type=Path, help="checkpoint to start from instead of the published weights")
    p.add_argument("--teacher", type=Path, help="checkpoint whose last exit the student follows")
    p.add_argument("--pull", type=float, default=0.5, help="weight of following the large exit or the teacher")
    p.add_argument("--hide", type=float, default=0.0, help="share of texts whose letter case only the teacher sees")
    p.add_argument("--scratch", action="store_true", help="start from chance; for the smoke test, where no weights are")
    p.add_argument("--steps", type=int, default=3000)
    p.add_argument("--pieces", type=int, default=1024, help="pieces per batch")
    p.add_argument(
        "--freeze-words", action="store_true", help="keep the word embeddings; faster, and new names stay themselves"
    )
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2, help="on a shared machine two runs of one thread beat one of two")
    p.add_argument("--save-every", type=int, default=500)
    p.add_argument("--config", type=Path, help="file of configs/ whose [train] section replaces these defaults")
    known, _ = p.parse_known_args()
    if known.config:
        file = configparser.ConfigParser()
        file.read_string(known.config.read_text(encoding="utf-8"))
        section = dict(file["train"])
        for name in ("init", "teacher"):
            if name in section:
                section[name] = str(known.work / section[name])
        p.set_defaults(**section)
    return p.parse_args()


def optimizer_of(model: Tagger, rate: float) -> torch.optim.AdamW:
    """AdamW; heads and case shapes learn ten times as fast, norms and biases do not decay."""
    groups: dict[tuple[bool, bool], list[torch.nn.Parameter]] = {}
    for name, parameter in model.named_parameters():
        fast = name.startswith(("heads", "shapes"))
        if not parameter.requires_grad:
            continue
        groups.setdefault((fast, parameter.ndim > 1), []).append(parameter)
    return torch.optim.AdamW(
        [
            {"params": ps, "lr": rate * (10 if fast else 1), "weight_decay": 0.01 if decays else 0.0}
            for (fast, decays), ps in groups.items()
        ],
        betas=(0.9, 0.98),
    )


def schedule(steps: int) -> Any:
    """5 % warm-up, then linear down to a fiftieth."""
    warm = max(1, steps // 20)
    return lambda step: min((step + 1) / warm, max(0.02, (steps - step) / max(1, steps - warm)))


def step_loss(model: Tagger, teacher: Tagger | None, batch: Any, pull: float, hide: float = 0.0) -> torch.Tensor:
    """Loss of one batch: partial labels at each exit, plus the pull of each lower exit towards the top one or the
    teacher. A teacher is followed only where it agrees with the labels; `hide` is the share of texts that the student
    reads without their letter case while the teacher sees it, so that lower case costs nothing.
    """
    ids, shapes, mask, allowed = (torch.from_numpy(array) for array in batch)
    hidden = torch.rand(len(ids), 1) < hide
    at = allowed.any(-1)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        outputs = model(ids, shapes.masked_fill(hidden, 0), mask)
        goal = outputs[-1]
        if teacher is not None:
            with torch.no_grad():
                goal = teacher(ids, shapes, mask)[-1]
            at = allowed.gather(-1, goal.argmax(-1, keepdim=True)).squeeze(-1)
    loss = sum((partial_loss(out, allowed) for out in outputs), start=torch.zeros(()))
    followers = outputs if teacher is not None else outputs[:-1]
    for out in followers if bool(at.any()) else ():
        loss = loss + pull * pull_loss(out, goal, at)
    return loss


def main() -> None:
    """Train, save, resume."""
    args = parsed()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    exits = tuple(int(x) for x in args.exits.split(","))
    vocab = (args.work / "base/vocab.txt").read_text(encoding="utf-8").splitlines()
    out = args.work / args.run
    out.mkdir(parents=True, exist_ok=True)
    last = out / "last.pt"
    begun = 0
    if args.init and not last.exists():
        model = load_tagger(args.init, exits)
    elif last.exists():
        model = load_tagger(last, exits)
    else:
        model = Tagger(len(vocab), exits)
        if not args.scratch:
            load_base(model, args.work / "base/model.safetensors")
    model.words.weight.requires_grad_(not args.freeze_words)
    optimizer = optimizer_of(model, args.rate)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule(args.steps))
    if last.exists():
        saved = torch.load(out / "optimizer.pt", weights_only=True)
        begun = saved["step"]
        optimizer.load_state_dict(saved["optimizer"])
        scheduler.load_state_dict(saved["scheduler"])
    teacher = load_tagger(args.teacher).eval() if args.teacher else None
    gazetteer = Gazetteer(args.gazetteer, HERE / "data")
    mix = Mix(
        args.work / "data",
        FrameBook(HERE / "data/frames", gazetteer),
        gazetteer,
        WordPiece(vocab),
        args.seed * 1000 + begun,
    )
    run(args, model, teacher, optimizer, scheduler, mix, out, begun)


def run(
    args: argparse.Namespace,
    model: Tagger,
    teacher: Tagger | None,
    optimizer: Any,
    scheduler: Any,
    mix: Mix,
    out: Path,
    begun: int,
) -> None:
    """The loop itself."""
    model.train()
    total, pieces, since = 0.0, 0, time.perf_counter()
    batches = mix.batches(args.pieces)
    for step in range(begun + 1, args.steps + 1):
        batch = next(batches)
        loss = step_loss(model, teacher, batch, args.pull, args.hide)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        scheduler.step()
        total, pieces = total + loss.item(), pieces + int(batch.mask.sum())
        if step % 50 == 0:
            speed = pieces / (time.perf_counter() - since)
            print(json.dumps({"step": step, "loss": round(total / 50, 4), "pieces/s": round(speed)}), flush=True)
            total, pieces, since = 0.0, 0, time.perf_counter()
            if math.isnan(loss.item()):
                raise SystemExit("the loss is not a number")
        if step % args.save_every == 0 or step == args.steps:
            save(model, optimizer, scheduler, step, out)


def save(model: Tagger, optimizer: Any, scheduler: Any, step: int, out: Path) -> None:
    """Write both files beside their old ones, then rename, so that an interruption leaves a whole checkpoint."""
    torch.save(
        {"optimizer": optimizer.state_dict(), "scheduler": scheduler.state_dict(), "step": step}, out / "optimizer.tmp"
    )
    torch.save({"model": model.state_dict(), "exits": list(model.exits), "step": step}, out / "last.tmp")
    (out / "optimizer.tmp").replace(out / "optimizer.pt")
    (out / "last.tmp").replace(out / "last.pt")


if __name__ == "__main__":
    main()
