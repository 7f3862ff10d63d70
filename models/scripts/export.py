"""A checkpoint to ONNX (fp32), cut after one exit. No padding mask: windows are run one at a time (see name_model.py).

python export.py --checkpoint WORK/student/last.pt --exit 3 --out WORK/student.onnx
"""

from __future__ import annotations

import argparse
import warnings
from pathlib import Path

import torch
from forge.deploy import OneExit


def main() -> None:
    """Export; batch and length stay free."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--exit", type=int, default=3)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    warnings.filterwarnings("ignore")
    ids = torch.ones(1, 16, dtype=torch.long)
    axes = {0: "batch", 1: "length"}
    torch.onnx.export(
        OneExit(args.checkpoint, args.exit),
        (ids, ids),
        str(args.out),
        input_names=["ids", "shapes"],
        output_names=["logits"],
        dynamic_axes={"ids": axes, "shapes": axes, "logits": axes},
        opset_version=17,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )
    print(args.out, args.out.stat().st_size)


if __name__ == "__main__":
    main()
