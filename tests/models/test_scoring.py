from __future__ import annotations

import json
from pathlib import Path

from forge.probes import missed
from forge.scoring import scores

TEXT = "Anna Lee met Bob in Guelph with Cy"
GOLD = [[0, 8, "PERSON"], [13, 16, "PERSON"], [20, 26, "LOCATION"], [32, 34, "DOUBTFUL"]]


def test_all_right() -> None:
    result = scores([{"text": TEXT, "spans": GOLD}], [[(0, 8, "PERSON"), (13, 16, "PERSON"), (20, 26, "LOCATION")]])
    assert result["f1"] == result["precision"] == result["recall"] == 100
    assert result["person_leaked"] == 0
    assert result["false_per_1000"] == 0


def test_a_name_half_covered_leaks_and_a_wrong_label_hides() -> None:
    result = scores([{"text": TEXT, "spans": GOLD}], [[(0, 4, "PERSON"), (13, 16, "ORGANIZATION")]])
    assert result["person_leaked"] == 50
    assert result["person_touched"] == 100
    assert result["f1_PERSON"] == 0


def test_what_touches_nothing_is_false_and_doubt_counts_neither_way() -> None:
    result = scores([{"text": TEXT, "spans": GOLD}], [[(9, 12, "PERSON"), (32, 34, "PERSON")]])
    assert result["false_per_1000"] == round(1000 / 8, 2)
    assert result["precision"] == 0


def test_only_the_labels_a_source_marks_count() -> None:
    result = scores([{"text": TEXT, "spans": GOLD}], [[(0, 8, "PERSON"), (20, 26, "ORGANIZATION")]], ("PERSON",))
    assert result["precision"] == 100
    assert result["recall"] == 50


def test_probes_count_names_that_are_not_covered_whole(tmp_path: Path) -> None:
    path = tmp_path / "probes.json"
    path.write_text(json.dumps({"carriers": ["hi {}!", '{"n": "{}"}'], "few": ["Ann", "Bob"]}))
    assert missed(path, lambda texts: [[] for _ in texts])["few"] == {"cased": 100.0, "lower": 100.0}
    assert missed(path, lambda texts: [[(0, len(t), "PERSON")] for t in texts])["few"] == {"cased": 0.0, "lower": 0.0}

    def only_ann(texts: list[str]) -> list[list[tuple[int, int, str]]]:
        return [[(t.index("Ann"), t.index("Ann") + 3, "PERSON")] if "Ann" in t else [] for t in texts]

    assert missed(path, only_ann)["few"] == {"cased": 50.0, "lower": 100.0}
