"""How many processes a run takes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sanitizer.batch.processes import WORTH_IT_FROM
from sanitizer.cli.running import asked

LARGE = WORTH_IT_FROM // 2 + 1


def jobs(tmp_path: Path, sizes: list[int], **flags: object) -> int:
    (tmp_path / "in").mkdir()
    for number, size in enumerate(sizes):
        with (tmp_path / "in" / f"{number}.md").open("wb") as file:
            file.truncate(size)
    return asked([tmp_path / "in"], {"policy": "secrets", **flags}).options.jobs


@pytest.fixture(autouse=True)
def _eight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)), raising=False)


@pytest.mark.parametrize(
    ("sizes", "said", "wanted"),
    [
        ([LARGE, LARGE], None, 2),
        ([LARGE] * 20, None, 8),
        ([LARGE, 10], None, 1),
        ([10] * 50, None, 1),
        ([3 * LARGE], None, 1),
        ([10] * 3, 0, 3),
        ([10] * 50, 0, 8),
        ([LARGE] * 9, 3, 3),
        ([10] * 50, 3, 3),
        ([LARGE] * 9, 1, 1),
        ([LARGE], 4, 1),
    ],
)
def test_processes(tmp_path: Path, sizes: list[int], said: int | None, wanted: int) -> None:
    assert jobs(tmp_path, sizes, **({} if said is None else {"jobs": said})) == wanted


def test_a_setting_counts_as_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANITIZER_JOBS", "0")
    assert jobs(tmp_path, [10] * 5) == 5
