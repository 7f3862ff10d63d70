"""Export a value model, quantise it, and put it beside the name model whose table of words it reads.

python package_values.py --checkpoint WORK/values/last.pt --pipeline ../en_chat_pii --floor 0.5
"""

from __future__ import annotations

import argparse
import json
import logging
import tempfile
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from forge.value_net import Exported, ValueNet, load_values
from onnxruntime.quantization import QuantType, quantize_dynamic

from sanitizer.recognizers.chat_ner.pack import VALUE_PARTS, read_pack, write_manifest
from sanitizer.recognizers.chat_values.decode import LABELS
from sanitizer.recognizers.chat_values.gate import BUCKETS
from sanitizer.recognizers.chat_values.pieces import KINDS, ValuePieces
from sanitizer.recognizers.chat_values.value_model import ValueModel

_TABLE = "tagger.words.weight"


def export(net: ValueNet, path: Path) -> None:
    """fp32 ONNX; the length is free."""
    warnings.filterwarnings("ignore")
    torch.onnx.export(
        Exported(net),
        (torch.zeros(1, 16, 384), torch.ones(1, 16, dtype=torch.long)),
        str(path),
        input_names=["vectors", "shapes"],
        output_names=["logits"],
        dynamic_axes={"vectors": {1: "length"}, "shapes": {1: "length"}},
        opset_version=17,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )


def quantise(source: Path, target: Path) -> None:
    """As quantise.py does: seven bits per weight, per channel."""
    logging.disable(logging.WARNING)
    quantize_dynamic(
        str(source),
        str(target),
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
    )


def table_of(network: bytes) -> dict[str, Any]:
    """Where the name model's network holds its table of words (uint8), and what its numbers stand for."""
    held = {one.name: one for one in onnx.load_from_string(network).graph.initializer}
    table = held[f"{_TABLE}_quantized"]
    offset = network.find(table.raw_data)
    if offset < 0 or network.count(table.raw_data[:4096]) != 1:
        raise SystemExit("the table of words does not lie in one piece in the network")
    return {
        "offset": offset,
        "rows": table.dims[0],
        "width": table.dims[1],
        "scale": float(onnx.numpy_helper.to_array(held[f"{_TABLE}_scale"])),
        "zero": int(onnx.numpy_helper.to_array(held[f"{_TABLE}_zero_point"])),
    }


def main() -> None:
    """Write the folder chat_values of the pipeline."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--pipeline", type=Path, required=True)
    parser.add_argument("--floor", type=float, required=True, help="probability that the surest word of a value has")
    args = parser.parse_args()
    net = load_values(args.checkpoint)
    names = read_pack(args.pipeline)
    folder = args.pipeline / "chat_values"
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        export(net, Path(scratch) / "values.onnx")
        quantise(Path(scratch) / "values.onnx", folder / "model.onnx")
    pieces = ValuePieces(names.vocab)
    kinds = net.tagger.words.weight.detach()[[pieces.kind_id(number) for number in KINDS]]
    (folder / "kinds.f32").write_bytes(kinds.numpy().astype("<f4").tobytes())
    if not (folder / "gate.f16").exists():
        (folder / "gate.f16").write_bytes(
            np.zeros(2 * BUCKETS + 1, "<f2").tobytes()
        )  # reads everything; see train_gate.py
    settings = {"labels": list(LABELS), "floor": args.floor, "table": table_of(names.onnx)}
    (folder / "settings.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8", newline="\n")
    write_manifest(folder, VALUE_PARTS)
    ValueModel(args.pipeline)
    print(folder, sum(f.stat().st_size for f in folder.iterdir()))


if __name__ == "__main__":
    main()
