from __future__ import annotations

import json
from pathlib import Path

import pytest
from annotate import record_of

DEV = sorted((Path(__file__).resolve().parents[2] / "models" / "dev").glob("*.jsonl"))


@pytest.mark.parametrize("path", DEV, ids=lambda path: path.stem)
def test_spans_are_sound(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        behind = 0
        for start, end, label in record["spans"]:
            assert behind <= start < end <= len(record["text"])
            assert label in {"PERSON", "LOCATION", "ORGANIZATION", "DOUBTFUL"}
            assert record["text"][start:end].strip() == record["text"][start:end]
            behind = end


def test_the_chat_set_is_large_and_has_both_kinds() -> None:
    (path,) = [path for path in DEV if path.stem == "chat"]
    kinds = [json.loads(line)["kind"] for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(kinds) >= 150
    assert kinds.count("tech") >= 50
    assert kinds.count("prose") >= 50


def test_marks_become_spans() -> None:
    assert record_of("prose\tHi [[Dr. Brandt|-Brandt|P]]\\nfrom [[Guelph|L]]") == {
        "kind": "prose",
        "text": "Hi Dr. Brandt\nfrom Guelph",
        "spans": [[7, 13, "PERSON"], [19, 25, "LOCATION"]],
    }
