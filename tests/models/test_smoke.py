"""The training project end to end on next to nothing: train, package, evaluate."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sanitizer.recognizers.chat_ner.chat_model import ChatModel, bundled_model

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("torch", "safetensors", "onnx", "onnxruntime", "spacy")
SMOKE = ROOT / "models/dev/smoke.txt"
MISSING = [name for name in NEEDED if importlib.util.find_spec(name) is None]


def script(name: str, *arguments: object) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(ROOT / "models" / "scripts" / name), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def corpus(folder: Path) -> None:
    folder.mkdir()
    records = [json.loads(x) for x in (ROOT / "models/dev/chat.jsonl").read_text(encoding="utf-8").splitlines()]
    spans = [[s for s in r["spans"] if s[2] != "DOUBTFUL"] for r in records]
    lines = [json.dumps({"text": r["text"], "spans": s}) for r, s in zip(records, spans, strict=True)]
    for name in ("wnut17.jsonl", "wnut17.dev.jsonl"):
        (folder / name).write_text("\n".join(lines[:60]) + "\n", encoding="utf-8")


@pytest.mark.skipif(bool(MISSING), reason=f"training needs {', '.join(MISSING)}")
def test_the_whole_project_runs(tmp_path: Path, gazetteer_folder: Path) -> None:
    work = tmp_path / "work"
    (work / "base").mkdir(parents=True)
    shutil.copy(bundled_model() / "chat_ner" / "vocab.txt", work / "base" / "vocab.txt")
    corpus(tmp_path / "corpora")
    script("convert.py", "--corpora", tmp_path / "corpora", "--gazetteer", gazetteer_folder, "--out", work / "data")
    train = (
        "--work",
        work,
        "--gazetteer",
        gazetteer_folder,
        "--config",
        ROOT / "models/configs/smoke.cfg",
        "--scratch",
    )
    script("train.py", *train, "--steps", 2)
    script("train.py", *train, "--steps", 4)
    few = ("--chats", SMOKE, "--init", "smoke/last.pt", "--leader", "smoke/last.pt")
    chat = (*train[:4], "--corpora", tmp_path / "corpora", *few)
    script("train_chat.py", *chat, "--run", "alone", "--epochs", 1)
    script("train_chat.py", *chat, "--run", "both", "--epochs", 1, "--names", 256, "--blend", "smoke/last.pt")
    script("train_chat.py", *chat, "--run", "both", "--epochs", 2, "--names", 256)
    parts = ("--checkpoint", work / "both/last.pt", "--vocab", work / "base/vocab.txt", "--out", tmp_path / "pipeline")
    script("package.py", *parts, "--balanced", 0, "--strict", -1, "--floor", 0.5)
    assert ChatModel.load(tmp_path / "pipeline").look("Anna", (0.0,)) is not None
    nothing = ("--corpora", tmp_path / "corpora", "--technical", tmp_path / "no.jsonl")
    script("train_gate.py", "--pipeline", tmp_path / "pipeline", "--chats", SMOKE, *nothing)
    assert ChatModel.load(tmp_path / "pipeline").gate.stretches("Anna") is not None
    report = tmp_path / "metrics.json"
    script(
        "evaluate.py",
        "--pipeline",
        tmp_path / "pipeline",
        "--data",
        work / "data",
        "--only",
        "wnut17",
        "--no-speed",
        "--out",
        report,
    )
    assert "wnut17" in json.loads(report.read_text())["balanced"]


def test_foreign_base_weights_are_refused() -> None:
    from fetch import checked

    with pytest.raises(SystemExit, match="pinned"):
        checked(b"other weights", "model.safetensors")
