"""A large export: does memory stay flat? `python -m benchmarks.scale [MEGABYTES]` prints time and peak memory.

Writes a synthetic Claude export of that size (default 1,000 MB) to a temporary folder, cleans it under
`--policy secrets` in a process of its own, and reports the peak resident set of that process.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

WORDS = (Path(__file__).parent / "scale_words.txt").read_text().split()


def conversations(size: int, rng: random.Random) -> Iterator[str]:
    """JSON texts of conversations, until `size` bytes are reached."""
    written = 0
    while written < size:
        talk = {
            "uuid": _uuid(rng),
            "name": " ".join(rng.choices(WORDS, k=5)),
            "created_at": "2026-03-01T10:00:00.000000Z",
            "account": {"uuid": _uuid(rng)},
            "chat_messages": [_message(rng, n) for n in range(rng.randint(4, 40))],
        }
        text = json.dumps(talk)
        written += len(text)
        yield text


def _message(rng: random.Random, n: int) -> dict[str, object]:
    text = " ".join(rng.choices(WORDS, k=rng.randint(20, 600)))
    if rng.random() < 0.02:
        secret = "".join(rng.choices("abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNP23456789", k=20))
        text += f"\nmy password is {secret} and DB_PASSWORD={secret}"
    return {
        "uuid": _uuid(rng),
        "text": text,
        "content": [{"type": "text", "text": text, "citations": []}],
        "sender": ("human", "assistant")[n % 2],
        "created_at": "2026-03-01T10:00:00.000000Z",
        "attachments": [],
        "files": [],
    }


def _uuid(rng: random.Random) -> str:
    return str(UUID(int=rng.getrandbits(128), version=4))


def main() -> None:
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "conversations.json"
        with source.open("w", encoding="utf-8") as out:
            out.write("[")
            for n, text in enumerate(conversations(megabytes * 1_000_000, random.Random(1))):
                out.write("," * (n > 0) + text)
            out.write("]")
        begun = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "sanitizer", "clean", str(source), "-o", f"{folder}/clean", "--policy", "secrets"],
            capture_output=True,
            text=True,
            check=False,
        )
        seconds = time.perf_counter() - begun
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        size = source.stat().st_size / 1e6
        print(done.stderr.strip()[-400:])
        print(
            f"{size:.0f} MB in {seconds:.1f} s ({size / seconds:.1f} MB/s), peak {peak:.0f} MiB, exit {done.returncode}"
        )


if __name__ == "__main__":
    main()
