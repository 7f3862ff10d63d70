"""Put an int8 network, the vocabulary and the settings together as a spaCy pipeline folder.

python package.py --model WORK/student.int8.onnx --vocab WORK/base/vocab.txt --out ../en_chat_pii --balanced -0.5
--strict -2
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import spacy

import sanitizer.recognizers.chat_ner.component  # noqa: F401 - registers the factory where `sanitizer` is not installed
from sanitizer.recognizers.chat_ner.decode import LABELS
from sanitizer.recognizers.chat_ner.name_model import NameModel
from sanitizer.recognizers.chat_ner.pack import write_manifest

VERSION = "1.0.0"
META = {
    "name": "chat_pii",
    "version": VERSION,
    "description": "People, places and organizations in chats; MiniLM, three layers, int8 ONNX",
    "author": "The chat-sanitizer maintainers",
    "license": "Apache-2.0",
}


def write_parts(args: argparse.Namespace, folder: Path) -> None:
    """Write the four files of the component."""
    shutil.copyfile(args.model, folder / "model.onnx")
    (folder / "vocab.txt").write_text(
        args.vocab.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8", newline="\n"
    )
    settings = {
        "labels": list(LABELS),
        "recall_bias": {"balanced": args.balanced, "strict": args.strict},
        "version": VERSION,
    }
    (folder / "settings.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8", newline="\n")
    write_manifest(folder)


def main() -> None:
    """Build the pipeline in a new folder, then put it in place of the old one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--vocab", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--balanced", type=float, required=True, help="recall bias of the balanced policy")
    parser.add_argument("--strict", type=float, required=True, help="recall bias of the strict policy")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=args.out.parent) as scratch:
        parts = Path(scratch) / "parts"
        parts.mkdir()
        write_parts(args, parts)
        nlp = spacy.blank("en", meta=META)
        nlp.add_pipe("chat_ner").from_disk(parts)  # type: ignore[attr-defined]
        new = Path(scratch) / "pipeline"
        nlp.to_disk(new)
        NameModel.load(new)
        shutil.rmtree(args.out, ignore_errors=True)
        new.replace(args.out)
    size = sum(f.stat().st_size for f in args.out.rglob("*") if f.is_file())
    print(args.out, size)


if __name__ == "__main__":
    main()
