"""Export a chat model, quantise it, and put it together with the vocabulary and the settings as a spaCy pipeline folder.

python package.py --checkpoint WORK/both/last.pt --vocab WORK/base/vocab.txt --out ../en_chat_pii --balanced -0.5
--strict -2 --floor 0.5
"""

from __future__ import annotations

import argparse
import json
import logging
import shutil
import tempfile
import warnings
from pathlib import Path

import numpy as np
import spacy
import torch
from forge.chat_net import ChatNet, Exported, load_chat
from onnxruntime.quantization import QuantType, quantize_dynamic

import sanitizer.recognizers.chat_ner.component  # noqa: F401 - registers the factory where `sanitizer` is not installed
from sanitizer.recognizers.chat_ner import name_spans, value_spans
from sanitizer.recognizers.chat_ner.chat_model import ChatModel
from sanitizer.recognizers.chat_ner.gate import BUCKETS
from sanitizer.recognizers.chat_ner.pack import write_manifest

VERSION = "2.0.0"
META = {
    "name": "chat_pii",
    "version": VERSION,
    "description": "Names and private values in chats; MiniLM, three layers, two heads, int8 ONNX",
    "author": "The chat-sanitizer maintainers",
    "license": "Apache-2.0",
}


def export(net: ChatNet, path: Path) -> None:
    """fp32 ONNX without a padding mask; the length is free."""
    warnings.filterwarnings("ignore")
    ids = torch.ones(1, 16, dtype=torch.long)
    torch.onnx.export(
        Exported(net),
        (ids, ids),
        str(path),
        input_names=["ids", "shapes"],
        output_names=["logits"],
        dynamic_axes={"ids": {1: "length"}, "shapes": {1: "length"}},
        opset_version=17,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )


def quantise(source: Path, target: Path) -> None:
    """int8 weights per channel, activations measured at run time.

    Weights take seven bits. Without VNNI onnxruntime multiplies through instructions that add two products in sixteen bits
    and saturate: full int8 weights would give other answers on older machines, seven bits give the same everywhere.
    """
    logging.disable(logging.WARNING)
    quantize_dynamic(
        str(source),
        str(target),
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
    )


def write_parts(args: argparse.Namespace, folder: Path) -> None:
    """Write the files of the component; the gate reads everything until train_gate.py has run."""
    export(load_chat(args.checkpoint), folder / "whole.onnx")
    quantise(folder / "whole.onnx", folder / "model.onnx")
    (folder / "whole.onnx").unlink()
    vocab = args.vocab.read_text(encoding="utf-8").rstrip("\n")
    (folder / "vocab.txt").write_text(vocab, encoding="utf-8", newline="\n")
    (folder / "gate.f16").write_bytes(np.zeros(2 * BUCKETS + 1, "<f2").tobytes())
    settings = {
        "names": list(name_spans.LABELS),
        "values": list(value_spans.LABELS),
        "recall_bias": {"balanced": args.balanced, "strict": args.strict},
        "floor": args.floor,
    }
    (folder / "settings.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8", newline="\n")
    write_manifest(folder)


def main() -> None:
    """Build the pipeline in a new folder, then put it in place of the old one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--vocab", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--balanced", type=float, required=True, help="recall bias of the balanced policy")
    parser.add_argument("--strict", type=float, required=True, help="recall bias of the strict policy")
    parser.add_argument("--floor", type=float, required=True, help="probability that the surest word of a value has")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=args.out.parent) as scratch:
        parts = Path(scratch) / "parts"
        parts.mkdir()
        write_parts(args, parts)
        nlp = spacy.blank("en", meta=META)
        nlp.add_pipe("chat_ner").from_disk(parts)  # type: ignore[attr-defined]
        new = Path(scratch) / "pipeline"
        nlp.to_disk(new)
        ChatModel.load(new)
        shutil.rmtree(args.out, ignore_errors=True)
        new.replace(args.out)
    size = sum(f.stat().st_size for f in args.out.rglob("*") if f.is_file())
    print(args.out, size)


if __name__ == "__main__":
    main()
