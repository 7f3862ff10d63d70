"""A peer in its own environment, spoken to through a worker process.

`python -m benchmarks.systems.peer` makes the environments under benchmarks/.peers (needs a package index).
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

from benchmarks.quality.score import Found
from benchmarks.systems import UnavailableError

ENVIRONMENTS = Path(__file__).parents[1] / ".peers"
WORKERS = Path(__file__).parent / "workers"
RELEASES = {
    "detect_secrets": "detect-secrets==1.5.0",
    "dataclaw": "dataclaw==0.4.2",
    "redact_transcripts": "redact-transcripts==0.1.0",
    "scrubadub": "scrubadub==2.0.1",
    "datafog": "datafog==4.9.0",
}


class Peer:
    """All texts go to one process; policies are not theirs, so `policy` is not used."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._python = ENVIRONMENTS / name / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        if not self._python.exists():
            raise UnavailableError("not installed; run `python -m benchmarks.systems.peer` first")

    def find(self, texts: Sequence[str], policy: str) -> list[list[Found]]:
        command = [str(self._python), str(WORKERS / f"ask_{self.name}.py")]
        done = subprocess.run(command, input=json.dumps(list(texts)), capture_output=True, text=True, check=False)
        if done.returncode:
            raise UnavailableError(f"worker failed: {done.stderr.strip().splitlines()[-1:]}")
        return [[Found(*item) for item in found] for found in json.loads(done.stdout)]


def install() -> int:
    """An environment for each peer; exit 1 if one could not be made."""
    failed = 0
    for name, release in RELEASES.items():
        folder = ENVIRONMENTS / name
        venv.create(folder, with_pip=True)
        python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        done = subprocess.run([str(python), "-m", "pip", "install", "-q", release], check=False)
        print(f"{release}: {'installed' if done.returncode == 0 else 'failed'}")
        failed |= done.returncode
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(install())
