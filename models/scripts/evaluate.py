"""Measure a packaged pipeline and write metrics.json.

python evaluate.py --pipeline ../en_chat_pii --data WORK/data --eval-only WORK/data_sa --packages SITE --out
../metrics.json
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

from forge.probes import missed
from forge.sample import LABELS, read_records
from forge.scoring import Span, scores
from technical import held_out_text

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import LIKELY_FROM
from sanitizer.detection.hearing import Hearing
from sanitizer.detection.unit import TextUnit
from sanitizer.detection.weighing import weighed
from sanitizer.recognizers.chat_ner.chat_model import ChatModel

DEV = Path(__file__).resolve().parent.parent / "dev"
#: Dev parts and the labels each marks completely; the second group is share-alike, for evaluation only.
GOLD = {
    "wnut17": LABELS,
    "btc": LABELS,
    "tweebank_ner": LABELS,
    "wikigold": LABELS,
    "gum_ccby": LABELS,
    "ctx_anonymizer": ("PERSON",),
    "hwu64": ("PERSON", "LOCATION"),
    "es_meddocan": LABELS,
    "sv_klintan": LABELS,
}
GOLD_SHARE_ALIKE = {
    "uner_en_ewt": LABELS,
    "crossner": LABELS,
    "stackoverflow_ner": ("PERSON",),
    "uner_pt_bosque": LABELS,
}
_CAP = 1500
#: What speed is measured on: edited prose, tweets, letters and mails full of addresses.
SPEED = ("gum_ccby", "wnut17", "ctx_anonymizer")


def found_in(model: ChatModel, texts: list[str], bias: float) -> list[list[Span]]:
    """Spans without their scores."""
    return [[(s.start, s.end, s.label) for s in spans] for spans in model.names(texts, bias)]


def lowered(text: str) -> str:
    """Lower-case character by character, so that offsets stay."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def measured(model: ChatModel, records: list[dict[str, Any]], labels: tuple[str, ...], bias: float) -> dict[str, Any]:
    """Scores as written and lower-cased."""
    result: dict[str, Any] = scores(records, found_in(model, [r["text"] for r in records], bias), labels)
    low = [{**r, "text": lowered(r["text"])} for r in records]
    small = scores(low, found_in(model, [r["text"] for r in low], bias), labels)
    return result | {f"lower_{key}": small[key] for key in ("f1", "person_leaked", "person_touched") if key in small}


def technical(model: ChatModel, packages: list[Path], bias: float) -> dict[str, Any]:
    """False names per 1,000 words on documentation and code of packages that training never saw."""
    result: dict[str, Any] = {}
    for kind, texts in held_out_text(packages).items():
        words = sum(len(text.split()) for text in texts)
        spans = [span for row in found_in(model, texts, bias) for span in row]
        person = sum(1 for span in spans if span[2] == "PERSON")
        result[kind] = {
            "words": words,
            "person_per_1000": round(1000 * person / max(1, words), 2),
            "hidden_per_1000": round(1000 * hidden(model, texts, kind, bias) / max(1, words), 2),
            "any_per_1000": round(1000 * len(spans) / max(1, words), 2),
        }
    return result


def hidden(model: ChatModel, texts: list[str], kind: str, bias: float) -> int:
    """Persons that the tool would hide: what is said in code, weighed as every name is."""
    field = FieldKind.CODE if kind == "code" else FieldKind.PROSE
    found = Hearing(model, bias).find([TextUnit(text, kind=field) for text in texts])
    weighed_names = (weighed(text, name) for text, heard in zip(texts, found, strict=True) for name in heard.names)
    return sum(1 for f in weighed_names if f is not None and f.entity == "PERSON" and f.score >= LIKELY_FROM)


def speed(pipeline: Path, records: list[dict[str, Any]]) -> dict[str, float]:
    """Words per CPU second (one thread) on messages of eight records, the best of nine rounds; all texts differ.

    Each round asks a new model: one that has read the texts would answer from memory.
    """
    texts = ["\n".join(r["text"] for r in records[at : at + 8]) for at in range(0, min(len(records), 160), 8)]
    words = sum(len(text.split()) for text in texts)
    best = min(_seconds(ChatModel.load(pipeline), texts) for _ in range(9))
    return {
        "words": words,
        "words_per_second": round(words / best),
        "characters_per_second": round(sum(map(len, texts)) / best),
    }


def _seconds(model: ChatModel, texts: list[str]) -> float:
    model.names(["Hello Anna"])  # the first answer of a session is slower
    begun = time.process_time()
    model.names(texts)
    return time.process_time() - begun


