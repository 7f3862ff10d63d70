"""fp32 ONNX to int8: weights per channel, activations at run time over one window.

`reduce_range` keeps weights to seven bits: without it, processors that lack VNNI (AVX2 only) overflow their 16-bit
sums in onnxruntime's unsigned-by-signed products and give other answers. It costs nothing that we could measure
(README, "tried").

    python quantise.py --model WORK/student.onnx --out WORK/student.int8.onnx
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from onnxruntime.quantization import QuantType, quantize_dynamic


def main() -> None:
    """Quantize MatMul, Gather and Gemm."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--full-range", action="store_true", help="eight bits; right only where VNNI is there")
    args = parser.parse_args()
    logging.disable(logging.WARNING)
    quantize_dynamic(
        str(args.model),
        str(args.out),
        per_channel=True,
        reduce_range=not args.full_range,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
    )
    print(args.out, args.out.stat().st_size)


if __name__ == "__main__":
    main()
