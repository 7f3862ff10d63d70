"""Nothing here ever speaks to a network: whole runs with sockets made to raise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).resolve().parents[1] / "samples"

NO_NETWORK = """
import socket, sys
def refuse(*args, **kwargs):
    raise AssertionError("socket was used")
socket.socket.__init__ = refuse  # a class must stay one: others inherit from it when they are imported
for name in ("create_connection", "getaddrinfo", "gethostbyname", "socketpair"):
    setattr(socket, name, refuse)
from sanitizer.cli.main import main
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("policy", ["secrets", "balanced", "strict"])
def test_clean_needs_no_network(tmp_path: Path, policy: str) -> None:
    arguments = ["clean", str(SAMPLES / "claude_ai"), "-o", str(tmp_path / "clean"), "--policy", policy]
    done = subprocess.run([sys.executable, "-c", NO_NETWORK, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "socket was used" not in done.stderr
    assert (tmp_path / "clean" / "findings.jsonl").stat().st_size


def test_presidio_is_told_not_to_fetch_lists() -> None:
    code = (
        "import os, sanitizer.detection.presidio\n"
        "print(repr(os.environ['TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS']), repr(os.environ['TLDEXTRACT_CACHE']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["''", "''"]
