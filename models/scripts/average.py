"""The mean of checkpoints that grew from one: a steadier model than either, at no cost when it runs.

python average.py --checkpoint WORK/student2/last.pt --checkpoint WORK/student3/last.pt --out WORK/student.pt
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Average; the checkpoints must have the same exits."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, action="append", required=True)
    parser.add_argument(
        "--weight", type=float, action="append", default=[], help="one for each checkpoint; all alike without"
    )
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    saved = [torch.load(path, map_location="cpu", weights_only=True) for path in args.checkpoint]
    if any(one["exits"] != saved[0]["exits"] for one in saved):
        raise SystemExit("The checkpoints have different exits.")
    weights = args.weight or [1.0] * len(saved)
    pairs = list(zip(saved, weights, strict=True))
    mean = {
        name: sum(one["model"][name] * (weight / sum(weights)) for one, weight in pairs) for name in saved[0]["model"]
    }
    torch.save({"model": mean, "exits": saved[0]["exits"], "step": saved[0]["step"]}, args.out)
    print(args.out)


if __name__ == "__main__":
    main()