_LOAD = """
import sys, time, spacy
wall, cpu = time.perf_counter(), time.process_time()
from sanitizer.core.document import FieldKind
from sanitizer.core.finding import LIKELY_FROM
from sanitizer.detection.hearing import Hearing
from sanitizer.detection.unit import TextUnit
from sanitizer.detection.weighing import weighed
from sanitizer.recognizers.chat_ner.chat_model import ChatModel
m = ChatModel.load(sys.argv[1]); m.names(["Hello Anna"])
print(time.perf_counter() - wall, time.process_time() - cpu)
"""


def load_ms(pipeline: Path) -> dict[str, int]:
    """Milliseconds from `import spacy` done to the first answer, in a new process: the best of five, wall and CPU."""
    runs = []
    for _ in range(5):
        command = [sys.executable, "-c", _LOAD, str(pipeline)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        runs.append([float(part) for part in done.stdout.split()])
    return {"wall": round(1000 * min(wall for wall, _ in runs)), "cpu": round(1000 * min(cpu for _, cpu in runs))}


def with_doubts(record: dict[str, Any]) -> dict[str, Any]:
    """Count stretches of unknown label neither way."""
    return {**record, "spans": record["spans"] + [[s, e, "DOUBTFUL"] for s, e, _ in record["unknown"]]}


def gold_records(args: argparse.Namespace) -> dict[str, tuple[list[dict[str, Any]], tuple[str, ...]]]:
    """All dev sets by name, with the labels that count."""
    sets = {}
    for folder, table in ((args.data, GOLD), (args.eval_only, GOLD_SHARE_ALIKE)):
        for name, labels in table.items():
            path = folder / f"{name}.dev.jsonl" if folder else None
            if path and path.exists():
                sets[name] = ([with_doubts(r) for r in read_records(path)][:_CAP], tuple(labels))
    for path in sorted(DEV.glob("*.jsonl")):
        records = list(read_records(path))
        for kind in sorted({r["kind"] for r in records}):
            sets[f"{path.stem}_{kind}"] = ([r for r in records if r["kind"] == kind], tuple(LABELS))
        if path.stem == "chat":
            sets["chat_all"] = (records, tuple(LABELS))
    return sets


def main() -> None:
    """Measure at one bias, or at several to choose from."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pipeline", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--eval-only", type=Path)
    parser.add_argument("--packages", type=Path, action="append", default=[])
    parser.add_argument("--bias", type=float, action="append", help="default: the shipped values")
    parser.add_argument("--only", default="", help="comma-separated sets")
    parser.add_argument("--no-speed", action="store_true")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    model = ChatModel.load(args.pipeline)
    only = set(filter(None, args.only.split(",")))
    biases = {str(b): b for b in args.bias} if args.bias else model.recall_bias
    sets = {name: item for name, item in gold_records(args).items() if not only or name in only}
    report: dict[str, Any] = {
        "machine": f"{platform.machine()} {platform.python_version()}",
        "settings": {"recall_bias": model.recall_bias},
    }
    for name, bias in biases.items():
        report[name] = {key: measured(model, records, labels, bias) for key, (records, labels) in sets.items()}
        report[name]["technical"] = technical(model, args.packages, bias)
        report[name]["probes"] = missed(DEV / "probes.json", partial(found_in, model, bias=bias))
        show(name, report[name])
    if not args.no_speed:
        report["speed"] = {name: speed(args.pipeline, sets[name][0]) for name in SPEED if name in sets}
        report["load_ms"] = load_ms(args.pipeline)
        print(report["speed"], report["load_ms"])
    if args.out:
        args.out.write_text(json.dumps(report, indent=1, sort_keys=True) + "\n", encoding="utf-8")


_COLUMNS = {
    "F1": "f1",
    "low": "lower_f1",
    "P": "precision",
    "R": "recall",
    "PER": "f1_PERSON",
    "LOC": "f1_LOCATION",
    "ORG": "f1_ORGANIZATION",
    "leak": "person_leaked",
    "lowlk": "lower_person_leaked",
    "touch": "person_touched",
    "f/1k": "false_per_1000",
}


def show(name: str, rows: dict[str, Any]) -> None:
    """Print a table."""
    print(f"— bias {name}\n{'set':20} " + " ".join(f"{column:>5}" for column in _COLUMNS))
    for key, row in rows.items():
        if key in ("technical", "probes"):
            print(row)
        else:
            print(f"{key:20} " + " ".join(f"{row.get(k, float('nan')):5}" for k in _COLUMNS.values()))


if __name__ == "__main__":
    main()
