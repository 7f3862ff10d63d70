"""How long until the command answers: wall time of whole processes, the median of several."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.quality.tables import table

ROUNDS = 5


def report() -> str:
    """`--help` and `scan` of one small file, under the policies that load least and most."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "note.txt"
        path.write_text("Hi, the build is green and the release is on Monday.\n", encoding="utf-8")
        commands = {
            "python -c pass": ["-c", "pass"],
            "sanitizer --help": ["-m", "sanitizer", "--help"],
            "sanitizer scan --policy secrets FILE": ["-m", "sanitizer", "scan", "--policy", "secrets", str(path)],
            "sanitizer scan FILE": ["-m", "sanitizer", "scan", str(path)],
        }
        rows = [[name, f"{_median(command):.2f}"] for name, command in commands.items()]
    return table(["command", "seconds"], rows)


def _median(command: list[str]) -> float:
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        subprocess.run([sys.executable, *command], capture_output=True, check=True)
        times.append(time.perf_counter() - started)
    return statistics.median(times)
