"""detect-secrets with its default plugins and filters, each text as a file."""

from __future__ import annotations

import tempfile
from pathlib import Path

from detect_secrets.core.scan import scan_file
from detect_secrets.settings import default_settings
from serve import serve


def find(text: str) -> list[tuple[int, int, str, float]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "message.txt"
        path.write_text(text, encoding="utf-8")
        secrets = [(s.line_number, s.secret_value, s.type) for s in scan_file(str(path))]
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    found = []
    for number, value, kind in secrets:
        at = text.find(value or "", starts[max(0, number - 1)])
        if value and at >= 0:
            found.append((at, at + len(value), kind, 1.0))
    return found


if __name__ == "__main__":
    with default_settings():
        serve(find)
